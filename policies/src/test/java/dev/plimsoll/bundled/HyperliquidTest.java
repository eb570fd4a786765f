package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Assessment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hyperliquid: leverage that only rises, what must stay when margin is taken out, tiers, and the ways of liquidation. */
class HyperliquidTest {
    private static final Bundle HYPERLIQUID = Bundle.of("hyperliquid_perps");

    /** Long 1 BTC at 100,000 in cross (20x) or isolated (20x, with 8,000), 20,000 in the wallet. */
    private static String account(String state) {
        String position = switch (state) {
            case "cross" ->
                "{instrument: 'BTC/USDC:USDC', side: long, quantity: 1, entry_price: 100000, leverage: 20, mode: cross}";
            case "isolated" ->
                "{instrument: 'BTC/USDC:USDC', side: long, quantity: 1, entry_price: 100000, leverage: 20, mode: isolated, margin: 8000}";
            case "tenth" ->
                "{instrument: 'BTC/USDC:USDC', side: long, quantity: 1, entry_price: 100000, leverage: 5, mode: isolated, margin: 20000}";
            case "gold" ->
                "{instrument: 'xyz:GOLD', side: long, quantity: 1, entry_price: 4000, leverage: 10, mode: isolated, margin: 2000}";
            default -> "";
        };
        String order = state.equals("ordered")
                ? "{id: o, instrument: 'BTC/USDC:USDC', side: long, quantity: 0.1, price: 99000, leverage: 20, mode: cross}"
                : "";
        return """
                account: a
                settle: USDC
                balance: 30000
                positions: [%s]
                orders: [%s]
                market:
                  BTC/USDC:USDC: {mark: 100000}
                  ETH/USDC:USDC: {mark: 4000}
                  'xyz:GOLD': {mark: 4000}
                """.formatted(position, order);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            cross    | set_leverage, instrument: 'BTC/USDC:USDC', leverage: 21       | ALLOW
            cross    | set_leverage, instrument: 'BTC/USDC:USDC', leverage: 40       | ALLOW
            cross    | set_leverage, instrument: 'BTC/USDC:USDC', leverage: 41       | DENY market_leverage tier_leverage=PerpMaxPosition
            cross    | set_leverage, instrument: 'BTC/USDC:USDC', leverage: 19       | DENY only_upward
            isolated | set_leverage, instrument: 'BTC/USDC:USDC', leverage: 19       | DENY only_upward
            isolated | set_leverage, instrument: 'BTC/USDC:USDC', leverage: 30       | ALLOW
            empty    | set_leverage, instrument: 'BTC/USDC:USDC', leverage: 3        | ALLOW
            ordered  | set_leverage, instrument: 'BTC/USDC:USDC', leverage: 3        | ALLOW
            cross    | switch_mode, instrument: 'BTC/USDC:USDC', new_mode: isolated  | DENY mode_position
            isolated | switch_mode, instrument: 'BTC/USDC:USDC', new_mode: cross     | DENY mode_position
            isolated | switch_mode, instrument: 'ETH/USDC:USDC', new_mode: isolated  | ALLOW
            ordered  | switch_mode, instrument: 'BTC/USDC:USDC', new_mode: isolated  | ALLOW
            empty    | switch_mode, instrument: 'xyz:GOLD', new_mode: isolated       | ALLOW
            gold     | switch_mode, instrument: 'xyz:GOLD', new_mode: cross          | DENY mode_position no_cross_mode
            empty    | set_position_mode, new_position_mode: hedge                   | DENY one_way_only
            """)
    void leverage_and_modes(String state, String request, String answer) {
        assertThat(Answers.of(HYPERLIQUID.judge(account(state), "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    /**
     * The isolated position asks 5,000 at 20x and a tenth is 10,000, so of 8,000 nothing may go; at 5x the initial margin of
     * 20,000 binds; what is added may come out again as long as the larger of the two stays.
     */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            isolated | remove_margin, instrument: 'BTC/USDC:USDC', amount: 1         | DENY margin_floor
            tenth    | remove_margin, instrument: 'BTC/USDC:USDC', amount: 1         | DENY margin_floor
            isolated | add_margin, instrument: 'BTC/USDC:USDC', amount: 100          | ALLOW
            isolated | add_margin, instrument: 'BTC/USDC:USDC', amount: 22001        | DENY insufficient_margin=PerpMargin
            cross    | add_margin, instrument: 'BTC/USDC:USDC', amount: 100          | DENY nothing_held
            empty    | remove_margin, instrument: 'BTC/USDC:USDC', amount: 1         | DENY nothing_held
            gold     | remove_margin, instrument: 'xyz:GOLD', amount: 1              | DENY strict
            cross    | withdraw, amount: 20000                                       | ALLOW
            cross    | withdraw, amount: 20001                                       | DENY transfer
            isolated | withdraw, amount: 22000                                       | ALLOW
            isolated | withdraw, amount: 22001                                       | DENY transfer
            """)
    void what_must_stay(String state, String request, String answer) {
        assertThat(Answers.of(HYPERLIQUID.judge(account(state), "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            empty    | open_position, instrument: 'xyz:GOLD', side: long, quantity: 1, leverage: 5                       | DENY no_cross_margin
            empty    | open_position, instrument: 'xyz:GOLD', side: long, quantity: 1, leverage: 5, mode: isolated       | ALLOW
            empty    | open_position, instrument: 'ETH/USDC:USDC', side: long, quantity: 0.0024, leverage: 5             | DENY smallest_order=MinTradeNtl
            empty    | open_position, instrument: 'ETH/USDC:USDC', side: long, quantity: 0.0025, leverage: 5             | ALLOW
            empty    | open_position, instrument: 'ETH/USDC:USDC', side: long, quantity: 40, leverage: 5                 | DENY insufficient_margin=PerpMargin
            empty    | place_order, instrument: 'ETH/USDC:USDC', side: long, quantity: 1, price: 3900, reduce_only: true | DENY reduce_only=ReduceOnly
            cross    | open_position, instrument: 'BTC/USDC:USDC', side: long, quantity: 0.1, leverage: 20, mode: isolated | DENY mode_conflict
            cross    | open_position, instrument: 'BTC/USDC:USDC', side: long, quantity: 2000, leverage: 25              | DENY tier_leverage=PerpMaxPosition insufficient_margin=PerpMargin would_liquidate
            """)
    void orders(String state, String request, String answer) {
        assertThat(Answers.of(HYPERLIQUID.judge(account(state), "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    /** BTC asks 1/80 up to 150,000,000 and 1/40 of what is above: 1,875,000 and 25,000 a million. */
    @ParameterizedTest
    @CsvSource({
        "100000, 1250",
        "150000000, 1875000",
        "151000000, 1900000",
    })
    void maintenance_is_half_the_initial_margin_at_the_highest_leverage_and_continuous(String notional, String margin) {
        Assessment assessment = HYPERLIQUID.examine("""
                account: a
                settle: USDC
                balance: 400000000
                positions: [{instrument: 'BTC/USDC:USDC', side: long, quantity: %s, entry_price: 1, leverage: 3, mode: cross}]
                market: {BTC/USDC:USDC: {mark: 1}}
                """.formatted(notional));

        assertThat(assessment.positions().get(0).maintenanceMargin().value().orElseThrow())
                .isEqualByComparingTo(margin);
    }

    /**
     * One ETH position of 4,000 a piece, whose maintenance is 2%. It is liquidated below, not at the maintenance margin; a large
     * one by a fifth first; below two thirds it goes to the backstop.
     */
    @ParameterizedTest(name = "{0} ETH with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            10 | 800   | HEALTHY                             | ''
            10 | 799.9 | LIQUIDATE isolated_position         | close 10
            10 | 533.4 | LIQUIDATE isolated_position         | close 10
            10 | 533.3 | LIQUIDATE isolated_backstop         | hand_over 10
            30 | 2400  | HEALTHY                             | ''
            30 | 2399  | LIQUIDATE large_isolated_position   | reduce 6
            40 | 2240  | LIQUIDATE large_isolated_position   | reduce 8, close 32
            30 | 1599  | LIQUIDATE isolated_backstop         | hand_over 30
            """)
    void isolated_positions_are_liquidated(String quantity, String margin, String status, String plan) {
        Assessment assessment = HYPERLIQUID.examine("""
                account: a
                settle: USDC
                balance: 5000
                positions: [{instrument: 'ETH/USDC:USDC', side: long, quantity: %s, entry_price: 4000, leverage: 25, mode: isolated, margin: %s}]
                market: {ETH/USDC:USDC: {mark: 4000}}
                """.formatted(quantity, margin));

        assertThat(Answers.of(assessment)).isEqualTo(status);
        assertThat(Answers.plan(assessment)).isEqualTo(plan);
    }

    @ParameterizedTest(name = "{0} ETH with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            10 | 800   | HEALTHY                    | ''
            10 | 799.9 | LIQUIDATE cross_pool       | close 10
            30 | 2399  | LIQUIDATE large_cross_pool | reduce 6
            30 | 1599  | LIQUIDATE cross_backstop   | hand_over 30
            """)
    void the_pool_is_liquidated(String quantity, String balance, String status, String plan) {
        Assessment assessment = HYPERLIQUID.examine("""
                account: a
                settle: USDC
                balance: %s
                positions: [{instrument: 'ETH/USDC:USDC', side: long, quantity: %s, entry_price: 4000, leverage: 25, mode: cross}]
                market: {ETH/USDC:USDC: {mark: 4000}}
                """.formatted(balance, quantity));

        assertThat(Answers.of(assessment)).isEqualTo(status);
        assertThat(Answers.plan(assessment)).isEqualTo(plan);
    }

    /** As the platform's documents compute it: 3,050 less (700 − 122) / 2 / (1 − 2%). */
    @Test
    void the_liquidation_price_is_that_of_the_platform() {
        Assessment assessment = HYPERLIQUID.assess("hyperliquid");

        assertThat(Answers.price(assessment, "ETH/USDC:USDC")).isEqualTo("2755.102040816326");
        assertThat(Answers.price(assessment, "xyz:GOLD")).isEqualTo("4117.64705882353");
    }
}
