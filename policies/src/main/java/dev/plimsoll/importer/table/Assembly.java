package dev.plimsoll.importer.table;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Puts together what was read: each table with its instrument, held to the laws. */
public final class Assembly {
    private Assembly() {}

    /**
     * The configuration; what is wrong with it is reported. Instruments without brackets are left out.
     *
     * @param enough whether so much is wrong that no more is looked at
     */
    public static Configuration of(Collector read, TableForm form, Consumer<Diagnostic> sink, BooleanSupplier enough) {
        VenueLaws laws = new VenueLaws(form.marginal(), sink);
        SortedMap<String, VenueInstrument> instruments = new TreeMap<>();
        SortedMap<String, VenueTable> tables = new TreeMap<>();
        List<VenueTable> whole = new ArrayList<>();
        for (Collector.Draft draft : read.drafts()) {
            if (enough.getAsBoolean()) {
                break;
            }
            Optional<VenueInstrument> instrument = read.instrument(draft.symbol);
            instrument.ifPresent(known -> instruments.put(draft.symbol, known));
            if (instrument.isEmpty() && !draft.broken) {
                sink.accept(Diagnostic.of(
                                NameCode.NO_BASE_AND_QUOTE,
                                draft.place,
                                "base and quote cannot be read from `" + draft.symbol + "`")
                        .withHelp("add the exchange's file of instruments"));
            }
            if (!draft.broken) {
                VenueTable table = laws.check(draft, instrument.flatMap(known -> step(known, form)));
                tables.put(draft.symbol, table);
                whole.add(table);
            }
        }
        VenueLaws.closedAmongOpen(whole, sink);
        return new Configuration(form, instruments, tables);
    }

    /** The step of quantities that brackets count; amounts of money go on without steps. */
    private static Optional<BigDecimal> step(VenueInstrument instrument, TableForm form) {
        return form.by().equals("quantity") && instrument.contractSize().isPresent()
                ? instrument.lot().or(() -> Optional.of(BigDecimal.ONE))
                : Optional.empty();
    }
}
