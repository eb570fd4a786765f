package dev.plimsoll.checker.table;

import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of bounds and cells, each of its type and in its unit. A data file may leave units out, a statement only of
 * 0 and where the unit differs among those that a block is for.
 */
final class ValueReader {
    private final boolean inFile;
    private final Problems problems;

    ValueReader(boolean inFile, Problems problems) {
        this.inFile = inFile;
        this.problems = problems;
    }

    /**
     * The number that a literal is as a value of a type.
     *
     * @param what how messages call it: {@code `max_leverage`}, {@code the bound}
     */
    Optional<BigDecimal> read(Literal literal, Type type, BlockUnits units, String what) {
        if (type instanceof Type.Leverage) {
            return leverage(literal, what);
        }
        if (type instanceof Type.Duration) {
            return literal instanceof Literal.Duration duration
                    ? Optional.of(duration.milliseconds())
                    : wrong(literal, what + " is a duration", "write it like `24h`");
        }
        Unit unit = ((Type.Quantity) type).unit();
        if (literal instanceof Literal.Number number) {
            boolean unitless = unit.isNone() || Roles.single(unit).isEmpty();
            return unitless || inFile || number.value().signum() == 0
                    ? Optional.of(number.value())
                    : bare(number, unit, units, what);
        }
        if (literal instanceof Literal.Rate rate) {
            return perUnit(rate, unit, units, what);
        }
        if (literal instanceof Literal.Money money && Roles.single(unit).isPresent()) {
            return money(money, Roles.single(unit).get(), units, what);
        }
        return unit.isNone()
                ? wrong(
                        literal,
                        what + " is a number",
                        literal instanceof Literal.Other ? "write the number itself" : "write a number, such as `1%`")
                : wrong(literal, what + " is an amount", "write a number with its unit");
    }

    private Optional<BigDecimal> leverage(Literal literal, String what) {
        if (literal instanceof Literal.Leverage leverage) {
            return Optional.of(leverage.value());
        }
        if (literal instanceof Literal.Number number) {
            return inFile
                    ? Optional.of(number.value())
                    : wrong(literal, what + " is a leverage", "write `" + Words.leverage(number.value()) + "`");
        }
        return wrong(literal, what + " is a leverage", "write it like `20x`");
    }

    private Optional<BigDecimal> bare(Literal.Number number, Unit unit, BlockUnits units, String what) {
        String role = Roles.single(unit).orElseThrow();
        if (units.differ(role)) {
            return Optional.of(number.value());
        }
        String symbol = units.shown(unit);
        return wrong(
                number,
                what + " is an amount" + (symbol.isEmpty() ? "" : " of " + symbol),
                "write `" + Words.plain(number.value()) + " " + (symbol.isEmpty() ? "USDT" : symbol) + "`");
    }

    private Optional<BigDecimal> money(Literal.Money money, String role, BlockUnits units, String what) {
        for (Map.Entry<String, String> symbol : units.symbols(role).entrySet()) {
            boolean open = Unit.ROLES.contains(symbol.getKey());
            if (!open && !symbol.getKey().equals(money.unit())) {
                return wrong(
                        money,
                        what + " is in " + symbol.getKey() + " for `" + symbol.getValue() + "`",
                        "write an amount of " + symbol.getKey());
            }
        }
        return Optional.of(money.value());
    }

    private Optional<BigDecimal> perUnit(Literal.Rate rate, Unit unit, BlockUnits units, String what) {
        Optional<String> per = Roles.single(Unit.NONE.over(unit));
        if (per.isEmpty()) {
            return wrong(rate, what + " is no rate per unit", "write it without `per`");
        }
        for (Map.Entry<String, String> symbol : units.symbols(per.get()).entrySet()) {
            if (!symbol.getKey().equals(rate.per())) {
                return wrong(
                        rate,
                        what + " is per " + symbol.getKey() + " for `" + symbol.getValue() + "`",
                        "write it per " + symbol.getKey());
            }
        }
        return Optional.of(rate.value());
    }

    /** A literal that is none of the values that a row can hold. */
    Optional<BigDecimal> wrong(Literal literal, String expected, String help) {
        if (inFile && literal instanceof Literal.Word word && LeafLiterals.looksLikeNumber(word.text())) {
            problems.report(
                    DataCode.NOT_A_DECIMAL,
                    literal.span(),
                    "`" + word.text() + "` is not a plain decimal",
                    "write it without exponents, signs and separators, such as `1000.5`");
            return Optional.empty();
        }
        String found = literal instanceof Literal.Word word ? "`" + word.text() + "`" : literal.what();
        problems.report(TypeCode.CELL_TYPE, literal.span(), expected + ", and this is " + found, help);
        return Optional.empty();
    }
}
