package dev.plimsoll.features.steps;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Side;
import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What an account holds and has set. */
public final class AccountSteps {
    private final World world;

    public AccountSteps(World world) {
        this.world = world;
    }

    @Given("the policy {string}")
    public void policy(String path) {
        world.usePolicy(path);
    }

    @Given("an account with a balance of {decimal} {word}")
    public void account(BigDecimal balance, String currency) {
        world.balance(balance, currency);
    }

    @Given("the account's {word} is {word}")
    public void attribute(String name, String value) {
        world.attribute(name, new Datum.Text(value));
    }

    @Given("{instrument} is set to {mode} with {leverage}")
    public void setting(String instrument, MarginMode mode, BigDecimal leverage) {
        world.setting(new InstrumentSetting(
                instrument, Optional.empty(), Optional.of(mode), Optional.of(leverage), Map.of()));
    }

    @Given("a/the {side} position of {decimal} {instrument} at {decimal} in cross with {leverage}")
    public void cross(Side side, BigDecimal quantity, String instrument, BigDecimal entry, BigDecimal leverage) {
        hold(side, quantity, instrument, entry, leverage, MarginMode.CROSS, Optional.empty());
    }

    @Given(
            "a/the {side} position of {decimal} {instrument} at {decimal} in isolated with {leverage} and a margin of {decimal}")
    public void isolated(
            Side side,
            BigDecimal quantity,
            String instrument,
            BigDecimal entry,
            BigDecimal leverage,
            BigDecimal margin) {
        hold(side, quantity, instrument, entry, leverage, MarginMode.ISOLATED, Optional.of(margin));
    }

    @Given("a resting order to go {side} {decimal} {instrument} at {decimal} in {mode} with {leverage}")
    public void order(
            Side side, BigDecimal quantity, String instrument, BigDecimal price, MarginMode mode, BigDecimal leverage) {
        world.rest(new Order(
                "o" + (world.orderCount() + 1),
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

    @Given("{instrument} is marked at {decimal}")
    public void mark(String instrument, BigDecimal price) {
        world.mark(instrument, price);
    }

    private void hold(
            Side side,
            BigDecimal quantity,
            String instrument,
            BigDecimal entry,
            BigDecimal leverage,
            MarginMode mode,
            Optional<BigDecimal> margin) {
        world.hold(new Position(
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
}
