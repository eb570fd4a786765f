package dev.plimsoll.importer;

import dev.plimsoll.data.Node;
import dev.plimsoll.importer.binance.BinanceFormats;
import dev.plimsoll.importer.bybit.BybitFormats;
import dev.plimsoll.importer.ccxt.CcxtFormats;
import dev.plimsoll.importer.gate.GateFormats;
import dev.plimsoll.importer.hyperliquid.HyperliquidFormats;
import dev.plimsoll.importer.okx.OkxFormats;
import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.VenueFormats;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which files can be read of which exchange. */
final class Formats {
    private Formats() {}

    /** The tables of Binance are passed on in the shape of ccxt, too. */
    static List<VenueFormats> of(Venue venue) {
        return switch (venue) {
            case BINANCE -> List.of(new BinanceFormats(), new CcxtFormats());
            case OKX -> List.of(new OkxFormats());
            case BYBIT -> List.of(new BybitFormats());
            case GATE -> List.of(new GateFormats());
            case HYPERLIQUID -> List.of(new HyperliquidFormats());
            case CCXT -> List.of(new CcxtFormats());
        };
    }

    /** A file of another exchange, and which. */
    record Foreign(Venue venue, FormatReader reader) {}

    /** Whose a piece is. */
    static Optional<Foreign> owner(String path, Node piece) {
        for (Venue venue : Venue.values()) {
            for (VenueFormats formats : of(venue)) {
                for (FormatReader reader : formats.readers()) {
                    if (reader.knows(path, piece)) {
                        return Optional.of(new Foreign(venue, reader));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The files of an exchange that hold brackets, for messages. */
    static String withBrackets(Venue venue) {
        return of(venue).stream()
                .flatMap(formats -> formats.readers().stream())
                .filter(reader -> reader.form().isPresent())
                .map(FormatReader::title)
                .collect(Collectors.joining(", or "));
    }
}
