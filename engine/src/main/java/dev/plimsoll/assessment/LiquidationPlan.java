package dev.plimsoll.assessment;

import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.model.Answer;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to be done where liquidations are due: wider scopes first, among positions the largest loss first, then by
 * symbol and side. After each scope the others are assessed again. Each scope is liquidated once.
 */
final class LiquidationPlan {
    private AccountState state;
    private final List<PlannedStep> steps = new ArrayList<>();
    private final Map<String, List<Fault>> faults = new LinkedHashMap<>();
    private final List<String> done = new ArrayList<>();
    private final SortedMap<String, Scalar> uncovered = new TreeMap<>();

    private LiquidationPlan(AccountState state) {
        this.state = state;
    }

    static LiquidationPlan none(AccountState state) {
        return new LiquidationPlan(state);
    }

    static LiquidationPlan of(AccountState state) {
        LiquidationPlan plan = new LiquidationPlan(state);
        Optional<ScopeHealth> due = plan.next();
        while (due.isPresent()) {
            plan.carryOut(due.get());
            due = plan.next();
        }
        return plan;
    }

    List<PlannedStep> steps() {
        return steps;
    }

    /** Loss that neither the account nor the insurance fund bears, by the currency of the pool. */
    SortedMap<String, Scalar> uncovered() {
        return uncovered;
    }

    /** The account once the plan is carried out. */
    AccountState state() {
        return state;
    }

    /** Why a liquidation that is due cannot be carried out, by scope. */
    Map<String, List<Fault>> faults() {
        return faults;
    }

    private Optional<ScopeHealth> next() {
        return Exposure.all(state).stream()
                .filter(exposure -> !done.contains(exposure.about()))
                .sorted(Comparator.comparing(LiquidationPlan::width)
                        .thenComparing(LiquidationPlan::loss, Liquidating::compare))
                .map(ScopeHealth::of)
                .filter(health -> health.due().isPresent())
                .findFirst();
    }

    private static int width(Exposure exposure) {
        return switch (exposure.scope()) {
            case ACCOUNT -> 0;
            case CROSS -> 1;
            case POSITION -> 2;
        };
    }

    private static Value loss(Exposure exposure) {
        return exposure.position().map(PositionState::unrealizedPnl).orElse(Numbers.ZERO);
    }

    private void carryOut(ScopeHealth health) {
        Exposure start = health.exposure();
        Rule.Liquidation rule = health.due().orElseThrow();
        done.add(start.about());
        Liquidating liquidating = new Liquidating(start, rule);
        Value limit = limit(start, rule);
        liquidating.run();
        List<Fault> problems = new ArrayList<>(liquidating.faults());
        if (limit instanceof Value.Failed failed) {
            problems.add(failed.fault());
        }
        if (problems.isEmpty() && limit instanceof Value.Number most) {
            LossCover cover = LossCover.of(start, liquidating, most.scalar().max(Scalar.ZERO));
            problems.addAll(violations(start, cover));
            if (problems.isEmpty()) {
                state = cover.state();
                uncovered.merge(start.wallet().settle(), cover.uncovered(), Scalar::plus);
                cover.entries().forEach(entry -> steps.add(entry.shown()));
            }
        }
        if (!problems.isEmpty()) {
            faults.put(start.about(), problems);
        }
    }

    /** The most that the account may lose; where the rule does not say, what stands behind the scope. */
    private static Value limit(Exposure start, Rule.Liquidation rule) {
        if (rule.lossLimit().isPresent()) {
            return Numbers.amount(
                    start.state().basis().expressions().value(rule.lossLimit().get(), start.context()), rule.name());
        }
        if (start.scope() == Scope.ACCOUNT) {
            return start.wallet().worth();
        }
        String pool = start.wallet().settle();
        Scalar margin = start.position().flatMap(PositionState::margin).orElse(Scalar.ZERO);
        Value behind = Numbers.max(Numbers.ZERO, start.wallet().pool().worth());
        Value price = start.state().assetPrice(pool, start.currency());
        return Numbers.plus(Numbers.times(behind, price), Value.of(margin));
    }

    private static List<Fault> violations(Exposure start, LossCover cover) {
        AccountState state = start.state();
        Answer answer = state.basis()
                .expressions()
                .ask(new Question.OfLiquidated(
                        start.scope(), new LiquidatedContext(start.context(), cover.loss(), cover.fees())));
        List<Fault> violations = new ArrayList<>();
        answer.failed().forEach(failure -> violations.add(failure.fault()));
        for (int index : answer.fired()) {
            Rule rule = state.rules().policy().rules().get(index);
            violations.add(new Fault(
                    FaultCode.PROPERTY_VIOLATED,
                    "policy." + rule.name(),
                    "the liquidation of `" + start.about() + "` would break the property `" + rule.name() + "`"));
        }
        return violations;
    }
}
