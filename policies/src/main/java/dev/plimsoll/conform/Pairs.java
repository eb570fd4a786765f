package dev.plimsoll.conform;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.importer.table.Configuration;
import dev.plimsoll.importer.table.VenueInstrument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which instrument of a policy is which of an exchange: the one of the same symbol, else the only perpetual or pair of the
 * same base, quote and settlement. So a policy that says {@code BTC/USDT:USDT} is compared with a file of {@code BTCUSDT}.
 *
 * @param both the policy's symbols by the exchange's
 * @param missing the exchange's symbols that the policy has no instrument for
 * @param extra the policy's symbols that the exchange has no brackets for
 */
record Pairs(SortedMap<String, String> both, List<String> missing, List<String> extra) {
    static Pairs of(Configuration venue, SortedMap<String, Instrument> policy) {
        SortedMap<String, String> both = new TreeMap<>();
        TreeSet<String> extra = new TreeSet<>(policy.keySet());
        List<String> rest = new ArrayList<>();
        for (String symbol : venue.tables().keySet()) {
            if (extra.remove(symbol)) {
                both.put(symbol, symbol);
            } else {
                rest.add(symbol);
            }
        }
        Map<List<String>, List<String>> byParts = new LinkedHashMap<>();
        for (String symbol : extra) {
            Instrument known = policy.get(symbol);
            if (known != null && known.kind() != InstrumentKind.FUTURE) {
                byParts.computeIfAbsent(parts(known), any -> new ArrayList<>()).add(symbol);
            }
        }
        List<String> missing = new ArrayList<>();
        for (String symbol : rest) {
            VenueInstrument instrument = venue.instruments().get(symbol);
            List<String> candidates = instrument == null || instrument.kind() == InstrumentKind.FUTURE
                    ? List.of()
                    : byParts.getOrDefault(parts(instrument), List.of());
            if (candidates.size() == 1 && extra.remove(candidates.get(0))) {
                both.put(symbol, candidates.get(0));
            } else {
                missing.add(symbol);
            }
        }
        return new Pairs(both, missing, List.copyOf(extra));
    }

    private static List<String> parts(Instrument instrument) {
        return List.of(instrument.kind().name(), instrument.base(), instrument.quote(), instrument.settle());
    }

    private static List<String> parts(VenueInstrument instrument) {
        return List.of(instrument.kind().name(), instrument.base(), instrument.quote(), instrument.settle());
    }
}
