package dev.plimsoll.importer.okx;

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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /api/v5/public/instruments}: what a contract is, tick and lot. Options are passed over. */
final class Instruments implements FormatReader {
    private static final Map<String, InstrumentKind> KINDS = Map.of(
            "SWAP", InstrumentKind.PERPETUAL,
            "FUTURES", InstrumentKind.FUTURE,
            "MARGIN", InstrumentKind.SPOT_MARGIN);

    private final Map<String, List<VenueInstrument>> families = new LinkedHashMap<>();

    @Override
    public String title() {
        return "instruments of OKX";
    }

    @Override
    public boolean knows(String path, Node piece) {
        return path.equals("data[]")
                && piece instanceof Node.Mapping map
                && map.get("instType").isPresent()
                && map.get("tickSz").isPresent();
    }

    @Override
    public Optional<TableForm> form() {
        return Optional.empty();
    }

    /** The instruments of a family. */
    List<VenueInstrument> family(String name) {
        return families.getOrDefault(name, List.of());
    }

    @Override
    public void take(String path, Optional<Node.Leaf> key, Node piece, Collector into) {
        if (!path.equals("data[]") || !(piece instanceof Node.Mapping map)) {
            return;
        }
        Fields fields = new Fields(map, into);
        Optional<InstrumentKind> kind = fields.needed("instType").map(type -> KINDS.get(type.text()));
        Optional<Node.Leaf> symbol = fields.needed("instId");
        if (kind.isPresent() && symbol.isPresent()) {
            instrument(fields, symbol.get(), kind.get()).ifPresent(instrument -> {
                into.tell(instrument);
                fields.leaf("instFamily")
                        .or(() -> fields.leaf("uly"))
                        .ifPresent(family -> families.computeIfAbsent(family.text(), any -> new ArrayList<>())
                                .add(instrument));
            });
        }
    }

    private static Optional<VenueInstrument> instrument(Fields fields, Node.Leaf symbol, InstrumentKind kind) {
        boolean spot = kind == InstrumentKind.SPOT_MARGIN;
        boolean inverse =
                fields.leaf("ctType").map(type -> type.text().equals("inverse")).orElse(false);
        String[] parts = symbol.text().split("-", -1);
        String base = fields.leaf("baseCcy").map(Node.Leaf::text).orElse(parts[0]);
        String quote = fields.leaf("quoteCcy").map(Node.Leaf::text).orElse(parts.length > 1 ? parts[1] : "");
        String settle = fields.leaf("settleCcy").map(Node.Leaf::text).orElse(inverse ? base : quote);
        Optional<BigDecimal> size = spot ? Optional.empty() : contractSize(fields);
        Optional<BigDecimal> tick = fields.number("tickSz").map(Cell::value).filter(value -> value.signum() > 0);
        Optional<BigDecimal> lot = fields.number("lotSz").map(Cell::value).filter(value -> value.signum() > 0);
        return fields.isSound()
                ? Optional.of(new VenueInstrument(
                        symbol.text(),
                        symbol.span(),
                        kind,
                        inverse ? ContractKind.INVERSE : ContractKind.LINEAR,
                        base,
                        quote,
                        settle,
                        size,
                        tick,
                        lot))
                : Optional.empty();
    }

    /** The value of a contract times its multiplier. */
    private static Optional<BigDecimal> contractSize(Fields fields) {
        Optional<BigDecimal> value = fields.neededNumber("ctVal").map(Cell::value);
        Optional<BigDecimal> times = fields.number("ctMult").map(Cell::value);
        return value.map(size -> size.multiply(times.orElse(BigDecimal.ONE)));
    }
}
