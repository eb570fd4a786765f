package dev.plimsoll.model;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Scope;
import dev.plimsoll.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checked policies written by hand, rule by rule. */
public final class TestPolicies {
    private final List<Rule> rules = new ArrayList<>();

    /** A rule's {@code fires} is also its {@code guard} and {@code applies}: nothing overrides it. */
    public TestPolicies deny(String name, Formula fires, Action... actions) {
        return onRequest(RuleKind.DENY, name, fires, actions);
    }

    public TestPolicies lock(String name, Formula fires, Action... actions) {
        return onRequest(RuleKind.LOCK, name, fires, actions);
    }

    public TestPolicies advise(String name, Formula fires, Action... actions) {
        return onRequest(RuleKind.ADVISE, name, fires, actions);
    }

    private TestPolicies onRequest(RuleKind kind, String name, Formula fires, Action... actions) {
        rules.add(new Rule.OnRequest(header(kind, name, fires, fires), set(actions)));
        return this;
    }

    public TestPolicies require(String name, Formula condition, Formula guard, Action... actions) {
        Formula fires = Formulas.and(guard, Formulas.not(condition));
        rules.add(new Rule.OnRequest(header(RuleKind.REQUIRE, name, guard, fires), set(actions)));
        return this;
    }

    public TestPolicies cap(String name, Attribute attribute, Formula bound, Formula guard, Action... actions) {
        Formula fires = Formulas.and(guard, Formulas.compare(Formulas.read(attribute), ">", bound));
        rules.add(
                new Rule.Bound(header(RuleKind.CAP, name, guard, fires), true, attribute, false, bound, set(actions)));
        return this;
    }

    public TestPolicies margin(String name, Rule.Requirement requirement, Formula amount, Formula guard) {
        rules.add(new Rule.Margin(
                header(RuleKind.MARGIN, name, guard, guard), requirement, Rule.Holder.POSITION, amount));
        return this;
    }

    public TestPolicies alert(String name, Scope scope, Formula fires) {
        rules.add(new Rule.Warning(header(RuleKind.ALERT, name, fires, fires), scope));
        return this;
    }

    public TestPolicies marginCall(String name, Scope scope, Formula fires) {
        rules.add(new Rule.Warning(header(RuleKind.MARGIN_CALL, name, fires, fires), scope));
        return this;
    }

    public TestPolicies liquidate(String name, Scope scope, Formula fires, PlanStep... steps) {
        rules.add(new Rule.Liquidation(
                header(RuleKind.LIQUIDATE, name, fires, fires),
                scope,
                List.of(steps),
                Optional.empty(),
                Optional.empty(),
                false));
        return this;
    }

    public TestPolicies neverAllowed(String name, Formula fires, Action... actions) {
        rules.add(new Rule.NeverAllowed(header(RuleKind.NEVER, name, fires, fires), set(actions)));
        return this;
    }

    public TestPolicies never(String name, boolean liquidated, Scope scope, Formula fires) {
        rules.add(new Rule.NeverHealth(header(RuleKind.NEVER, name, fires, fires), liquidated, scope));
        return this;
    }

    /** A built-in check; it reads the attribute of its name. */
    public TestPolicies check(BuiltinCheck check, Action... actions) {
        Formula fires = Formulas.read(checkAttribute(check));
        rules.add(new Rule.Check(header(RuleKind.DENY, check.word(), Formulas.TRUE, fires), check, set(actions)));
        return this;
    }

    public static Attribute checkAttribute(BuiltinCheck check) {
        return new Attribute(
                Subject.REQUEST,
                check.word(),
                Type.TRUTH,
                false,
                Attribute.Origin.CHECK,
                Optional.empty(),
                check.word());
    }

    public CheckedPolicy build() {
        return new CheckedPolicy(
                "test",
                "1.0",
                Optional.empty(),
                "0".repeat(64),
                new Settlement.In("USDT"),
                List.of(MarginMode.values()),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                Action.ALL,
                rules);
    }

    private static SortedSet<Action> set(Action... actions) {
        return new TreeSet<>(List.of(actions));
    }

    private Rule.Header header(RuleKind kind, String name, Formula guard, Formula fires) {
        return new Rule.Header(
                rules.size(),
                kind,
                name,
                Formulas.SPAN,
                guard,
                guard,
                fires,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
