package dev.plimsoll.importer.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Quote;
import dev.plimsoll.bundled.Bundle;
import dev.plimsoll.importer.Venue;
import dev.plimsoll.source.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Accounts of four exchanges: what is held, what the exchange says of it, and what the bundled policy says. */
class ExchangeAccountsTest {
    @Test
    void binance_keeps_isolated_wallets_in_the_wallet_and_names_instruments_as_the_policy_does() {
        ImportedAccount account = Files.account(Venue.BINANCE, "binance_usdm", "account", "position-risk");

        assertThat(Files.positions(account)).isEqualTo("""
                BTC/USDT:USDT long 0.1 at 50000 cross 20x
                ETH/USDT:USDT short 2 at 1985 isolated 10x margin 500""");
        assertThat(account.account().balances()).containsOnlyKeys("USDT");
        assertThat(account.account().balances().get("USDT")).isEqualByComparingTo("1500");
        assertThat(quote(account, "BTC/USDT:USDT").mark().orElseThrow()).isEqualByComparingTo("51000");
        assertThat(account.notes()).isEmpty();
        assertThat(Files.compare(account, "binance_usdm")).isEqualTo("12 compared");
    }

    @Test
    void the_files_may_come_in_any_order() {
        ImportedAccount account = Files.account(Venue.BINANCE, "binance_usdm", "account", "position-risk");
        ImportedAccount turned = Files.account(Venue.BINANCE, "binance_usdm", "position-risk", "account");

        assertThat(turned.account()).isEqualTo(account.account());
        assertThat(turned.market()).isEqualTo(account.market());
        assertThat(Files.compare(turned, "binance_usdm")).isEqualTo("12 compared");
    }

    /** The answer about the account has values instead of marks, and no liquidation prices. */
    @Test
    void the_account_of_binance_alone_says_enough_to_be_assessed() {
        ImportedAccount account = Files.account(Venue.BINANCE, "binance_usdm", "account");

        assertThat(quote(account, "ETH/USDT:USDT").mark().orElseThrow()).isEqualByComparingTo("2000");
        assertThat(Files.compare(account, "binance_usdm")).isEqualTo("10 compared");
    }

    /** Isolated margin there has the loss of 20 in it; and both sides of an instrument are held. */
    @Test
    void binance_in_hedge_mode() {
        AccountOptions given = AccountOptions.named("mine");
        AccountOptions options = new AccountOptions(
                given.name(),
                given.settle(),
                given.mode(),
                given.at(),
                Map.of("USDT", BigDecimal.valueOf(5000)),
                Map.of(),
                Map.of(),
                Map.of(),
                given.policy());
        ImportedAccount account = Files.read(Venue.BINANCE, options, "hedge").orThrow();

        assertThat(Files.positions(account)).isEqualTo("""
                BTCUSDT long 0.1 at 50000 cross 20x
                BTCUSDT short 0.1 at 50500 cross 20x
                ETHUSDT long 2 at 2000 isolated 10x margin 400""");
        assertThat(account.account().positionMode().orElseThrow().word()).isEqualTo("hedge");
    }

    /** Cash and isolated equity less its loss of 20: 9,500 + 480 + 20. Both have a regular user's closing fee in the price. */
    @Test
    void okx_counts_in_contracts_and_leaves_out_what_is_no_contract() {
        ImportedAccount account = Files.account(Venue.OKX, "okx_perpetual", "balance", "positions");

        assertThat(Files.positions(account)).isEqualTo("""
                BTC-USDT-SWAP long 10 at 59500 cross 10x
                ETH-USDT-SWAP short 10 at 5000 isolated 10x margin 500""");
        assertThat(account.account().balances().get("USDT")).isEqualByComparingTo("10000");
        assertThat(account.notes())
                .containsExactly(
                        "`BTC-USD-260327-90000-C` is left out: a position of the kind OPTION is no perpetual and no"
                                + " future");
        assertThat(Files.compare(account, "okx_perpetual")).isEqualTo("12 compared");
    }

    /** Bybit often states no liquidation price in cross margin; the policy has one. */
    @Test
    void bybit_is_compared_and_what_differs_is_shown() {
        ImportedAccount account = Files.account(Venue.BYBIT, "bybit_linear", "wallet", "positions");

        assertThat(Files.positions(account)).isEqualTo("BTCUSDT short 0.01 at 100000 cross 10x");
        assertThat(quote(account, "BTCUSDT").at()).isPresent();
        assertThat(Files.compare(account, "bybit_linear")).isEqualTo("""
                9 compared
                BTCUSDT short cross: liquidation_price none, ours 198954.8, difference none
                BTCUSDT short cross: bankruptcy_price none, ours 200010, difference none""");
    }

    /** The isolated position is one that Hyperliquid returned with that price: vector HLPOS-003. */
    @Test
    void hyperliquid_states_equities_and_the_wallet_is_what_makes_them_come_out() {
        ImportedAccount account = Files.account(Venue.HYPERLIQUID, "hyperliquid_perps", "state");

        assertThat(Files.positions(account)).isEqualTo("""
                BTC/USDC:USDC short 0.01 at 100000 cross 20x
                SOL/USDC:USDC long 0.16 at 146.82 isolated 1x margin 23.482979""");
        assertThat(account.account().balances().get("USDC")).isEqualByComparingTo("1023.482979");
        assertThat(Files.compare(account, "hyperliquid_perps")).isEqualTo("11 compared");
    }

    @Test
    void a_figure_that_differs_is_shown_with_both_and_the_difference() {
        Source state = Files.file(Venue.HYPERLIQUID, "state");
        String changed = state.text().replace("0.05269872", "0.06").replace("\"12.625\"", "\"12\"");
        ImportedAccount account = AccountImport.read(
                        Venue.HYPERLIQUID,
                        List.of(Source.of("state.json", changed)),
                        Files.with(Bundle.of("hyperliquid_perps").policy()))
                .orThrow();

        assertThat(Files.compare(account, "hyperliquid_perps")).isEqualTo("""
                11 compared
                USDC pool: maintenance_margin 12, ours 12.625, difference 0.625
                SOL/USDC:USDC long isolated: liquidation_price 0.06, ours 0.052698717948, difference -0.007301282052""");
    }

    private static Quote quote(ImportedAccount account, String instrument) {
        return Objects.requireNonNull(account.market().quotes().get(instrument));
    }
}
