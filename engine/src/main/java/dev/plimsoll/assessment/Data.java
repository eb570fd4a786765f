package dev.plimsoll.assessment;

import dev.plimsoll.account.Datum;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** What was given for an attribute, as a value; what was not given. */
final class Data {
    private Data() {}

    /**
     * What was given for an attribute or a setting of the policy, read by its declared type.
     *
     * @param path where it stands or would stand
     */
    static Value own(Attribute attribute, Optional<Datum> given, String path) {
        return given.map(datum -> DatumReader.read(attribute, datum, path)).orElseGet(() -> missing(attribute, path));
    }

    /** What was given somewhere for an attribute of what stands at {@code holder}. */
    static Value stated(Attribute attribute, Optional<Stated> stated, String holder) {
        return own(
                attribute,
                stated.map(Stated::datum),
                stated.map(Stated::path).orElse(Stated.path(holder, attribute.name())));
    }

    /** What an attribute is where nothing was given: its default, or not there. */
    static Value missing(Attribute attribute, String path) {
        return attribute.fallback().orElseGet(() -> {
            Fault fault = new Fault(FaultCode.MISSING_VALUE, path, "`" + attribute.path() + "` is not given");
            return attribute.optional() ? new Value.Absent(fault) : new Value.Failed(fault);
        });
    }

    static Value number(Attribute attribute, Optional<BigDecimal> given, String path) {
        return given.<Value>map(decimal -> Value.of(Fraction.of(decimal))).orElseGet(() -> missing(attribute, path));
    }

    /** How long ago something was, in milliseconds. */
    static Value age(Attribute attribute, Optional<Instant> opened, Basis basis, String path) {
        return opened.map(from -> Numbers.minus(basis.now(), Basis.milliseconds(from)))
                .orElseGet(() -> missing(attribute, path));
    }

    /** A value of an enumeration, by its word. */
    static Value choice(Attribute attribute, String word) {
        if (!(attribute.type() instanceof Type.Choice choice)) {
            throw new IllegalStateException(attribute.path() + " is no enumeration");
        }
        return new Value.Choice(word, choice.values().indexOf(word));
    }

    static IllegalStateException unknown(Attribute attribute) {
        return new IllegalStateException("nothing is known of " + attribute.path());
    }
}
