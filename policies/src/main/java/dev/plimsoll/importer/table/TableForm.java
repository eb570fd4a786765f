package dev.plimsoll.importer.table;

/**
 * How an exchange's brackets are meant.
 *
 * @param by what finds the row: {@code notional} or {@code quantity}
 * @param boundInRow whether a bound is in the row that it ends ({@code up_to}) or in the next ({@code below})
 * @param marginal whether a rate applies to the slice within its row, so that deductions have a law
 */
public record TableForm(String by, boolean boundInRow, boolean marginal) {
    public static final TableForm MARGINAL_BELOW = new TableForm("notional", false, true);
    public static final TableForm MARGINAL_UP_TO = new TableForm("notional", true, true);
    public static final TableForm WHOLE_NOTIONAL = new TableForm("notional", true, false);
    public static final TableForm WHOLE_QUANTITY = new TableForm("quantity", true, false);
}
