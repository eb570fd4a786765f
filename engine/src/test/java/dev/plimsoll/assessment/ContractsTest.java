package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Context;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Inverse contracts, and linear ones that are counted in contracts. The figures are worked out by hand: 100 contracts of
 * 100 USD at 10,000 are worth 1 BTC, as are 1,000 contracts of 0.001 BTC.
 */
class ContractsTest {
    private static final String RULES = """
            policy coin version "1.0"
              settles in each

            instruments
              BTC-USD        is perpetual inverse contract_size 100 USD tick 0.1 lot 1 contracts
              BTC-USD-260925 is future    inverse contract_size 100 USD tick 0.1
              BTC-USDT       is perpetual linear contract_size 0.001 BTC tick 0.1 lot 1 contracts

            group coin_margined is BTC-USD, BTC-USD-260925

            margin initial     basic: notional / leverage
            margin maintenance flat:  notional * %s

            liquidate isolated_position: position when mode is isolated and equity <= maintenance_margin
              by %s
              fee 0.1%%
              loss limited to margin

            liquidate cross_pool: cross when equity <= maintenance_margin by close_all

            cap size: after.position.quantity at 1_000 contracts when instrument is BTC-USD
            cap loss: loss_at_stop at 0.2003 BTC when instrument in coin_margined and stop_loss is not missing
            """;

    private static final CheckedPolicy POLICY = policy("1%", "close");

    private static CheckedPolicy policy(String maintenance, String steps) {
        return PolicyTexts.compiled(RULES.formatted(maintenance, steps));
    }

    private static Given coin(String btc, String mark) {
        return Given.balance("0")
                .balance("BTC", btc)
                .policy(POLICY)
                .mark("BTC-USD", mark)
                .mark("BTC-USD-260925", "12500")
                .mark("BTC-USDT", mark);
    }

    private static String of(Context context, String path) {
        return text(context.read(HandMade.attribute(path), false));
    }

    private static String text(Value value) {
        return value instanceof Value.Number number
                ? Shown.decimal(number.scalar()).toPlainString()
                : "none";
    }

