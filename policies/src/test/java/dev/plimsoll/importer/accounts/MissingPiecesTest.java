package dev.plimsoll.importer.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.importer.Venue;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.source.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no file states is asked for, and what does not fit together is told; nothing is made up. */
class MissingPiecesTest {
    private static final AccountOptions PLAIN = AccountOptions.named("mine");

    private static AccountOptions giving(Map<String, BigDecimal> balances, Map<String, BigDecimal> leverages) {
        return new AccountOptions(
                "mine",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                balances,
                leverages,
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    private static AccountOptions in(MarginMode mode) {
        return new AccountOptions(
                "mine",
                Optional.of("USDT"),
                Optional.of(mode),
                Optional.empty(),
                Map.of("USDT", BigDecimal.valueOf(1000)),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty());
    }

    private static CheckedPolicy policy(String contractSize) {
        return PolicyCompiler.compile(
                        Source.of("p.margin", """
                                policy p version "1"
                                  settles in USDT
                                instruments
                                  BTC-USDT-SWAP is perpetual linear base BTC quote USDT%s
                                  ETH-USDT-SWAP is perpetual linear base ETH quote USDT%s
                                margin initial i: notional / leverage
                                margin maintenance m: notional * 0.4%%
                                """.formatted(
                                        contractSize.replace("?", "BTC"), contractSize.replace("?", "ETH"))),
                        (from, path) -> new dev.plimsoll.source.Files.Reading.Refused(
                                dev.plimsoll.source.Files.Reason.NOT_FOUND, "is not there"))
                .orThrow()
                .model();
    }

    @Test
    void positions_alone_ask_for_the_wallet() {
        assertThat(Files.problems(Files.read(Venue.BINANCE, PLAIN, "position-risk")))
                .isEqualTo(
                        "PLM7010 no file says what the wallet holds; help: give the exchange's answer about the account"
                                + " too, or `--balance USDT=1000`");
        assertThat(Files.read(Venue.BINANCE, giving(Map.of("USDT", BigDecimal.TEN), Map.of()), "position-risk")
                        .isClean())
                .isTrue();
    }

    @Test
    void an_account_without_positions_says_that_none_were_given() {
        ImportedAccount account = Files.read(Venue.OKX, PLAIN, "balance").orThrow();

        assertThat(account.account().positions()).isEmpty();
        assertThat(account.notes())
                .containsExactly("no file says what is held: the account is written without positions");
    }

    /** The third version of the answer has no leverage. */
    @Test
    void a_leverage_that_is_not_stated_is_asked_for() {
        Map<String, BigDecimal> wallet = Map.of("USDT", BigDecimal.TEN);

        assertThat(Files.problems(Files.read(Venue.BINANCE, giving(wallet, Map.of()), "third-version")))
                .isEqualTo("PLM7010 no file states the leverage of `BTCUSDT long`; help: give it with"
                        + " `--leverage BTCUSDT=10`");
        Outcome<ImportedAccount> given =
                Files.read(Venue.BINANCE, giving(wallet, Map.of("BTCUSDT", BigDecimal.valueOf(20))), "third-version");
        assertThat(Files.positions(given.orThrow())).isEqualTo("BTCUSDT long 0.1 at 50000 cross 20x");
    }

    /** In a unified account the positions of Bybit do not say the margin mode; its wallet does. */
    @Test
    void a_margin_mode_that_is_not_stated_is_asked_for() {
        Map<String, BigDecimal> wallet = Map.of("USDT", BigDecimal.valueOf(1000));

        assertThat(Files.problems(Files.read(Venue.BYBIT, giving(wallet, Map.of()), "positions")))
                .isEqualTo("PLM7010 no file states the margin mode of `BTCUSDT short`; help: give it with"
                        + " `--mode cross` or `--mode isolated`");
        assertThat(Files.positions(Files.read(Venue.BYBIT, in(MarginMode.ISOLATED), "positions")
                        .orThrow()))
                .isEqualTo("BTCUSDT short 0.01 at 100000 isolated 10x margin 100");
        Source isolated = Source.of(
                "wallet.json",
                Files.file(Venue.BYBIT, "wallet")
                        .text()
                        .replace("\"accountIMRate\": \"0.0823\"", "\"accountIMRate\": \"\""));
        assertThat(Files.positions(AccountImport.read(
                                Venue.BYBIT, List.of(isolated, Files.file(Venue.BYBIT, "positions")), PLAIN)
                        .orThrow()))
                .isEqualTo("BTCUSDT short 0.01 at 100000 isolated 10x margin 100");
    }

    @Test
    void of_several_assets_the_currency_of_the_account_is_asked_for() {
        Source two = Source.of(
                "account.json",
                "{\"totalWalletBalance\": \"2\", \"assets\": [{\"asset\": \"USDT\", \"walletBalance\": \"1\"},"
                        + " {\"asset\": \"BNB\", \"walletBalance\": \"1\"}], \"positions\": []}");

        assertThat(Files.problems(AccountImport.read(Venue.BINANCE, List.of(two), PLAIN)))
                .isEqualTo("PLM7010 several assets are held, and no file states in which of them the account is kept;"
                        + " help: give it with `--settle`: BNB, USDT");
    }

    @Test
    void answers_of_different_times_are_told_and_the_positions_hold() {
        Source account = Source.of(
                "account.json",
                Files.file(Venue.BINANCE, "account")
                        .text()
                        .replace("\"positionAmt\": \"0.1\"", "\"positionAmt\": \"0\""));
        ImportedAccount imported = AccountImport.read(
                        Venue.BINANCE, List.of(account, Files.file(Venue.BINANCE, "position-risk")), PLAIN)
                .orThrow();

        assertThat(imported.notes())
                .containsExactly("the answers are of different times: of `BTCUSDT long` the positions say 0.1 and the"
                        + " account says 0; the positions hold");
        assertThat(Files.positions(imported)).startsWith("BTCUSDT long 0.1");
    }

    /** 10 contracts of 0.01 BTC and of 0.1 ETH, in base or in contracts of another size. */
    @Test
    void contracts_are_counted_as_the_policy_counts_them() {
        ImportedAccount inBase = Files.read(Venue.OKX, Files.with(policy("")), "balance", "positions", "instruments")
                .orThrow();
        ImportedAccount smaller = Files.read(
                        Venue.OKX, Files.with(policy(" contract_size 0.001 ?")), "instruments", "balance", "positions")
                .orThrow();

        assertThat(quantities(inBase)).containsExactly("0.1", "1");
        assertThat(quantities(smaller)).containsExactly("100", "1000");
    }

    @Test
    void what_a_contract_stands_for_is_asked_for_where_it_matters() {
        assertThat(Files.problems(Files.read(Venue.OKX, Files.with(policy("")), "balance", "positions")))
                .isEqualTo("""
                        PLM7010 `BTC-USDT-SWAP long` is counted in contracts, and no file states what one stands for; help: \
                        give the exchange's answer about instruments too
                        PLM7010 `ETH-USDT-SWAP short` is counted in contracts, and no file states what one stands for; help: \
                        give the exchange's answer about instruments too""");
    }

    /** Bybit states 0.01 BTC; the policy of OKX has contracts of 0.01 BTC. */
    @Test
    void base_is_counted_in_contracts_where_the_policy_does() {
        ImportedAccount account = Files.account(Venue.BYBIT, "okx_perpetual", "wallet", "positions");

        assertThat(quantities(account)).containsExactly("1");
    }

    private static Stream<String> quantities(ImportedAccount account) {
        return account.account().positions().stream()
                .map(position -> position.quantity().stripTrailingZeros().toPlainString());
    }

    @Test
    void orders_that_rest_are_told_of_where_their_margin_is_stated() {
        Source wallet = Source.of(
                "wallet.json",
                Files.file(Venue.BYBIT, "wallet")
                        .text()
                        .replace("\"totalPositionIM\"", "\"totalOrderIM\": \"12.5\", \"totalPositionIM\""));

        assertThat(AccountImport.read(Venue.BYBIT, List.of(wallet, Files.file(Venue.BYBIT, "positions")), PLAIN)
                        .orThrow()
                        .notes())
                .containsExactly(
                        "orders rest that these answers do not list: what they ask of the initial margin is left out");
    }

    @Test
    void the_same_answer_twice_is_refused() {
        assertThat(Files.problems(Files.read(Venue.OKX, PLAIN, "balance", "balance")))
                .isEqualTo("PLM7016 this is a balance (GET /api/v5/account/balance), and so is `balance.json`");
        assertThat(Files.problems(Files.read(Venue.OKX, PLAIN, "balance", "positions", "positions")))
                .startsWith("PLM7016 the position `BTC-USDT-SWAP long` is there twice");
    }

    @Test
    void an_instrument_that_the_policy_does_not_know_is_told() {
        ImportedAccount account = Files.account(Venue.BYBIT, "hyperliquid_perps", "wallet", "positions");

        assertThat(account.notes()).contains("the policy does not know `BTCUSDT`");
    }
}
