package dev.plimsoll.importer.binance;

import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.VenueFormats;
import java.util.List;

/** What can be read of Binance. */
public final class BinanceFormats implements VenueFormats {
    private final List<FormatReader> readers = List.of(new LeverageBrackets(), new ExchangeInfo());

    @Override
    public List<FormatReader> readers() {
        return readers;
    }
}
