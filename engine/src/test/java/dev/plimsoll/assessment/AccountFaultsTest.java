package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Options;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.reference.TreeExpressions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Accounts that cannot be, given by a program and not by a file: no question about them has an answer. */
class AccountFaultsTest {
    private static List<String> faults(Given given, CheckedPolicy policy) {
        Assessment assessment = new Evaluator(policy, new TreeExpressions(policy))
                .assess(given.account(), given.market(), Options.DEFAULT);
        return assessment.errors().stream()
                .map(fault -> fault.code().code() + " " + fault.path() + ": " + fault.message())
                .toList();
    }

    private static List<String> faults(Given given) {
        return faults(given, PolicyTexts.guide());
    }

    @Test
    void amounts_are_in_their_domain() {
        assertThat(faults(Given.balance("5000").isolated("BTC-USDT long 0.1 @ 10000 5x", "-1")))
                .containsExactly("invalid_account positions[0].margin: the margin is below 0");
        assertThat(faults(Given.balance("5000").cross("BTC-USDT long 0 @ 10000 5x")))
                .containsExactly("invalid_account positions[0].quantity: 0 is not above 0");
        assertThat(faults(Given.balance("5000").cross("BTC-USDT long 0.1 @ -2 0.99x")))
                .containsExactly(
                        "invalid_account positions[0].entry_price: -2 is not above 0",
                        "invalid_account positions[0].leverage: the leverage is below 1x");
        assertThat(faults(Given.balance("5000").order("o1", "BTC-USDT long 0 @ 0 0.5x", MarginMode.CROSS)))
                .containsExactly(
                        "invalid_account orders[0].quantity: 0 is not above 0",
                        "invalid_account orders[0].price: 0 is not above 0",
                        "invalid_account orders[0].leverage: the leverage is below 1x");
        assertThat(faults(Given.balance("5000").debt("USDT", "-5")))
                .containsExactly("invalid_account debts.USDT: the debt is below 0");
        assertThat(faults(Given.balance("5000").debt("USDT", "0"))).isEmpty();
        assertThat(faults(Given.balance("5000").debt("XYZ", "0"))).isEmpty();
        assertThat(faults(Given.balance("5000").debt("XYZ", "1")))
                .containsExactly("invalid_account debts.XYZ: no instrument or price is in `XYZ`");
        assertThat(faults(Given.balance("5000").isolated("BTC-USDT long 0.1 @ 10000 5x", "0")))
                .isEmpty();
    }

    @Test
    void nothing_stands_there_twice() {
        assertThat(faults(Given.balance("5000")
                        .cross("BTC-USDT long 0.1 @ 10000 5x")
                        .cross("BTC-USDT short 0.1 @ 10000 5x")))
                .containsExactly("invalid_account positions[1]: a second cross position on `BTC-USDT` in one-way mode");
        assertThat(faults(Given.balance("5000")
                        .hedged()
                        .isolated("BTC-USDT long 0.1 @ 10000 5x", "200")
                        .isolated("BTC-USDT short 0.1 @ 10000 5x", "200")
                        .isolated("BTC-USDT short 0.2 @ 10000 5x", "400")))
                .containsExactly("invalid_account positions[2]: a second isolated position on `BTC-USDT`, also short");
        assertThat(faults(Given.balance("5000")
                        .order("o1", "BTC-USDT long 0.1 @ 9000 5x", MarginMode.CROSS)
                        .order("o1", "ETH-USDT long 0.1 @ 190 5x", MarginMode.CROSS)))
                .containsExactly("invalid_account orders[1].id: a second order `o1`");
    }

    private static final String EACH = """
            policy each version "1.0"
              settles in each
            instruments
              BTC-USD  is perpetual inverse contract_size 100 USD
              BTC-USDT is perpetual linear
            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%
            """;

    @Test
    void what_is_owed_has_a_pool_that_bears_it() {
        CheckedPolicy each = PolicyTexts.compiled(EACH);
        assertThat(faults(Given.balance("5000").debt("BTC", "1"), each)).isEmpty();
        assertThat(faults(Given.balance("5000").debt("ETH", "1"), each))
                .containsExactly(
                        "invalid_account debts.ETH: no pool is in `ETH`, so that nothing stands behind the debt");
    }

    @Test
    void an_account_settles_where_the_policy_does() {
        CheckedPolicy other = PolicyTexts.compiled(
                EACH.replace("settles in each", "settles in BTC").replace("  BTC-USDT is perpetual linear\n", ""));
        assertThat(faults(Given.balance("5000"), other))
                .containsExactly("invalid_account settle: the account settles in USDT, the policy in BTC");
        CheckedPolicy none = PolicyTexts.compiled(EACH.replace("  BTC-USDT is perpetual linear\n", ""));
        assertThat(faults(Given.balance("5000"), none))
                .containsExactly("invalid_account settle: no instrument of the policy settles in USDT");
    }
}
