package dev.plimsoll.checker;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.checker.rule.Reads;
import dev.plimsoll.checker.table.InstrumentAttributes;
import dev.plimsoll.model.Formula;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.util.Optional;

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

    /** Whether the formula reads anything of the instrument. */
    boolean concerns(Formula formula) {
        return Reads.of(formula).stream()
                .anyMatch(use ->
                        !use.element() && use.read().map(this::isOfInstrument).orElse(false));
    }

    /** The value of a formula, where the instrument decides it. */
    Optional<Value> value(Formula formula, Instrument instrument) {
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
}
