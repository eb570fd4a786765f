package dev.plimsoll.features.steps;

import dev.plimsoll.decision.BoundInForce;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.value.Fault;
import io.cucumber.java.en.Then;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of the last request, and why. */
@Noun("decisions")
public final class DecisionSteps {
    private final World world;

    public DecisionSteps(World world) {
        this.world = world;
    }

    @Meaning(value = "The request passes.", example = "Then it is allowed")
    @Then("it is allowed")
    public void allowed() {
        verdict(Verdict.ALLOW);
    }

    @Meaning(
            value = "A rule, or a built-in check, denies the request; others may as well.",
            example = "Then it is denied by cross_leverage")
    @Then("it is denied by {rule}")
    public void denied(String rule) {
        denial(rule);
    }

    @Meaning(
            value = "The same, with the message that is shown.",
            example = "Then it is denied by cross_leverage because \"Cross margin is capped at 5x; 6x was asked for.\"")
    @Then("it is denied by {rule} because {string}")
    public void deniedBecause(String rule, String message) {
        same("the message of " + rule, message, denial(rule).message());
    }

    @Meaning(
            value = "The same, with the venue's own code.",
            example = "Then it is denied by mode_position with code \"-4048\"")
    @Then("it is denied by {rule} with code {string}")
    public void deniedWithCode(String rule, String code) {
        same("the code of " + rule, code, denial(rule).code().orElse("none"));
    }

    @Meaning(
            value = "Of all that denies it this rule is shown first.",
            example = "Then it is denied first by mode_lock")
    @Then("it is denied first by {rule}")
    public void deniedFirst(String rule) {
        denial(rule);
        same("the first to deny", rule, world.decision().findings().get(0).rule());
    }

    @Meaning(value = "No other rule and no built-in check denies it.", example = "Then nothing else denies it")
    @Then("nothing else denies it")
    public void nothingElse() {
        verdict(Verdict.DENY);
        List<String> rules = denying();
        check(rules.size() == 1, "it is denied by " + String.join(", ", rules));
    }

    @Meaning(value = "This rule does not deny it; another may.", example = "Then it is not denied by bracket_leverage")
    @Then("it is not denied by {rule}")
    public void notDenied(String rule) {
        world.policy().requireRule(rule);
        check(world.decision().verdict() != Verdict.ERROR, "there is no answer");
        check(!denying().contains(rule), "it is denied by " + rule);
    }

    @Meaning(
            value = "What would make the last denial pass: the largest leverage or quantity, the smallest margin.",
            example = "Then it would pass with leverage 5x")
    @Then("it would pass with {name} {shown}")
    public void wouldPass(String attribute, String value) {
        verdict(Verdict.DENY);
        boolean said = world.decision().findings().stream()
                .map(finding -> Optional.ofNullable(finding.passesIf().get(attribute)))
                .flatMap(Optional::stream)
                .anyMatch(passing -> isSame(passing, value));
        check(said, "it would pass " + passing(attribute) + ", not with " + value);
    }

