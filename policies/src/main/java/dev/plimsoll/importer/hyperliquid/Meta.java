package dev.plimsoll.importer.hyperliquid;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.importer.table.Collector;
import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.TableForm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer to {@code {"type": "meta"}}: a universe of coins that name their margin table, and the tables. The answer to
 * {@code metaAndAssetCtxs} holds it as its first part.
 */
final class Meta implements FormatReader {
    private static final String UNIVERSE = "universe";
    private static final String TABLES = "marginTables";
    private static final String COLLATERAL = "collateralToken";

    private final List<Node.Mapping> coins = new ArrayList<>();
    private final Map<String, Node.Mapping> tables = new LinkedHashMap<>();
    private Optional<Node.Leaf> collateral = Optional.empty();

    @Override
    public String title() {
        return "universe of Hyperliquid";
    }

    @Override
    public boolean knows(String path, Node piece) {
        return path.equals("[]")
                ? piece instanceof Node.Mapping map && map.get(UNIVERSE).isPresent()
                : path.equals(UNIVERSE) || path.equals(TABLES);
    }

    @Override
    public Optional<TableForm> form() {
        return Optional.of(TableForm.LEVERAGES);
    }

    @Override
    public void take(String path, Optional<Node.Leaf> key, Node piece, Collector into) {
        if (path.equals("[]") && piece instanceof Node.Mapping meta) {
            meta.entries().forEach(entry -> part(entry.key().text(), entry.value(), into));
        } else if (key.isPresent()) {
            part(key.get().text(), piece, into);
        }
    }

    private void part(String key, Node value, Collector into) {
        if (key.equals(COLLATERAL) && value instanceof Node.Leaf leaf) {
            collateral = Optional.of(leaf);
        } else if (key.equals(UNIVERSE) || key.equals(TABLES)) {
            if (!(value instanceof Node.Sequence list)) {
                into.report(Diagnostic.of(
                        DataCode.WRONG_SHAPE, value.span(), "`" + key + "` is a list, and this is " + value.what()));
                return;
            }
            list.items().forEach(key.equals(UNIVERSE) ? item -> coin(item, into) : item -> table(item, into));
        }
    }

    private void coin(Node item, Collector into) {
        if (item instanceof Node.Mapping coin) {
            coins.add(coin);
        } else {
            into.report(
                    Diagnostic.of(DataCode.WRONG_SHAPE, item.span(), "a coin is a map, and this is " + item.what()));
        }
    }

    /** A pair of a number and a table. */
    private void table(Node item, Collector into) {
        if (item instanceof Node.Sequence pair
                && pair.items().size() == 2
                && pair.items().get(0) instanceof Node.Leaf id
                && pair.items().get(1) instanceof Node.Mapping table) {
            tables.put(id.text(), table);
        } else {
            into.report(Diagnostic.of(
                    DataCode.WRONG_SHAPE, item.span(), "a margin table is a pair of its number and a map"));
        }
    }

    @Override
    public void end(Collector into) {
        new Coins(tables, into).read(coins, collateral);
        coins.clear();
        tables.clear();
        collateral = Optional.empty();
    }
}
