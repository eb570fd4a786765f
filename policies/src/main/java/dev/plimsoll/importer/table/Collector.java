package dev.plimsoll.importer.table;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is read of an exchange's files, before it is known whether it fits together. */
public final class Collector {
    private final Consumer<Diagnostic> sink;
    private final Map<String, VenueInstrument> told = new LinkedHashMap<>();
    private final Map<String, VenueInstrument> derived = new LinkedHashMap<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private Optional<Draft> current = Optional.empty();

    public Collector(Consumer<Diagnostic> sink) {
        this.sink = sink;
    }

    /** A table that is being read. */
    static final class Draft {
        final String symbol;
        final Span place;
        final String unit;
        final List<VenueRow> rows = new ArrayList<>();
        /** Whether a row could not be read, or the symbol comes twice: then no law is looked at. */
        boolean broken;

        Draft(String symbol, Span place, String unit) {
            this.symbol = symbol;
            this.place = place;
            this.unit = unit;
        }
    }

    public void report(Diagnostic diagnostic) {
        sink.accept(diagnostic);
    }

    /** Takes an instrument that a file describes. */
    public void tell(VenueInstrument instrument) {
        VenueInstrument first = told.putIfAbsent(instrument.symbol(), instrument);
        if (first != null) {
            twice(instrument.symbol(), instrument.place(), first.place());
        }
    }

    /** Takes an instrument that was made of a symbol: one that a file describes is better. */
    public void derive(VenueInstrument instrument) {
        derived.putIfAbsent(instrument.symbol(), instrument);
    }

    /** What is known of an instrument. */
    public Optional<VenueInstrument> instrument(String symbol) {
        return Optional.ofNullable(told.get(symbol)).or(() -> Optional.ofNullable(derived.get(symbol)));
    }

    /** The instruments that files describe. */
    public List<VenueInstrument> told() {
        return List.copyOf(told.values());
    }

    /** Takes all rows of an instrument; a row that could not be read is absent. */
    public void table(Node.Leaf symbol, String unit, List<Optional<VenueRow>> rows) {
        Draft draft = start(symbol, unit);
        rows.forEach(row -> add(draft, row));
        current = Optional.empty();
    }

    /** Takes a row of a list in which those of an instrument follow one another. */
    public void row(Node.Leaf symbol, String unit, Optional<VenueRow> row) {
        Draft draft = current.filter(open -> open.symbol.equals(symbol.text()))
                .or(() -> continued(symbol, row))
                .orElseGet(() -> start(symbol, unit));
        add(draft, row);
        current = Optional.of(draft);
    }

    /** A list may be cut into pages within an instrument: its brackets go on where they stopped. */
    private Optional<Draft> continued(Node.Leaf symbol, Optional<VenueRow> row) {
        Optional<BigDecimal> number = row.flatMap(VenueRow::number).map(Cell::value);
        return Optional.ofNullable(drafts.get(symbol.text()))
                .filter(draft -> !draft.rows.isEmpty() && number.isPresent())
                .filter(draft -> draft.rows
                        .get(draft.rows.size() - 1)
                        .number()
                        .map(Cell::value)
                        .filter(last -> last.compareTo(number.get()) < 0)
                        .isPresent());
    }

    private Draft start(Node.Leaf symbol, String unit) {
        Draft draft = new Draft(symbol.text(), symbol.span(), unit);
        Draft first = drafts.putIfAbsent(symbol.text(), draft);
        if (first != null) {
            twice(symbol.text(), symbol.span(), first.place);
        }
        return draft;
    }

    private static void add(Draft draft, Optional<VenueRow> row) {
        row.ifPresentOrElse(draft.rows::add, () -> draft.broken = true);
    }

    private void twice(String symbol, Span again, Span first) {
        report(Diagnostic.of(NameCode.DUPLICATE_INSTRUMENT, again, "`" + symbol + "` is listed twice")
                .withRelated(first, "first listed here")
                .withHelp(
                        "keep the one that the exchange means; of a file that was put together, read each part once"));
    }

    /** Says that the rows of an instrument do not go on in what comes next. */
    public void endList() {
        current = Optional.empty();
    }

    /** The tables, each symbol once. */
    List<Draft> drafts() {
        return List.copyOf(drafts.values());
    }

    /** The symbols that have brackets, with their places. */
    public Map<String, Span> symbols() {
        Map<String, Span> symbols = new LinkedHashMap<>();
        drafts.values().forEach(draft -> symbols.put(draft.symbol, draft.place));
        return symbols;
    }

    /** Whether the brackets of a name count contracts. */
    public boolean isCounted(String name) {
        Draft draft = drafts.get(name);
        return draft != null && draft.unit.equals("contracts");
    }

    /** Gives the brackets of a name to those that it stands for: the instruments of a family. */
    public void spread(String name, List<VenueInstrument> instruments) {
        Draft draft = drafts.remove(name);
        for (VenueInstrument instrument : instruments) {
            if (draft != null) {
                Draft own = new Draft(instrument.symbol(), draft.place, draft.unit);
                own.rows.addAll(draft.rows);
                own.broken = draft.broken;
                drafts.putIfAbsent(instrument.symbol(), own);
            }
        }
    }
}
