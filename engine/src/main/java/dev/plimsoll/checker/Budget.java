package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.source.Span;

/** How large one expression may become when named expressions are put in the place of their names. */
final class Budget {
    /** Operators and operands. */
    static final int NODES = 20_000;
    /** Steps from the top to the deepest operand. */
    static final int DEPTH = 400;

    /** Operators and operands of all expressions of a policy together. */
    static final int ALL_NODES = 1_000_000;

    /** What all expressions of a policy share. */
    static final class Total {
        private int nodes;
        private boolean spent;
    }

    private final Total total;
    private final Span place;
    private int nodes;
    private int depth;
    private boolean spent;

    /** @param place the whole expression, for the message */
    Budget(Span place, Total total) {
        this.place = place;
        this.total = total;
    }

    Budget fresh() {
        return new Budget(place, total);
    }

    /** Whether there is room for one more, one step deeper; reports where there is none. */
    boolean enter(Problems problems) {
        nodes++;
        depth++;
        total.nodes++;
        if (total.nodes > ALL_NODES) {
            if (!total.spent && !problems.isSilent()) {
                total.spent = true;
                problems.report(
                        SyntaxCode.EXPRESSION_TOO_LARGE,
                        place,
                        "the policy has more than " + ALL_NODES
                                + " operators and operands once its names are written out",
                        "put the numbers into a table, or use fewer names that contain each other");
            }
            return false;
        }
        if (!spent && (nodes > NODES || depth > DEPTH)) {
            spent = true;
            problems.report(
                    SyntaxCode.EXPRESSION_TOO_LARGE,
                    place,
                    nodes > NODES
                            ? "an expression has more than " + NODES
                                    + " operators and operands once its names are written out"
                            : "an expression is more than " + DEPTH + " steps deep once its names are written out",
                    "put the numbers into a table, or use fewer names that contain each other");
        }
        return !spent;
    }

    void leave() {
        depth--;
    }
}
