package dev.plimsoll.importer.gate;

import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.VenueCode;
import dev.plimsoll.importer.table.Cell;
import dev.plimsoll.importer.table.Collector;
import dev.plimsoll.importer.table.Fields;
import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.SplitSymbol;
import dev.plimsoll.importer.table.TableForm;
import dev.plimsoll.importer.table.VenueRow;
import dev.plimsoll.margin.Columns;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** {@code GET /futures/usdt/risk_limit_tiers}: a list of tiers by position value in the settlement currency. */
final class RiskLimitTiers implements FormatReader {
    @Override
    public String title() {
        return "risk limit tiers of Gate";
    }

    @Override
    public boolean knows(String path, Node piece) {
        return path.equals("[]")
                && piece instanceof Node.Mapping map
                && map.get("risk_limit").isPresent()
                && map.get("leverage_max").isPresent()
                && map.get("tier").isPresent();
    }

    @Override
    public Optional<TableForm> form() {
        return Optional.of(TableForm.MARGINAL_UP_TO);
    }

    @Override
    public void take(String path, Optional<Node.Leaf> key, Node piece, Collector into) {
        if (!path.equals("[]") || !(piece instanceof Node.Mapping map)) {
            return;
        }
        Fields fields = new Fields(map, into);
        Optional<Node.Leaf> symbol = fields.needed("contract");
        Optional<Cell> number = fields.number("tier");
        Optional<Cell> bound = fields.neededBound("risk_limit");
        SortedMap<String, Cell> cells = new TreeMap<>();
        fields.neededCell(cells, Columns.MAX_LEVERAGE, "leverage_max");
        fields.neededCell(cells, Columns.MAINTENANCE_RATE, "maintenance_rate");
        fields.cell(cells, Columns.INITIAL_RATE, "initial_rate");
        fields.cell(cells, Columns.MAINTENANCE_DEDUCTION, "deduction");
        symbol.ifPresent(leaf -> unit(leaf, into)
                .ifPresent(unit -> into.row(
                        leaf,
                        unit,
                        fields.isSound()
                                ? Optional.of(new VenueRow(map.span(), number, Optional.empty(), bound, cells))
                                : Optional.empty())));
    }

    @Override
    public void end(Collector into) {
        into.endList();
    }

    /** The currency of the bounds: of {@code BTC_USDT} USDT. Inverse contracts ({@code BTC_USD}) need their file. */
    private static Optional<String> unit(Node.Leaf symbol, Collector into) {
        String[] parts = symbol.text().split("_", -1);
        boolean linear = parts.length == 2 && !parts[1].equals("USD");
        if (linear) {
            into.derive(SplitSymbol.linear(symbol.text(), parts[0], parts[1], InstrumentKind.PERPETUAL, symbol.span()));
            return Optional.of(parts[1]);
        }
        if (parts.length == 2) {
            into.report(Diagnostic.of(
                            VenueCode.UNKNOWN_UNIT,
                            symbol.span(),
                            "`" + symbol.text() + "` is inverse, and no file tells the size of its contract")
                    .withHelp("leave it out, and write its instrument and tiers by hand"));
            return Optional.empty();
        }
        return Optional.of("");
    }
}
