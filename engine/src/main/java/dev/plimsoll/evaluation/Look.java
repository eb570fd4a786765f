package dev.plimsoll.evaluation;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formula;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.time.Instant;

/** Operations that look at the context. */
final class Look {
    private Look() {}

    static Value read(Formula.Read read, Context context) {
        return present(context.read(read.attribute(), read.after()));
    }

    /** What is absent fails whoever needs it. */
    private static Value present(Value value) {
        return value instanceof Value.Absent absent ? new Value.Failed(absent.fault()) : value;
    }

    static Value isMissing(Formula.IsMissing formula, Context context) {
        Formula.Read read = formula.read();
        Value value = context.read(read.attribute(), read.after());
        return value instanceof Value.Failed ? value : Value.of(value instanceof Value.Absent);
    }

    static Value inGroup(Formula.InGroup formula, Value instrument) {
        return Value.of(formula.members().contains(((Value.Word) instrument).text()));
    }

    static Value cell(Formula.Lookup lookup, Value key, Context context) {
        return key instanceof Value.Number number
                ? present(context.cell(lookup.table(), lookup.column(), number.scalar()))
                : Arithmetics.unbounded(lookup);
    }

    static Value valueIn(Formula.ValueIn formula, Value amount, Context context) {
        if (!(amount instanceof Value.Number number)) {
            return Arithmetics.unbounded(formula);
        }
        Value rate = present(context.rate(formula.from(), formula.into()));
        return rate instanceof Value.Number into ? Value.of(number.scalar().times(into.scalar())) : rate;
    }

    static Value inEffect(Formula.InEffect formula, Context context) {
        Value time = present(context.now());
        if (!(time instanceof Value.Number now)) {
            return time;
        }
        boolean begun = !now.scalar().isLessThan(milliseconds(formula.from()));
        return Value.of(begun
                && formula.until()
                        .map(until -> now.scalar().isLessThan(milliseconds(until)))
                        .orElse(true));
    }

    private static Scalar milliseconds(Instant instant) {
        return Fraction.of(instant.toEpochMilli());
    }
}
