package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Status;
import dev.plimsoll.decision.Verdict;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Binance USDS-M: refusals with the exchange's codes, and liquidation prices by its brackets. */
class UsdmTest {
    private static final Bundle USDM = Bundle.of("binance_usdm");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "new-account, usdm-open-25x, DENY, new_account -4205",
        "mixed, usdm-open-25x, ALLOW, ''",
        "mixed, usdm-switch, DENY, mode_position -4048",
        "mixed, usdm-lower-leverage, DENY, no_reduction -4161",
        "mixed, usdm-too-much-leverage, DENY, symbol_leverage -4028 bracket_leverage -2027",
        "mixed, usdm-remove-margin, DENY, margin_floor -4051 insufficient_margin -2019",
        "mixed, usdm-cross-margin, DENY, cross_margin -4049",
        "mixed, usdm-tiny-order, DENY, smallest_order -4164",
        "mixed, usdm-close, ALLOW, ''",
        "new-account, usdm-close, ALLOW, ''"
    })
    void refuses_in_the_words_of_the_exchange(String account, String request, Verdict verdict, String rules) {
        Decision decision = USDM.decide(account, request);

        assertThat(decision.verdict()).isEqualTo(verdict);
        assertThat(decision.findings().stream()
                        .flatMap(finding ->
                                Stream.of(finding.rule(), finding.code().orElse("no_code"))))
                .containsExactly(Stream.of(rules.split(" "))
                        .filter(rule -> !rule.isEmpty())
                        .toArray(String[]::new));
    }

    /** Accounts that Binance knows more of than balance and positions; the first finding is what it answers. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            multi_assets: true          | switch_mode, instrument: 'BTC/USDT:USDT', new_mode: isolated | DENY multi_assets=-4168
            multi_assets: true          | switch_mode, instrument: 'BTC/USDT:USDT', new_mode: cross    | DENY no_change=-4046
            country_max_leverage: 10    | set_leverage, instrument: 'BTC/USDT:USDT', leverage: 11      | DENY country=-4206
            region_max_leverage: 10     | set_leverage, instrument: 'BTC/USDT:USDT', leverage: 11      | DENY region=-4403
            verification: basic         | set_leverage, instrument: 'BTC/USDT:USDT', leverage: 21      | DENY basic_verification=-4202
            position_limit_service: true | set_leverage, instrument: 'BTC/USDT:USDT', leverage: 21     | DENY limit_service=-4208
            cooling_off: true           | open_position, instrument: 'BTC/USDT:USDT', side: long, quantity: 0.01, leverage: 2 | DENY cooling_off=-4192
            verification: advanced      | withdraw, amount: 1001                                       | DENY insufficient_margin=-2019 withdrawable=-2018
            """)
    void what_kind_of_account_it_is_counts(String attributes, String request, String answer) {
        String account = """
                account: a
                settle: USDT
                balance: 1000
                opened: 2024-01-01
                attributes: {%s}
                market: {'BTC/USDT:USDT': {mark: 100000, at: 2026-11-21T12:00:00Z}}
                """.formatted(attributes);

        assertThat(Answers.of(USDM.judge(account, "{action: " + request + "}"))).isEqualTo(answer);
    }

    /** A position of 10,000 that goes over pays 1.25% of what is closed, as far as its margin reaches. */
    @Test
    void a_liquidated_position_pays_the_clearance_fee() {
        Assessment assessment = USDM.examine("""
                account: a
                settle: USDT
                balance: 1000
                positions: [{instrument: 'BTC/USDT:USDT', side: long, quantity: 0.1, entry_price: 100000, leverage: 100, mode: isolated, margin: 30}]
                market: {'BTC/USDT:USDT': {mark: 100000}}
                """);

        assertThat(Answers.of(assessment)).isEqualTo("LIQUIDATE position_warning position_liquidation");
        assertThat(Answers.plan(assessment)).isEqualTo("hand_over 0.1");
    }

    /**
     * By hand. BTC: 2600 + 0.5 (M − 104000) = 0.004 · 0.5 M. DOGE: 1376 + 40000 (0.172 − M) = 0.0065 · 40000 M. ETH, the
     * SOL position standing still with −1050 and 111 asked: 6974 + 8 (3600 − M) = 0.004 · 8 M + 111. SOL, with 1200 and
     * 110.4 of ETH: 9224 + 150 (M − 155) = 0.005 · 150 M + 110.4.
     */
    @Test
    void the_mixed_account_has_the_liquidation_prices_of_the_brackets() {
        Assessment assessment = USDM.assess("mixed");

        assertThat(assessment.errors()).isEmpty();
        assertThat(assessment.status()).isEqualTo(Status.HEALTHY);
        assertThat(assessment.positions())
                .extracting(PositionHealth::instrument)
                .containsExactly("BTC/USDT:USDT", "DOGE/USDT:USDT", "ETH/USDT:USDT", "SOL/USDT:USDT");
        assertThat(assessment.positions())
                .extracting(position -> position.liquidationPrice().value().orElseThrow())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        new BigDecimal("99196.7"),
                        new BigDecimal("0.20507"),
                        new BigDecimal("4440.12"),
                        new BigDecimal("94.71"));
    }

    @Test
    void alert_and_liquidation_are_told_apart_by_scope() {
        Assessment assessment = USDM.assess("near-liquidation");

        assertThat(assessment.errors()).isEmpty();
        assertThat(assessment.status()).isEqualTo(Status.LIQUIDATE);
        assertThat(assessment.pools().get(0).status()).isEqualTo(Status.LIQUIDATE);
        assertThat(assessment.positions())
                .extracting(PositionHealth::status)
                .containsExactly(Status.ALERT, Status.LIQUIDATE);
        assertThat(assessment.findings())
                .extracting(Finding::rule)
                .containsExactlyInAnyOrder("cross_warning", "position_warning", "cross_liquidation");
        assertThat(assessment.plan()).extracting(PlannedStep::step).containsExactly("reduce");
    }
}
