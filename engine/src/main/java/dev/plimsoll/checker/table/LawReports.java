package dev.plimsoll.checker.table;

import dev.plimsoll.checker.table.TableDraft.Row;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.Breach;
import dev.plimsoll.margin.Columns;
import dev.plimsoll.margin.Law;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says where the rows of a block break a law, what is there and what would be right. */
final class LawReports {
    private final TableDraft draft;
    private final List<Row> rows;
    private final List<Bracket> brackets;
    private final RowCells cells;
    private final String unit;
    private final Problems problems;
    private final Set<Law> warned = EnumSet.noneOf(Law.class);

    LawReports(
            TableDraft draft, List<Row> rows, List<Bracket> brackets, RowCells cells, String unit, Problems problems) {
        this.draft = draft;
        this.rows = rows;
        this.brackets = brackets;
        this.cells = cells;
        this.unit = unit;
        this.problems = problems;
    }

    void report(Breach breach) {
        if (!breach.law().isBinding() && !warned.add(breach.law())) {
            return;
        }
        Diagnostic diagnostic = switch (breach.law()) {
            case OVERLAP -> overlap(breach);
            case GAP -> gap(breach);
            case OPEN_ROW_IS_LAST ->
                Diagnostic.of(
                                TypeCode.OPEN_ROW_NOT_LAST,
                                rows.get(breach.row()).boundPlace(),
                                "this bracket comes after the open one")
                        .withRelated(before(breach).place(), "it covers everything above")
                        .withHelp("put the open bracket last");
            case POSSIBLE -> impossible(breach);
            case RATE_RISES -> falls(breach);
            case LEVERAGE_FALLS ->
                Diagnostic.of(
                                TypeCode.LEVERAGE_RISES,
                                place(breach),
                                "the maximum leverage rises from " + Words.leverage(breach.right()) + " to "
                                        + Words.leverage(breach.found()) + start(breach))
                        .withRelated(cellBefore(breach), "of the bracket before")
                        .withHelp("write " + Words.leverage(breach.right()) + " or less");
            case AMOUNT_IS_CONTINUOUS -> jump(breach);
            case LEVERAGE_COVERS_RATE ->
                Diagnostic.of(
                                LintCode.RATE_ABOVE_LEVERAGE,
                                place(breach),
                                "the maintenance rate of " + Words.percent(breach.found()) + " is not below 1 / "
                                        + Words.leverage(breach.right()))
                        .withNote("a position opened at this leverage could be liquidated at once")
                        .withHelp("lower `max_leverage` or the rate");
            case INITIAL_COVERS_MAINTENANCE ->
                Diagnostic.of(
                                LintCode.INITIAL_BELOW_MAINTENANCE,
                                place(breach),
                                "the initial rate of " + Words.percent(breach.found())
                                        + " is below the maintenance rate of "
                                        + Words.percent(breach.right()))
                        .withHelp("write " + Words.percent(breach.right()) + " or more");
        };
        problems.report(diagnostic);
    }

    private Diagnostic overlap(Breach breach) {
        Row row = rows.get(breach.row());
        String end = amount(breach.right());
        if (breach.column().equals(Breach.FROM)) {
            return withRowBefore(
                            Diagnostic.of(
                                    TypeCode.BRACKETS_OVERLAP,
                                    row.from().map(Literal::span).orElse(row.place()),
                                    "the bracket from " + amount(breach.found()) + " overlaps the one before"),
                            breach)
                    .withHelp("write `from: " + Words.plain(breach.right()) + "`, or leave it out");
        }
        if (breach.right().signum() == 0) {
            return Diagnostic.of(
                            TypeCode.BRACKETS_OVERLAP,
                            row.boundPlace(),
                            "the bracket up to " + amount(breach.found()) + " holds nothing")
                    .withHelp("brackets start at 0: write a bound above it");
        }
        String message = breach.found().compareTo(breach.right()) == 0
                ? "two brackets end at " + end
                : "the bracket up to " + amount(breach.found()) + " overlaps the one before, which ends at " + end;
        return withRowBefore(Diagnostic.of(TypeCode.BRACKETS_OVERLAP, row.boundPlace(), message), breach)
                .withHelp("bounds rise from bracket to bracket: write one above " + end);
    }

