package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.RuleCode;
import dev.plimsoll.model.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Amounts that rules make out of each other in a circle: margins, collateral, the price of liquidation. */
final class CircularAmounts implements RuleCheck {
    private static final String LIQUIDATION_PRICE = "position.liquidation_price";

    /** What rules {@code of instrument} ask; no attribute has it, but those of orders and of the pool are made of it. */
    private static final String INITIAL_OF_INSTRUMENT = "margin initial of instrument";

    private static final String MAINTENANCE_OF_INSTRUMENT = "margin maintenance of instrument";

    /** What amounts are made of, whatever the rules say. */
    private static final Map<String, List<String>> ALWAYS = Map.ofEntries(
            Map.entry("order.initial_margin", List.of("position.initial_margin", INITIAL_OF_INSTRUMENT)),
            Map.entry(
                    "cross.initial_margin",
                    List.of("position.initial_margin", "order.initial_margin", INITIAL_OF_INSTRUMENT)),
            Map.entry("cross.maintenance_margin", List.of("position.maintenance_margin", MAINTENANCE_OF_INSTRUMENT)),
            Map.entry("account.initial_margin", List.of("cross.initial_margin", "position.initial_margin")),
            Map.entry("account.maintenance_margin", List.of("cross.maintenance_margin", "position.maintenance_margin")),
            Map.entry("cross.equity", List.of("cross.balance")),
            Map.entry("cross.available", List.of("cross.equity", "cross.initial_margin")),
            Map.entry("account.available", List.of("cross.available")),
            Map.entry("account.withdrawable", List.of("cross.balance", "cross.initial_margin")),
            Map.entry(
                    LIQUIDATION_PRICE,
                    List.of(
                            "position.initial_margin",
                            "position.maintenance_margin",
                            INITIAL_OF_INSTRUMENT,
                            MAINTENANCE_OF_INSTRUMENT)),
            Map.entry("position.bankruptcy_price", List.of("position.equity", "cross.equity")));

    /** That one amount is made of another, and where a rule says so. */
    private record Step(String from, Optional<Reads.Use> said, Optional<RuleSet.Entry> by) {}

    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        Map<String, List<Step>> steps = new LinkedHashMap<>();
        for (RuleSet.Entry entry : rules.entries()) {
            makes(entry.rule())
                    .ifPresent(amount -> entry.reads().stream()
                            .filter(use -> use.read().isPresent())
                            .forEach(use -> parts(entry.rule(), use.path())
                                    .forEach(part -> steps.computeIfAbsent(amount, key -> new ArrayList<>())
                                            .add(new Step(part, Optional.of(use), Optional.of(entry))))));
        }
        ALWAYS.forEach((amount, parts) -> parts.forEach(part -> steps.computeIfAbsent(amount, key -> new ArrayList<>())
                .add(new Step(part, Optional.empty(), Optional.empty()))));
        List<List<String>> circles = Cycles.of(
                steps.keySet().stream().sorted().toList(),
                amount -> steps.getOrDefault(amount, List.of()).stream()
                        .map(Step::from)
                        .toList());
        circles.forEach(circle -> report(circle, steps, problems));
    }

    /** What a rule reads: margin rules see positions alone, all others see isolated ones with what else is asked. */
    private static List<String> parts(Rule rule, String path) {
        if (rule instanceof Rule.Margin) {
            return List.of(path);
        }
        return switch (path) {
            case "position.initial_margin" -> List.of(path, INITIAL_OF_INSTRUMENT);
            case "position.maintenance_margin" -> List.of(path, MAINTENANCE_OF_INSTRUMENT);
            default -> List.of(path);
        };
    }

    /** The amount that a rule makes. */
    private static Optional<String> makes(Rule rule) {
        if (rule instanceof Rule.Margin margin) {
            String requirement = margin.requirement().name().toLowerCase(Locale.ROOT);
            return Optional.of(
                    switch (margin.of()) {
                        case POSITION -> "position." + requirement + "_margin";
                        case INSTRUMENT -> "margin " + requirement + " of instrument";
                        case CROSS -> "cross." + requirement + "_margin";
                    });
        }
        if (rule instanceof Rule.Collateral) {
            return Optional.of("cross.balance");
        }
        return rule instanceof Rule.Liquidation ? Optional.of(LIQUIDATION_PRICE) : Optional.empty();
    }

    private static void report(List<String> circle, Map<String, List<Step>> steps, Consumer<Diagnostic> problems) {
        List<Step> said = new ArrayList<>();
        for (int i = 0; i < circle.size(); i++) {
            String next = circle.get((i + 1) % circle.size());
            steps.getOrDefault(circle.get(i), List.of()).stream()
                    .filter(step -> step.from().equals(next) && step.said().isPresent())
                    .findFirst()
                    .ifPresent(said::add);
        }
        if (said.isEmpty()) {
            return;
        }
        Step first = said.get(0);
        String amount = circle.get(0);
        Diagnostic diagnostic = Diagnostic.of(
                        RuleCode.CIRCULAR_AMOUNT,
                        first.said().orElseThrow().formula().span(),
                        "`" + amount + "` depends on itself")
                .withNote(String.join(" ← ", circle) + " ← " + amount)
                .withRelated(first.by().orElseThrow().name(), "the rule that makes it");
        for (Step step : said.subList(1, said.size())) {
            diagnostic =
                    diagnostic.withRelated(step.said().orElseThrow().formula().span(), "and it is read here");
        }
        problems.accept(diagnostic.withHelp("write it without `" + first.from() + "`"));
    }
}
