package dev.plimsoll.assessment;

import dev.plimsoll.decision.Finding;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.Rule;
import dev.plimsoll.vocabulary.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The alerts and calls that an allowed request leads to: of its place, its pool and the account, as they are then. One that has no
 * answer is left out, as it changes no verdict.
 */
final class Alerts {
    private final List<Finding> found = new ArrayList<>();

    private Alerts() {}

    static List<Finding> of(List<Asked> all) {
        Alerts alerts = new Alerts();
        List<String> pools = new ArrayList<>();
        for (Asked asked : all) {
            asked.target().ifPresent(target -> alerts.ofPosition(asked.positionAfter(target)));
            if (!pools.contains(asked.currency())) {
                pools.add(asked.currency());
            }
        }
        AccountState after = all.get(0).after();
        pools.forEach(currency -> alerts.ofPool(after.pool(currency)));
        pools.forEach(currency -> alerts.ofAccount(after.wallet(currency)));
        return alerts.found;
    }

    private void ofPosition(PositionState position) {
        if (position.isHeld()) {
            Context context = position.context();
            Question question = new Question.OfHealth(
                    Scope.POSITION, Optional.of(position.place().mode()), context);
            ask(
                    position.state(),
                    question,
                    new Units(
                            Optional.ofNullable(position.state().rules().instrument(position.instrument())),
                            Optional.of(position.currency()),
                            Optional.empty()),
                    position.about());
        }
    }

    private void ofPool(PoolState pool) {
        if (pool.isExposed()) {
            Question question = new Question.OfHealth(Scope.CROSS, Optional.empty(), pool.context());
            ask(
                    pool.state(),
                    question,
                    new Units(Optional.empty(), Optional.of(pool.settle()), Optional.empty()),
                    pool.about());
        }
    }

    private void ofAccount(WalletState wallet) {
        if (wallet.isExposed()) {
            Question question = new Question.OfHealth(Scope.ACCOUNT, Optional.empty(), wallet.context());
            Units units = new Units(Optional.empty(), Optional.of(wallet.settle()), Optional.empty());
            ask(wallet.state(), question, units, wallet.about());
        }
    }

    private void ask(AccountState state, Question question, Units units, String about) {
        Findings findings = new Findings(state.basis().expressions(), question.context(), units);
        for (int index : state.basis().expressions().ask(question).fired()) {
            if (state.rules().policy().rules().get(index) instanceof Rule.Warning warning) {
                String verdict = warning.header().kind().name().toUpperCase(Locale.ROOT);
                found.add(findings.of(warning, about, verdict, Map.of(), about));
            }
        }
    }
}
