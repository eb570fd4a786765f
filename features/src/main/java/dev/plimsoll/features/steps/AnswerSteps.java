package dev.plimsoll.features.steps;

import dev.plimsoll.account.Side;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Status;
import dev.plimsoll.decision.Verdict;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What must have been answered. */
public final class AnswerSteps {
    private final World world;

    public AnswerSteps(World world) {
        this.world = world;
    }

    @Then("it is allowed")
    public void allowed() {
        verdict(Verdict.ALLOW);
    }

    @Then("it is denied by {word}")
    public void denied(String rule) {
        verdict(Verdict.DENY);
        finding(rule);
    }

    @Then("it is advised by {word}")
    public void advised(String rule) {
        List<String> advice =
                world.decision().advice().stream().map(Finding::rule).toList();
        check(advice.contains(rule), "advice came from " + advice + ", not from " + rule);
    }

    @Then("it is an error {word}")
    public void error(String code) {
        verdict(Verdict.ERROR);
        List<String> codes = world.decision().errors().stream()
                .map(fault -> fault.code().code())
                .toList();
        check(codes.contains(code), "the errors are " + codes);
    }

    @Then("it would pass with {word} {word}")
    public void wouldPass(String attribute, String value) {
        boolean said = world.decision().findings().stream()
                .anyMatch(finding -> value.equals(finding.passesIf().get(attribute))
                        || value.equals(finding.passesIf().get(attribute) + "x"));
        check(said, "what would pass: " + world.decision().findings());
    }

    @Then("the account is {status}")
    public void status(Status expected) {
        Status actual = world.assessment().status();
        check(actual == expected, "the account is " + actual + ": " + reasons(world.assessment()));
    }

    @Then("the assessment is an error {word}")
    public void assessmentError(String code) {
        List<String> codes = world.assessment().errors().stream()
                .map(fault -> fault.code().code())
                .toList();
        check(codes.contains(code), "the errors are " + codes);
    }

    @Then("{instrument} {side} is liquidated at {decimal}")
    public void liquidationPrice(String instrument, Side side, BigDecimal price) {
        same(price, position(instrument, side).liquidationPrice().value(), "the liquidation price");
    }

    @Then("{instrument} {side} has no liquidation price")
    public void noLiquidationPrice(String instrument, Side side) {
        Optional<BigDecimal> price =
                position(instrument, side).liquidationPrice().value();
        check(
                price.isEmpty(),
                "the liquidation price is "
                        + price.map(BigDecimal::toPlainString).orElse(""));
    }

    @Then("{instrument} {side} has an equity of {decimal}")
    public void equity(String instrument, Side side, BigDecimal amount) {
        same(amount, position(instrument, side).equity().value(), "the equity");
    }

    @Then("the pool has an equity of {decimal}")
    public void poolEquity(BigDecimal amount) {
        same(amount, world.assessment().pools().get(0).equity().value(), "the pool's equity");
    }

    private void verdict(Verdict expected) {
        Decision decision = world.decision();
        check(
                decision.verdict() == expected,
                "the verdict is " + decision.verdict() + ", findings " + decision.findings() + ", errors "
                        + decision.errors());
    }

    private void finding(String rule) {
        List<String> rules =
                world.decision().findings().stream().map(Finding::rule).toList();
        check(rules.contains(rule), "it was denied by " + rules + ", not by " + rule);
    }

    private PositionHealth position(String instrument, Side side) {
        return world.assessment().positions().stream()
                .filter(position -> position.instrument().equals(instrument)
                        && position.side().equalsIgnoreCase(side.word()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + side.word() + " position in " + instrument));
    }

    private static void same(BigDecimal expected, Optional<BigDecimal> actual, String what) {
        check(
                actual.isPresent() && actual.get().compareTo(expected) == 0,
                what + " is " + actual.map(BigDecimal::toPlainString).orElse("absent") + ", not "
                        + expected.toPlainString());
    }

    private static String reasons(Assessment assessment) {
        return assessment.findings() + " " + assessment.errors();
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
