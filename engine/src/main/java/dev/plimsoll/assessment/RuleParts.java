package dev.plimsoll.assessment;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a rule's condition is made of: its own guard, and what the kind adds to it. */
final class RuleParts {
    private RuleParts() {}

    /** What {@code fires} adds to {@code applies}: the state of a lock, a requirement not met; none for a denial. */
    static List<Formula> body(Rule rule) {
        Formula applies = rule.header().applies();
        Formula fires = rule.header().fires();
        if (fires.equals(applies)) {
            return List.of();
        }
        if (isTrue(applies) || !(fires instanceof Formula.Logical logical && logical.conjunction())) {
            return List.of(fires);
        }
        List<Formula> rest = new ArrayList<>(logical.operands());
        rest.removeAll(conjuncts(applies));
        return rest;
    }

    /** What a {@code require} asks for: its body is what must not hold. */
    static Optional<Formula> requirement(Rule rule) {
        List<Formula> body = body(rule);
        if (rule.header().kind() != RuleKind.REQUIRE || body.isEmpty()) {
            return Optional.empty();
        }
        Formula refused = body.size() == 1 ? body.get(0) : new Formula.Logical(around(body), true, body);
        return Optional.of(
                refused instanceof Formula.Not not ? not.operand() : new Formula.Not(refused.span(), refused));
    }

    private static Span around(List<Formula> formulas) {
        return formulas.get(0).span().to(formulas.get(formulas.size() - 1).span());
    }

    private static List<Formula> conjuncts(Formula formula) {
        List<Formula> all = new ArrayList<>();
        all.add(formula);
        if (formula instanceof Formula.Logical logical && logical.conjunction()) {
            all.addAll(logical.operands());
        }
        return all;
    }

    static boolean isTrue(Formula formula) {
        return formula instanceof Formula.Constant constant && constant.value().equals(Value.Truth.TRUE);
    }

    /** The guard if there is one, then the body: what a finding looked at. */
    static List<Formula> seen(Rule rule) {
        List<Formula> seen = new ArrayList<>();
        if (!isTrue(rule.header().guard())) {
            seen.add(rule.header().guard());
        }
        seen.addAll(body(rule));
        return seen;
    }

    /** How the kind of a rule is called. */
    static String kind(Rule rule) {
        return rule instanceof Rule.Check ? "builtin" : rule.header().kind().keyword();
    }

    /** Where a rule stands; nowhere if it is a built-in check that no statement words. */
    static String at(Rule rule) {
        Rule.Header header = rule.header();
        boolean isUnworded = rule instanceof Rule.Check
                && header.because().isEmpty()
                && header.code().isEmpty()
                && header.cite().isEmpty();
        return isUnworded ? "" : header.span().toString();
    }
}
