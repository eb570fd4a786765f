package dev.plimsoll.assessment;

import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.Status;
import dev.plimsoll.model.Answer;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules say of one scope by itself.
 *
 * @param fired the rules that speak; none if there is an error: what is not known to be so is not said
 * @param faults why there is no answer; then the status is ERROR
 * @param due the liquidation that is due
 */
record ScopeHealth(
        Exposure exposure, Status status, List<Rule> fired, Set<Fault> faults, Optional<Rule.Liquidation> due) {

    static ScopeHealth of(Exposure exposure) {
        Set<Fault> faults = new LinkedHashSet<>();
        for (Value amount : exposure.amounts()) {
            if (amount instanceof Value.Failed failed) {
                faults.add(failed.fault());
            }
        }
        AccountState state = exposure.state();
        Answer answer = state.basis().expressions().ask(exposure.question());
        answer.failed().forEach(failure -> faults.add(failure.fault()));
        List<Rule> fired =
                answer.fired().stream().map(state.rules().policy().rules()::get).toList();
        for (Rule rule : fired) {
            if (rule instanceof Rule.NeverHealth never) {
                faults.add(violated(never, exposure.about()));
            }
        }
        return faults.isEmpty()
                ? answered(exposure, fired)
                : new ScopeHealth(exposure, Status.ERROR, List.of(), faults, Optional.empty());
    }

    /** An ERROR if there are more faults. */
    ScopeHealth with(List<Fault> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<Fault> all = new LinkedHashSet<>(faults);
        all.addAll(more);
        return new ScopeHealth(exposure, Status.ERROR, List.of(), all, Optional.empty());
    }

    private static Fault violated(Rule.NeverHealth property, String about) {
        return new Fault(
                FaultCode.PROPERTY_VIOLATED,
                "policy." + property.name(),
                "the property `" + property.name() + "` does not hold for `" + about + "`");
    }

    private static ScopeHealth answered(Exposure exposure, List<Rule> fired) {
        Status worst = Status.HEALTHY;
        Optional<Rule.Liquidation> due = Optional.empty();
        for (Rule rule : fired) {
            worst = worst.worse(status(rule));
            if (rule instanceof Rule.Liquidation liquidation && due.isEmpty()) {
                due = Optional.of(liquidation);
            }
        }
        return new ScopeHealth(exposure, worst, fired, Set.of(), due);
    }

    /** What the rules that speak say: made when it is asked for, as a plan only looks for what is due. */
    List<Finding> findings() {
        Findings texts = new Findings(exposure.state().basis().expressions(), exposure.context(), exposure.units());
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : fired) {
            findings.add(texts.of(rule, exposure.about(), status(rule).name(), Map.of(), exposure.about()));
        }
        return findings;
    }

    private static Status status(Rule rule) {
        return switch (rule.header().kind()) {
            case ALERT -> Status.ALERT;
            case MARGIN_CALL -> Status.MARGIN_CALL;
            case LIQUIDATE -> Status.LIQUIDATE;
            default -> throw new IllegalStateException("no rule of health: " + rule.name());
        };
    }
}
