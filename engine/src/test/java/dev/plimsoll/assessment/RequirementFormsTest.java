package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The forms that requirements have on real venues, each as a policy says it: rates that grow with size or with open
 * interest, tables by other keys than the notional, fees in the requirement, ratios either way up. Figures worked out by
 * hand beside each.
 */
class RequirementFormsTest {
    private static final String HEAD = """
            policy forms version "1.0"
              settles in each

            instruments
              BTC-USDT is perpetual linear tick 0.01
              BTC-USD  is perpetual inverse contract_size 100 USD tick 0.1

            """;

    private static final String LINEAR = "BTC-USDT long 10 @ 10000 10x";
    private static final String INVERSE = "BTC-USD long 1000 @ 10000 10x";

    /** Initial margin notional / leverage, an isolated liquidation at the maintenance margin. */
    private static CheckedPolicy maintenance(String rules) {
        return policy("margin initial basic: notional / leverage\n" + rules, "equity <= maintenance_margin");
    }

    private static CheckedPolicy policy(String margins, String trigger) {
        return PolicyTexts.compiled(HEAD + margins + """

                liquidate isolated_position: position when mode is isolated and %s by close
                liquidate pool: cross when equity <= maintenance_margin by close_all
                """.formatted(trigger));
    }

    private static Given given(CheckedPolicy policy) {
        return Given.balance("100000")
                .balance("BTC", "100")
                .policy(policy)
                .mark("BTC-USDT", "10000")
                .mark("BTC-USD", "10000");
    }

    private static PositionState isolated(CheckedPolicy policy, String position, String margin) {
        return given(policy).isolated(position, margin).state().positions().get(0);
    }

    private static String text(Value value) {
        return value instanceof Value.Number number
                ? Shown.decimal(number.scalar()).toPlainString()
                : ((Value.Failed) value).fault().code().code() + " at "
                        + ((Value.Failed) value).fault().path();
    }

    private static String liquidation(PositionState position) {
        Optional<BigDecimal> price = position.liquidationPrice().rounded();
        return price.map(there -> there.stripTrailingZeros().toPlainString()).orElse("none");
    }

    // Rates that grow with size

    /** 10 BTC: 1% + 0.05% of 100000; 10000 + 10 M − 100000 against 0.105 M: 9.895 M <= 90000. */
    @Test
    void a_rate_that_grows_with_the_quantity() {
        PositionState position = isolated(
                maintenance(
                        "margin maintenance sized: notional * (1% + 0.005% per BTC * quantity) when instrument is BTC-USDT\n"
                                + "margin maintenance other: 0 BTC when instrument is BTC-USD\n"),
                LINEAR,
                "10000");
        assertThat(text(position.maintenanceMargin())).isEqualTo("1050");
        assertThat(liquidation(position)).isEqualTo("9095.5");
    }

    /**
     * 10 BTC: 1% + 0.05% of 10. With 100 BTC and 10 of margin: 110 − N <= 1% N + 0.00005 N², so N >= 108.329938 BTC, which
     * 1000000 USD are at 9231.06 and below.
     */
    @Test
    void a_rate_that_grows_with_the_coin_value_of_inverse_contracts() {
        CheckedPolicy policy = maintenance(
                "margin maintenance sized: notional * (1% + 0.005% per BTC * notional) when instrument is BTC-USD\n"
                        + "margin maintenance other: 0 USDT when instrument is BTC-USDT\n");
        assertThat(text(isolated(policy, INVERSE, "1").maintenanceMargin())).isEqualTo("0.105");
        assertThat(liquidation(isolated(policy, "BTC-USD long 10000 @ 10000 10x", "10")))
                .isEqualTo("9231");
    }

    // Open interest

