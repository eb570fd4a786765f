package dev.plimsoll.importer.bybit;

import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.VenueFormats;
import java.util.List;

/** What can be read of Bybit. */
public final class BybitFormats implements VenueFormats {
    private final List<FormatReader> readers = List.of(new RiskLimits(), new InstrumentsInfo());

    @Override
    public List<FormatReader> readers() {
        return readers;
    }
}
