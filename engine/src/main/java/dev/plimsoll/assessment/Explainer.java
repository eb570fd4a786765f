package dev.plimsoll.assessment;

import dev.plimsoll.decision.Explanation;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says of rules why they fired or did not, in one context. */
final class Explainer {
    private final CheckedPolicy policy;
    private final Expressions expressions;
    private final Context context;
    private final Units units;
    private final String question;

    /**
     * @param question what was asked: {@code open_position BTC-USDT long isolated}, {@code cross USDT}
     */
    Explainer(CheckedPolicy policy, Expressions expressions, Context context, Units units, String question) {
        this.policy = policy;
        this.expressions = expressions;
        this.context = context;
        this.units = units;
        this.question = question;
    }

    /** Of a rule that was asked. */
    Explanation of(Rule rule) {
        return of(rule, fired -> Optional.empty());
    }

    /**
     * Of a rule that was asked.
     *
     * @param check what a built-in check says of itself, given whether it fired
     */
    Explanation of(Rule rule, Function<Boolean, Optional<String>> check) {
        Value fires = expressions.value(rule.header().fires(), context);
        if (!(fires instanceof Value.Truth truth)) {
            return failed(rule, ((Value.Failed) fires).fault());
        }
        if (truth.holds()) {
            return explained(rule, "fired", rule instanceof Rule.Check ? check.apply(true) : held(rule));
        }
        Reason reason = new Reason(expressions, context, units);
        if (isFalse(rule.header().guard())) {
            return explained(
                    rule, "silent", Optional.of(reason.whyNot(rule.header().guard())));
        }
        List<String> lifting = lifting(rule);
        if (!lifting.isEmpty()) {
            return explained(rule, "lifted", Optional.of("by " + String.join(", ", lifting)));
        }
        return explained(rule, "silent", rule instanceof Rule.Check ? check.apply(false) : silent(rule, reason));
    }

    /** Of a rule of which it is not known whether it fires. */
    Explanation failed(Rule rule, Fault fault) {
        return explained(rule, "failed", Optional.of(fault.path() + ": " + fault.message()));
    }

    /** Of a rule that was not asked. */
    Explanation notJudged(Rule rule, String because) {
        return explained(rule, "not judged", Optional.of(because));
    }

    private Explanation explained(Rule rule, String outcome, Optional<String> because) {
        return new Explanation(rule.name(), RuleParts.kind(rule), RuleParts.at(rule), question, outcome, because);
    }

    private Optional<String> held(Rule rule) {
        if (rule instanceof Rule.Bound bound) {
            return Optional.of(sides(bound, bound.upper() ? "is above" : "is below"));
        }
        Reason reason = new Reason(expressions, context, units);
        Formula guard = rule.header().guard();
        List<String> parts = new ArrayList<>();
        if (!RuleParts.isTrue(guard)) {
            parts.add(reason.whyHeld(guard));
        }
        Optional<Formula> requirement = RuleParts.requirement(rule);
        requirement.ifPresentOrElse(
                condition -> parts.add(reason.whyNot(condition)),
                () -> RuleParts.body(rule).forEach(condition -> parts.add(reason.whyHeld(condition))));
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private Optional<String> silent(Rule rule, Reason reason) {
        if (rule instanceof Rule.Bound bound) {
            return Optional.of(sides(bound, "is within"));
        }
        Optional<Formula> requirement = RuleParts.requirement(rule);
        if (requirement.isPresent()) {
            return requirement.map(reason::whyHeld);
        }
        return RuleParts.body(rule).stream().filter(this::isFalse).findFirst().map(reason::whyNot);
    }

    private String sides(Rule.Bound bound, String relation) {
        String sides = new Reason(expressions, context, units).pair(Wording.asked(bound), bound.bound());
        return "`" + Wording.name(bound) + "` " + relation + " the " + (bound.upper() ? "cap" : "floor") + ": " + sides;
    }

    private boolean isFalse(Formula formula) {
        return Value.Truth.FALSE.equals(expressions.value(formula, context));
    }

    /** The rules that override a rule and whose own guards hold here. */
    private List<String> lifting(Rule rule) {
        return policy.rules().stream()
                .filter(other -> other.header().overrides().contains(rule.name()))
                .filter(other ->
                        Value.Truth.TRUE.equals(expressions.value(other.header().guard(), context)))
                .map(Rule::name)
                .toList();
    }
}
