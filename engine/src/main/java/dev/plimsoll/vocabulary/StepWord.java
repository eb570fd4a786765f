package dev.plimsoll.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps of a liquidation. */
public enum StepWord {
    CANCEL_ORDERS("cancel_orders", "Cancels the orders of the scope, which frees their margin."),
    NET_HEDGES("net_hedges", "Closes long and short on one instrument against each other."),
    REDUCE_TIER("reduce_tier [N]", "Closes just enough to fall one bracket, or as many as are given."),
    REDUCE("reduce SHARE|until COND", "Closes a share, or the least that makes a condition hold."),
    CLOSE("close", "Closes the position."),
    CLOSE_ALL("close_all", "Closes all positions of the scope."),
    REPAY("repay", "Repays debts."),
    HAND_OVER("hand_over", "Gives the position over at its bankruptcy price.");

    private final String form;
    private final String doc;

    StepWord(String form, String doc) {
        this.form = form;
        this.doc = doc;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How it is written. */
    public String form() {
        return form;
    }

    public String doc() {
        return doc;
    }

    public static Optional<StepWord> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }
}
