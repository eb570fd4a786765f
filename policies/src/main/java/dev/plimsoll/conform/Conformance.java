package dev.plimsoll.conform;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.diagnostic.VenueCode;
import dev.plimsoll.importer.table.Configuration;
import dev.plimsoll.importer.table.Numbers;
import dev.plimsoll.importer.table.TableForm;
import dev.plimsoll.importer.table.VenueInstrument;
import dev.plimsoll.importer.table.VenueTable;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.source.Files;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a policy's instruments and one of its tables with an exchange's configuration. */
public final class Conformance {
    private final Configuration venue;
    private final CompiledPolicy policy;
    private final String name;
    private final PolicyPlaces places;
    private final List<Drift> drift = new ArrayList<>();

    private Conformance(Configuration venue, CompiledPolicy policy, Files files, String name) {
        this.venue = venue;
        this.policy = policy;
        this.name = name;
        this.places = PolicyPlaces.of(policy, files);
    }

    /**
     * Compares.
     *
     * @param files what the policy was compiled with
     * @param table the name of the policy's table: one of {@link TableChoice#candidates}
     * @param subset whether the policy may leave instruments of the exchange out
     */
    public static Conformity compare(
            Configuration venue, CompiledPolicy policy, Files files, String table, boolean subset) {
        return new Conformance(venue, policy, files, table).compare(subset);
    }

    private Conformity compare(boolean subset) {
        BracketTable table =
                Optional.ofNullable(policy.model().tables().get(name)).orElseThrow();
        Pairs pairs = Pairs.of(venue, policy.model().instruments());
        List<String> missing = subset ? List.of() : pairs.missing();
        boolean comparable = form(table);
        missing.forEach(this::missing);
        pairs.extra().forEach(this::extra);
        int alike = 0;
        for (Map.Entry<String, String> pair : pairs.both().entrySet()) {
            int before = drift.size();
            instrument(pair.getKey(), pair.getValue());
            VenueTable brackets =
                    Optional.ofNullable(venue.tables().get(pair.getKey())).orElseThrow();
            if (comparable) {
                drift.addAll(new RowComparison(
                                brackets,
                                table,
                                pair.getValue(),
                                places,
                                venue.form().marginal())
                        .drift());
            }
            alike += drift.size() == before && comparable ? 1 : 0;
        }
        return new Conformity(name, pairs.both().size(), alike, missing, pairs.extra(), drift);
    }

    /** Whether both mean their rows alike, so far as the exchange says. */
    private boolean form(BracketTable table) {
        TableForm form = venue.form();
        if (!table.by().equals(form.by())) {
            differ(
                    "`" + name + "` is by " + table.by() + ", and the exchange's brackets are by " + form.by(),
                    form.by());
            return false;
        }
        if (form.marginal() && !table.marginal()) {
            differ(
                    "the rates of `" + name + "` apply to the whole position, and the exchange's by slices",
                    "by slices");
        }
        if (table.marginal() && !form.marginal() && form.told()) {
            differ("the rates of `" + name + "` apply by slices, and the exchange's to the whole position", "whole");
        }
        if (table.boundInRow() != form.boundInRow() && form.told()) {
            differ(
                    "a bound of `" + name + "` belongs to the bracket that it ends"
                            + (table.boundInRow() ? "" : " at the exchange")
                            + ", and " + (table.boundInRow() ? "at the exchange " : "")
                            + "to the next" + (table.boundInRow() ? "" : " in the policy"),
                    form.boundInRow() ? "`up_to`" : "`below`");
        }
        return true;
    }

    private void differ(String message, String venueSays) {
        drift.add(new Drift(
                VenueCode.METHOD_DIFFERS,
                "",
                Optional.empty(),
                "table",
                Optional.empty(),
                Optional.of(venueSays),
                message,
                places.table(name),
                Optional.empty()));
    }

    private void missing(String symbol) {
        VenueTable table = Optional.ofNullable(venue.tables().get(symbol)).orElseThrow();
        drift.add(new Drift(
                VenueCode.NOT_IN_POLICY,
                symbol,
                Optional.empty(),
                "instrument",
                Optional.empty(),
                Optional.of("`" + symbol + "`"),
                "the policy has no `" + symbol + "`",
                places.table(name),
                Optional.of(table.place())));
    }

    private void extra(String symbol) {
        drift.add(new Drift(
                VenueCode.NOT_AT_VENUE,
                symbol,
                Optional.empty(),
                "instrument",
                Optional.of("`" + symbol + "`"),
                Optional.empty(),
                "the exchange has no brackets of `" + symbol + "`",
                places.instrument(symbol).or(() -> places.table(name)),
                Optional.empty()));
    }

    /** What one contract is, tick and lot, so far as the exchange's files tell them. */
    private void instrument(String symbol, String own) {
        VenueInstrument told = venue.instruments().get(symbol);
        Instrument known = policy.model().instruments().get(own);
        if (told != null && known != null) {
            figure(told, own, "contract_size", known.contractSize(), told.contractSize());
            figure(told, own, "tick", known.tick(), told.tick());
            figure(told, own, "lot", known.lot(), told.lot());
        }
    }

    private void figure(
            VenueInstrument told, String own, String what, Optional<BigDecimal> policySays, Optional<BigDecimal> says) {
        boolean sizeLacks = what.equals("contract_size") && policySays.isEmpty();
        if (says.isEmpty() || (policySays.isEmpty() && !sizeLacks)) {
            return;
        }
        if (policySays.isPresent() && policySays.get().compareTo(says.get()) == 0) {
            return;
        }
        Optional<Span> place = places.instrument(own);
        String here = policySays.map(Numbers::plain).orElse("not given");
        drift.add(new Drift(
                VenueCode.FIGURE_DIFFERS,
                told.symbol(),
                Optional.empty(),
                what,
                policySays.map(Numbers::plain),
                says.map(Numbers::plain),
                "`" + what + "` of `" + own + "` is " + here + ", and " + Numbers.plain(says.get())
                        + " at the exchange",
                place,
                Optional.of(told.place())));
    }
}
