package dev.plimsoll.importer.okx;

import dev.plimsoll.data.Node;
import dev.plimsoll.importer.table.Cell;
import dev.plimsoll.importer.table.Collector;
import dev.plimsoll.importer.table.Fields;
import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.TableForm;
import dev.plimsoll.importer.table.VenueRow;
import dev.plimsoll.margin.Columns;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code GET /api/v5/public/position-tiers}: a list of tiers, by instrument (spot on margin, in base) or by family of
 * instruments (swaps and futures, in contracts).
 */
final class PositionTiers implements FormatReader {
    @Override
    public String title() {
        return "position tiers of OKX";
    }

    @Override
    public boolean knows(String path, Node piece) {
        return path.equals("data[]")
                && piece instanceof Node.Mapping map
                && map.get("maxSz").isPresent()
                && map.get("mmr").isPresent();
    }

    @Override
    public Optional<TableForm> form() {
        return Optional.of(TableForm.WHOLE_QUANTITY);
    }

    @Override
    public void take(String path, Optional<Node.Leaf> key, Node piece, Collector into) {
        if (!path.equals("data[]") || !(piece instanceof Node.Mapping map)) {
            return;
        }
        Fields fields = new Fields(map, into);
        Optional<Node.Leaf> name =
                fields.leaf("instId").or(() -> fields.leaf("instFamily")).or(() -> fields.needed("uly"));
        Optional<Cell> number = fields.number("tier");
        Optional<Cell> from = fields.neededNumber("minSz");
        Optional<Cell> bound = fields.neededBound("maxSz");
        SortedMap<String, Cell> cells = new TreeMap<>();
        fields.neededCell(cells, Columns.MAINTENANCE_RATE, "mmr");
        fields.neededCell(cells, Columns.MAX_LEVERAGE, "maxLever");
        fields.cell(cells, Columns.INITIAL_RATE, "imr");
        name.ifPresent(leaf -> into.row(
                leaf,
                fields.has("instId") ? "" : "contracts",
                fields.isSound()
                        ? Optional.of(new VenueRow(map.span(), number, from, bound, cells))
                        : Optional.empty()));
    }

    @Override
    public void end(Collector into) {
        into.endList();
    }
}
