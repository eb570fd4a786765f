package dev.plimsoll.model;

import java.util.Locale;

/** A step of a liquidation. */
public sealed interface PlanStep {
    /** The steps without arguments. */
    enum Simple implements PlanStep {
        CANCEL_ORDERS,
        NET_HEDGES,
        CLOSE,
        CLOSE_ALL,
        REPAY,
        HAND_OVER;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Close just enough to fall so many brackets. */
    record ReduceTier(int brackets) implements PlanStep {}

    /** Close a share, from 0 to 1. */
    record ReduceShare(Formula share) implements PlanStep {}

    /** Close the least that makes the condition hold. */
    record ReduceUntil(Formula condition) implements PlanStep {}
}
