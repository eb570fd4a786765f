package dev.plimsoll.assessment;

import dev.plimsoll.decision.Explanation;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Rule;
import dev.plimsoll.vocabulary.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains every rule of health: on each scope that is asked, and where none is, why not. */
final class HealthExplanations {
    private HealthExplanations() {}

    static List<Explanation> of(AccountState state) {
        CheckedPolicy policy = state.rules().policy();
        List<Exposure> exposures = Exposure.all(state);
        List<Explanation> all = new ArrayList<>();
        for (Exposure exposure : exposures) {
            Explainer explainer = explainer(state, exposure);
            for (Rule rule : policy.rules()) {
                if (scope(rule).filter(scope -> scope == exposure.scope()).isPresent()) {
                    all.add(explainer.of(rule));
                }
            }
        }
        for (Rule rule : policy.rules()) {
            Optional<Scope> scope = scope(rule);
            if (scope.isPresent() && exposures.stream().noneMatch(exposure -> exposure.scope() == scope.get())) {
                all.add(unasked(state, scope.get()).notJudged(rule, because(scope.get())));
            }
        }
        return all;
    }

    private static Explainer explainer(AccountState state, Exposure exposure) {
        return new Explainer(
                state.rules().policy(),
                state.basis().expressions(),
                exposure.context(),
                exposure.units(),
                exposure.about());
    }

    private static Explainer unasked(AccountState state, Scope scope) {
        return new Explainer(
                state.rules().policy(),
                state.basis().expressions(),
                state.wallet(state.currencies().first()).context(),
                Units.NONE,
                scope.word());
    }

    private static String because(Scope scope) {
        return switch (scope) {
            case POSITION -> "no position is open";
            case CROSS -> "no cross position is open";
            case ACCOUNT -> "there is no position and no debt";
        };
    }

    /** The scope whose health a rule is asked of; absent for other rules. */
    private static Optional<Scope> scope(Rule rule) {
        if (rule instanceof Rule.Warning warning) {
            return Optional.of(warning.scope());
        }
        if (rule instanceof Rule.Liquidation liquidation) {
            return Optional.of(liquidation.scope());
        }
        return rule instanceof Rule.NeverHealth never && !never.liquidated()
                ? Optional.of(never.scope())
                : Optional.empty();
    }
}
