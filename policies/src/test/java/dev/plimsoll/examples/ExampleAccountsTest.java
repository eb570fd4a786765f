package dev.plimsoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.catalog.PolicyCatalog;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.runtime.DroolsEvaluator;
import dev.plimsoll.source.Files.Reading;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bundled policies say of the example accounts, by the engine and by the reference interpreter. */
class ExampleAccountsTest {
    private static CheckedPolicy policy(String name) {
        return PolicyCompiler.compile(
                        PolicyCatalog.source(PolicyCatalog.find(name).orElseThrow()), PolicyCatalog.files())
                .value()
                .orElseThrow()
                .model();
    }

    private static Assessment assess(CheckedPolicy policy, String account) {
        Reading reading = PolicyCatalog.files().read("", "examples/accounts/" + account + ".yaml");
        AccountFile file = Inputs.account(((Reading.Found) reading).source(), DataSchema.of(policy))
                .value()
                .orElseThrow()
                .value();
        Assessment engine = assess(DroolsEvaluator.of(policy), file);
        assertThat(engine).isEqualTo(assess(new Evaluator(policy, new TreeExpressions(policy)), file));
        return engine;
    }

    private static Assessment assess(PolicyEvaluator evaluator, AccountFile file) {
        return evaluator.assess(file.account(), file.market().orElseThrow(), Options.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"alex, 8000.00", "jamie, 7111.11", "alex-short, 9777.78"})
    void the_guides_arithmetic(String account, String price) {
        Assessment assessment = assess(policy("plain"), account);
        assertThat(assessment.status().name()).isEqualTo("HEALTHY");
        assertThat(assessment.positions()).singleElement().satisfies(position -> {
            assertThat(position.liquidationPrice().value().orElseThrow()).isEqualByComparingTo(price);
            assertThat(position.bankruptcyPrice().value().orElseThrow()).isEqualByComparingTo(price);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "guide, alex, HEALTHY",
        "guide, all-isolated, HEALTHY",
        "guide, empty, HEALTHY",
        "guide, beginner, HEALTHY",
        "guide, resting-order, HEALTHY",
        "guide, portfolio, HEALTHY",
        "guide, alert, ALERT",
        "guide, margin-call, MARGIN_CALL",
        "guide, liquidated-cross, LIQUIDATE",
        "guide, liquidated-isolated, LIQUIDATE",
        "binance_usdm, mixed, HEALTHY",
        "binance_usdm, new-account, HEALTHY",
        "binance_usdm, near-liquidation, LIQUIDATE",
        "binance_coinm, coinm, HEALTHY",
        "binance_spot_margin, spot-margin, HEALTHY",
        "binance_spot_margin, spot-margin-call, MARGIN_CALL",
        "hyperliquid_perps, hyperliquid, HEALTHY",
        "hyperliquid_perps, hyperliquid-large, LIQUIDATE",
        "okx_perpetual, okx, HEALTHY",
        "okx_perpetual, okx-second-tier, LIQUIDATE",
        "bybit_linear, bybit-linear, HEALTHY",
        "bybit_linear, bybit-isolated, LIQUIDATE",
        "bybit_inverse, bybit-inverse, HEALTHY",
        "dydx_v4, dydx, HEALTHY",
        "dydx_v4, dydx-equal, ALERT",
        "gate_usdt, gate, HEALTHY",
        "gate_usdt, gate-second-tier, LIQUIDATE",
        "kraken_futures, kraken, HEALTHY",
        "kraken_futures, kraken-retail, ALERT",
        "bitmex_perps, bitmex, HEALTHY",
        "bitmex_perps, bitmex-isolated, LIQUIDATE",
        "deribit_perps, deribit, HEALTHY",
        "deribit_perps, deribit-short-of-margin, LIQUIDATE"
    })
    void each_example_has_the_status_that_it_shows(String policy, String account, String status) {
        Assessment assessment = assess(policy(policy), account);
        assertThat(assessment.status().name()).isEqualTo(status);
        assertThat(assessment.errors()).isEmpty();
        assertThat(assessment.plan().isEmpty()).isEqualTo(!status.equals("LIQUIDATE"));
    }

    @Test
    void what_is_healthy_is_liquidated_beyond_its_mark() {
        Assessment assessment = assess(policy("binance_usdm"), "mixed");
        assertThat(assessment.positions()).allSatisfy(position -> {
            BigDecimal price = position.liquidationPrice().value().orElseThrow();
            int side = position.side().equals("long") ? 1 : -1;
            assertThat(position.markPrice().value().orElseThrow().compareTo(price))
                    .isEqualTo(side);
        });
    }
}
