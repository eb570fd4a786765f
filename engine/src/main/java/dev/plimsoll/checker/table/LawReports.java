package dev.plimsoll.checker.table;

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
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Says where the rows of a block break a law, what is there and what would be right. */
final class LawReports {
    private final List<Bracket> rows;
    private final RowPlaces places;
    private final LawAdvice advice;
    private final String unit;
    private final Consumer<Diagnostic> sink;
    private final Set<Law> warned = EnumSet.noneOf(Law.class);

    LawReports(List<Bracket> rows, RowPlaces places, LawAdvice advice, String unit, Consumer<Diagnostic> sink) {
        this.rows = rows;
        this.places = places;
        this.advice = advice;
        this.unit = unit;
        this.sink = sink;
    }

    void report(Breach breach) {
        if (!breach.law().isBinding() && !warned.add(breach.law())) {
            return;
        }
        Diagnostic diagnostic = diagnostic(breach);
        Optional<String> help = advice.of(breach, rows, unit);
        sink.accept(help.isPresent() ? diagnostic.withHelp(help.get()) : diagnostic);
    }

    private Diagnostic diagnostic(Breach breach) {
        return switch (breach.law()) {
            case OVERLAP -> overlap(breach);
            case GAP ->
                withRowBefore(
                        Diagnostic.of(
                                TypeCode.BRACKETS_GAP,
                                places.from(breach.row()),
                                "no bracket covers what is between " + Words.plain(breach.right()) + " and "
                                        + amount(breach.found())),
                        breach);
            case OPEN_ROW_IS_LAST ->
                Diagnostic.of(
                                TypeCode.OPEN_ROW_NOT_LAST,
                                places.bound(breach.row()),
                                "this bracket comes after the open one")
                        .withRelated(places.row(breach.row() - 1), "it covers everything above");
            case POSSIBLE -> impossible(breach);
            case RATE_RISES ->
                Diagnostic.of(
                                TypeCode.RATE_FALLS,
                                place(breach),
                                "the "
                                        + (breach.column().equals(Columns.INITIAL_RATE) ? "initial" : "maintenance")
                                        + " rate falls from " + Words.percent(breach.right()) + " to "
                                        + Words.percent(breach.found()) + start(breach))
                        .withRelated(cellBefore(breach), "of the bracket before");
            case LEVERAGE_FALLS ->
                Diagnostic.of(
                                TypeCode.LEVERAGE_RISES,
                                place(breach),
                                "the maximum leverage rises from " + Words.leverage(breach.right()) + " to "
                                        + Words.leverage(breach.found()) + start(breach))
                        .withRelated(cellBefore(breach), "of the bracket before");
            case AMOUNT_IS_CONTINUOUS -> jump(breach);
            case LEVERAGE_COVERS_RATE ->
                Diagnostic.of(
                                LintCode.RATE_ABOVE_LEVERAGE,
                                place(breach),
                                "the maintenance rate of " + Words.percent(breach.found()) + " is not below 1 / "
                                        + Words.leverage(breach.right()))
                        .withNote("a position opened at this leverage could be liquidated at once");
            case INITIAL_COVERS_MAINTENANCE ->
                Diagnostic.of(
                        LintCode.INITIAL_BELOW_MAINTENANCE,
                        place(breach),
                        "the initial rate of " + Words.percent(breach.found()) + " is below the maintenance rate of "
                                + Words.percent(breach.right()));
        };
    }

    private Diagnostic overlap(Breach breach) {
        String end = amount(breach.right());
        if (breach.column().equals(Breach.FROM)) {
            String message = breach.row() == 0
                    ? "the first bracket starts at " + amount(breach.found()) + ", below 0"
                    : "the bracket from " + amount(breach.found()) + " overlaps the one before";
            return withRowBefore(Diagnostic.of(TypeCode.BRACKETS_OVERLAP, places.from(breach.row()), message), breach);
        }
        Span place = places.bound(breach.row());
        if (breach.right().signum() == 0) {
            return Diagnostic.of(
                    TypeCode.BRACKETS_OVERLAP, place, "the bracket up to " + amount(breach.found()) + " holds nothing");
        }
        String message = breach.found().compareTo(breach.right()) == 0
                ? "two brackets end at " + end
                : "the bracket up to " + amount(breach.found()) + " overlaps the one before, which ends at " + end;
        return withRowBefore(Diagnostic.of(TypeCode.BRACKETS_OVERLAP, place, message), breach);
    }

    private Diagnostic impossible(Breach breach) {
        if (breach.column().equals(Columns.MAX_LEVERAGE)) {
            return Diagnostic.of(
                    TypeCode.IMPOSSIBLE_CELL,
                    place(breach),
                    "a maximum leverage of " + Words.leverage(breach.found()) + " is below 1x");
        }
        return Diagnostic.of(
                TypeCode.IMPOSSIBLE_CELL,
                place(breach),
                "`" + breach.column() + "` of " + Words.percent(breach.found())
                        + (breach.found().signum() < 0 ? " is below 0%" : " is above 100%"));
    }

    /** Above the bound the amount is rate · bound − deduction; below it, what that is with the right deduction. */
    private Diagnostic jump(Breach breach) {
        Bracket bracket = rows.get(breach.row());
        String rate = Columns.rateOf(breach.column());
        String what = rate.substring(0, rate.length() - "_rate".length());
        if (breach.row() == 0) {
            return Diagnostic.of(
                    TypeCode.DEDUCTION_JUMPS,
                    place(breach),
                    "the " + what + " amount starts at " + amount(breach.found().negate()) + " and not at 0");
        }
        BigDecimal whole = bracket.floor().multiply(bracket.cell(rate));
        return Diagnostic.of(
                        TypeCode.DEDUCTION_JUMPS,
                        place(breach),
                        "the " + what + " amount jumps at " + amount(bracket.floor()))
                .withRelated(
                        place(breach),
                        "below it is " + amount(whole.subtract(breach.right())) + ", above it "
                                + amount(whole.subtract(breach.found())))
                .withNote("the bracket before ends at " + places.row(breach.row() - 1));
    }

    private Diagnostic withRowBefore(Diagnostic diagnostic, Breach breach) {
        return breach.row() == 0
                ? diagnostic
                : diagnostic.withRelated(places.bound(breach.row() - 1), "the bracket before ends here");
    }

    private Span cellBefore(Breach breach) {
        return places.cell(breach.row() - 1, breach.column());
    }

    private Span place(Breach breach) {
        return places.cell(breach.row(), breach.column());
    }

    /** {@code  at 250000 USDT}: where the row starts. */
    private String start(Breach breach) {
        return " at " + amount(rows.get(breach.row()).floor());
    }

    private String amount(BigDecimal value) {
        return Words.amount(value, unit);
    }
}
