package dev.plimsoll.importer.ccxt;

import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.VenueFormats;
import java.util.List;

/** The shape that ccxt gives the tiers of all exchanges. */
public final class CcxtFormats implements VenueFormats {
    private final List<FormatReader> readers = List.of(new LeverageTiers());

    @Override
    public List<FormatReader> readers() {
        return readers;
    }
}
