package dev.plimsoll.importer.table;

/**
 * How an exchange's brackets are meant.
 *
 * @param by what finds the row: {@code notional} or {@code quantity}
 * @param boundInRow whether a bound is in the row that it ends ({@code up_to}) or in the next ({@code below})
 * @param marginal whether a rate applies to the slice within its row, so that deductions have a law
 * @param told whether the exchange says so, or it is only how its brackets are best read
 */
public record TableForm(String by, boolean boundInRow, boolean marginal, boolean told) {
    public static final TableForm MARGINAL_BELOW = new TableForm("notional", false, true, true);
    public static final TableForm MARGINAL_UP_TO = new TableForm("notional", true, true, true);
    /** Leverages alone: the rule of the policy that uses them makes requirements of them. */
    public static final TableForm LEVERAGES = new TableForm("notional", true, false, true);

    public static final TableForm WHOLE_QUANTITY = new TableForm("quantity", true, false, true);
    /** Not told: the whole position is the stricter reading. */
    public static final TableForm UNKNOWN = new TableForm("notional", true, false, false);
}