    private String passing(String attribute) {
        String found = world.decision().findings().stream()
                .flatMap(finding -> Optional.ofNullable(finding.passesIf().get(attribute)).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? "with no " + attribute + " that is known" : "with " + attribute + " " + found;
    }

    @Meaning(
            value = "A value that a rule saw when it denied or advised.",
            example = "Then cross_leverage saw leverage = 6x")
    @Then("{rule} saw {path} = {shown}")
    public void saw(String rule, String path, String value) {
        Map<String, String> values = spoken(rule)
                .orElseThrow(() -> unmet(rule + " neither denies nor advises", rule))
                .values();
        String actual = Optional.ofNullable(values.get(path))
                .orElseThrow(() -> unmet(
                        rule + " saw no `" + path + "`" + PolicyUnderTest.near(path, List.copyOf(values.keySet())),
                        rule));
        check(isSame(actual, value), rule + " saw " + path + " = " + actual + ", not " + value);
    }

    @Meaning(
            value = "The strictest upper bound on what the request asks for, and the rule that sets it.",
            example = "Then leverage is capped at 5x by cross_leverage")
    @Then("{path} is capped at {shown} by {rule}")
    public void capped(String attribute, String value, String rule) {
        bound(world.decision().caps(), attribute, value, rule);
    }

    @Meaning(
            value = "The strictest lower bound on what the request asks for, and the rule that sets it.",
            example = "Then notional is floored at 5 USDT by smallest_order")
    @Then("{path} is floored at {shown} by {rule}")
    public void floored(String attribute, String value, String rule) {
        bound(world.decision().floors(), attribute, value, rule);
    }

    private void bound(Map<String, BoundInForce> bounds, String attribute, String value, String rule) {
        BoundInForce bound = Optional.ofNullable(bounds.get(attribute))
                .orElseThrow(() -> unmet("nothing bounds `" + attribute + "`"));
        check(
                bound.rule().equals(rule) && isSame(bound.value(), value),
                attribute + " is bounded at " + bound.value() + " by " + bound.rule() + ", not at " + value + " by "
                        + rule);
    }

    @Meaning(value = "Advice comes along; it changes no verdict.", example = "Then it is advised by beginners")
    @Then("it is advised by {rule}")
    public void advised(String rule) {
        check(advising().contains(rule), rule + " does not advise", rule);
    }

    @Meaning(value = "This rule gives no advice.", example = "Then it is not advised by beginners")
    @Then("it is not advised by {rule}")
    public void notAdvised(String rule) {
        world.policy().requireRule(rule);
        check(world.decision().verdict() != Verdict.ERROR, "there is no answer");
        check(!advising().contains(rule), rule + " advises", rule);
    }

    @Meaning(
            value = "There is no answer, for this reason: something is missing, stale or cannot be.",
            example = "Then it is an error missing_price")
    @Then("it is an error {rule}")
    public void error(String code) {
        fault(code);
    }

    @Meaning(
            value = "The same, with the path of what is missing or wrong.",
            example = "Then it is an error missing_price at \"market.BTC-USDT.mark\"")
    @Then("it is an error {rule} at {string}")
    public void errorAt(String code, String path) {
        List<String> paths = fault(code).stream().map(Fault::path).toList();
        check(paths.contains(path), "the error is at " + String.join(", ", paths) + ", not at " + path);
    }

    private List<Fault> fault(String code) {
        verdict(Verdict.ERROR);
        List<Fault> found = world.decision().errors().stream()
                .filter(fault -> fault.code().code().equals(code))
                .toList();
        check(!found.isEmpty(), "there is another error than " + code);
        return found;
    }

    private void verdict(Verdict expected) {
        Verdict actual = world.decision().verdict();
        check(actual == expected, "it is " + word(actual) + ", not " + word(expected));
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case ALLOW -> "allowed";
            case DENY -> "denied";
            case ERROR -> "an error";
        };
    }

    private Finding denial(String rule) {
        Decision decision = world.decision();
        check(
                decision.verdict() == Verdict.DENY,
                "it is " + word(decision.verdict()) + ", not denied by " + rule,
                rule);
        return decision.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> unmet("it is denied by " + String.join(", ", denying()) + ", not by " + rule, rule));
    }

    private Optional<Finding> spoken(String rule) {
        Decision decision = world.decision();
        return java.util.stream.Stream.concat(decision.findings().stream(), decision.advice().stream())
                .filter(finding -> finding.rule().equals(rule))
                .findFirst();
    }

    private List<String> denying() {
        return world.decision().findings().stream().map(Finding::rule).toList();
    }

    private List<String> advising() {
        return world.decision().advice().stream().map(Finding::rule).toList();
    }

    /** Whether a value as shown is the one written: group marks and the {@code x} of a leverage do not count. */
    private static boolean isSame(String shown, String written) {
        return plain(shown).equals(plain(written));
    }

    private static String plain(String value) {
        String text = value.replace(",", "").replace("_", "").toLowerCase(Locale.ROOT);
        return text.matches("[0-9.]+x") ? text.substring(0, text.length() - 1) : text;
    }

    private void same(String what, String expected, String actual) {
        check(actual.equals(expected), what + " is `" + actual + "`, not `" + expected + "`");
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw unmet(otherwise);
        }
    }

    private void check(boolean holds, String otherwise, String rule) {
        if (!holds) {
            throw unmet(otherwise, rule);
        }
    }

    private Unmet unmet(String message) {
        return new Unmet(message, Evidence.of(world.decision()));
    }

    /** Says also why the rule did or did not speak; a name that the policy does not have is told first. */
    private Unmet unmet(String message, String rule) {
        world.policy().requireRule(rule);
        return new Unmet(message, Evidence.of(world.decision(), world.explained(), rule));
    }
}
