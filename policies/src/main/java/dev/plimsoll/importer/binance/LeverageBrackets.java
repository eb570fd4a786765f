package dev.plimsoll.importer.binance;

import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.VenueCode;
import dev.plimsoll.importer.table.Cell;
import dev.plimsoll.importer.table.Collector;
import dev.plimsoll.importer.table.Fields;
import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.SplitSymbol;
import dev.plimsoll.importer.table.TableForm;
import dev.plimsoll.importer.table.VenueInstrument;
import dev.plimsoll.importer.table.VenueRow;
import dev.plimsoll.margin.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GET /fapi/v1/leverageBracket}: a list of symbols with their brackets. */
final class LeverageBrackets implements FormatReader {
    /** {@code BTCUSDT}, {@code BTCUSDT_251226}. */
    private static final Pattern SYMBOL = Pattern.compile("([^_]+)(_[0-9]{6})?");

    @Override
    public String title() {
        return "leverage brackets of Binance";
    }

    @Override
    public boolean knows(String path, Node piece) {
        return piece instanceof Node.Mapping map
                && map.get("brackets").isPresent()
                && (path.equals("[]") || path.isEmpty());
    }

    @Override
    public Optional<TableForm> form() {
        return Optional.of(TableForm.MARGINAL_BELOW);
    }

    @Override
    public void take(String path, Optional<Node.Leaf> key, Node piece, Collector into) {
        if (!(piece instanceof Node.Mapping map)) {
            return;
        }
        Fields fields = new Fields(map, into);
        Optional<Node.Leaf> symbol = fields.needed("symbol");
        Optional<Node> brackets = map.get("brackets");
        if (symbol.isEmpty()) {
            return;
        }
        if (brackets.isEmpty() || !(brackets.get() instanceof Node.Sequence list)) {
            into.report(Diagnostic.of(
                    DataCode.WRONG_SHAPE,
                    brackets.map(Node::span).orElse(map.span()),
                    "`brackets` of `" + symbol.get().text() + "` is no list"));
            return;
        }
        Optional<VenueInstrument> instrument = instrument(symbol.get());
        instrument.ifPresent(into::derive);
        List<Optional<VenueRow>> rows = new ArrayList<>();
        for (Node item : list.items()) {
            rows.add(row(item, into));
        }
        into.table(symbol.get(), instrument.map(VenueInstrument::settle).orElse(""), rows);
    }

    private static Optional<VenueRow> row(Node item, Collector into) {
        if (!(item instanceof Node.Mapping map)) {
            into.report(
                    Diagnostic.of(DataCode.WRONG_SHAPE, item.span(), "a bracket is a map, and this is " + item.what()));
            return Optional.empty();
        }
        Fields fields = new Fields(map, into);
        if (fields.has("qtyCap")) {
            into.report(Diagnostic.of(
                            VenueCode.UNKNOWN_UNIT,
                            map.span(),
                            "these brackets are by coins, of contracts whose size no file tells")
                    .withNote("`qtyCap` is what COIN-M contracts have"));
            return Optional.empty();
        }
        Optional<Cell> number = fields.number("bracket");
        Optional<Cell> from = fields.neededNumber("notionalFloor");
        Optional<Cell> bound = fields.neededBound("notionalCap");
        SortedMap<String, Cell> cells = new TreeMap<>();
        fields.neededCell(cells, Columns.MAINTENANCE_RATE, "maintMarginRatio");
        fields.neededCell(cells, Columns.MAX_LEVERAGE, "initialLeverage");
        fields.neededCell(cells, Columns.MAINTENANCE_DEDUCTION, "cum");
        return fields.isSound() ? Optional.of(new VenueRow(map.span(), number, from, bound, cells)) : Optional.empty();
    }

    private static Optional<VenueInstrument> instrument(Node.Leaf symbol) {
        Matcher parts = SYMBOL.matcher(symbol.text());
        return parts.matches()
                ? SplitSymbol.linear(
                        symbol.text(),
                        parts.group(1),
                        parts.group(2) == null ? InstrumentKind.PERPETUAL : InstrumentKind.FUTURE,
                        symbol.span())
                : Optional.empty();
    }
}
