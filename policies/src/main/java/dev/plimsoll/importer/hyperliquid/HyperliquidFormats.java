package dev.plimsoll.importer.hyperliquid;

import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.VenueFormats;
import java.util.List;

/** What can be read of Hyperliquid. */
public final class HyperliquidFormats implements VenueFormats {
    private final List<FormatReader> readers = List.of(new Meta());

    @Override
    public List<FormatReader> readers() {
        return readers;
    }
}
