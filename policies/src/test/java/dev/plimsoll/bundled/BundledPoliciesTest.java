package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.catalog.BundledPolicy;
import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.value.Fraction;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BundledPoliciesTest {
    @ParameterizedTest
    @MethodSource("dev.plimsoll.catalog.PolicyCatalog#policies")
    void compiles_without_a_warning(BundledPolicy policy) {
        Outcome<CompiledPolicy> compiled = Bundle.compile(policy.name());

        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(compiled.isClean()).isTrue();
    }

    @Test
    void the_usdm_tables_cover_the_instruments_and_no_others() {
        CheckedPolicy usdm = Bundle.of("binance_usdm").policy();

        assertThat(usdm.instruments()).hasSize(12);
        assertThat(usdm.tables().get("brackets").own().keySet())
                .isEqualTo(usdm.instruments().keySet());
    }

    /** Rows on both sides of a bound and at the end of the tables, by the recorded response of 2025-11-16. */
    @ParameterizedTest
    @CsvSource({
        "BTC/USDT:USDT, 299999.99, 150, 0.004, 0",
        "BTC/USDT:USDT, 300000, 100, 0.005, 300",
        "BTC/USDT:USDT, 70000000, 20, 0.025, 482000",
        "ETH/USDT:USDT, 800000000, 1, 0.5, 280507000",
        "SOL/USDT:USDT, 49999, 100, 0.005, 0",
        "SUI/USDT:USDT, 20000, 50, 0.015, 100",
        "TRX/USDT:USDT, 119999, 40, 0.015, 485"
    })
    void the_usdm_brackets_are_those_of_the_exchange(
            String symbol, BigDecimal notional, BigDecimal leverage, BigDecimal rate, BigDecimal deduction) {
        BracketTable brackets = Bundle.of("binance_usdm").policy().tables().get("brackets");
        int row = brackets.row(symbol, Fraction.of(notional)).orElseThrow();
        Bracket bracket = brackets.rows(symbol).get(row);

        assertThat(bracket.cell("max_leverage")).isEqualByComparingTo(leverage);
        assertThat(bracket.cell("maintenance_rate")).isEqualByComparingTo(rate);
        assertThat(bracket.cell("maintenance_deduction")).isEqualByComparingTo(deduction);
    }

    @Test
    void the_usdm_brackets_end_where_the_exchange_ends_them() {
        BracketTable brackets = Bundle.of("binance_usdm").policy().tables().get("brackets");

        assertThat(brackets.row("BTC/USDT:USDT", Fraction.of(new BigDecimal("1799999999.99"))))
                .hasValue(11);
        assertThat(brackets.row("BTC/USDT:USDT", Fraction.of(new BigDecimal("1800000000"))))
                .isEmpty();
    }
}
