package dev.plimsoll.features.steps;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.vocabulary.Subject;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Given;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The account: balances, debts, what it has set, what the venue knows of it. */
@Noun("accounts")
public final class AccountSteps {
    private final World world;

    public AccountSteps(World world) {
        this.world = world;
    }

    @Meaning(
            value = "The whole wallet, isolated margins included; the account settles in its currency.",
            example = "Given an account with a balance of 2,000 USDT")
    @Given("an account with a balance of {money}")
    public void account(Money balance) {
        world.account().begin(balance);
    }

    @Meaning(value = "A balance in another asset.", example = "Given the account also holds 0.5 BTC")
    @Given("the account also holds {money}")
    public void balance(Money balance) {
        world.account().balance(balance);
    }

    @Meaning(
            value = "Balances and debts by asset.",
            example = "Given these balances:",
            columns = {"asset", "amount", "debt"})
    @Given("these balances:")
    public void balances(DataTable table) {
        for (Rows.Row row : Rows.of(table, List.of("asset", "amount", "debt"))) {
            String asset = row.need("asset");
            row.amount("amount").ifPresent(amount -> world.account().balance(new Money(amount, asset)));
            row.amount("debt").ifPresent(debt -> world.account().debt(new Money(debt, asset)));
        }
    }

    @Meaning(value = "A debt.", example = "Given the account owes 0.5 BTC")
    @Given("the account owes {money}")
    public void debt(Money debt) {
        world.account().debt(debt);
    }

    @Meaning(
            value = "The level that the venue has given to the account; without this step it is 0.",
            example = "Given the account has the level 5")
    @Given("the account has the level {quantity}")
    public void level(BigDecimal level) {
        world.account().level(level);
    }

    @Meaning(
            value = "When the account was opened: its age counts from there.",
            example = "Given the account was opened on 2026-05-01")
    @Given("the account was opened on {time}")
    public void opened(Instant time) {
        world.account().opened(time);
    }

    @Meaning(
            value = "An own attribute or a setting of the account, as the policy declares it.",
            example = "Given the account's experience is beginner")
    @Given("the account's {name} is {value}")
    public void attribute(String name, Datum value) {
        world.policy().requireOwn(Subject.ACCOUNT, name);
        world.account().attribute(name, value);
    }

    @Meaning(
            value = "Whether long and short may be held at once; without this step one-way.",
            example = "Given the account is in hedge mode")
    @Given("the account is in {position_mode} mode")
    public void positionMode(PositionMode mode) {
        world.account().positionMode(mode);
    }

    @Meaning(
            value = "The margin mode and the leverage that are set for an instrument.",
            example = "Given BTC-USDT is set to isolated with 10x")
    @Given("{instrument} is set to {mode} with {leverage}")
    public void setting(String instrument, MarginMode mode, BigDecimal leverage) {
        world.policy().requireInstrument(instrument);
        world.account().setting(instrument, Optional.empty(), Optional.of(mode), Optional.of(leverage));
    }

    @Meaning(
            value = "In hedge mode, what is set for one side of an instrument.",
            example = "Given the long side of BTC-USDT is set to isolated with 10x")
    @Given("the {side} side of {instrument} is set to {mode} with {leverage}")
    public void sideSetting(Side side, String instrument, MarginMode mode, BigDecimal leverage) {
        world.policy().requireInstrument(instrument);
        world.account().setting(instrument, Optional.of(side), Optional.of(mode), Optional.of(leverage));
    }

    @Meaning(
            value = "A setting of positions, as the policy declares it, for an instrument.",
            example = "Given the risk_limit of BTC-USDT is set to 2")
    @Given("the {name} of {instrument} is set to {value}")
    public void ownSetting(String name, String instrument, Datum value) {
        world.policy().requireOwn(Subject.POSITION, name);
        world.policy().requireInstrument(instrument);
        world.account().setting(instrument, name, value);
    }
}
