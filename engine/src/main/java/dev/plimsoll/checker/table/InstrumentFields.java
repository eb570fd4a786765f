package dev.plimsoll.checker.table;

import dev.plimsoll.checker.table.InstrumentDraft.Field;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.shape.FileKeys;
import dev.plimsoll.shape.TableShapes;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of one instrument: each known, given once, and of its type. */
final class InstrumentFields {
    private static final List<String> NAMES = TableShapes.instrument(FileKeys.ANY).names().stream()
            .filter(name -> !name.equals("attributes"))
            .toList();

    private final InstrumentDraft draft;
    private final Problems problems;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    InstrumentFields(InstrumentDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
        for (Field field : draft.fields()) {
            if (!NAMES.contains(field.name())) {
                problems.unknown(
                        draft.inFile() ? DataCode.UNKNOWN_KEY : NameCode.UNKNOWN_NAME,
                        field.place(),
                        "an instrument has no `" + field.name() + "`",
                        field.name(),
                        NAMES);
                continue;
            }
            Field first = fields.putIfAbsent(field.name(), field);
            if (first != null) {
                problems.report(Diagnostic.of(
                                NameCode.DUPLICATE_FIELD,
                                field.place(),
                                "`" + field.name() + "` of `" + draft.symbol() + "` is given twice")
                        .withRelated(first.place(), "first given here"));
            }
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** Where a field is given, else the symbol. */
    Span place(String name) {
        Field field = fields.get(name);
        return field == null ? draft.place() : field.value().span();
    }

    /** One of several words. */
    Optional<String> word(String name, String what, List<String> values) {
        Field field = fields.get(name);
        if (field == null) {
            return Optional.empty();
        }
        String written = field.value() instanceof Literal.Word word ? word.text() : "";
        if (values.contains(written)) {
            return Optional.of(written);
        }
        problems.unknown(
                draft.inFile() ? DataCode.UNKNOWN_WORD : NameCode.UNKNOWN_NAME,
                field.value().span(),
                written.isEmpty()
                        ? "a " + what + " is a word, and this is "
                                + field.value().what()
                        : "`" + written + "` is no " + what,
                written,
                values);
        return Optional.empty();
    }

    /** A currency, or the base: whatever is bought and sold. */
    Optional<String> asset(String name) {
        Field field = fields.get(name);
        if (field == null) {
            return Optional.empty();
        }
        boolean base = name.equals("base");
        if (field.value() instanceof Literal.Word word
                && (base ? Symbols.isAsset(word.text()) : Symbols.isCurrency(word.text()))) {
            return Optional.of(word.text());
        }
        if (base && field.value() instanceof Literal.Number && isQuoted(field.value())) {
            String text = field.value().span().text();
            return Optional.of(text.substring(1, text.length() - 1));
        }
        String shown = field.value() instanceof Literal.Word word
                ? "`" + word.text() + "` is no currency"
                : "`" + name + "` is a currency, and this is " + field.value().what();
        problems.report(
                TypeCode.INSTRUMENT_FIELD, field.value().span(), shown, "write it in upper case, such as `USDT`");
        return Optional.empty();
    }

    /** Digits in quotes are a name: there are assets that are called so. */
    private static boolean isQuoted(Literal literal) {
        return literal.span().text().matches("([\"'])[0-9]+\\1");
    }

    /** A price step: a number above 0. */
    Optional<BigDecimal> tick() {
        Field field = fields.get("tick");
        if (field == null) {
            return Optional.empty();
        }
        if (field.value() instanceof Literal.Number number) {
            return positive("tick", number.span(), number.value());
        }
        wrongType(field, "a number", "write it without a unit, such as `tick 0.1`");
        return Optional.empty();
    }

    /** An amount above 0 in a unit; a data file may leave the unit out. */
    Optional<BigDecimal> amount(String name, String unit) {
        Field field = fields.get(name);
        if (field == null) {
            return Optional.empty();
        }
        if (field.value() instanceof Literal.Money money && money.unit().equals(unit)) {
            return positive(name, money.span(), money.value());
        }
        if (field.value() instanceof Literal.Number number && draft.inFile()) {
            return positive(name, number.span(), number.value());
        }
        if (field.value() instanceof Literal.Money money) {
            problems.report(
                    TypeCode.CELL_TYPE,
                    money.span(),
                    "`" + name + "` of `" + draft.symbol() + "` is in " + unit + ", and this is " + money.what(),
                    "write `" + Words.amount(money.value(), unit) + "`, if that is what it is");
            return Optional.empty();
        }
        String example = field.value() instanceof Literal.Number number ? Words.plain(number.value()) : "100";
        wrongType(
                field,
                "an amount of " + unit,
                "write `" + name + (draft.inFile() ? ": " : " ") + example + " " + unit + "`");
        return Optional.empty();
    }

    private void wrongType(Field field, String expected, String help) {
        boolean number = field.value() instanceof Literal.Word word && LeafLiterals.looksLikeNumber(word.text());
        if (draft.inFile() && number) {
            problems.report(
                    DataCode.NOT_A_DECIMAL,
                    field.value().span(),
                    "`" + ((Literal.Word) field.value()).text() + "` is not a plain decimal",
                    "write it without exponents, signs and separators, such as `1000.5`");
            return;
        }
        problems.report(
                TypeCode.CELL_TYPE,
                field.value().span(),
                "`" + field.name() + "` is " + expected + ", and this is "
                        + field.value().what(),
                help);
    }

    private Optional<BigDecimal> positive(String name, Span span, BigDecimal value) {
        if (value.signum() > 0) {
            return Optional.of(value);
        }
        problems.report(
                TypeCode.INSTRUMENT_FIELD,
                span,
                "`" + name + "` of `" + draft.symbol() + "` is not above 0",
                "leave it out where it is not known");
        return Optional.empty();
    }
}
