package dev.plimsoll.checker.rule;

import dev.plimsoll.model.Formula.Relation;
import dev.plimsoll.value.Fraction;
import org.jspecify.annotations.Nullable;

/** The numbers that something may be. */
final class Interval {
    private @Nullable Fraction low;
    private boolean lowIn;
    private @Nullable Fraction high;
    private boolean highIn;

    /** Keeps the numbers that have a relation to a bound; all but one number cannot be kept and is left out. */
    void keep(Relation relation, Fraction bound) {
        boolean in = relation != Relation.LESS && relation != Relation.GREATER;
        if (relation == Relation.LESS || relation == Relation.LESS_OR_EQUAL || relation == Relation.EQUAL) {
            below(bound, in);
        }
        if (relation == Relation.GREATER || relation == Relation.GREATER_OR_EQUAL || relation == Relation.EQUAL) {
            above(bound, in);
        }
    }

    private void below(Fraction bound, boolean in) {
        int order = high == null ? -1 : bound.compareTo(high);
        if (order < 0 || order == 0 && !in) {
            high = bound;
            highIn = in;
        }
    }

    private void above(Fraction bound, boolean in) {
        int order = low == null ? 1 : bound.compareTo(low);
        if (order > 0 || order == 0 && !in) {
            low = bound;
            lowIn = in;
        }
    }

    boolean isEmpty() {
        if (low == null || high == null) {
            return false;
        }
        int order = low.compareTo(high);
        return order > 0 || order == 0 && !(lowIn && highIn);
    }
}
