package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.account.Market;
import dev.plimsoll.account.Quote;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupposedTest {
    private static final Instant EARLY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2026-01-02T00:00:00Z");
    private static final Market MARKET = new Market(
            new TreeMap<>(Map.of("BTC-USDT", quote("10000", EARLY), "ETH-USDT", quote("200", LATE))),
            new TreeMap<>(Map.of("BTC", new BigDecimal("10000"), "USDC", new BigDecimal("1"))),
            Optional.empty());

    private static CheckedPolicy policy;

    @BeforeAll
    static void compile() throws IOException {
        policy = PolicyCompiler.compile(Source.of("p.margin", """
                                policy p version "1.0"
                                  settles in USDT

                                instruments
                                  BTC-USDT is perpetual linear
                                  ETH-USDT is perpetual linear
                                  ADA-USDT is perpetual linear

                                margin initial basic: notional / leverage
                                margin maintenance flat: notional * 1%
                                """), ConfinedFiles.under(Path.of("")))
                .orThrow()
                .model();
    }

    @Test
    void a_mark_takes_the_place_of_the_mark_and_is_as_fresh_as_can_be() {
        Quote btc = quote(market(List.of("BTC-USDT=55000.5"), List.of()), "BTC-USDT");
        assertThat(btc.mark()).contains(new BigDecimal("55000.5"));
        assertThat(btc.last()).contains(new BigDecimal("10000"));
        assertThat(btc.at()).contains(LATE);
    }

    @Test
    void an_instrument_without_a_quote_gets_one() {
        Quote ada = quote(market(List.of("ADA-USDT=0.5"), List.of()), "ADA-USDT");
        assertThat(ada.mark()).contains(new BigDecimal("0.5"));
        assertThat(ada.at()).contains(LATE);
    }

    @Test
    void a_shock_moves_all_prices_of_what_it_names_and_nothing_else() {
        Market market = market(List.of(), List.of("BTC-USDT=-20%", "USDC=+0.5%"));
        assertThat(quote(market, "BTC-USDT").mark().orElseThrow()).isEqualByComparingTo("8000");
        assertThat(quote(market, "BTC-USDT").last().orElseThrow()).isEqualByComparingTo("8000");
        assertThat(quote(market, "BTC-USDT").at()).contains(EARLY);
        assertThat(quote(market, "ETH-USDT")).isEqualTo(MARKET.quotes().get("ETH-USDT"));
        assertThat(market.prices().get("BTC")).isEqualByComparingTo("10000");
        assertThat(market.prices().get("USDC")).isEqualByComparingTo("1.005");
    }

    @Test
    void all_is_every_instrument_and_the_assets_that_they_are_of_but_for_what_is_named() {
        Market market = market(List.of("ETH-USDT=150"), List.of("all=-50%", "BTC-USDT=10%"));
        assertThat(quote(market, "BTC-USDT").mark().orElseThrow()).isEqualByComparingTo("11000");
        assertThat(quote(market, "ETH-USDT").mark().orElseThrow()).isEqualByComparingTo("150");
        assertThat(market.prices().get("BTC")).isEqualByComparingTo("5000");
        assertThat(market.prices().get("USDC")).isEqualByComparingTo("1");
    }

    @Test
    void the_order_does_not_matter() {
        assertThat(market(List.of(), List.of("all=-50%", "BTC-USDT=10%")))
                .isEqualTo(market(List.of(), List.of("BTC-USDT=10%", "all=-50%")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BTC-USDT",
                "=5",
                "BTC-USDT=",
                "BTC-USDT=0",
                "BTC-USDT=-5",
                "BTC-USDT=1e4",
                "BTC-USDT=5%",
                "BTC-USDT=5_000"
            })
    void what_is_no_price_is_refused(String text) {
        assertThatThrownBy(() -> Supposed.of(List.of(text), List.of()))
                .isInstanceOf(UserFault.class)
                .hasMessage("`--mark " + text + "` is no price: write it like `--mark BTC-USDT=55000`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BTC-USDT",
                "all=",
                "all=5",
                "all=-100%",
                "all=-120%",
                "all=--5%",
                "all=5%%",
                "all=1e2%",
                "all=+-5%"
            })
    void what_is_no_change_is_refused(String text) {
        assertThatThrownBy(() -> Supposed.of(List.of(), List.of(text)))
                .isInstanceOf(UserFault.class)
                .hasMessage("`--shock " + text + "` is no change of a price: write it like `--shock BTC-USDT=-20%`");
    }

    private static Market market(List<String> marks, List<String> shocks) {
        return Supposed.of(marks, shocks).in(MARKET, policy, Optional.empty());
    }

    private static Quote quote(Market market, String symbol) {
        return Objects.requireNonNull(market.quotes().get(symbol), symbol);
    }

    private static Quote quote(String price, Instant at) {
        Optional<BigDecimal> number = Optional.of(new BigDecimal(price));
        return new Quote(
                number, number, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(at), Map.of());
    }
}
