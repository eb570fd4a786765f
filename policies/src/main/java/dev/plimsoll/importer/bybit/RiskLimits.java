package dev.plimsoll.importer.bybit;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.data.Node;
import dev.plimsoll.importer.table.Cell;
import dev.plimsoll.importer.table.Collector;
import dev.plimsoll.importer.table.Fields;
import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.SplitSymbol;
import dev.plimsoll.importer.table.TableForm;
import dev.plimsoll.importer.table.VenueInstrument;
import dev.plimsoll.importer.table.VenueRow;
import dev.plimsoll.margin.Columns;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code GET /v5/market/risk-limit}: a list of risk limits by position value. Rates are given as ratios or in percent: which
 * it is tells the initial margin, which is 1 / leverage.
 */
final class RiskLimits implements FormatReader {
    /** Above this, initial margin times leverage is about 100 and not about 1. */
    private static final BigDecimal PERCENT = BigDecimal.TEN;

    private static final String PERPETUAL = "PERP";

    @Override
    public String title() {
        return "risk limits of Bybit";
    }

    @Override
    public boolean knows(String path, Node piece) {
        return path.equals("result.list[]")
                && piece instanceof Node.Mapping map
                && map.get("riskLimitValue").isPresent()
                && map.get("maintenanceMargin").isPresent();
    }

    @Override
    public Optional<TableForm> form() {
        return Optional.of(TableForm.MARGINAL_UP_TO);
    }

    @Override
    public void take(String path, Optional<Node.Leaf> key, Node piece, Collector into) {
        if (!path.equals("result.list[]") || !(piece instanceof Node.Mapping map)) {
            return;
        }
        Fields fields = new Fields(map, into);
        Optional<Node.Leaf> symbol = fields.needed("symbol");
        Optional<Cell> number = fields.number("id");
        Optional<Cell> bound = fields.neededBound("riskLimitValue");
        SortedMap<String, Cell> cells = new TreeMap<>();
        fields.neededCell(cells, Columns.MAX_LEVERAGE, "maxLeverage");
        fields.neededCell(cells, Columns.MAINTENANCE_RATE, "maintenanceMargin");
        fields.cell(cells, Columns.INITIAL_RATE, "initialMargin");
        fields.cell(cells, Columns.MAINTENANCE_DEDUCTION, "mmDeduction");
        if (symbol.isEmpty()) {
            return;
        }
        Optional<VenueInstrument> instrument = instrument(symbol.get());
        instrument.ifPresent(into::derive);
        into.row(
                symbol.get(),
                instrument.map(VenueInstrument::settle).orElse(""),
                fields.isSound()
                        ? Optional.of(new VenueRow(map.span(), number, Optional.empty(), bound, ratios(cells)))
                        : Optional.empty());
    }

    @Override
    public void end(Collector into) {
        into.endList();
    }

    private static SortedMap<String, Cell> ratios(SortedMap<String, Cell> cells) {
        Cell initial = cells.get(Columns.INITIAL_RATE);
        Cell leverage = cells.get(Columns.MAX_LEVERAGE);
        if (initial == null
                || leverage == null
                || initial.value().multiply(leverage.value()).compareTo(PERCENT) < 0) {
            return cells;
        }
        SortedMap<String, Cell> ratios = new TreeMap<>(cells);
        for (String column : new String[] {Columns.INITIAL_RATE, Columns.MAINTENANCE_RATE}) {
            ratios.computeIfPresent(
                    column, (name, cell) -> new Cell(cell.place(), cell.value().scaleByPowerOfTen(-2)));
        }
        return ratios;
    }

    /** {@code BTCUSDT}; {@code BTCPERP}, quoted in USDC; {@code BTCUSD}, inverse with contracts of 1 USD. */
    private static Optional<VenueInstrument> instrument(Node.Leaf symbol) {
        String text = symbol.text();
        Span place = symbol.span();
        if (text.endsWith(PERPETUAL) && text.length() > PERPETUAL.length()) {
            String base = text.substring(0, text.length() - PERPETUAL.length());
            return Optional.of(SplitSymbol.linear(text, base, "USDC", InstrumentKind.PERPETUAL, place));
        }
        Optional<VenueInstrument> linear = SplitSymbol.linear(text, text, InstrumentKind.PERPETUAL, place);
        return linear.map(split -> split.quote().equals("USD") ? inverse(split) : split);
    }

    private static VenueInstrument inverse(VenueInstrument split) {
        return new VenueInstrument(
                split.symbol(),
                split.place(),
                split.kind(),
                ContractKind.INVERSE,
                split.base(),
                split.quote(),
                split.base(),
                Optional.of(BigDecimal.ONE),
                Optional.empty(),
                Optional.empty());
    }
}
