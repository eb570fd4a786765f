package dev.plimsoll.io;

import dev.plimsoll.data.Node;
import dev.plimsoll.shape.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads maps from assets to numbers: balances, debts, prices. */
final class AssetAmounts {
    private final Values values;

    AssetAmounts(Problems problems) {
        this.values = new Values(problems);
    }

    SortedMap<String, BigDecimal> read(Node node, String path, Range range) {
        SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        for (Node.Entry entry :
                values.map(node, path).map(Node.Mapping::entries).orElse(List.of())) {
            String way = Paths.key(path, entry.key().text());
            Node.Leaf asset = new Node.Leaf(entry.key().span(), entry.key().text(), true);
            if (values.asset(asset, way).isPresent()) {
                values.decimal(entry.value(), way, range)
                        .ifPresent(amount -> amounts.put(entry.key().text(), amount));
            }
        }
        return amounts;
    }
}
