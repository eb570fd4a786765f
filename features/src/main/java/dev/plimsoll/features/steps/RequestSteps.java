package dev.plimsoll.features.steps;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.When;
import java.math.BigDecimal;

/** What an account asks for. The answer changes nothing: what follows is asked of the same account. */
@Noun("requests")
public final class RequestSteps {
    private final World world;

    public RequestSteps(World world) {
        this.world = world;
    }

    @Meaning(
            value = "Opens or increases, at the mark price, with the mode and leverage that are set.",
            example = "When it asks to open long 1 BTC-USDT")
    @When("it asks to open {side} {quantity} {instrument}")
    public void open(Side side, BigDecimal quantity, String instrument) {
        ask(new Asking("open_position").on(instrument).side(side).quantity(quantity));
    }

    @Meaning(
            value = "Opens or increases, at the mark price.",
            example = "When it asks to open long 1 BTC-USDT in cross with 6x")
    @When("it asks to open {side} {quantity} {instrument} in {mode} with {leverage}")
    public void open(Side side, BigDecimal quantity, String instrument, MarginMode mode, BigDecimal leverage) {
        ask(opening("open_position", side, quantity, instrument, mode, leverage));
    }

    @Meaning(
            value = "Opens or increases, at a price.",
            example = "When it asks to open long 1 BTC-USDT at 9990 in cross with 5x")
    @When("it asks to open {side} {quantity} {instrument} at {price} in {mode} with {leverage}")
    public void openAt(
            Side side, BigDecimal quantity, String instrument, BigDecimal price, MarginMode mode, BigDecimal leverage) {
        ask(opening("open_position", side, quantity, instrument, mode, leverage).price(price));
    }

    @Meaning(
            value = "Opens or increases with a stop loss.",
            example = "When it asks to open long 1 BTC-USDT in cross with 5x and a stop loss at 9000")
    @When("it asks to open {side} {quantity} {instrument} in {mode} with {leverage} and a stop loss at {price}")
    public void openWithStop(
            Side side, BigDecimal quantity, String instrument, MarginMode mode, BigDecimal leverage, BigDecimal stop) {
        ask(opening("open_position", side, quantity, instrument, mode, leverage).stopLoss(stop));
    }

    @Meaning(
            value = "Opens in isolated margin, or increases there, with more margin than the least.",
            example = "When it asks to open long 1 BTC-USDT in isolated with 10x and a margin of 2,000 USDT")
    @When("it asks to open {side} {quantity} {instrument} in {mode} with {leverage} and a margin of {money}")
    public void openWithMargin(
            Side side, BigDecimal quantity, String instrument, MarginMode mode, BigDecimal leverage, Money margin) {
        ask(opening("open_position", side, quantity, instrument, mode, leverage).margin(margin.amount()));
    }

    @Meaning(
            value = "Places an order that rests.",
            example = "When it asks to place an order to go long 1 BTC-USDT at 9000 in cross with 5x")
    @When("it asks to place an order to go {side} {quantity} {instrument} at {price} in {mode} with {leverage}")
    public void place(
            Side side, BigDecimal quantity, String instrument, BigDecimal price, MarginMode mode, BigDecimal leverage) {
        ask(opening("place_order", side, quantity, instrument, mode, leverage).price(price));
    }

    @Meaning(value = "Closes all of a position.", example = "When it asks to close BTC-USDT long")
    @When("it asks to close {position}")
    public void close(PositionName position) {
        ask(new Asking("close_position").on(position));
    }

    @Meaning(value = "Closes a part of a position.", example = "When it asks to reduce BTC-USDT long by 0.5")
    @When("it asks to reduce {position} by {quantity}")
    public void reduce(PositionName position, BigDecimal quantity) {
        ask(new Asking("reduce_position").on(position).quantity(quantity));
    }

    @Meaning(
            value = "Changes the margin mode of an instrument.",
            example = "When it asks to switch BTC-USDT to isolated")
    @When("it asks to switch {instrument} to {mode}")
    public void switchMode(String instrument, MarginMode mode) {
        ask(new Asking("switch_mode").on(instrument).newMode(mode));
    }

    @Meaning(
            value = "Changes the margin mode of the whole account.",
            example = "When it asks to switch everything to isolated")
    @When("it asks to switch everything to {mode}")
    public void switchAll(MarginMode mode) {
        ask(new Asking("switch_mode").newMode(mode));
    }

    @Meaning(
            value = "Changes the leverage of an instrument.",
            example = "When it asks to set the leverage of BTC-USDT to 20x")
    @When("it asks to set the leverage of {instrument} to {leverage}")
    public void setLeverage(String instrument, BigDecimal leverage) {
        ask(new Asking("set_leverage").on(instrument).leverage(leverage));
    }

    @Meaning(value = "Changes whether long and short may be held at once.", example = "When it asks for hedge mode")
    @When("it asks for {position_mode} mode")
    public void setPositionMode(PositionMode mode) {
        ask(new Asking("set_position_mode").newPositionMode(mode));
    }

    @Meaning(
            value = "Moves margin from the pool to an isolated position.",
            example = "When it asks to add 100 USDT to BTC-USDT long")
    @When("it asks to add {money} to {position}")
    public void addMargin(Money amount, PositionName position) {
        ask(new Asking("add_margin").on(position).amount(amount));
    }

    @Meaning(
            value = "Moves margin from an isolated position to the pool.",
            example = "When it asks to remove 100 USDT from BTC-USDT long")
    @When("it asks to remove {money} from {position}")
    public void removeMargin(Money amount, PositionName position) {
        ask(new Asking("remove_margin").on(position).amount(amount));
    }

    @Meaning(value = "Pays in.", example = "When it asks to deposit 100 USDT")
    @When("it asks to deposit {money}")
    public void deposit(Money amount) {
        ask(new Asking("deposit").amount(amount));
    }

    @Meaning(value = "Takes out.", example = "When it asks to withdraw 100 USDT")
    @When("it asks to withdraw {money}")
    public void withdraw(Money amount) {
        ask(new Asking("withdraw").amount(amount));
    }

    @Meaning(value = "Borrows.", example = "When it asks to borrow 0.5 BTC")
    @When("it asks to borrow {money}")
    public void borrow(Money amount) {
        ask(new Asking("borrow").amount(amount));
    }

    @Meaning(value = "Pays back.", example = "When it asks to repay 0.5 BTC")
    @When("it asks to repay {money}")
    public void repay(Money amount) {
        ask(new Asking("repay").amount(amount));
    }

    @Meaning(
            value = "Changes a setting of the account, as the policy declares it.",
            example = "When it asks to set multi_asset to true")
    @When("it asks to set {name} to {value}")
    public void set(String setting, Datum value) {
        ask(new Asking(RequestFields.action(world, "set_" + setting)).setting(setting, value));
    }

    @Meaning(
            value = "Any request, as in a request file: an action and its fields, one a row.",
            example = "When it asks for open_position with:",
            columns = {"a field", "its value"})
    @When("it asks for {name} with:")
    public void any(String action, DataTable fields) {
        ask(RequestFields.read(world, action, fields));
    }

    private void ask(Asking asking) {
        world.ask(asking.request());
    }

    private static Asking opening(
            String action, Side side, BigDecimal quantity, String instrument, MarginMode mode, BigDecimal leverage) {
        return new Asking(action)
                .on(instrument)
                .side(side)
                .quantity(quantity)
                .mode(mode)
                .leverage(leverage);
    }
}
