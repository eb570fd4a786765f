package dev.plimsoll.features.steps;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Side;
import dev.plimsoll.vocabulary.Subject;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Positions and orders. */
@Noun("positions and orders")
public final class HoldingSteps {
    private final World world;

    public HoldingSteps(World world) {
        this.world = world;
    }

    @Meaning(
            value = "A cross position: the pool stands behind it.",
            example = "Given a long position of 1.125 BTC-USDT at 8888.89 in cross with 10x")
    @Given("a {side} position of {quantity} {instrument} at {price} in {mode} with {leverage}")
    public void position(
            Side side, BigDecimal quantity, String instrument, BigDecimal entry, MarginMode mode, BigDecimal leverage) {
        hold(side, quantity, instrument, entry, mode, leverage, Optional.empty());
    }

    @Meaning(
            value = "An isolated position with the margin that stands behind it.",
            example =
                    "Given a long position of 1.125 BTC-USDT at 8888.89 in isolated with 10x and a margin of 1,000 USDT")
    @Given("a {side} position of {quantity} {instrument} at {price} in {mode} with {leverage} and a margin of {money}")
    public void isolated(
            Side side,
            BigDecimal quantity,
            String instrument,
            BigDecimal entry,
            MarginMode mode,
            BigDecimal leverage,
            Money margin) {
        hold(side, quantity, instrument, entry, mode, leverage, Optional.of(margin.amount()));
    }

    @Meaning(
            value = "Positions, one a row.",
            example = "Given these positions:",
            columns = {"instrument", "side", "quantity", "entry price", "mode", "leverage", "margin", "debt", "opened"})
    @Given("these positions:")
    public void positions(DataTable table) {
        List<String> columns = List.of(
                "instrument", "side", "quantity", "entry price", "mode", "leverage", "margin", "debt", "opened");
        for (Rows.Row row : Rows.of(table, columns)) {
            row.need("instrument");
            hold(new Position(
                    Types.symbolOf(row.need("instrument")),
                    row.given(side(row), "side"),
                    row.given(row.number("quantity"), "quantity"),
                    row.given(row.number("entry price"), "entry price"),
                    row.given(row.leverage("leverage"), "leverage"),
                    row.given(mode(row), "mode"),
                    row.amount("margin"),
                    row.amount("debt"),
                    row.time("opened"),
                    Map.of()));
        }
    }

    @Meaning(
            value = "When a position was opened: its age counts from there.",
            example = "Given BTC-USDT long was opened on 2026-05-31")
    @Given("{position} was opened on {time}")
    public void opened(PositionName name, Instant time) {
        Position held = held(name);
        world.account()
                .amend(
                        held,
                        new Position(
                                held.instrument(),
                                held.side(),
                                held.quantity(),
                                held.entryPrice(),
                                held.leverage(),
                                held.mode(),
                                held.margin(),
                                held.debt(),
                                Optional.of(time),
                                held.attributes()));
    }

    @Meaning(
            value = "An own attribute or a setting of a position, as the policy declares it.",
            example = "Given the risk_limit of BTC-USDT long is 2")
    @Given("the {name} of {position} is {value}")
    public void attribute(String attribute, PositionName name, Datum value) {
        world.policy().requireOwn(Subject.POSITION, attribute);
        Position held = held(name);
        Map<String, Datum> own = new LinkedHashMap<>(held.attributes());
        own.put(attribute, value);
        world.account()
                .amend(
                        held,
                        new Position(
                                held.instrument(),
                                held.side(),
                                held.quantity(),
                                held.entryPrice(),
                                held.leverage(),
                                held.mode(),
                                held.margin(),
                                held.debt(),
                                held.opened(),
                                own));
    }

    @Meaning(
            value = "An order that rests.",
            example = "Given a resting order to go short 2 ETH-USDT at 2100 in cross with 5x")
    @Given("a resting order to go {side} {quantity} {instrument} at {price} in {mode} with {leverage}")
    public void order(
            Side side, BigDecimal quantity, String instrument, BigDecimal price, MarginMode mode, BigDecimal leverage) {
        world.account()
                .rest(new Order(
                        world.account().nextOrder(),
                        instrument,
                        side,
                        quantity,
                        price,
                        leverage,
                        mode,
                        false,
                        Optional.empty(),
                        Map.of()));
    }

    @Meaning(
            value = "Orders that rest, one a row.",
            example = "Given these orders:",
            columns = {"id", "instrument", "side", "quantity", "price", "mode", "leverage", "reduce only", "opened"})
    @Given("these orders:")
    public void orders(DataTable table) {
        List<String> columns =
                List.of("id", "instrument", "side", "quantity", "price", "mode", "leverage", "reduce only", "opened");
        for (Rows.Row row : Rows.of(table, columns)) {
            world.account()
                    .rest(new Order(
                            row.text("id").orElse(world.account().nextOrder()),
                            Types.symbolOf(row.need("instrument")),
                            row.given(side(row), "side"),
                            row.given(row.number("quantity"), "quantity"),
                            row.given(row.number("price"), "price"),
                            row.given(row.leverage("leverage"), "leverage"),
                            row.given(mode(row), "mode"),
                            row.truth("reduce only").orElse(false),
                            row.time("opened"),
                            Map.of()));
        }
    }

    private static Optional<Side> side(Rows.Row row) {
        return row.read("side", Types.SIDE, "side", word -> Side.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private static Optional<MarginMode> mode(Rows.Row row) {
        return row.read("mode", Types.MODE, "margin mode", Types::modeOf);
    }

    private void hold(
            Side side,
            BigDecimal quantity,
            String instrument,
            BigDecimal entry,
            MarginMode mode,
            BigDecimal leverage,
            Optional<BigDecimal> margin) {
        hold(new Position(
                instrument,
                side,
                quantity,
                entry,
                leverage,
                mode,
                margin,
                Optional.empty(),
                Optional.empty(),
                Map.of()));
    }

    /** As strict as the files: what the engine may take for granted of a position is looked at here. */
    private void hold(Position position) {
        String name = position.instrument() + " " + position.side().word();
        if (position.mode() == MarginMode.ISOLATED && position.margin().isEmpty()) {
            throw new Unmet(name + " is isolated: say with which margin (`… and a margin of 1,000 USDT`)");
        }
        if (position.mode() == MarginMode.CROSS && position.margin().isPresent()) {
            throw new Unmet(name + " is cross: the pool stands behind it, so it has no margin of its own");
        }
        if (position.quantity().signum() <= 0 || position.entryPrice().signum() <= 0) {
            throw new Unmet("quantity and entry price of " + name + " must be above 0");
        }
        if (position.leverage().compareTo(BigDecimal.ONE) < 0) {
            throw new Unmet("the leverage of " + name + " is below 1, the lowest leverage");
        }
        world.account().hold(position);
    }

    private Position held(PositionName name) {
        return world.account().positions().stream()
                .filter(position -> position.instrument().equals(name.instrument())
                        && position.side() == name.side()
                        && name.mode().map(mode -> mode == position.mode()).orElse(true))
                .findFirst()
                .orElseThrow(() -> new Unmet("the scenario holds no " + name));
    }
}
