package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Rule;
import dev.plimsoll.reference.Observer;
import dev.plimsoll.reference.TreeExpressions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who looks on sees what is asked of the request, not what is tried out to say what would pass. */
class ObservedTest {
    @Test
    void what_would_pass_is_not_observed() {
        CheckedPolicy policy = PolicyTexts.with("deny large: open_position when notional > 600 USDT");
        Given given = Given.balance("5000").policy(policy);
        Asking open = Asking.of(
                "action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 5, mode: cross");
        List<String> asked = new ArrayList<>();
        Observer observer = new Observer() {
            @Override
            public void asked(Rule rule) {
                asked.add(rule.name());
            }
        };
        Decision decision = new Evaluator(policy, new TreeExpressions(policy, observer))
                .decide(given.account(), open.request(), given.market(), Options.DEFAULT);

        assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
        assertThat(decision.findings().get(0).passesIf()).containsEntry("quantity", "0.06");
        assertThat(asked).containsOnlyOnce("large");
        assertThat(decision).isEqualTo(given.decide(open));
    }
}
