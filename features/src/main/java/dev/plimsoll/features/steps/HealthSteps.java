package dev.plimsoll.features.steps;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.decision.Amount;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.PoolHealth;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Status;
import dev.plimsoll.value.Fault;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The health of the account, its pools and its positions. */
@Noun("assessments")
public final class HealthSteps {
    private final World world;

    public HealthSteps(World world) {
        this.world = world;
    }

    @Meaning(
            value =
                    "Looks at the health of the account; may be left out, as the steps below do it where it was not done.",
            example = "When the account is assessed")
    @When("the account is assessed")
    public void assess() {
        world.assess();
    }

    @Meaning(
            value = "The worst of what is held: healthy, on alert, on margin call, liquidated, error.",
            example = "Then the account is healthy")
    @Then("the account is {status}")
    public void status(Status expected) {
        same("the account", expected, world.assessment().status());
    }

    @Meaning(value = "The status of the pool behind cross positions.", example = "Then the pool is on alert")
    @Then("the pool is {status}")
    public void pool(Status expected) {
        same("the pool", expected, pool().status());
    }

    @Meaning(value = "The status of a position.", example = "Then BTC-USDT long is on margin call")
    @Then("{position} is {status}")
    public void position(PositionName name, Status expected) {
        same(name.toString(), expected, held(name).status());
    }

    @Meaning(
            value = "The status of the account at each row of the path before, in order.",
            example = "Then on the way the account is healthy, on alert, liquidated")
    @Then("on the way the account is {statuses}")
    public void trail(List<Status> expected) {
        List<Status> actual = world.trail().stream().map(Assessment::status).toList();
        check(
                actual.equals(expected),
                actual.isEmpty()
                        ? "no path was given: `When the mark prices move along:` comes first"
                        : "on the way the account is " + words(actual) + ", not " + words(expected));
    }

    @Meaning(
            value = "The mark price at which the policy liquidates the position, all else unchanged.",
            example = "Then BTC-USDT long is liquidated at 8000.00")
    @Then("{position} is liquidated at {figure}")
    public void liquidationPrice(PositionName name, Expected price) {
        same("the liquidation price of " + name, price, held(name).liquidationPrice());
    }

    @Meaning(
            value = "No price above 0 liquidates the position.",
            example = "Then BTC-USDT long has no liquidation price")
    @Then("{position} has no liquidation price")
    public void noLiquidationPrice(PositionName name) {
        known(name);
        none("the liquidation price of " + name, held(name).liquidationPrice());
    }

    @Meaning(
            value = "The mark price at which nothing is left behind the position.",
            example = "Then BTC-USDT long is bankrupt at 8000.00")
    @Then("{position} is bankrupt at {figure}")
    public void bankruptcyPrice(PositionName name, Expected price) {
        same("the bankruptcy price of " + name, price, held(name).bankruptcyPrice());
    }

    @Meaning(
            value = "At no price above 0 is nothing left behind the position.",
            example = "Then BTC-USDT long has no bankruptcy price")
    @Then("{position} has no bankruptcy price")
    public void noBankruptcyPrice(PositionName name) {
        known(name);
        none("the bankruptcy price of " + name, held(name).bankruptcyPrice());
    }

    @Meaning(
            value = "notional, margin, equity, unrealized pnl, initial margin or maintenance margin of a position.",
            example = "Then the maintenance margin of BTC-USDT long is 36 USDT")
    @Then("the {position_amount} of {position} is {amount}")
    public void positionAmount(String what, PositionName name, Expected expected) {
        PositionHealth held = held(name);
        world.policy()
                .instrument(name.instrument())
                .map(Instrument::settle)
                .ifPresent(settle -> inCurrency("the " + what + " of " + name, settle, expected));
        same("the " + what + " of " + name, expected, amount(what, held));
    }

