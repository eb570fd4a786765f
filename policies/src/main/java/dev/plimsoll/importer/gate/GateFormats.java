package dev.plimsoll.importer.gate;

import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.VenueFormats;
import java.util.List;

/** What can be read of Gate. */
public final class GateFormats implements VenueFormats {
    private final List<FormatReader> readers = List.of(new RiskLimitTiers(), new Contracts());

    @Override
    public List<FormatReader> readers() {
        return readers;
    }
}
