package dev.plimsoll.checker;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.checker.rule.Reads;
import dev.plimsoll.checker.table.InstrumentAttributes;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formula.Relation;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a condition says of one instrument, as far as the instrument alone decides it. */
final class InstrumentTest {
    private final Scope scope;
    private final String dimension;
    private final Markets markets;

    private InstrumentTest(Scope scope, String dimension, Markets markets) {
        this.scope = scope;
        this.dimension = dimension;
        this.markets = markets;
    }

    /** @param dimension that of the instrument asked about */
    static InstrumentTest of(Scope scope, String dimension, Markets markets) {
        return new InstrumentTest(scope, dimension, markets);
    }

    /** The dimension whose instrument a formula names, if that is what it is. */
    static Optional<String> dimensionOfInstrument(Formula formula, Scope scope) {
        if (!(formula instanceof Formula.Read read) || !(read.attribute().type() instanceof Type.Instrument)) {
            return Optional.empty();
        }
        return read.attribute().origin() == Attribute.Origin.SCHEMA
                ? Optional.ofNullable(scope.instruments().get(read.attribute().subject()))
                : Optional.empty();
    }

    /** Whether any of the reads is of the instrument. */
    boolean concerns(List<Reads.Use> reads) {
        for (Reads.Use use : reads) {
            if (!use.element() && use.formula() instanceof Formula.Read read && isOfInstrument(read)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Which instruments a condition leaves.
     *
     * @param met whether it is to be met
     */
    Predicate<Instrument> leaving(Formula condition, boolean met) {
        if (condition instanceof Formula.Comparison comparison
                && comparison.relation() == Relation.EQUAL
                && comparison.left() instanceof Formula.Read read
                && comparison.right() instanceof Formula.Constant constant
                && constant.value() instanceof Value.Word word
                && isOfInstrument(read)
                && isSymbol(read)) {
            // What most rules say; quicker than to walk the formula for each instrument.
            return instrument -> instrument.symbol().equals(word.text()) == met;
        }
        return instrument -> {
            Value value = value(condition, instrument).orElse(null);
            return !(value instanceof Value.Truth truth) || truth.holds() == met;
        };
    }

    /** The value of a formula, where the instrument decides it. */
    private Optional<Value> value(Formula formula, Instrument instrument) {
        return formula.accept(
                new ConstantFolding(read -> isOfInstrument(read) ? read(read, instrument) : Optional.empty()));
    }

    private boolean isOfInstrument(Formula.Read read) {
        Attribute attribute = read.attribute();
        if (attribute.subject() == Subject.INSTRUMENT) {
            return dimension.equals(scope.instruments().get(Subject.INSTRUMENT));
        }
        if (isCurrencyOfPool(attribute)) {
            return markets.isEach() && dimension.equals(Scope.INSTRUMENT);
        }
        return dimensionOfInstrument(read, scope).equals(Optional.of(dimension));
    }

    private static boolean isCurrencyOfPool(Attribute attribute) {
        return attribute.subject() == Subject.CROSS && attribute.name().equals("settle")
                || attribute.subject() == Subject.REQUEST && attribute.name().equals("asset");
    }

    private static Optional<Value> read(Formula.Read read, Instrument instrument) {
        Attribute attribute = read.attribute();
        if (attribute.subject() == Subject.INSTRUMENT) {
            return InstrumentAttributes.read(attribute, instrument);
        }
        return Optional.of(new Value.Word(isCurrencyOfPool(attribute) ? instrument.settle() : instrument.symbol()));
    }

    /** Whether what is read of an instrument is its symbol. */
    private static boolean isSymbol(Formula.Read read) {
        Attribute attribute = read.attribute();
        return attribute.subject() != Subject.INSTRUMENT && !isCurrencyOfPool(attribute);
    }
}
