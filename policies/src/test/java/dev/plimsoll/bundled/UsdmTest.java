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
