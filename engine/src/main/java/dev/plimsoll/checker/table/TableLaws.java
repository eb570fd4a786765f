package dev.plimsoll.checker.table;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketLaws;
import dev.plimsoll.margin.Breach;
import dev.plimsoll.margin.Law;
import java.util.List;
import java.util.function.Consumer;

/** Checks the laws of bracket tables and says what breaks them, wherever the table comes from. */
public final class TableLaws {
    private final RowPlaces places;
    private final LawAdvice advice;
    private final Consumer<Diagnostic> sink;

    public TableLaws(RowPlaces places, LawAdvice advice, Consumer<Diagnostic> sink) {
        this.places = places;
        this.advice = advice;
        this.sink = sink;
    }

    /**
     * Checks the rows of one instrument.
     *
     * @param rows with the floors and deductions that are given
     * @param marginal whether deductions have a law
     * @param unit of the amounts that find a row, for messages; may be empty
     */
    public void check(List<Bracket> rows, boolean marginal, String unit) {
        LawReports reports = new LawReports(rows, places, advice, unit, sink);
        List<Breach> breaches = BracketLaws.breaches(rows, marginal);
        // What stands behind the open bracket is in the wrong place: its laws say nothing.
        int ordered = breaches.stream()
                .filter(breach -> breach.law() == Law.OPEN_ROW_IS_LAST)
                .mapToInt(Breach::row)
                .min()
                .orElse(rows.size());
        for (Breach breach : breaches) {
            if (breach.row() < ordered || breach.row() == ordered && breach.law() == Law.OPEN_ROW_IS_LAST) {
                reports.report(breach);
            }
        }
    }
}
