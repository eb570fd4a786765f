package dev.plimsoll.importer.table;

import dev.plimsoll.checker.table.RowPlaces;
import dev.plimsoll.checker.table.TableLaws;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.diagnostic.VenueCode;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Holds the tables of an exchange to the laws of all bracket tables, and to those of how exchanges state them. */
final class VenueLaws {
    private static final VenueAdvice ADVICE = new VenueAdvice();

    private final boolean marginal;
    private final Consumer<Diagnostic> sink;

    VenueLaws(boolean marginal, Consumer<Diagnostic> sink) {
        this.marginal = marginal;
        this.sink = sink;
    }

    /** The table with its rows in order; what is wrong with it is reported. */
    VenueTable check(Collector.Draft draft, Optional<BigDecimal> step) {
        if (draft.rows.isEmpty()) {
            sink.accept(Diagnostic.of(TypeCode.EMPTY_TABLE, draft.place, "`" + draft.symbol + "` has no brackets"));
        }
        List<VenueRow> positive = positive(draft.rows);
        if (positive.size() < draft.rows.size()) {
            return new VenueTable(draft.symbol, draft.place, draft.unit, draft.rows);
        }
        List<VenueRow> rows = continuing(RowOrder.sorted(positive, sink), step);
        List<Bracket> brackets = new ArrayList<>();
        BigDecimal end = BigDecimal.ZERO;
        for (VenueRow row : rows) {
            BigDecimal floor = row.from().map(Cell::value).orElse(end);
            brackets.add(row.bracket(floor));
            end = row.isOpen() ? floor : row.bound().orElseThrow().value();
        }
        new TableLaws(new Places(rows), ADVICE, sink).check(brackets, marginal, draft.unit);
        return new VenueTable(draft.symbol, draft.place, draft.unit, rows);
    }

    /**
     * Only the last bound may be negative; what it would have to be is where the next bracket starts. Where that is not
     * said either, the row is left out, and no other law can be looked at.
     */
    private List<VenueRow> positive(List<VenueRow> rows) {
        List<VenueRow> positive = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            VenueRow row = rows.get(i);
            boolean last = i + 1 == rows.size();
            if (last || row.bound().isEmpty() || row.bound().get().value().signum() >= 0) {
                positive.add(row);
                continue;
            }
            Cell bound = row.bound().get();
            Optional<Cell> next = rows.get(i + 1).from();
            Diagnostic negative = Diagnostic.of(
                            VenueCode.NEGATIVE_BOUND,
                            bound.place(),
                            "bracket " + (i + 1) + " ends at " + Numbers.plain(bound.value()))
                    .withNote("a bound below 0 means that there is none, and only the last bracket has none");
            sink.accept(
                    next.isPresent()
                            ? negative.withHelp("`" + Numbers.plain(next.get().value())
                                    + "` would be right, where the next bracket starts")
                            : negative);
            next.ifPresent(cell ->
                    positive.add(row.within(row.from(), Optional.of(new Cell(bound.place(), cell.value())))));
        }
        return positive;
    }

    /** Rows in a unit that comes in steps go on one step behind the end of the row before: 2001 after 2000. */
    private static List<VenueRow> continuing(List<VenueRow> rows, Optional<BigDecimal> step) {
        if (step.isEmpty()) {
            return rows;
        }
        List<VenueRow> continuing = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            VenueRow row = rows.get(i);
            BigDecimal end = i == 0
                    ? BigDecimal.ZERO
                    : rows.get(i - 1).bound().map(Cell::value).orElse(BigDecimal.ZERO);
            boolean behind = row.from()
                    .map(Cell::value)
                    .filter(from -> isStepBehind(from.subtract(end), step.get()))
                    .isPresent();
            continuing.add(behind ? row.within(row.from().map(from -> new Cell(from.place(), end)), row.bound()) : row);
        }
        return continuing;
    }

    private static boolean isStepBehind(BigDecimal gap, BigDecimal step) {
        return gap.compareTo(step) == 0 || gap.compareTo(BigDecimal.ONE) == 0;
    }

    /**
     * Warns of tables that end in a bound where most of an exchange's have none. Beyond it every request is denied, which
     * is how many exchanges mean it, but not one that leaves its last bracket open.
     */
    static void closedAmongOpen(List<VenueTable> tables, Consumer<Diagnostic> sink) {
        List<VenueTable> closed = tables.stream()
                .filter(table -> !table.rows().isEmpty())
                .filter(table -> !last(table).isOpen())
                .toList();
        if (closed.size() * 2 >= tables.size()) {
            return;
        }
        for (VenueTable table : closed) {
            Cell bound = last(table).bound().orElseThrow();
            sink.accept(Diagnostic.of(
                            VenueCode.CLOSED_LAST,
                            bound.place(),
                            "the last bracket of `" + table.symbol() + "` ends at "
                                    + Numbers.amount(bound.value(), table.unit()))
                    .withNote("of the other instruments most are open above: " + (tables.size() - closed.size())
                            + " of " + tables.size())
                    .withHelp("if it is meant, requests beyond it are denied; if not, brackets are missing"));
        }
    }

    private static VenueRow last(VenueTable table) {
        return table.rows().get(table.rows().size() - 1);
    }

    /** Where the rows of an exchange stand. */
    private record Places(List<VenueRow> rows) implements RowPlaces {
        @Override
        public Span row(int row) {
            return rows.get(row).place();
        }

        @Override
        public Span from(int row) {
            return rows.get(row).from().map(Cell::place).orElse(row(row));
        }

        @Override
        public Span bound(int row) {
            return rows.get(row).bound().map(Cell::place).orElse(row(row));
        }

        @Override
        public Span cell(int row, String column) {
            Cell cell = rows.get(row).cells().get(column);
            return cell == null ? row(row) : cell.place();
        }
    }
}
