package dev.plimsoll.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.agreement.Evaluators.Answers;
import dev.plimsoll.bundled.Bundle;
import dev.plimsoll.catalog.BundledPolicy;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Drools and the reference interpreter give the same answers on seeded random states of each bundled policy: of one state in
 * four the whole answers, field by field; of the others every value and answer that these are made of.
 * The states must be worth it: enough of them make a rule fire, and every rule fires often enough to be compared. The
 * properties of the policies must never be met.
 */
@Execution(ExecutionMode.CONCURRENT)
class AgreementTest {
    private static final int STATES = 20_000;
    private static final int FEWER_STATES = 6_000;
    private static final int FEWEST_STATES = 2_000;
    /** Examples of the guides that differ from one another, and from a policy asked about all states, in a lock. */
    private static final Set<String> SMALL = Set.of("account_lock", "under_mode_lock");
    /** Venues whose rules are of kinds that the policies asked about all states have. */
    private static final Set<String> ALIKE = Set.of("bitmex_perps", "deribit_perps", "gate_usdt", "kraken_futures");

    private static final int EACH = 100;
    private static final int EACH_OF_FEWEST = 30;
    private static final int SHARE = 20;
    /** Of so many states one is answered by each evaluator apart; of the others each answer to each question is compared. */
    private static final int APART = 4;

    /** By policy, the rules that no state can make fire, and why. */
    private static final Map<String, Map<String, String>> UNREACHABLE = Map.of(
            "binance_spot_margin", Map.of("mode_conflict", "there is one mode"),
            "deribit_perps", Map.of("mode_conflict", "there is one mode"),
            "dydx_v4",
                    Map.of(
                            "mode_conflict", "there is one mode",
                            "withdrawable", "newly_covered or still_covered judges instead"),
            "hyperliquid_perps", Map.of("withdrawable", "transfer judges instead"),
            "kraken_futures", Map.of("mode_conflict", "there is one mode"),
            "okx_perpetual", Map.of("mode_conflict", "both_modes lifts it"),
            "under_mode_lock", Map.of("mode_conflict", "a rule lifts it"));

    @ParameterizedTest
    @MethodSource("dev.plimsoll.catalog.PolicyCatalog#policies")
    void drools_and_the_reference_interpreter_agree(BundledPolicy policy) {
        agree(policy.name(), Bundle.of(policy.name()), states(policy.name()));
    }

    private static int states(String policy) {
        if (ALIKE.contains(policy)) {
            return FEWEST_STATES;
        }
        return SMALL.contains(policy) ? FEWER_STATES : STATES;
    }

    /** Inverse contracts, contracts of base, hedges margined together, a pool for each currency. */
    @Test
    void they_agree_on_contracts_of_every_kind() {
        agree("contracts", Bundle.ofTest("contracts"), FEWER_STATES);
    }

    /** Several assets in one pool, debts, spot margin, settings. */
    @Test
    void they_agree_on_pooled_accounts_that_owe() {
        agree("pooled", Bundle.ofTest("pooled"), FEWER_STATES);
    }

    private static void agree(String name, Bundle bundle, int states) {
        CountingExpressions counting = new CountingExpressions(bundle.policy(), bundle.reference());
        Evaluators evaluators = new Evaluators(bundle, counting);
        RandomStates random = new RandomStates(bundle.policy(), 20_260_101L);
        FiringTable table = new FiringTable(bundle.policy(), UNREACHABLE.getOrDefault(name, Map.of()));

        for (int i = 0; i < states; i++) {
            RandomState state = random.next();
            Answers answers = i % APART == 0 ? evaluators.apart(i, state) : evaluators.paired(i, state);
            table.count(answers.decision(), answers.assessment(), counting.take());
        }

        System.out.println(table.text(name));
        assertThat(table.firing()).as("states in which a rule fires").isGreaterThanOrEqualTo(states * SHARE / 100);
        int each = states == FEWEST_STATES ? EACH_OF_FEWEST : EACH;
        assertThat(table.rarerThan(each))
                .as("rules that fire less than %d times", each)
                .isEmpty();
        assertThat(table.reached()).as("rules that fire and are said not to").isEmpty();
        assertThat(table.violated()).as("properties that do not hold").isEmpty();
    }
}
