package dev.plimsoll.properties;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Rates by brackets of value, added up slab by slab or, where they jump, the one rate of the bracket on the whole; and a
 * fee on the whole.
 *
 * @param bounds each in its bracket; above the last one the last rate
 */
record Rungs(boolean jumps, Scalar fee, List<Scalar> bounds, List<Scalar> rates) {
    static Rungs of(boolean jumps, String fee, List<String> bounds, List<String> rates) {
        return new Rungs(
                jumps,
                number(fee),
                bounds.stream().map(Rungs::number).toList(),
                rates.stream().map(Rungs::number).toList());
    }

    private static Scalar number(String text) {
        return Fraction.of(new BigDecimal(text));
    }

    /** The bracket that a value is in, from 0. */
    int rung(Scalar value) {
        int rung = 0;
        while (rung < bounds.size() && value.isGreaterThan(bounds.get(rung))) {
            rung++;
        }
        return rung;
    }

    Scalar asked(Scalar value) {
        return asked(rung(value), value);
    }

    /** What would be asked if the value were in a bracket. */
    private Scalar asked(int rung, Scalar value) {
        Scalar sum = value.times(fee);
        if (jumps) {
            return sum.plus(value.times(rates.get(rung)));
        }
        Scalar floor = Scalar.ZERO;
        for (int i = 0; i < rung; i++) {
            sum = sum.plus(bounds.get(i).minus(floor).times(rates.get(i)));
            floor = bounds.get(i);
        }
        return sum.plus(value.minus(floor).times(rates.get(rung)));
    }

    /** The values at which something may change: the bounds, and in each bracket where {@code fixed + slope · value} is asked. */
    List<Scalar> meetings(Scalar fixed, Scalar slope) {
        List<Scalar> meetings = new ArrayList<>(bounds);
        for (int rung = 0; rung < rates.size(); rung++) {
            Scalar atZero = asked(rung, Scalar.ZERO);
            Scalar steep = asked(rung, Scalar.ONE).minus(atZero).minus(slope);
            if (!steep.isZero()) {
                Scalar root = fixed.minus(atZero).over(steep);
                if (root.signum() > 0 && rung(root) == rung) {
                    meetings.add(root);
                }
            }
        }
        return meetings;
    }
}
