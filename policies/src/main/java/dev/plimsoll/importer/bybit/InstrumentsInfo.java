package dev.plimsoll.importer.bybit;

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

/** {@code GET /v5/market/instruments-info}: base, quote, settlement, tick and step. */
final class InstrumentsInfo implements FormatReader {
    @Override
    public String title() {
        return "instruments of Bybit";
    }

    @Override
    public boolean knows(String path, Node piece) {
        return path.equals("result.list[]")
                && piece instanceof Node.Mapping map
                && map.get("contractType").isPresent()
                && map.get("lotSizeFilter").isPresent();
    }

    @Override
    public Optional<TableForm> form() {
        return Optional.empty();
    }

    @Override
    public void take(String path, Optional<Node.Leaf> key, Node piece, Collector into) {
        if (!path.equals("result.list[]") || !(piece instanceof Node.Mapping map)) {
            return;
        }
        Fields fields = new Fields(map, into);
        Optional<Node.Leaf> symbol = fields.needed("symbol");
        Optional<Node.Leaf> type = fields.needed("contractType");
        Optional<Node.Leaf> base = fields.needed("baseCoin");
        Optional<Node.Leaf> quote = fields.needed("quoteCoin");
        Optional<BigDecimal> tick = step(fields, "priceFilter", "tickSize");
        Optional<BigDecimal> lot = step(fields, "lotSizeFilter", "qtyStep");
        if (!fields.isSound()) {
            return;
        }
        boolean inverse = type.orElseThrow().text().startsWith("Inverse");
        String settle = fields.leaf("settleCoin")
                .map(Node.Leaf::text)
                .orElse((inverse ? base : quote).orElseThrow().text());
        into.tell(new VenueInstrument(
                symbol.orElseThrow().text(),
                symbol.get().span(),
                type.get().text().endsWith("Futures") ? InstrumentKind.FUTURE : InstrumentKind.PERPETUAL,
                inverse ? ContractKind.INVERSE : ContractKind.LINEAR,
                base.orElseThrow().text(),
                quote.orElseThrow().text(),
                settle,
                inverse ? Optional.of(BigDecimal.ONE) : Optional.empty(),
                tick,
                lot));
    }

    private static Optional<BigDecimal> step(Fields fields, String filter, String key) {
        return fields.inner(filter)
                .flatMap(inner -> inner.number(key))
                .map(Cell::value)
                .filter(value -> value.signum() > 0);
    }
}
