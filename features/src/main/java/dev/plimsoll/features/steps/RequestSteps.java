package dev.plimsoll.features.steps;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Request;
import dev.plimsoll.account.Side;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** What an account asks for. */
public final class RequestSteps {
    private final World world;

    public RequestSteps(World world) {
        this.world = world;
    }

    @When("it asks to open {side} {decimal} {instrument} in {mode} with {leverage}")
    public void open(Side side, BigDecimal quantity, String instrument, MarginMode mode, BigDecimal leverage) {
        ask(new Fields("open_position")
                .on(instrument)
                .side(side)
                .quantity(quantity)
                .mode(mode)
                .leverage(leverage));
    }

    @When("it asks to close {side} {instrument}")
    public void close(Side side, String instrument) {
        ask(new Fields("close_position").on(instrument).side(side));
    }

    @When("it asks to reduce {side} {instrument} by {decimal}")
    public void reduce(Side side, String instrument, BigDecimal quantity) {
        ask(new Fields("reduce_position").on(instrument).side(side).quantity(quantity));
    }

    @When("it asks to switch {instrument} to {mode}")
    public void switchMode(String instrument, MarginMode mode) {
        ask(new Fields("switch_mode").on(instrument).newMode(mode));
    }

    @When("it asks to set the leverage of {instrument} to {leverage}")
    public void setLeverage(String instrument, BigDecimal leverage) {
        ask(new Fields("set_leverage").on(instrument).leverage(leverage));
    }

    @When("it asks to add {decimal} margin to {side} {instrument}")
    public void addMargin(BigDecimal amount, Side side, String instrument) {
        ask(new Fields("add_margin").on(instrument).side(side).amount(amount));
    }

    @When("it asks to remove {decimal} margin from {side} {instrument}")
    public void removeMargin(BigDecimal amount, Side side, String instrument) {
        ask(new Fields("remove_margin").on(instrument).side(side).amount(amount));
    }

    @When("it asks to withdraw {decimal}")
    public void withdraw(BigDecimal amount) {
        ask(new Fields("withdraw").amount(amount));
    }

    @When("the account is assessed")
    public void assess() {
        world.assessed(world.policy().assess(world.account(), world.market(), world.options()));
    }

    private void ask(Fields fields) {
        world.decided(world.policy().decide(world.account(), fields.request(), world.market(), world.options()));
    }

    /** A request in the making. */
    private static final class Fields {
        private final String action;
        private Optional<String> instrument = Optional.empty();
        private Optional<Side> side = Optional.empty();
        private Optional<BigDecimal> quantity = Optional.empty();
        private Optional<BigDecimal> leverage = Optional.empty();
        private Optional<MarginMode> mode = Optional.empty();
        private Optional<MarginMode> newMode = Optional.empty();
        private Optional<BigDecimal> amount = Optional.empty();

        Fields(String action) {
            this.action = action;
        }

        Fields on(String symbol) {
            instrument = Optional.of(symbol);
            return this;
        }

        Fields side(Side value) {
            side = Optional.of(value);
            return this;
        }

        Fields quantity(BigDecimal value) {
            quantity = Optional.of(value);
            return this;
        }

        Fields leverage(BigDecimal value) {
            leverage = Optional.of(value);
            return this;
        }

        Fields mode(MarginMode value) {
            mode = Optional.of(value);
            return this;
        }

        Fields newMode(MarginMode value) {
            newMode = Optional.of(value);
            return this;
        }

        Fields amount(BigDecimal value) {
            amount = Optional.of(value);
            return this;
        }

        Request request() {
            return new Request(
                    action,
                    instrument,
                    side,
                    quantity,
                    Optional.empty(),
                    leverage,
                    mode,
                    newMode,
                    Optional.empty(),
                    Optional.empty(),
                    amount,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of());
        }
    }
}
