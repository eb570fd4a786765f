package dev.plimsoll.diagnostic;

/** 2xxx: types, units and the laws of tables. */
public enum TypeCode implements DiagnosticCode {
    UNIT_CLASH(2001, Severity.ERROR, "two units that do not mix"),
    TYPE_CLASH(2002, Severity.ERROR, "two kinds of value that do not mix"),
    NOT_A_CONDITION(2003, Severity.ERROR, "a value where a condition is needed"),
    WRONG_TYPE(2004, Severity.ERROR, "a value of another kind than is needed"),
    NEVER_MISSING(2005, Severity.ERROR, "`is missing` of what is always there"),
    NOT_ORDERED(2006, Severity.ERROR, "values that have no order"),
    BAD_CALL(2007, Severity.ERROR, "a function with the wrong operands"),
    SEVERAL_UNITS(2008, Severity.ERROR, "elements in several units"),
    DIVISION_BY_ZERO(2009, Severity.ERROR, "a division by zero"),
    BRACKETS_OVERLAP(2101, Severity.ERROR, "brackets that overlap"),
    BRACKETS_GAP(2102, Severity.ERROR, "brackets that leave a gap"),
    DEDUCTION_JUMPS(2103, Severity.ERROR, "a deduction that makes the amount jump"),
    RATE_FALLS(2104, Severity.ERROR, "a rate that falls as positions grow"),
    LEVERAGE_RISES(2105, Severity.ERROR, "a maximum leverage that rises as positions grow"),
    OPEN_ROW_NOT_LAST(2106, Severity.ERROR, "a bracket behind the open one"),
    MIXED_BOUNDS(2107, Severity.ERROR, "a table with both kinds of bounds"),
    MISSING_CELL(2108, Severity.ERROR, "a bracket without a value that the others have"),
    IMPOSSIBLE_CELL(2109, Severity.ERROR, "a value that no bracket can have"),
    CELL_TYPE(2110, Severity.ERROR, "a value of another type than its column or field"),
    EMPTY_TABLE(2111, Severity.ERROR, "a table without brackets"),
    DEDUCTION_WITHOUT_MARGINAL(2112, Severity.ERROR, "a deduction in a table that is not marginal"),
    TABLE_KEY(2113, Severity.ERROR, "a table by something that is no amount"),
    INSTRUMENT_FIELD(2120, Severity.ERROR, "a value that no instrument can have"),
    INSTRUMENT_CONTRACT(2121, Severity.ERROR, "an instrument whose parts do not fit");

    private final int number;
    private final Severity severity;
    private final String title;

    TypeCode(int number, Severity severity, String title) {
        this.number = number;
        this.severity = severity;
        this.title = title;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String title() {
        return title;
    }
}
