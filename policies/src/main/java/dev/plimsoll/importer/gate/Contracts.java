package dev.plimsoll.importer.gate;

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

/** {@code GET /futures/usdt/contracts}: the size of a contract in base, and the tick. */
final class Contracts implements FormatReader {
    @Override
    public String title() {
        return "contracts of Gate";
    }

    @Override
    public boolean knows(String path, Node piece) {
        return path.equals("[]")
                && piece instanceof Node.Mapping map
                && map.get("quanto_multiplier").isPresent()
                && map.get("name").isPresent();
    }

    @Override
    public Optional<TableForm> form() {
        return Optional.empty();
    }

    @Override
    public void take(String path, Optional<Node.Leaf> key, Node piece, Collector into) {
        if (!path.equals("[]") || !(piece instanceof Node.Mapping map)) {
            return;
        }
        Fields fields = new Fields(map, into);
        Optional<Node.Leaf> name = fields.needed("name");
        Optional<BigDecimal> size =
                fields.neededNumber("quanto_multiplier").map(Cell::value).filter(value -> value.signum() > 0);
        Optional<BigDecimal> tick =
                fields.number("order_price_round").map(Cell::value).filter(value -> value.signum() > 0);
        String[] parts = name.map(leaf -> leaf.text().split("_", -1)).orElse(new String[0]);
        if (!fields.isSound() || parts.length != 2 || size.isEmpty()) {
            return;
        }
        into.tell(new VenueInstrument(
                name.orElseThrow().text(),
                name.get().span(),
                InstrumentKind.PERPETUAL,
                ContractKind.LINEAR,
                parts[0],
                parts[1],
                parts[1],
                size,
                tick,
                Optional.of(BigDecimal.ONE)));
    }
}
