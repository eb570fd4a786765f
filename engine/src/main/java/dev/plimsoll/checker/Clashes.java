package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.type.Fillings;
import dev.plimsoll.type.OperatorTable;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.TypeText;
import dev.plimsoll.type.Unit;
import dev.plimsoll.type.UnitClash;
import java.math.BigDecimal;
import java.util.Optional;

/** The words for two values that do not mix. */
final class Clashes {
    private Clashes() {}

    /**
     * Reports what keeps two values apart.
     *
     * @param doing what cannot be done with them: {@code compared}, {@code added}
     */
    static void report(
            Problems problems, Fillings fillings, OperatorTable.Result result, String doing, Typed left, Typed right) {
        boolean units = result instanceof OperatorTable.UnitsDiffer;
        String one =
                units ? TypeText.of(((OperatorTable.UnitsDiffer) result).clash().left()) : text(left.type(), fillings);
        String other = units
                ? TypeText.of(((OperatorTable.UnitsDiffer) result).clash().right())
                : text(right.type(), fillings);
        Diagnostic diagnostic = Diagnostic.of(
                        units ? TypeCode.UNIT_CLASH : TypeCode.TYPE_CLASH,
                        right.span(),
                        subject(one) + " and " + subject(other) + " cannot be " + doing)
                .withRelated(left.span(), "this is " + one)
                .withRelated(right.span(), "this is " + other);
        if (result instanceof OperatorTable.UnitsDiffer differ) {
            diagnostic = noted(diagnostic, differ.clash());
        }
        Optional<String> help = help(result, doing, left, right);
        problems.report(help.map(diagnostic::withHelp).orElse(diagnostic));
    }

    /** A type in words, roles filled by an example. */
    static String text(Type type, Fillings fillings) {
        return type instanceof Type.Quantity quantity
                ? TypeText.of(fillings.example(quantity.unit()))
                : TypeText.of(type);
    }

    /** With whom the units are for. */
    static Diagnostic noted(Diagnostic diagnostic, UnitClash clash) {
        if (clash.who().isEmpty()) {
            return diagnostic;
        }
        return diagnostic.withNote(
                clash.who().contains(Markets.ANOTHER_ASSET)
                        ? "for an asset that the policy does not name"
                        : "for `" + clash.who() + "`");
    }

    private static String subject(String words) {
        return words.startsWith("in ") ? "a value " + words : words;
    }

    private static Optional<String> help(OperatorTable.Result result, String doing, Typed left, Typed right) {
        Optional<String> bare = literal(left, right.type()).or(() -> literal(right, left.type()));
        if (bare.isPresent()) {
            return bare;
        }
        if (left.type() instanceof Type.Choice && right.type() instanceof Type.Text) {
            return Optional.of("write the value without quotes");
        }
        if (doing.equals("multiplied") && left.type().equals(right.type())) {
            return Optional.of("write a plain number for one of them");
        }
        if (result instanceof OperatorTable.UnitsDiffer differ) {
            return converted(differ.clash());
        }
        return Optional.empty();
    }

    /** How a bare number would be written to go with its neighbour. */
    static Optional<String> literal(Typed number, Type neighbour) {
        if (number.bare() != Typed.Bare.NUMBER) {
            return Optional.empty();
        }
        String digits = digits(number);
        if (neighbour instanceof Type.Leverage) {
            return Optional.of("write `" + digits + "x`");
        }
        if (neighbour instanceof Type.Duration) {
            return Optional.of("write `" + digits + "s`, or another unit of time");
        }
        return neighbour instanceof Type.Quantity quantity
                        && quantity.unit().isAmount()
                        && quantity.unit().powers().firstKey().indexOf('@') < 0
                ? Optional.of(
                        "write `" + digits + " " + quantity.unit().powers().firstKey() + "`")
                : Optional.empty();
    }

    private static String digits(Typed number) {
        return number.formula() instanceof dev.plimsoll.model.Formula.Constant constant
                        && constant.value() instanceof dev.plimsoll.value.Value.Number value
                ? plain(value.scalar().toDecimal())
                : "5";
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static Optional<String> converted(UnitClash clash) {
        if (clash.who().contains(Markets.ANOTHER_ASSET)) {
            return Optional.of("say which asset it is for, as in `asset is USDT`");
        }
        boolean amounts = isAsset(clash.left()) && isAsset(clash.right());
        return amounts
                ? Optional.of(
                        "convert one of them, as in `value_in(" + clash.left().text() + ", …)`")
                : Optional.empty();
    }

    private static boolean isAsset(Unit unit) {
        return unit.isAmount() && !unit.equals(Unit.of(Unit.CONTRACTS));
    }
}
