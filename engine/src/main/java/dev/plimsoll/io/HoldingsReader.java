package dev.plimsoll.io;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.shape.FieldList;
import dev.plimsoll.shape.HoldingShapes;
import dev.plimsoll.shape.Range;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code positions} and {@code orders}. */
final class HoldingsReader {
    private static final FieldList POSITION = HoldingShapes.position(Optional.empty());
    private static final FieldList ORDER = HoldingShapes.order(Optional.empty());

    private final Problems problems;
    private final AttributesReader attributes;
    private final Values values;

    HoldingsReader(Problems problems, DataSchema schema) {
        this.problems = problems;
        this.attributes = new AttributesReader(problems, schema);
        this.values = new Values(problems);
    }

    List<Position> positions(Optional<Node> node, PositionMode mode) {
        List<Position> positions = new ArrayList<>();
        Repeats repeats = new Repeats(problems);
        each(node, "positions", POSITION.names(), (fields, path) -> {
            Optional<Position> position = position(fields);
            position.ifPresent(held -> {
                positions.add(held);
                reportHeldTwice(repeats, held, mode, fields, path);
            });
        });
        return positions;
    }

    private Optional<Position> position(Fields fields) {
        fields.need(POSITION.needed());
        Optional<String> instrument = fields.text("instrument");
        Optional<Side> side = fields.word("side", Words.SIDES);
        Optional<BigDecimal> quantity = fields.decimal("quantity", Range.ABOVE_ZERO);
        Optional<BigDecimal> entryPrice = fields.decimal("entry_price", Range.ABOVE_ZERO);
        Optional<BigDecimal> leverage = fields.decimal("leverage", Range.LEVERAGE);
        Optional<MarginMode> mode = fields.word("mode", Words.MODES);
        Optional<BigDecimal> margin = fields.decimal("margin", Range.ABOVE_ZERO);
        Optional<BigDecimal> debt = fields.decimal("debt", Range.NOT_NEGATIVE);
        var opened = fields.instant("opened");
        var own = attributes.read(fields, Subject.POSITION);
        mode.ifPresent(known -> reportMargin(fields, known));
        if (!allPresent(instrument, side, quantity, entryPrice, leverage, mode)) {
            return Optional.empty();
        }
        return Optional.of(new Position(
                instrument.get(),
                side.get(),
                quantity.get(),
                entryPrice.get(),
                leverage.get(),
                mode.get(),
                margin,
                debt,
                opened,
                own));
    }

    private void reportMargin(Fields fields, MarginMode mode) {
        boolean given = fields.has("margin");
        if (mode == MarginMode.ISOLATED && !given) {
            problems.add(
                    DataCode.MARGIN_OF_MODE,
                    Spots.of(fields.get("mode").orElseThrow()),
                    fields.path("margin"),
                    "an isolated position without `margin`",
                    "give the margin that stands behind it");
        } else if (mode == MarginMode.CROSS && given) {
            problems.add(
                    DataCode.MARGIN_OF_MODE,
                    Spots.of(fields.get("margin").orElseThrow()),
                    fields.path("margin"),
                    "a cross position with `margin`",
                    "remove it: the pool stands behind a cross position");
        }
    }

    private static void reportHeldTwice(Repeats repeats, Position held, PositionMode mode, Fields fields, String path) {
        String place = held.instrument() + " " + held.mode().word();
        if (mode == PositionMode.HEDGE) {
            place += " " + held.side().word();
        }
        repeats.add(
                place,
                Spots.of(fields.get("instrument").orElseThrow()),
                path,
                Shown.quoted(held.instrument()) + " is held twice in the same place",
                mode == PositionMode.HEDGE
                        ? "join the two into one position"
                        : "join the two into one position, or write `position_mode: hedge` if it is held long and short");
    }

    List<Order> orders(Optional<Node> node) {
        List<Order> orders = new ArrayList<>();
        Repeats repeats = new Repeats(problems);
        each(node, "orders", ORDER.names(), (fields, path) -> {
            Optional<Order> order = order(fields);
            order.ifPresent(resting -> {
                orders.add(resting);
                repeats.add(
                        resting.id(),
                        Spots.of(fields.get("id").orElseThrow()),
                        fields.path("id"),
                        "two orders are called " + Shown.quoted(resting.id()),
                        "give each order an id of its own");
            });
        });
        return orders;
    }

    private Optional<Order> order(Fields fields) {
        fields.need(ORDER.needed());
        Optional<String> id = fields.text("id");
        Optional<String> instrument = fields.text("instrument");
        Optional<Side> side = fields.word("side", Words.SIDES);
        Optional<BigDecimal> quantity = fields.decimal("quantity", Range.ABOVE_ZERO);
        Optional<BigDecimal> price = fields.decimal("price", Range.ABOVE_ZERO);
        Optional<BigDecimal> leverage = fields.decimal("leverage", Range.LEVERAGE);
        Optional<MarginMode> mode = fields.word("mode", Words.MODES);
        boolean reduceOnly = fields.truth("reduce_only").orElse(false);
        var opened = fields.instant("opened");
        var own = attributes.read(fields, Subject.ORDER);
        if (!allPresent(id, instrument, side, quantity, price, leverage, mode)) {
            return Optional.empty();
        }
        return Optional.of(new Order(
                id.get(),
                instrument.get(),
                side.get(),
                quantity.get(),
                price.get(),
                leverage.get(),
                mode.get(),
                reduceOnly,
                opened,
                own));
    }

    private static boolean allPresent(Optional<?>... values) {
        for (Optional<?> value : values) {
            if (value.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private void each(
            Optional<Node> list, String path, List<String> known, java.util.function.BiConsumer<Fields, String> read) {
        List<Node> items = list.map(node -> values.list(node, path)).orElse(List.of());
        for (int i = 0; i < items.size(); i++) {
            String way = Paths.item(path, i);
            Fields.of(problems, items.get(i), way, known).ifPresent(fields -> read.accept(fields, way));
        }
    }
}
