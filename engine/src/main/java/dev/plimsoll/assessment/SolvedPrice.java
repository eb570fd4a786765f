package dev.plimsoll.assessment;

import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A price at which something begins to hold.
 *
 * @param exact the boundary itself
 * @param rounded to the tick, toward the side where it holds; absent where no positive price is met
 * @param fault why it is not known
 */
record SolvedPrice(Optional<Fraction> exact, Optional<BigDecimal> rounded, Optional<Fault> fault) {
    static final SolvedPrice NONE = new SolvedPrice(Optional.empty(), Optional.empty(), Optional.empty());

    static SolvedPrice at(Fraction exact, Optional<BigDecimal> rounded) {
        return new SolvedPrice(Optional.of(exact), rounded, Optional.empty());
    }

    static SolvedPrice unknown(Fault fault) {
        return new SolvedPrice(Optional.empty(), Optional.empty(), Optional.of(fault));
    }

    /** The same boundary on another tick. */
    SolvedPrice at(BigDecimal tick) {
        return new SolvedPrice(exact, Optional.of(tick), fault);
    }

    /** As policies read it: rounded; where there is none it is missing. */
    Value value(Attribute attribute, String path) {
        if (fault.isPresent()) {
            return new Value.Failed(fault.get());
        }
        return rounded.<Value>map(price -> Value.of(Fraction.of(price)))
                .orElseGet(() -> new Value.Absent(new Fault(
                        FaultCode.MISSING_VALUE,
                        path + "." + attribute.name(),
                        "no positive price is a `" + attribute.path() + "`")));
    }
}
