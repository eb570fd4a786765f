package dev.plimsoll.importer.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.importer.Venue;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.AccountYaml;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.source.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are no such answers: one problem that says so, whatever they are. */
class StrangeFilesTest {
    private static final AccountOptions PLAIN = AccountOptions.named("mine");
    private static final Map<Venue, List<String>> ANSWERS = Map.of(
            Venue.BINANCE, List.of("account", "position-risk"),
            Venue.OKX, List.of("balance", "positions", "instruments"),
            Venue.BYBIT, List.of("wallet", "positions"),
            Venue.HYPERLIQUID, List.of("state"));

    private static String read(Venue venue, String text) {
        return Files.problems(AccountImport.read(venue, List.of(Source.of("a.json", text)), PLAIN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            BINANCE | {"code":-2015,"msg":"Invalid API-key, IP, or permissions for action."} | PLM7101 the exchange refused to answer: `Invalid API-key, IP, or permissions for action.`
            OKX     | {"code":"50111","msg":"Invalid OK-ACCESS-KEY","data":[]} | PLM7101 the exchange refused to answer: `Invalid OK-ACCESS-KEY`
            BYBIT   | {"retCode":10003,"retMsg":"API key is invalid.","result":{}} | PLM7101 the exchange refused to answer: `API key is invalid.`
            BINANCE | {"hello": 1} | PLM7101 this is no file of Binance about an account; help: what can be read is an account (GET /fapi/v2/account), positions (GET /fapi/v2/positionRisk)
            OKX     | [1, 2] | PLM7101 this is no file of OKX about an account; help: what can be read is a balance (GET /api/v5/account/balance), positions (GET /api/v5/account/positions), instruments (GET /api/v5/public/instruments)
            """)
    void what_is_no_answer_is_refused_in_one_line(Venue venue, String text, String problem) {
        assertThat(read(venue, text)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "BINANCE, OKX, balance, OKX, okx",
        "OKX, BYBIT, positions, Bybit, bybit",
        "BYBIT, BINANCE, position-risk, Binance, binance",
        "BINANCE, HYPERLIQUID, state, Hyperliquid, hyperliquid",
        "HYPERLIQUID, OKX, positions, OKX, okx"
    })
    void another_exchange_is_named(Venue asked, Venue given, String name, String title, String word) {
        assertThat(read(asked, Files.file(given, name).text()))
                .isEqualTo("PLM7101 this is a file of " + title + ", not of " + asked.title()
                        + "; help: write `plimsoll import " + word + " --accounts`");
    }

    @Test
    void a_truncated_file_and_a_web_page_are_one_problem() {
        String text = Files.file(Venue.BINANCE, "account").text();

        for (int cut = 1; cut < text.length() - 2; cut += 41) {
            Outcome<ImportedAccount> read =
                    AccountImport.read(Venue.BINANCE, List.of(Source.of("a.json", text.substring(0, cut))), PLAIN);
            assertThat(read.diagnostics()).hasSize(1);
            assertThat(read.value()).isEmpty();
        }
        assertThat(read(Venue.BINANCE, "<html><body>502 Bad Gateway</body></html>"))
                .startsWith("PLM7001 ");
    }

    /** Any value may be anything: there is an account or a reason, and never a failure of ours. */
    @Test
    void whatever_stands_in_an_answer_there_is_an_account_or_a_reason() {
        List<String> strange = List.of("\"\"", "\"abc\"", "null", "-1", "1e400", "[]", "{}", "true", "\"1e30\"", "0");
        Pattern value = Pattern.compile("(?<=: )(\"[^\"]*\"|-?[0-9][0-9.]*|true|false)");
        ANSWERS.forEach((venue, names) -> names.forEach(name -> {
            String text = Files.file(venue, name).text();
            Matcher matcher = value.matcher(text);
            for (int turn = 0; matcher.find(); turn++) {
                String other = strange.get(turn % strange.size());
                String changed = text.substring(0, matcher.start()) + other + text.substring(matcher.end());
                check(venue, changed);
            }
        }));
    }

    private static void check(Venue venue, String text) {
        AccountOptions options = new AccountOptions(
                "mine",
                Optional.of("USDT"),
                Optional.of(MarginMode.CROSS),
                Optional.empty(),
                Map.of("USDT", BigDecimal.TEN),
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty());
        for (AccountOptions given : List.of(PLAIN, options)) {
            Outcome<ImportedAccount> read = AccountImport.read(venue, List.of(Source.of("a.json", text)), given);
            assertThat(read.value().isEmpty())
                    .as(text)
                    .isEqualTo(!read.diagnostics().isEmpty());
            read.value()
                    .ifPresent(imported -> assertThat(Inputs.account(
                                            Source.of("a.yaml", AccountYaml.of(imported.account(), imported.market())),
                                            DataSchema.ANY)
                                    .diagnostics())
                            .as(text)
                            .isEmpty());
        }
    }

    /** What is written is what our own reader reads, to the last field. */
    @Test
    void what_is_written_is_read_as_the_same_account() {
        List<ImportedAccount> accounts = List.of(
                Files.account(Venue.BINANCE, "binance_usdm", "account", "position-risk"),
                Files.account(Venue.OKX, "okx_perpetual", "balance", "positions"),
                Files.account(Venue.BYBIT, "bybit_linear", "wallet", "positions"),
                Files.account(Venue.HYPERLIQUID, "hyperliquid_perps", "state"));

        for (ImportedAccount imported : accounts) {
            String yaml = AccountYaml.of(imported.account(), imported.market());
            AccountFile file = Inputs.account(Source.of("account.yaml", yaml), DataSchema.ANY)
                    .orThrow()
                    .value();
            assertThat(AccountYaml.of(file.account(), file.market().orElseThrow()))
                    .isEqualTo(yaml);
            assertThat(file.account().positions())
                    .hasSameSizeAs(imported.account().positions());
        }
        assertThat(AccountYaml.of(accounts.get(0).account(), accounts.get(0).market()))
                .isEqualTo("""
                account: mine
                settle: USDT
                balance: 1500
                position_mode: one_way
                positions:
                  - {instrument: BTC/USDT:USDT, side: long, quantity: 0.1, entry_price: 50000, leverage: 20, mode: cross}
                  - {instrument: ETH/USDT:USDT, side: short, quantity: 2, entry_price: 1985, leverage: 10, mode: isolated, margin: 500}
                market:
                  BTC/USDT:USDT: {mark: 51000}
                  ETH/USDT:USDT: {mark: 2000}
                """);
    }
}