    private Diagnostic gap(Breach breach) {
        Row row = rows.get(breach.row());
        Diagnostic gap = Diagnostic.of(
                TypeCode.BRACKETS_GAP,
                row.from().map(Literal::span).orElse(row.place()),
                "no bracket covers what is between " + Words.plain(breach.right()) + " and " + amount(breach.found()));
        return (breach.row() == 0 ? gap : withRowBefore(gap, breach))
                .withHelp("write `from: " + Words.plain(breach.right()) + "`, or leave it out");
    }

    private Diagnostic impossible(Breach breach) {
        if (breach.column().equals(Columns.MAX_LEVERAGE)) {
            return Diagnostic.of(
                            TypeCode.IMPOSSIBLE_CELL,
                            place(breach),
                            "a maximum leverage of " + Words.leverage(breach.found()) + " is below 1x")
                    .withHelp("write 1x or more");
        }
        Diagnostic rate = Diagnostic.of(
                TypeCode.IMPOSSIBLE_CELL,
                place(breach),
                "`" + breach.column() + "` of " + Words.percent(breach.found())
                        + (breach.found().signum() < 0 ? " is below 0%" : " is above 100%"));
        return breach.found().signum() < 0
                ? rate.withHelp("write 0% or more")
                : rate.withHelp("write " + Words.plain(breach.found()) + "%, if that is what it is");
    }

    private Diagnostic falls(Breach breach) {
        String what = breach.column().equals(Columns.INITIAL_RATE) ? "initial" : "maintenance";
        return Diagnostic.of(
                        TypeCode.RATE_FALLS,
                        place(breach),
                        "the " + what + " rate falls from " + Words.percent(breach.right()) + " to "
                                + Words.percent(breach.found()) + start(breach))
                .withRelated(cellBefore(breach), "of the bracket before")
                .withHelp("write " + Words.percent(breach.right()) + " or more");
    }

    /** Above the bound the amount is rate · bound − deduction; below it, what that is with the right deduction. */
    private Diagnostic jump(Breach breach) {
        Bracket bracket = brackets.get(breach.row());
        String rate = Columns.rateOf(breach.column());
        String what = rate.substring(0, rate.length() - "_rate".length());
        BigDecimal whole = bracket.floor().multiply(bracket.cell(rate));
        String short_ = breach.column().equals(Columns.MAINTENANCE_DEDUCTION) ? Columns.DEDUCTION : breach.column();
        String right = draft.inFile() ? Words.plain(breach.right()) : amount(breach.right());
        String help = "write `" + short_ + (draft.inFile() ? ": auto" : " auto") + "` (" + right + ")";
        if (breach.row() == 0) {
            return Diagnostic.of(
                            TypeCode.DEDUCTION_JUMPS,
                            place(breach),
                            "the " + what + " amount starts at "
                                    + amount(breach.found().negate()) + " and not at 0")
                    .withHelp(help);
        }
        return Diagnostic.of(
                        TypeCode.DEDUCTION_JUMPS,
                        place(breach),
                        "the " + what + " amount jumps at " + amount(bracket.floor()))
                .withRelated(
                        place(breach),
                        "below it is " + amount(whole.subtract(breach.right())) + ", above it "
                                + amount(whole.subtract(breach.found())))
                .withNote("the bracket before ends at " + before(breach).place())
                .withHelp(help);
    }

    private Diagnostic withRowBefore(Diagnostic diagnostic, Breach breach) {
        return diagnostic.withRelated(before(breach).boundPlace(), "the bracket before ends here");
    }

    private Row before(Breach breach) {
        return rows.get(breach.row() - 1);
    }

    private Span cellBefore(Breach breach) {
        return cells.place(before(breach), breach.column());
    }

    private Span place(Breach breach) {
        return cells.place(rows.get(breach.row()), breach.column());
    }

    /** {@code  at 250000 USDT}: where the row starts. */
    private String start(Breach breach) {
        return " at " + amount(brackets.get(breach.row()).floor());
    }

    private String amount(BigDecimal value) {
        return Words.amount(value, unit);
    }
}
