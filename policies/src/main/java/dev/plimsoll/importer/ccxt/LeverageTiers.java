package dev.plimsoll.importer.ccxt;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.VenueCode;
import dev.plimsoll.importer.table.Cell;
import dev.plimsoll.importer.table.Collector;
import dev.plimsoll.importer.table.Fields;
import dev.plimsoll.importer.table.FormatReader;
import dev.plimsoll.importer.table.Numbers;
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

/**
 * {@code fetchLeverageTiers}: a map from symbols to their tiers, or {@code fetchMarketLeverageTiers}: a list of tiers. What
 * the exchange itself said is in {@code info}: it has the deductions, and numbers as they were before they were rounded.
 */
final class LeverageTiers implements FormatReader {
    private static final String RATE = "maintenanceMarginRate";
    /** What exchanges call the deduction, and whether bounds of theirs are in the next row. */
    private static final String BINANCE_DEDUCTION = "cum";

    private static final List<String> DEDUCTIONS = List.of(BINANCE_DEDUCTION, "mmDeduction", "deduction");

    private Optional<TableForm> form = Optional.empty();

    @Override
    public String title() {
        return "leverage tiers in the shape of ccxt";
    }

    @Override
    public boolean knows(String path, Node piece) {
        if (path.equals("[]") || path.isEmpty()) {
            return isTier(piece);
        }
        return piece instanceof Node.Sequence list
                && !list.items().isEmpty()
                && isTier(list.items().get(0));
    }

    private static boolean isTier(Node node) {
        return node instanceof Node.Mapping map
                && map.get(RATE).isPresent()
                && map.get("maxLeverage").isPresent();
    }

    /** Marginal where deductions are told: without them nothing says so, and the whole position is the stricter reading. */
    @Override
    public Optional<TableForm> form() {
        return form.or(() -> Optional.of(TableForm.UNKNOWN));
    }

    @Override
    public void take(String path, Optional<Node.Leaf> key, Node piece, Collector into) {
        if (key.isPresent() && piece instanceof Node.Sequence list) {
            List<Optional<VenueRow>> rows = new ArrayList<>();
            for (Node item : list.items()) {
                rows.add(row(item, into));
            }
            unit(key.get(), into).ifPresent(unit -> into.table(key.get(), unit, rows));
        } else if (key.isPresent()) {
            into.report(Diagnostic.of(
                    DataCode.WRONG_SHAPE,
                    piece.span(),
                    "the tiers of `" + key.get().text() + "` are a list, and this is " + piece.what()));
        } else if (piece instanceof Node.Mapping map) {
            Optional<Node.Leaf> symbol = new Fields(map, into).needed("symbol");
            symbol.ifPresent(leaf -> unit(leaf, into).ifPresent(unit -> into.row(leaf, unit, row(map, into))));
        }
    }

    /** The currency of the bounds; absent where it cannot be told. */
    private static Optional<String> unit(Node.Leaf symbol, Collector into) {
        Optional<VenueInstrument> instrument = SplitSymbol.unified(symbol.text(), symbol.span());
        instrument.ifPresent(into::derive);
        if (instrument.isEmpty() && SplitSymbol.isInverse(symbol.text())) {
            into.report(Diagnostic.of(
                            VenueCode.UNKNOWN_UNIT,
                            symbol.span(),
                            "`" + symbol.text() + "` is inverse, and no file tells the size of its contract")
                    .withHelp("leave inverse contracts out, and write their instruments and tiers by hand"));
            return Optional.empty();
        }
        return Optional.of(instrument.map(VenueInstrument::settle).orElse(""));
    }

    private Optional<VenueRow> row(Node item, Collector into) {
        if (!(item instanceof Node.Mapping map)) {
            into.report(
                    Diagnostic.of(DataCode.WRONG_SHAPE, item.span(), "a tier is a map, and this is " + item.what()));
            return Optional.empty();
        }
        Fields tier = new Fields(map, into);
        Optional<Fields> info = tier.inner("info");
        if (info.isPresent() && info.get().has("maxSz")) {
            into.report(Diagnostic.of(
                            VenueCode.UNKNOWN_UNIT, map.span(), "these tiers count contracts, whose size no file tells")
                    .withHelp("import the exchange's own files: `plimsoll import okx TIERS INSTRUMENTS`"));
            return Optional.empty();
        }
        Optional<Cell> number = tier.number("tier");
        Optional<Cell> from = tier.neededNumber("minNotional");
        Optional<Cell> bound = tier.neededBound("maxNotional");
        SortedMap<String, Cell> cells = new TreeMap<>();
        tier.neededCell(cells, Columns.MAINTENANCE_RATE, RATE);
        tier.neededCell(cells, Columns.MAX_LEVERAGE, "maxLeverage");
        boolean sound = tier.isSound();
        if (info.isPresent()) {
            sound &= deduction(info.get(), cells) & agrees(info.get(), from, bound, cells, into);
        }
        return sound ? Optional.of(new VenueRow(map.span(), number, from, bound, cells)) : Optional.empty();
    }

    private boolean deduction(Fields info, SortedMap<String, Cell> cells) {
        for (String key : DEDUCTIONS) {
            if (info.has(key)) {
                info.cell(cells, Columns.MAINTENANCE_DEDUCTION, key);
                form = Optional.of(key.equals(BINANCE_DEDUCTION) ? TableForm.MARGINAL_BELOW : TableForm.MARGINAL_UP_TO);
            }
        }
        return info.isSound();
    }

    /** What Binance said and what was made of it are the same, but for bounds that are none: those are rounded. */
    private static boolean agrees(
            Fields info, Optional<Cell> from, Optional<Cell> bound, SortedMap<String, Cell> cells, Collector into) {
        boolean open = bound.isPresent() && VenueRow.isNone(bound.get().value());
        boolean same = same("minNotional", from, "notionalFloor", info.number("notionalFloor"), into);
        if (!open) {
            same &= same("maxNotional", bound, "notionalCap", info.number("notionalCap"), into);
        }
        same &= same(
                RATE,
                Optional.ofNullable(cells.get(Columns.MAINTENANCE_RATE)),
                "maintMarginRatio",
                info.number("maintMarginRatio"),
                into);
        same &= same(
                "maxLeverage",
                Optional.ofNullable(cells.get(Columns.MAX_LEVERAGE)),
                "initialLeverage",
                info.number("initialLeverage"),
                into);
        return same & info.isSound();
    }

    private static boolean same(String key, Optional<Cell> one, String other, Optional<Cell> said, Collector into) {
        if (one.isEmpty()
                || said.isEmpty()
                || one.get().value().compareTo(said.get().value()) == 0) {
            return true;
        }
        into.report(Diagnostic.of(
                        DataCode.CONTRADICTION,
                        one.get().place(),
                        "`" + key + "` is " + Numbers.plain(one.get().value()) + " and `" + other + "` is "
                                + Numbers.plain(said.get().value()))
                .withRelated(said.get().place(), "what the exchange said"));
        return false;
    }
}
