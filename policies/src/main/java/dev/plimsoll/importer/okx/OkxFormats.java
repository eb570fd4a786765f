package dev.plimsoll.importer.okx;

import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.VenueCode;
import dev.plimsoll.importer.table.Collector;
import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.SplitSymbol;
import dev.plimsoll.importer.table.VenueFormats;
import dev.plimsoll.importer.table.VenueInstrument;
import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Map;

/** What can be read of OKX. Tiers of a family count contracts; what a contract is the file of instruments tells. */
public final class OkxFormats implements VenueFormats {
    private final Instruments instruments = new Instruments();
    private final List<FormatReader> readers = List.of(new PositionTiers(), instruments);

    @Override
    public List<FormatReader> readers() {
        return readers;
    }

    @Override
    public void finish(Collector into) {
        for (Map.Entry<String, Span> symbol : into.symbols().entrySet()) {
            String name = symbol.getKey();
            List<VenueInstrument> family = instruments.family(name);
            if (into.instrument(name).isPresent()) {
                continue;
            }
            if (!family.isEmpty()) {
                into.spread(name, family);
            } else if (into.isCounted(name)) {
                into.spread(name, List.of());
                into.report(Diagnostic.of(
                                VenueCode.UNKNOWN_UNIT,
                                symbol.getValue(),
                                "the tiers of `" + name + "` count contracts, and no file tells what a contract is")
                        .withHelp("add the file of instruments: `GET /api/v5/public/instruments?instType=SWAP`"));
            } else {
                spotMargin(name, symbol.getValue(), into);
            }
        }
    }

    private static void spotMargin(String name, Span place, Collector into) {
        String[] parts = name.split("-", -1);
        if (parts.length == 2) {
            into.derive(SplitSymbol.linear(name, parts[0], parts[1], InstrumentKind.SPOT_MARGIN, place));
        }
    }
}
