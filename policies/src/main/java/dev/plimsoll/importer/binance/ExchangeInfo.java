package dev.plimsoll.importer.binance;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.data.Node;
import dev.plimsoll.importer.table.Cell;
import dev.plimsoll.importer.table.Collector;
import dev.plimsoll.importer.table.Fields;
import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.TableForm;
import dev.plimsoll.importer.table.VenueInstrument;
import java.math.BigDecimal;
import java.util.Optional;

/** {@code GET /fapi/v1/exchangeInfo}: base, quote, tick and step of each symbol. */
final class ExchangeInfo implements FormatReader {
    @Override
    public String title() {
        return "exchange information of Binance";
    }

    @Override
    public boolean knows(String path, Node piece) {
        return path.equals("symbols[]")
                && piece instanceof Node.Mapping map
                && map.get("contractType").isPresent()
                && map.get("marginAsset").isPresent();
    }

    @Override
    public Optional<TableForm> form() {
        return Optional.empty();
    }

    @Override
    public void take(String path, Optional<Node.Leaf> key, Node piece, Collector into) {
        if (!path.equals("symbols[]") || !(piece instanceof Node.Mapping map)) {
            return;
        }
        Fields fields = new Fields(map, into);
        Optional<Node.Leaf> symbol = fields.needed("symbol");
        Optional<Node.Leaf> base = fields.needed("baseAsset");
        Optional<Node.Leaf> quote = fields.needed("quoteAsset");
        Optional<Node.Leaf> settle = fields.needed("marginAsset");
        Optional<Node.Leaf> type = fields.needed("contractType");
        Optional<BigDecimal> tick = filter(map, "PRICE_FILTER", "tickSize", into);
        Optional<BigDecimal> lot = filter(map, "LOT_SIZE", "stepSize", into);
        if (fields.isSound()) {
            boolean future = type.orElseThrow().text().contains("QUARTER");
            into.tell(new VenueInstrument(
                    symbol.orElseThrow().text(),
                    symbol.get().span(),
                    future ? InstrumentKind.FUTURE : InstrumentKind.PERPETUAL,
                    ContractKind.LINEAR,
                    base.orElseThrow().text(),
                    quote.orElseThrow().text(),
                    settle.orElseThrow().text(),
                    Optional.empty(),
                    tick,
                    lot));
        }
    }

    private static Optional<BigDecimal> filter(Node.Mapping symbol, String type, String key, Collector into) {
        if (symbol.get("filters").isEmpty() || !(symbol.get("filters").get() instanceof Node.Sequence filters)) {
            return Optional.empty();
        }
        for (Node item : filters.items()) {
            if (item instanceof Node.Mapping map) {
                Fields fields = new Fields(map, into);
                if (fields.leaf("filterType").map(Node.Leaf::text).equals(Optional.of(type))) {
                    return fields.number(key).map(Cell::value).filter(value -> value.signum() > 0);
                }
            }
        }
        return Optional.empty();
    }
}
