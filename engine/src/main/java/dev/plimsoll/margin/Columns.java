package dev.plimsoll.margin;

/** The columns of bracket tables that have laws. All others are free. */
public final class Columns {
    public static final String MAX_LEVERAGE = "max_leverage";
    public static final String MAINTENANCE_RATE = "maintenance_rate";
    public static final String INITIAL_RATE = "initial_rate";
    /** Short for {@link #MAINTENANCE_DEDUCTION}; a table that has one has both. */
    public static final String DEDUCTION = "deduction";

    public static final String MAINTENANCE_DEDUCTION = "maintenance_deduction";

    private static final String RATE = "_rate";
    private static final String OF_DEDUCTION = "_deduction";

    private Columns() {}

    public static boolean isRate(String column) {
        return column.endsWith(RATE) && column.length() > RATE.length();
    }

    public static boolean isDeduction(String column) {
        return column.equals(DEDUCTION) || (column.endsWith(OF_DEDUCTION) && column.length() > OF_DEDUCTION.length());
    }

    /** {@code X_deduction} of {@code X_rate}. */
    public static String deductionOf(String rate) {
        return rate.substring(0, rate.length() - RATE.length()) + OF_DEDUCTION;
    }

    /** {@code X_rate} of {@code X_deduction} or of {@code deduction}. */
    public static String rateOf(String deduction) {
        return deduction.equals(DEDUCTION)
                ? MAINTENANCE_RATE
                : deduction.substring(0, deduction.length() - OF_DEDUCTION.length()) + RATE;
    }

    /** The full name of a column: {@code deduction} is {@code maintenance_deduction}. */
    public static String full(String column) {
        return column.equals(DEDUCTION) ? MAINTENANCE_DEDUCTION : column;
    }
}
