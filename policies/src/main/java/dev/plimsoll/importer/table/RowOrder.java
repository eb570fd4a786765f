package dev.plimsoll.importer.table;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.VenueCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells brackets that stand in the wrong order from brackets that overlap: put in order they follow one another. */
final class RowOrder {
    private static final Comparator<VenueRow> BY_START = Comparator.comparing(RowOrder::start);

    private RowOrder() {}

    /** The rows in order; the first that stands behind its place is reported. */
    static List<VenueRow> sorted(List<VenueRow> rows, Consumer<Diagnostic> sink) {
        List<VenueRow> sorted = new ArrayList<>(rows);
        sorted.sort(BY_START);
        for (int i = 0; i < rows.size(); i++) {
            if (BY_START.compare(rows.get(i), sorted.get(i)) != 0 && follow(sorted)) {
                report(rows.get(i), sorted.get(i), i, sink);
                return sorted;
            }
        }
        numbers(rows, sink);
        return rows;
    }

    private static void report(VenueRow here, VenueRow right, int index, Consumer<Diagnostic> sink) {
        sink.accept(Diagnostic.of(
                        VenueCode.OUT_OF_ORDER,
                        here.from().or(here::bound).map(Cell::place).orElse(here.place()),
                        "bracket " + (index + 1) + " is not the one that starts at " + Numbers.plain(start(right)))
                .withRelated(right.from().or(right::bound).map(Cell::place).orElse(right.place()), "that is this one")
                .withHelp("in rising order the brackets follow one another"));
    }

    /** The exchange's own numbers rise. */
    private static void numbers(List<VenueRow> rows, Consumer<Diagnostic> sink) {
        for (int i = 1; i < rows.size(); i++) {
            Optional<Cell> here = rows.get(i).number();
            Optional<Cell> before = rows.get(i - 1).number();
            if (here.isPresent()
                    && before.isPresent()
                    && here.get().value().compareTo(before.get().value()) <= 0) {
                sink.accept(Diagnostic.of(
                                VenueCode.OUT_OF_ORDER,
                                here.get().place(),
                                "bracket " + Numbers.plain(here.get().value()) + " comes after bracket "
                                        + Numbers.plain(before.get().value()))
                        .withRelated(before.get().place(), "the one before"));
                return;
            }
        }
    }

    private static boolean follow(List<VenueRow> rows) {
        for (int i = 1; i < rows.size(); i++) {
            Optional<BigDecimal> end = rows.get(i - 1).isOpen()
                    ? Optional.empty()
                    : rows.get(i - 1).bound().map(Cell::value);
            if (end.isEmpty() || !continues(rows.get(i), end.get())) {
                return false;
            }
        }
        return true;
    }

    private static boolean continues(VenueRow row, BigDecimal end) {
        if (row.from().isEmpty()) {
            return row.isOpen() || row.bound().orElseThrow().value().compareTo(end) > 0;
        }
        BigDecimal gap = row.from().get().value().subtract(end);
        return gap.signum() >= 0 && gap.compareTo(BigDecimal.ONE) <= 0;
    }

    /** Where a row starts; of one that says only where it ends, that. */
    private static BigDecimal start(VenueRow row) {
        return row.from()
                .or(() -> row.isOpen() ? Optional.empty() : row.bound())
                .map(Cell::value)
                .orElse(VenueRow.NO_BOUND);
    }
}
