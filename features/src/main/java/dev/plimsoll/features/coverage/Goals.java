package dev.plimsoll.features.coverage;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.model.Rule;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.PolicyFile;
import dev.plimsoll.syntax.RuleHead;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of a policy can be reached: the rules that it writes, and the comparisons in them, each once by its place. */
final class Goals {
    private final CompiledPolicy policy;
    private final Map<Place, Declaration> statements = new LinkedHashMap<>();
    private final List<Rule> rules;
    private final Map<Place, Comparison> comparisons = new LinkedHashMap<>();
    private final List<Comparison> sorted;

    /** Where something starts and ends; two sources of one name are one. */
    record Place(String source, int start, int end) {
        static Place of(Span span) {
            return new Place(span.source().name(), span.start(), span.end());
        }
    }

    /**
     * A comparison as it is written.
     *
     * @param negated whether it is true where the formula is not: {@code is not}
     * @param ordered whether its sides are compared by order
     */
    record Comparison(Place key, Span shown, String text, boolean bound, boolean negated, boolean ordered) {}

    Goals(CompiledPolicy policy) {
        this.policy = policy;
        for (PolicyFile file : policy.files()) {
            file.declarations().forEach(statement -> statements.put(Place.of(statement.span()), statement));
        }
        this.rules = policy.model().rules().stream().filter(this::isWritten).toList();
        rules.forEach(this::read);
        this.sorted = sorted(comparisons);
    }

    CompiledPolicy policy() {
        return policy;
    }

    /** In the order of the policy; of the built-in checks those that a statement words. */
    List<Rule> rules() {
        return rules;
    }

    /** Where the name of a rule stands. */
    Span named(Rule rule) {
        Declaration statement = statements.get(Place.of(rule.header().span()));
        if (statement instanceof Declaration.Rule written) {
            return written.name().span();
        }
        return statement instanceof Declaration.Builtin worded
                ? worded.name().span()
                : rule.header().span();
    }

    /** By place. */
    List<Comparison> comparisons() {
        return sorted;
    }

    private static List<Comparison> sorted(Map<Place, Comparison> comparisons) {
        return comparisons.values().stream()
                .sorted(Comparator.comparing(
                                (Comparison one) -> one.shown().source().name())
                        .thenComparing(one -> one.shown().start())
                        .thenComparing(one -> -one.shown().end()))
                .toList();
    }

    /** A property that holds has a side that nothing can show: its comparisons do not count. */
    static boolean isProperty(Rule rule) {
        return rule instanceof Rule.NeverAllowed || rule instanceof Rule.NeverHealth;
    }

    private boolean isWritten(Rule rule) {
        return !(rule instanceof Rule.Check)
                || statements.get(Place.of(rule.header().span())) instanceof Declaration.Builtin;
    }

    private void read(Rule rule) {
        if (isProperty(rule) || rule instanceof Rule.Check) {
            return;
        }
        Span whole = rule.header().span();
        for (Formula formula : formulas(rule)) {
            for (Formula question : Questions.in(formula)) {
                if (rule instanceof Rule.Bound && question.span().equals(whole)) {
                    bound(question, whole);
                } else if (!isStatement(question.span())) {
                    add(new Comparison(
                            Place.of(question.span()),
                            question.span(),
                            Questions.text(question.span()),
                            false,
                            Questions.isNegated(question),
                            Questions.isOrdered(question)));
                }
            }
        }
    }

    /** What a cap or floor asks; not on which actions it lifts another rule, which no text says. */
    private void bound(Formula question, Span whole) {
        if (Questions.isOrdered(question)) {
            Span shown = head(whole).orElse(whole);
            add(new Comparison(Place.of(whole), shown, Questions.text(shown), true, false, true));
        }
    }

    private Optional<Span> head(Span whole) {
        return statements.get(Place.of(whole)) instanceof Declaration.Rule written
                        && written.head() instanceof RuleHead.Bound bound
                ? Optional.of(bound.attribute().span().to(bound.bound().span()))
                : Optional.empty();
    }

    private void add(Comparison comparison) {
        comparisons.putIfAbsent(comparison.key(), comparison);
    }

    /** Whether a question stands for a statement as a whole: it was not written. */
    private boolean isStatement(Span span) {
        return statements.containsKey(Place.of(span));
    }

    private static List<Formula> formulas(Rule rule) {
        List<Formula> all = new ArrayList<>(List.of(rule.header().fires()));
        if (rule instanceof Rule.Margin margin) {
            all.add(margin.amount());
        } else if (rule instanceof Rule.Collateral collateral) {
            all.add(collateral.amount());
        } else if (rule instanceof Rule.Liquidation liquidation) {
            liquidation.fee().ifPresent(all::add);
            liquidation.lossLimit().ifPresent(all::add);
            for (PlanStep step : liquidation.steps()) {
                if (step instanceof PlanStep.ReduceUntil until) {
                    all.add(until.condition());
                } else if (step instanceof PlanStep.ReduceShare share) {
                    all.add(share.share());
                }
            }
        }
        return all;
    }
}
