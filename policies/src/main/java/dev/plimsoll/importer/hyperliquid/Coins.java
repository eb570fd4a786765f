package dev.plimsoll.importer.hyperliquid;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.importer.table.Cell;
import dev.plimsoll.importer.table.Collector;
import dev.plimsoll.importer.table.Fields;
import dev.plimsoll.importer.table.VenueInstrument;
import dev.plimsoll.importer.table.VenueRow;
import dev.plimsoll.margin.Columns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Coins with their margin tables. A table gives where its tiers start; a coin whose table has a number below 50 has one
 * tier, at that leverage. Delisted coins are left out.
 */
final class Coins {
    private static final String USDC = "USDC";
    private static final BigDecimal SIMPLE = BigDecimal.valueOf(50);
    private static final BigDecimal MOST_DECIMALS = BigDecimal.valueOf(18);

    private final Map<String, Node.Mapping> tables;
    private final Collector into;

    Coins(Map<String, Node.Mapping> tables, Collector into) {
        this.tables = tables;
        this.into = into;
    }

    void read(List<Node.Mapping> coins, Optional<Node.Leaf> collateral) {
        if (collateral.isPresent() && !collateral.get().text().equals("0")) {
            into.report(Diagnostic.of(
                    DataCode.UNKNOWN_WORD,
                    collateral.get().span(),
                    "the collateral is token " + collateral.get().text() + ", and only USDC, token 0, is known"));
            return;
        }
        coins.forEach(this::coin);
    }

    private void coin(Node.Mapping coin) {
        Fields fields = new Fields(coin, into);
        boolean delisted = fields.leaf("isDelisted")
                .map(leaf -> leaf.text().equals("true"))
                .orElse(false);
        Optional<Node.Leaf> name = fields.needed("name");
        if (delisted || name.isEmpty()) {
            return;
        }
        Optional<Cell> decimals = fields.number("szDecimals");
        Optional<Cell> leverage = fields.neededNumber("maxLeverage");
        Optional<Cell> table = fields.number("marginTableId");
        if (!fields.isSound()) {
            return;
        }
        boolean simple = table.isEmpty() || table.get().value().compareTo(SIMPLE) < 0;
        Optional<Node.Mapping> tiers =
                table.flatMap(id -> Optional.ofNullable(tables.get(id.value().toPlainString())));
        if (!simple && tiers.isEmpty()) {
            into.report(Diagnostic.of(
                    DataCode.MISSING_KEY,
                    table.orElseThrow().place(),
                    "there is no margin table " + table.get().value().toPlainString()));
            return;
        }
        String symbol = symbol(name.get().text());
        Node.Leaf place = new Node.Leaf(name.get().span(), symbol, true);
        into.tell(instrument(symbol, name.get(), decimals));
        into.table(
                place,
                USDC,
                tiers.isPresent() ? rows(tiers.get()) : List.of(Optional.of(row(coin, leverage.orElseThrow()))));
    }

    private static VenueRow row(Node.Mapping coin, Cell leverage) {
        SortedMap<String, Cell> cells = new TreeMap<>(Map.of(Columns.MAX_LEVERAGE, leverage));
        return new VenueRow(coin.span(), Optional.empty(), Optional.empty(), Optional.empty(), cells);
    }

    /** The tiers of a table; each ends where the next one starts. */
    private List<Optional<VenueRow>> rows(Node.Mapping table) {
        List<Optional<VenueRow>> rows = new ArrayList<>();
        if (table.get("marginTiers").isEmpty() || !(table.get("marginTiers").get() instanceof Node.Sequence tiers)) {
            into.report(Diagnostic.of(DataCode.MISSING_KEY, table.span(), "`marginTiers` is missing"));
            return List.of(Optional.empty());
        }
        Optional<Cell> end = Optional.empty();
        for (int i = tiers.items().size() - 1; i >= 0; i--) {
            Optional<VenueRow> row = row(tiers.items().get(i), end);
            rows.add(0, row);
            end = row.flatMap(VenueRow::from);
        }
        return rows;
    }

    private Optional<VenueRow> row(Node item, Optional<Cell> end) {
        if (!(item instanceof Node.Mapping map)) {
            into.report(
                    Diagnostic.of(DataCode.WRONG_SHAPE, item.span(), "a tier is a map, and this is " + item.what()));
            return Optional.empty();
        }
        Fields fields = new Fields(map, into);
        Optional<Cell> from = fields.neededNumber("lowerBound");
        SortedMap<String, Cell> cells = new TreeMap<>();
        fields.neededCell(cells, Columns.MAX_LEVERAGE, "maxLeverage");
        return fields.isSound()
                ? Optional.of(new VenueRow(map.span(), Optional.empty(), from, end, cells))
                : Optional.empty();
    }

    /** Coins of the exchange itself in the form that all perpetuals have, those of builders by their own name. */
    private static String symbol(String name) {
        return name.contains(":") ? name : name + "/" + USDC + ":" + USDC;
    }

    private static VenueInstrument instrument(String symbol, Node.Leaf name, Optional<Cell> decimals) {
        String text = name.text();
        return new VenueInstrument(
                symbol,
                name.span(),
                InstrumentKind.PERPETUAL,
                ContractKind.LINEAR,
                text.substring(text.indexOf(':') + 1),
                USDC,
                USDC,
                Optional.empty(),
                Optional.empty(),
                decimals.map(Cell::value)
                        .filter(value ->
                                value.signum() >= 0 && value.compareTo(MOST_DECIMALS) <= 0 && value.scale() <= 0)
                        .map(value -> BigDecimal.ONE.movePointLeft(value.intValue())));
    }
}
