package dev.plimsoll.features.steps;

import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.decision.Status;
import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is liquidated, and what is left afterwards. */
@Noun("plans")
public final class PlanSteps {
    private static final List<String> COLUMNS =
            List.of("step", "scope", "instrument", "side", "quantity", "price", "fee", "rule");

    private final World world;

    public PlanSteps(World world) {
        this.world = world;
    }

    @Meaning(value = "There is nothing to be liquidated.", example = "Then nothing is liquidated")
    @Then("nothing is liquidated")
    public void nothing() {
        answered();
        check(world.assessment().plan().isEmpty(), "something is liquidated");
    }

    @Meaning(
            value = "The steps of the liquidation, all and in order; columns that are not given are not looked at.",
            example = "Then the plan is:",
            columns = {"step", "scope", "instrument", "side", "quantity", "price", "fee", "rule"})
    @Then("the plan is:")
    public void plan(DataTable table) {
        List<Rows.Row> rows = Rows.of(table, COLUMNS);
        List<PlannedStep> steps = world.assessment().plan();
        for (int i = 0; i < Math.min(rows.size(), steps.size()); i++) {
            Optional<String> difference = difference(rows.get(i), steps.get(i));
            int number = i + 1;
            difference.ifPresent(text -> {
                throw unmet("step " + number + " of the plan: " + text);
            });
        }
        check(rows.size() == steps.size(), "the plan has " + counted(steps.size()) + ", not " + rows.size());
    }

    @Meaning(value = "All of a position is closed or handed over.", example = "Then the plan closes BTC-USDT long")
    @Then("the plan closes {position}")
    public void closes(PositionName name) {
        BigDecimal held = Positions.of(world.assessment(), name)
                .orElseThrow(() -> unmet("no " + name + " is held"))
                .quantity();
        BigDecimal closed = closed(name);
        check(
                closed.compareTo(held) == 0,
                "the plan closes " + closed.toPlainString() + " of the " + held.toPlainString() + " of " + name);
    }

    @Meaning(
            value = "So much of a position is closed or handed over.",
            example = "Then the plan closes 0.5 of BTC-USDT long")
    @Then("the plan closes {figure} of {position}")
    public void closesSome(Expected quantity, PositionName name) {
        BigDecimal closed = closed(name);
        check(
                quantity.isMetBy(closed),
                "the plan closes " + closed.toPlainString() + " of " + name + ", not " + quantity);
    }

    @Meaning(value = "A position that is held is not touched.", example = "Then the plan leaves ETH-USDT long alone")
    @Then("the plan leaves {position} alone")
    public void leaves(PositionName name) {
        answered();
        check(Positions.of(world.assessment(), name).isPresent(), "no " + name + " is held");
        BigDecimal closed = closed(name);
        check(closed.signum() == 0, "the plan closes " + closed.toPlainString() + " of " + name);
    }

    @Meaning(
            value = "What the wallet holds once the plan is carried out, isolated margins included.",
            example = "Then the account is left with 1,000 USDT")
    @Then("the account is left with {amount}")
    public void left(Expected expected) {
        answered();
        BigDecimal actual = in(expected, world.assessment().after().balances());
        check(expected.isMetBy(actual), "the account is left with " + actual.toPlainString() + ", not " + expected);
    }

    @Meaning(
            value = "What the venue's insurance fund holds once the plan is carried out.",
            example = "Then the insurance fund is left with 350 USDT")
    @Then("the insurance fund is left with {amount}")
    public void fund(Expected expected) {
        answered();
        BigDecimal actual = in(expected, world.assessment().after().insuranceFunds());
        check(
                expected.isMetBy(actual),
                "the insurance fund is left with " + actual.toPlainString() + ", not " + expected);
    }

    @Meaning(
            value = "Loss that neither the account nor the insurance fund bears.",
            example = "Then 150 USDT stays uncovered")
    @Then("{amount} stays uncovered")
    public void uncovered(Expected expected) {
        answered();
        BigDecimal actual = in(expected, world.assessment().uncovered());
        check(expected.isMetBy(actual), actual.toPlainString() + " stays uncovered, not " + expected);
    }

    private static String counted(int steps) {
        return steps == 1 ? "1 step" : steps + " steps";
    }

    /** What is closed or handed over of a position; cancelled orders are not. */
    private BigDecimal closed(PositionName name) {
        return world.assessment().plan().stream()
                .filter(step -> !step.step().equals("cancel_orders"))
                .filter(step ->
                        step.instrument().filter(name.instrument()::equals).isPresent())
                .filter(step -> step.side().filter(name.side().word()::equals).isPresent())
                .flatMap(step -> step.quantity().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<String> difference(Rows.Row row, PlannedStep step) {
        List<String> differences = new ArrayList<>();
        word(differences, row, "step", Optional.of(step.step()));
        word(differences, row, "scope", Optional.of(step.scope()));
        word(differences, row, "instrument", step.instrument());
        word(differences, row, "side", step.side());
        word(differences, row, "rule", Optional.of(step.rule()));
        figure(differences, row, "quantity", step.quantity());
        figure(differences, row, "price", step.price());
        figure(differences, row, "fee", step.fee());
        return differences.stream().findFirst();
    }

    private static void word(List<String> differences, Rows.Row row, String column, Optional<String> actual) {
        row.text(column)
                .map(Types::symbolOf)
                .filter(expected -> !expected.equals(actual.orElse("none")))
                .ifPresent(expected -> differences.add(column + " is " + actual.orElse("none") + ", not " + expected));
    }

    private static void figure(List<String> differences, Rows.Row row, String column, Optional<BigDecimal> actual) {
        row.read(column, "(?:about )?" + Types.NUMBER, "number", Expected::of)
                .filter(expected -> actual.filter(expected::isMetBy).isEmpty())
                .ifPresent(expected -> differences.add(
                        column + " is " + actual.map(BigDecimal::toPlainString).orElse("none") + ", not " + expected));
    }

    /** That nothing happens says nothing where there is no answer. */
    private void answered() {
        Assessment assessment = world.assessment();
        check(assessment.status() != Status.ERROR, "there is no answer");
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            throw unmet(otherwise);
        }
    }

    private Unmet unmet(String message) {
        return new Unmet(message, Evidence.of(world.assessment()));
    }

    private static BigDecimal in(Expected expected, Map<String, BigDecimal> amounts) {
        return amounts.getOrDefault(expected.asset().orElse(""), BigDecimal.ZERO);
    }
}
