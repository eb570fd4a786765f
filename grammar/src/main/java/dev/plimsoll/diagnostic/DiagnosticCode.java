package dev.plimsoll.diagnostic;

/**
 * A stable code. A code is never reused; each has a page under {@code docs/diagnostics/} of the name of its code. The
 * groups are enums, one a range.
 */
public sealed interface DiagnosticCode
        permits SyntaxCode, TypeCode, NameCode, RuleCode, LintCode, FeatureCode, DataCode, VenueCode {
    /** Four digits; the first is the group. */
    int number();

    /** {@code PLM2103}. */
    default String code() {
        return "PLM" + number();
    }

    Severity severity();

    /** A few words for lists and page titles. */
    String title();
}
