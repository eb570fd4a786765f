package dev.plimsoll.conform;

import dev.plimsoll.diagnostic.VenueCode;
import dev.plimsoll.importer.table.Cell;
import dev.plimsoll.importer.table.HalfLeverage;
import dev.plimsoll.importer.table.Numbers;
import dev.plimsoll.importer.table.VenueRow;
import dev.plimsoll.importer.table.VenueTable;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.margin.Columns;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares the brackets of one instrument. As many on both sides are compared one by one, else those that end alike. A
 * deduction follows from bounds and rates: it is looked at only as far as those are the same.
 */
final class RowComparison {
    private final VenueTable venue;
    private final List<Bracket> policy;
    private final List<RowPlace> places;
    private final boolean deductions;
    private final String symbol;
    private final Optional<Span> table;
    private final List<Drift> drift = new ArrayList<>();

    RowComparison(VenueTable venue, BracketTable table, String symbol, PolicyPlaces places, boolean marginal) {
        this.venue = venue;
        this.policy = table.rows(symbol);
        this.places = places.rows(table.name(), symbol);
        this.deductions = marginal && table.marginal();
        this.symbol = symbol;
        this.table = places.table(table.name());
    }

    List<Drift> drift() {
        if (policy.size() == venue.rows().size()) {
            BigDecimal below = BigDecimal.ZERO;
            for (int row = 0; row < policy.size(); row++) {
                below = HalfLeverage.below(venue, row, below);
                bound(row);
                cells(row, row);
                start(row, below);
                if (deductions && drift.isEmpty()) {
                    cell(row, row, Columns.MAINTENANCE_DEDUCTION, value -> Numbers.plain(value) + unit());
                }
            }
        } else {
            byBound();
        }
        return drift;
    }

    private void byBound() {
        boolean[] met = new boolean[policy.size()];
        for (int row = 0; row < venue.rows().size(); row++) {
            Optional<BigDecimal> end = end(venue.rows().get(row));
            int same = sameEnd(end);
            if (same < 0) {
                only(row, end);
            } else {
                met[same] = true;
                cells(same, row);
            }
        }
        for (int row = 0; row < policy.size(); row++) {
            if (!met[row]) {
                report(
                        VenueCode.BRACKETS_DIFFER,
                        row,
                        "bracket",
                        Optional.of(shownEnd(policy.get(row).bound())),
                        Optional.empty(),
                        "the exchange has no bracket of `" + venue.symbol() + "` that "
                                + endsAt(policy.get(row).bound()),
                        place(row).map(RowPlace::end).or(() -> table),
                        Optional.of(venue.place()));
            }
        }
    }

    private int sameEnd(Optional<BigDecimal> end) {
        for (int row = 0; row < policy.size(); row++) {
            if (same(policy.get(row).bound(), end)) {
                return row;
            }
        }
        return -1;
    }

    private void only(int row, Optional<BigDecimal> end) {
        report(
                VenueCode.BRACKETS_DIFFER,
                row,
                "bracket",
                Optional.empty(),
                Optional.of(shownEnd(end)),
                "the policy has no bracket of `" + symbol + "` that " + endsAt(end),
                places.stream().findFirst().map(RowPlace::row).or(() -> table),
                Optional.of(venue.rows().get(row).place()));
    }

    private void bound(int row) {
        Optional<BigDecimal> here = policy.get(row).bound();
        VenueRow said = venue.rows().get(row);
        Optional<BigDecimal> there = end(said);
        if (!same(here, there)) {
            report(
                    VenueCode.FIGURE_DIFFERS,
                    row,
                    "bound",
                    Optional.of(shownEnd(here)),
                    Optional.of(shownEnd(there)),
                    "bracket " + (row + 1) + " of `" + symbol + "` " + endsAt(here) + ", and at the exchange it "
                            + endsAt(there),
                    place(row).map(RowPlace::end),
                    Optional.of(said.bound().map(Cell::place).orElse(said.place())));
        }
    }

    private void cells(int row, int at) {
        cell(row, at, Columns.MAINTENANCE_RATE, Numbers::percent);
        cell(row, at, Columns.MAX_LEVERAGE, Numbers::leverage);
    }

    /** What tables of leverages alone state instead of deductions. */
    private void start(int row, BigDecimal below) {
        boolean ofLeverages = !venue.rows().get(row).cells().containsKey(Columns.MAINTENANCE_RATE);
        BigDecimal here = policy.get(row).cells().get("start_margin");
        if (ofLeverages && here != null && drift.isEmpty() && here.compareTo(below) != 0) {
            differs(row, "start_margin", Numbers.plain(here) + unit(), Numbers.plain(below) + unit(), row);
        }
    }

    private void cell(int row, int at, String column, Function<BigDecimal, String> shown) {
        BigDecimal here = policy.get(row).cells().get(column);
        Cell there = venue.rows().get(at).cells().get(column);
        if (there == null || (here != null && here.compareTo(there.value()) == 0)) {
            return;
        }
        String name = column.equals(Columns.MAINTENANCE_DEDUCTION) ? Columns.DEDUCTION : column;
        differs(row, name, here == null ? "not given" : shown.apply(here), shown.apply(there.value()), at);
    }

    private void differs(int row, String what, String here, String there, int at) {
        String column = what.equals(Columns.DEDUCTION) ? Columns.MAINTENANCE_DEDUCTION : what;
        Cell said = venue.rows().get(at).cells().get(column);
        report(
                VenueCode.FIGURE_DIFFERS,
                row,
                what,
                Optional.of(here),
                Optional.of(there),
                "`" + what + "` of bracket " + (row + 1) + " of `" + symbol + "` is " + here + ", and " + there
                        + " at the exchange",
                place(row).map(place -> place.cell(column)),
                Optional.of(said == null ? venue.rows().get(at).place() : said.place()));
    }

    private void report(
            VenueCode code,
            int row,
            String what,
            Optional<String> here,
            Optional<String> there,
            String message,
            Optional<Span> inPolicy,
            Optional<Span> atVenue) {
        drift.add(new Drift(
                code,
                venue.symbol(),
                Optional.of(row + 1),
                what,
                here,
                there,
                message,
                inPolicy.or(() -> table),
                atVenue));
    }

    private Optional<RowPlace> place(int row) {
        return row < places.size() ? Optional.of(places.get(row)) : Optional.empty();
    }

    private static Optional<BigDecimal> end(VenueRow row) {
        return row.isOpen() ? Optional.empty() : row.bound().map(Cell::value);
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().compareTo(other.orElseThrow()) == 0);
    }

    private String shownEnd(Optional<BigDecimal> end) {
        return end.map(bound -> Numbers.plain(bound) + unit()).orElse("open");
    }

    private String endsAt(Optional<BigDecimal> end) {
        return end.map(bound -> "ends at " + Numbers.plain(bound) + unit()).orElse("is open");
    }

    private String unit() {
        return venue.unit().isEmpty() ? "" : " " + venue.unit();
    }
}