    /** 3750 BTC at 10000 are half way from 25 to 50 million: 5% + 95% · 0.5 of 100000. */
    @Test
    void an_initial_rate_that_grows_with_open_interest() {
        CheckedPolicy policy = policy("""
                let open = market.open_interest * market.mark_price
                margin initial scaled:
                  notional * min(100%, 5% + max(0, (open - 25_000_000 USDT) / 25_000_000 USDT) * 95%)
                  when instrument is BTC-USDT
                margin initial other: notional when instrument is BTC-USD
                margin maintenance flat: notional * 3%
                """, "equity < maintenance_margin");
        assertThat(text(given(policy)
                        .openInterest("BTC-USDT", "3750")
                        .cross(LINEAR)
                        .state()
                        .pool("USDT")
                        .initialMargin()))
                .isEqualTo("52500");
        assertThat(text(given(policy)
                        .openInterest("BTC-USDT", "1")
                        .cross(LINEAR)
                        .state()
                        .pool("USDT")
                        .initialMargin()))
                .isEqualTo("5000");
        assertThat(text(given(policy)
                        .openInterest("BTC-USDT", "9999")
                        .cross(LINEAR)
                        .state()
                        .pool("USDT")
                        .initialMargin()))
                .isEqualTo("100000");
        assertThat(text(given(policy).cross(LINEAR).state().pool("USDT").initialMargin()))
                .isEqualTo("missing_value at market.BTC-USDT.open_interest");
    }

