package dev.plimsoll.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps of a liquidation. */
public enum StepWord {
    CANCEL_ORDERS("Cancels the orders of the scope, which frees their margin."),
    NET_HEDGES("Closes long and short on one instrument against each other."),
    REDUCE_TIER("Closes just enough to fall one bracket, or as many as are given."),
    REDUCE("Closes a share, or the least that makes a condition hold."),
    CLOSE("Closes the position."),
    CLOSE_ALL("Closes all positions of the scope."),
    REPAY("Repays debts."),
    HAND_OVER("Gives the position over at its bankruptcy price.");

    private final String doc;

    StepWord(String doc) {
        this.doc = doc;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String doc() {
        return doc;
    }

    public static Optional<StepWord> of(String word) {
        return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
    }
}
