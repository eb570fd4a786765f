package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From what an exchange answers to an assessment of the account. */
class AccountsImportTest {
    private static final String ACCOUNTS = "policies/src/test/resources/accounts/";

    @TempDir
    private Path folder;

    @Test
    void what_is_written_can_be_assessed() {
        Path out = folder.resolve("new/mine");

        Ran imported = Ran.of(
                "import",
                "hyperliquid",
                "--accounts",
                ACCOUNTS + "hyperliquid/state.json",
                "--policy",
                "policies/hyperliquid/perps.margin",
                "--out",
                out.toString());
        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.err()).contains("wrote `").contains("account.yaml`");

        Ran assessed = Ran.of(
                "assess",
                "--policy",
                "policies/hyperliquid/perps.margin",
                "--account",
                out.resolve("account.yaml").toString());
        assertThat(assessed.exit()).as(assessed.err()).isZero();
        assertThat(assessed.out()).startsWith("HEALTHY  account hyperliquid").contains("0.0526987");
    }

    @Test
    void an_answer_may_come_by_the_standard_input() throws IOException {
        String positions = Files.readString(Path.of(ACCOUNTS, "binance", "position-risk.json"));

        Ran ran = Ran.withInput(
                positions, "import", "binance", "--accounts", "-", "--balance", "USDT=1500", "--format", "json");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("\"schema\": \"plimsoll.accounts/1\"").contains("\"USDT\": \"1500\"");
    }

    /** The policy has no answer without a price of what is owed; the account is written all the same. */
    @Test
    void a_policy_without_an_answer_ends_with_5_after_the_file_is_written() throws IOException {
        Path wallet = Files.writeString(
                folder.resolve("wallet.json"),
                Files.readString(Path.of(ACCOUNTS, "bybit", "wallet.json"))
                        .replace("\"spotBorrow\": \"0\", \"accruedInterest\": \"0\"}", "\"spotBorrow\": \"0.5\"}"));

        Ran ran = Ran.of(
                "import",
                "bybit",
                "--accounts",
                wallet.toString(),
                ACCOUNTS + "bybit/positions.json",
                "--policy",
                "policies/bybit/linear.margin",
                "--out",
                folder.toString());

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.err()).contains("give it with `--price BTC=PRICE`").contains("the policy has no answer: ");
        assertThat(folder.resolve("account.yaml")).content().contains("debts: {BTC: 0.5}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            binance | --mark BTCUSDT=abc   | 2 | `--mark BTCUSDT=abc` cannot be read: write it like `--mark BTCUSDT=55000`
            binance | --mark BTCUSDT=0     | 2 | `--mark BTCUSDT=0` cannot be read: write it like `--mark BTCUSDT=55000`
            binance | --balance usdt=1     | 2 | `usdt` is no asset: write it like `USDT`
            binance | --settle usdt        | 2 | `usdt` is no asset: write it like `USDT`
            binance | --at yesterday       | 2 | `--at yesterday` is not a time: write it like 2026-01-01T00:00:00Z
            binance | --format sarif       | 2 | `--accounts` has the formats text and json
            gate    | --name mine          | 2 | accounts of Gate cannot be read; those that can are of binance, okx, bybit, hyperliquid
            """)
    void a_flag_that_cannot_be_read_is_told_in_one_line(String venue, String flag, int exit, String message) {
        String[] words = flag.split(" ");

        Ran ran = Ran.of("import", venue, "--accounts", ACCOUNTS + "binance/position-risk.json", words[0], words[1]);

        assertThat(ran.exit()).isEqualTo(exit);
        assertThat(ran.err()).isEqualTo("plimsoll: " + message + "\n");
    }

    @ParameterizedTest
    @CsvSource({"binance", "okx", "bybit", "hyperliquid"})
    void what_is_too_large_or_no_text_is_refused_at_once(String venue) throws IOException {
        Path large = folder.resolve("large.json");
        Files.write(large, new byte[17 * 1024 * 1024]);

        Ran ran = Ran.of("import", venue, "--accounts", large.toString());

        assertThat(ran.exit()).isEqualTo(5);
        assertThat(ran.err().lines()).hasSize(1);
    }
}