    @Meaning(
            value = "balance, equity, unrealized pnl, initial margin, maintenance margin or available balance of the"
                    + " pool; of several the one of that currency.",
            example = "Then the equity of the pool is 1,500 USDT")
    @Then("the {pool_amount} of the pool is {amount}")
    public void poolAmount(String what, Expected expected) {
        List<PoolHealth> pools = world.assessment().pools();
        PoolHealth pool = pools.stream()
                .filter(one -> expected.asset().filter(one.settle()::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> unmet("there is no pool in "
                        + expected.asset().orElse("")
                        + "; there is one in "
                        + String.join(
                                ", ", pools.stream().map(PoolHealth::settle).toList())));
        same("the " + what + " of the pool", expected, amount(what, pool));
    }

    @Meaning(
            value =
                    "Positions with their figures, one a row; columns and positions that are not given are not looked at.",
            example = "Then the positions are:",
            columns = {
                "instrument",
                "side",
                "mode",
                "quantity",
                "notional",
                "margin",
                "equity",
                "unrealized pnl",
                "initial margin",
                "maintenance margin",
                "liquidation price",
                "bankruptcy price",
                "status"
            })
    @Then("the positions are:")
    public void positions(DataTable table) {
        for (Rows.Row row : Rows.of(table, PositionFigures.COLUMNS)) {
            String name = row.need("instrument") + " " + row.need("side")
                    + row.text("mode").map(mode -> " " + mode).orElse("");
            if (!row.need("side").matches(Types.SIDE)
                    || !row.text("mode").orElse("cross").matches(Types.MODE)) {
                throw new Unmet(row.name() + " names no side or mode that there is");
            }
            PositionFigures.difference(row, held(PositionName.of(name))).ifPresent(difference -> {
                throw unmet(name + ": " + difference);
            });
        }
    }

    @Meaning(
            value = "An alert, a margin call or a liquidation rule speaks.",
            example = "Then the rule thin_buffer fires")
    @Then("the rule {rule} fires")
    public void fires(String rule) {
        finding(rule);
    }

    @Meaning(
            value = "The same, with the message that is shown.",
            example = "Then the rule low_buffer fires because \"Add funds or reduce: margin ratio 140%.\"")
    @Then("the rule {rule} fires because {string}")
    public void firesBecause(String rule, String message) {
        String actual = finding(rule).message();
        check(actual.equals(message), "the message of " + rule + " is `" + actual + "`, not `" + message + "`");
    }

    @Meaning(
            value = "An alert, a margin call or a liquidation rule is silent.",
            example = "Then the rule thin_buffer does not fire")
    @Then("the rule {rule} does not fire")
    public void silent(String rule) {
        world.policy().requireRule(rule);
        check(world.assessment().status() != Status.ERROR, "there is no answer");
        boolean fires = world.assessment().findings().stream()
                .anyMatch(finding -> finding.rule().equals(rule));
        if (fires) {
            throw unmet(rule + " fires", rule);
        }
    }

    @Meaning(
            value = "There is no answer, for this reason; nothing is liquidated for the lack of one.",
            example = "Then the assessment is an error stale_price")
    @Then("the assessment is an error {rule}")
    public void error(String code) {
        faults(code);
    }

    @Meaning(
            value = "The same, with the path of what is missing or wrong.",
            example = "Then the assessment is an error stale_price at \"market.BTC-USDT.at\"")
    @Then("the assessment is an error {rule} at {string}")
    public void errorAt(String code, String path) {
        List<String> paths = faults(code).stream().map(Fault::path).toList();
        check(paths.contains(path), "the error is at " + String.join(", ", paths) + ", not at " + path);
    }

    private List<Fault> faults(String code) {
        List<Fault> found = world.assessment().errors().stream()
                .filter(fault -> fault.code().code().equals(code))
                .toList();
        check(!found.isEmpty(), "there is no error " + code);
        return found;
    }

    private Finding finding(String rule) {
        return world.assessment().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> unmet(rule + " does not fire", rule));
    }

    private PoolHealth pool() {
        List<PoolHealth> pools = world.assessment().pools();
        check(pools.size() == 1, "there are " + pools.size() + " pools, not one");
        return pools.get(0);
    }

    private PositionHealth held(PositionName name) {
        return Positions.of(world.assessment(), name).orElseThrow(() -> unmet("no " + name + " is held"));
    }

    /** That a price is absent says nothing where there is no answer at all. */
    private void known(PositionName name) {
        check(held(name).status() != Status.ERROR, "there is no answer for " + name);
    }

    private static Amount amount(String what, PositionHealth position) {
        return switch (what) {
            case "notional" -> position.notional();
            case "margin" -> position.margin();
            case "equity" -> position.equity();
            case "unrealized pnl" -> position.unrealizedPnl();
            case "initial margin" -> position.initialMargin();
            default -> position.maintenanceMargin();
        };
    }

    private static Amount amount(String what, PoolHealth pool) {
        return switch (what) {
            case "balance" -> pool.balance();
            case "equity" -> pool.equity();
            case "unrealized pnl" -> pool.unrealizedPnl();
            case "initial margin" -> pool.initialMargin();
            case "maintenance margin" -> pool.maintenanceMargin();
            default -> pool.available();
        };
    }

    private void inCurrency(String what, String currency, Expected expected) {
        check(
                expected.asset().filter(currency::equals).isPresent(),
                what + " is in " + currency + ", not in " + expected.asset().orElse(""));
    }

    private void same(String what, Expected expected, Amount actual) {
        Optional<BigDecimal> value = actual.value();
        check(
                value.filter(expected::isMetBy).isPresent(),
                what + " is " + value.map(BigDecimal::toPlainString).orElse("absent") + ", not " + expected);
    }

    private void none(String what, Amount actual) {
        check(
                actual.value().isEmpty(),
                what + " is " + actual.value().map(BigDecimal::toPlainString).orElse("absent") + ", not absent");
    }

    private void same(String what, Status expected, Status actual) {
        check(actual == expected, what + " is " + word(actual) + ", not " + word(expected));
    }

    private static String words(List<Status> statuses) {
        return String.join(", ", statuses.stream().map(HealthSteps::word).toList());
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw unmet(otherwise);
        }
    }

    private Unmet unmet(String message) {
        return new Unmet(message, Evidence.of(world.assessment()));
    }

    private Unmet unmet(String message, String rule) {
        world.policy().requireRule(rule);
        return new Unmet(message, Evidence.of(world.assessment(), world.explainedAssessment(), rule));
    }
}