    // Tables by any key

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 10 BTC are in the second row: 2% of 100000.
                "by quantity | up to 5 BTC: maintenance_rate 1%; above: maintenance_rate 2%"
                        + " | notional * brackets.maintenance_rate | 2000",
                // (10 BTC · 2% − 5 BTC · 1%) at 10000.
                "by quantity method marginal | up to 5 BTC: maintenance_rate 1%;"
                        + " above: maintenance_rate 2%, deduction auto"
                        + " | (quantity * brackets.maintenance_rate - brackets.deduction) * mark_price | 1500",
                "by leverage | up to 5x: maintenance_rate 1%; up to 20x: maintenance_rate 1.5%;"
                        + " above: maintenance_rate 2% | notional * brackets.maintenance_rate | 1500",
                "by entry_notional | below 100_000 USDT: maintenance_rate 1%; above: maintenance_rate 3%"
                        + " | entry_notional * brackets.maintenance_rate | 3000",
                "by entry_notional | up to 100_000 USDT: maintenance_rate 1%; above: maintenance_rate 3%"
                        + " | entry_notional * brackets.maintenance_rate | 1000",
                // 200 for the first 20000, 600 for the next 40000, 800 for the rest.
                "by notional method marginal | up to 20_000 USDT: maintenance_rate 1%;"
                        + " up to 60_000 USDT: maintenance_rate 1.5%, deduction auto;"
                        + " above: maintenance_rate 2%, deduction auto"
                        + " | notional * brackets.maintenance_rate - brackets.deduction | 1600",
                "by margin | up to 9_999 USDT: maintenance_rate 1%; above: maintenance_rate 2%"
                        + " | notional * brackets.maintenance_rate | 2000"
            })
    void a_table_is_looked_up_by_any_amount(String by, String rows, String amount, String maintenance) {
        CheckedPolicy policy = maintenance("""
                tiers brackets %s
                  for BTC-USDT
                    %s

                margin maintenance tiered: %s when instrument is BTC-USDT
                margin maintenance other: 0 BTC when instrument is BTC-USD
                """.formatted(by, rows.replace(";", "\n    "), amount));
        assertThat(text(isolated(policy, LINEAR, "10000").maintenanceMargin())).isEqualTo(maintenance);
    }

    /**
     * 1000 contracts are 10 BTC at 10000, of which 5 ask 1% and 5 ask 2%. Nothing changes where the brackets meet: with 1
     * of margin 11 − N <= 2% N − 0.05, so N >= 10.833333, which 100000 USD are at 9230.77 and below.
     */
    @Test
    void a_marginal_table_in_coin() {
        CheckedPolicy policy = maintenance("""
                tiers brackets by notional method marginal
                  for BTC-USD
                    up to 5 BTC: maintenance_rate 1%
                    above:       maintenance_rate 2%, deduction auto

                margin maintenance tiered: notional * brackets.maintenance_rate - brackets.deduction
                  when instrument is BTC-USD
                margin maintenance other: 0 USDT when instrument is BTC-USDT
                """);
        PositionState position = isolated(policy, INVERSE, "1");
        assertThat(text(position.maintenanceMargin())).isEqualTo("0.15");
        assertThat(liquidation(position)).isEqualTo("9230.7");
    }

    /**
     * By contracts the whole position asks 2%: 11 <= 1.02 N. Were it 1%, it would be 11 <= 1.01 N.
     */
    @Test
    void a_table_by_contracts_stays_in_its_row() {
        CheckedPolicy policy = maintenance("""
                tiers brackets by quantity
                  for BTC-USD
                    up to 999 contracts: maintenance_rate 1%
                    above:               maintenance_rate 2%

                margin maintenance tiered: notional * brackets.maintenance_rate when instrument is BTC-USD
                margin maintenance other: 0 USDT when instrument is BTC-USDT
                """);
        // 102000 / 11 and 100899 / 10.99
        assertThat(liquidation(isolated(policy, INVERSE, "1"))).isEqualTo("9272.7");
        assertThat(liquidation(isolated(policy, "BTC-USD long 999 @ 10000 10x", "1")))
                .isEqualTo("9180.9");
    }

    /**
     * The bracket is that at the price solved. Long with 1 of margin: at 1% 11 <= 1.01 N is met at N = 10.89, beyond 10.5
     * BTC, where 4% are asked: 11 <= 1.04 N from N = 10.5769 on, at 9454.5. Just beyond 10.5 BTC it does not hold yet.
     */
    @Test
    void the_bracket_of_an_inverse_position_is_that_at_the_price_solved() {
        CheckedPolicy policy = maintenance("""
                tiers brackets by notional
                  for BTC-USD
                    up to 10.5 BTC: maintenance_rate 1%
                    above:          maintenance_rate 4%

                margin maintenance tiered: notional * brackets.maintenance_rate when instrument is BTC-USD
                margin maintenance other: 0 USDT when instrument is BTC-USDT
                """);
        assertThat(liquidation(isolated(policy, INVERSE, "1"))).isEqualTo("9454.5");
    }

    // Fees, entry and mark, ratios

    @ParameterizedTest
    @CsvSource({
        // 11 − N <= 1.06% N: 101060 / 11
        "notional * (1% + 0.06%), 9187.2",
        // The maintenance is 1% of 10 BTC at the entry: 11 − N <= 0.1, so 100000 / 10.9
        "entry_notional * 1%, 9174.3",
        // With the fee to close at the mark on top: 10.9 <= 1.0006 N
        "entry_notional * 1% + notional * 0.06%, 9179.8",
        // With the fee to close at the bankruptcy price of a tenth: 10.9 − 10 · 1.1 · 0.06% <= N
        "entry_notional * 1% + entry_notional * (1 + 1 / leverage) * 0.06%, 9179.8"
    })
    void what_a_requirement_is_made_of(String amount, String price) {
        PositionState position = isolated(maintenance("margin maintenance made: " + amount + "\n"), INVERSE, "1");
        assertThat(liquidation(position)).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource({
        "equity <= maintenance_margin",
        "equity < maintenance_margin",
        "maintenance_margin / equity >= 100%",
        "maintenance_margin / equity > 100%",
        "equity / maintenance_margin <= 100%",
        "equity / (maintenance_margin + notional * 0%) < 100%"
    })
    void a_ratio_either_way_up_is_met_at_the_same_price(String trigger) {
        CheckedPolicy policy =
                policy("margin initial basic: notional / leverage\nmargin maintenance flat: notional * 1%\n", trigger);
        // 11 <= 1.01 N, 0.99 N <= 9 with N = 100000 / M; 9.9 M <= 90000
        assertThat(liquidation(isolated(policy, INVERSE, "1"))).isEqualTo("9181.8");
        assertThat(liquidation(isolated(policy, INVERSE.replace("long", "short"), "1")))
                .isEqualTo("11000");
        assertThat(liquidation(isolated(policy, LINEAR, "10000"))).isEqualTo("9090.9");
    }
}