    private static String price(Optional<BigDecimal> price) {
        return price.map(there -> there.stripTrailingZeros().toPlainString()).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "position.notional, 0.8",
        "position.entry_notional, 1",
        "position.unrealized_pnl, 0.2",
        "position.equity, 0.3",
        "position.initial_margin, 0.08",
        "position.maintenance_margin, 0.008",
        "account.equity, 0.7",
        "account.notional, 0.8",
        "cross.equity, 0.4",
        "cross.initial_margin, 0.12",
        "instrument.contract_size, 100"
    })
    void amounts_of_an_inverse_long_are_in_coin(String path, String amount) {
        AccountState state = coin("0.5", "12500")
                .isolated("BTC-USD long 100 @ 10000 10x", "0.1")
                .order("o1", "BTC-USD-260925 short 150 @ 12500 10x", MarginMode.CROSS)
                .state();
        assertThat(of(state.positions().get(0).context(), path)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "position.notional, 12500",
        "position.entry_notional, 10000",
        "position.unrealized_pnl, -2500",
        "position.equity, -1500",
        "position.maintenance_margin, 125",
        "instrument.contract_size, 0.001"
    })
    void a_linear_contract_stands_for_its_size_of_base(String path, String amount) {
        AccountState state = coin("0", "12500")
                .balance("USDT", "5000")
                .isolated("BTC-USDT short 1000 @ 10000 10x", "1000")
                .state();
        assertThat(of(state.positions().get(0).context(), path)).isEqualTo(amount);
    }

    // Prices: equity W + s·(q·F/E − q·F/M) against maintenance 1% of q·F/M, so linear in 1/M

    @ParameterizedTest
    @CsvSource({
        // 1.1 <= 10100/M; 1.1 <= 10000/M
        "BTC-USD long 100 @ 10000 10x, 0.1, 10000, 9181.8, 9090.9",
        // 9900/M <= 0.9; 10000/M <= 0.9
        "BTC-USD short 100 @ 10000 10x, 0.1, 10000, 11000, 11111.2",
        // 1.1 against 10100/9000 already holds; it ceases above the same price
        "BTC-USD long 100 @ 10000 10x, 0.1, 9000, 9181.8, 9090.9",
        // A short at 1x is hedged by its own margin: its equity is 10000/M, above 1% of it at any price
        "BTC-USD short 100 @ 10000 1x, 1, 10000, none, none",
        // 990 M = 9000: M <= 9090.9; 1 BTC at 10000 with 1000 USDT
        "BTC-USDT long 1000 @ 10000 10x, 1000, 10000, 9090.9, 9000",
        // 1.01 M >= 11000: M >= 10891.09
        "BTC-USDT short 1000 @ 10000 10x, 1000, 10000, 10891.1, 11000"
    })
    void prices_of_isolated_positions(
            String position, String margin, String mark, String liquidation, String bankruptcy) {
        AccountState state = coin("0", mark).isolated(position, margin).state();
        PositionState held = state.positions().get(0);
        assertThat(price(held.liquidationPrice().rounded())).isEqualTo(liquidation);
        assertThat(price(held.bankruptcyPrice().rounded())).isEqualTo(bankruptcy);
    }

    /** 0.5 + 1 − 10000/M <= 100/M + 1% of 0.4: 1.496 <= 10100/M. */
    @Test
    void in_cross_another_contract_on_the_same_coin_stands_still() {
        AccountState state = coin("0.5", "10000")
                .cross("BTC-USD long 100 @ 10000 10x")
                .cross("BTC-USD-260925 short 50 @ 12500 10x")
                .state();
        assertThat(price(state.positions().get(0).liquidationPrice().rounded())).isEqualTo("6751.3");
        // 1.5 <= 10000/M
        assertThat(price(state.positions().get(0).bankruptcyPrice().rounded())).isEqualTo("6666.6");
    }

    /** Both legs move: 0.1 + 1 − 10000/M − 0.4 + 4000/M <= 140/M: 0.7 <= 6140/M; upwards it never holds. */
    @Test
    void both_legs_of_a_hedge_move_together() {
        AccountState state = coin("0.1", "10000")
                .hedged()
                .cross("BTC-USD long 100 @ 10000 10x")
                .cross("BTC-USD short 40 @ 10000 10x")
                .state();
        assertThat(price(state.positions().get(0).liquidationPrice().rounded())).isEqualTo("8771.4");
        assertThat(price(state.positions().get(1).liquidationPrice().rounded())).isEqualTo("none");
    }

    // Trades

    /** 1 BTC at 10000 and 0.8 BTC at 12500 are 20000 USD for 1.8 BTC. */
    @Test
    void the_entry_of_an_inverse_position_is_averaged_by_coin_value() {
        AccountState after = coin("5", "12500")
                .isolated("BTC-USD long 100 @ 10000 10x", "0.1")
                .afterwards(Asking.of(
                        "action: open_position, instrument: BTC-USD, side: long, quantity: 100, mode: isolated"))
                .state();
        PositionState held = after.positions().get(0);
        assertThat(of(held.context(), "position.entry_price")).startsWith("11111.1111");
        assertThat(of(held.context(), "position.entry_notional")).isEqualTo("1.8");
        // The opened 0.8 BTC at 10x.
        assertThat(of(held.context(), "position.margin")).isEqualTo("0.18");
    }

    /** A quarter of 1 BTC at 10000 is worth 0.2 BTC at 12500: 0.05 gained. */
    @Test
    void closing_a_part_books_the_gain_in_coin() {
        AccountState after = coin("1", "12500")
                .isolated("BTC-USD long 100 @ 10000 10x", "0.1")
                .afterwards(Asking.of("action: reduce_position, instrument: BTC-USD, quantity: 25"))
                .state();
        assertThat(of(after.positions().get(0).context(), "account.balance")).isEqualTo("1.05");
        assertThat(of(after.positions().get(0).context(), "position.margin")).isEqualTo("0.075");
    }

    /** 250 contracts stopped at 8000 lose 25000 · (1/8000 − 1/10000) = 0.625 BTC; without a lot too they are whole. */
    @ParameterizedTest
    @ValueSource(strings = {"BTC-USD", "BTC-USD-260925"})
    void what_would_pass_is_found_in_contracts(String instrument) {
        Decision decision = coin("5", "10000")
                .decide(Asking.of("action: open_position, instrument: " + instrument + ", side: long, quantity: 250, "
                        + "price: 10000, stop_loss: 8000, leverage: 10, mode: isolated"));
        assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
        assertThat(decision.findings()).hasSize(1);
        assertThat(decision.findings().get(0).values()).containsEntry("loss_at_stop", "0.625 BTC");
        assertThat(decision.findings().get(0).passesIf()).containsEntry("quantity", "80");
    }

    @Test
    void quantities_are_shown_in_contracts() {
        Decision decision = coin("5", "10000")
                .decide(Asking.of("action: open_position, instrument: BTC-USD, side: long, quantity: 1001, "
                        + "leverage: 10, mode: isolated"));
        assertThat(decision.findings()).extracting(finding -> finding.rule()).contains("size");
        assertThat(decision.findings().get(0).values()).containsEntry("after.position.quantity", "1001 contracts");
    }
}
