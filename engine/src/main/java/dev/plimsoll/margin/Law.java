package dev.plimsoll.margin;

/** What holds of the rows of a bracket table, or ought to. */
public enum Law {
    /** A row starts where the row before ends, and ends above it; this one starts or ends below. */
    OVERLAP(true),
    /** A row starts where the row before ends, the first at 0; this one starts above. */
    GAP(true),
    /** Only the last row is open. */
    OPEN_ROW_IS_LAST(true),
    /** Initial and maintenance rates are from 0 to 1, a maximum leverage is at least 1. */
    POSSIBLE(true),
    /** Initial and maintenance rates never fall from row to row. */
    RATE_RISES(true),
    /** The maximum leverage never rises from row to row. */
    LEVERAGE_FALLS(true),
    /** With the marginal method the amount does not jump between rows: deductions are those of {@link Deductions}. */
    AMOUNT_IS_CONTINUOUS(true),
    /** What a position holds at its maximum leverage, 1/leverage, is above the maintenance rate. */
    LEVERAGE_COVERS_RATE(false),
    /** The initial rate is not below the maintenance rate. */
    INITIAL_COVERS_MAINTENANCE(false);

    private final boolean binding;

    Law(boolean binding) {
        this.binding = binding;
    }

    /** Whether a table that breaks it cannot be used; of the others people are warned. */
    public boolean isBinding() {
        return binding;
    }
}
