package dev.plimsoll.importer.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plimsoll.importer.Venue;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Payloads recorded elsewhere, in the folder {@code venues} of {@code -Dplimsoll.recordings=DIR}. */
class RecordingsTest {
    private static ImportedAccount read(
            Venue venue, Optional<String> settle, Map<String, BigDecimal> balances, String... names)
            throws IOException {
        String folder = System.getProperty("plimsoll.recordings", "");
        List<Source> files = new ArrayList<>();
        for (String name : names) {
            Path file = Path.of(folder, "venues", name);
            assumeTrue(
                    !folder.isEmpty() && java.nio.file.Files.exists(file),
                    () -> "skipped: no venues/" + name + " in -Dplimsoll.recordings");
            files.add(Source.of(name, java.nio.file.Files.readString(file)));
        }
        AccountOptions options = new AccountOptions(
                "recorded",
                settle,
                Optional.empty(),
                Optional.empty(),
                balances,
                Map.of(),
                Map.of(),
                Map.of(),
                Optional.empty());
        return AccountImport.read(venue, files, options).orThrow();
    }

    @Test
    void binance() throws IOException {
        ImportedAccount account = read(
                Venue.BINANCE,
                Optional.empty(),
                Map.of(),
                "binance__account_info_v2.json",
                "binance__position_risk.json");

        assertThat(Files.positions(account)).isEqualTo("BTCUSDT long 0.001 at 50000 cross 20x");
        assertThat(account.account().balances().get("USDT")).isEqualByComparingTo("23.72469206");
        assertThat(account.notes()).singleElement().asString().startsWith("the answers are of different times");
    }

    @Test
    void okx() throws IOException {
        ImportedAccount account = read(
                Venue.OKX,
                Optional.empty(),
                Map.of(),
                "okx__http_get_positions.json",
                "okx__http_get_account_balance.json",
                "okx__http_get_instruments_swap.json");

        assertThat(Files.positions(account)).isEqualTo("BTC-USDT-SWAP long 0.5 at 10000 isolated 10x margin 0.5");
        assertThat(account.account().balances().get("USDT")).isEqualByComparingTo("99.9219965699999972");
    }

    @Test
    void bybit() throws IOException {
        ImportedAccount account = read(
                Venue.BYBIT,
                Optional.of("USDT"),
                Map.of(),
                "bybit__http_get_positions.json",
                "bybit__http_get_wallet_balance.json");

        assertThat(Files.positions(account)).isEqualTo("""
                BTCUSDT long 0.5 at 50000 cross 10x
                ETHUSDT short 5 at 3000 cross 5x""");
        assertThat(account.account().debts().get("ETH")).isEqualByComparingTo("0.06142");
    }
}
