package dev.plimsoll.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plimsoll.data.Node;
import dev.plimsoll.io.Documents;
import dev.plimsoll.io.Limits;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The leverage brackets of all USDS-M perpetuals as an exchange served them on two days: every law holds on every table,
 * and the deductions worked out are those published. The recordings are in the folder
 * {@code venues} of {@code -Dplimsoll.recordings=DIR}.
 */
class RecordedTablesTest {
    @ParameterizedTest
    @CsvSource({"binance-usdm-tiers-2024-10-24.json, 349, 2805", "binance-usdm-tiers-2025-11-16.json, 588, 5299"})
    void all_laws_hold_on_all_tables(String name, int instruments, int rows) throws IOException {
        String folder = System.getProperty("plimsoll.recordings", "");
        Path file = Path.of(folder, "venues", name);
        assumeThat(!folder.isEmpty() && Files.exists(file))
                .as("skipped: no venues/%s in -Dplimsoll.recordings", name)
                .isTrue();
        Node.Mapping recorded =
                (Node.Mapping) Documents.readJson(Source.of(name, Files.readString(file)), Limits.TABLES)
                        .orThrow();

        ReadTables given = read(recorded, true);
        ReadTables workedOut = read(recorded, false);

        assertThat(given.diagnostics()).isEmpty();
        assertThat(workedOut.diagnostics()).isEmpty();
        assertThat(given.instruments().bySymbol()).hasSize(instruments);
        assertThat(workedOut.tables().brackets()).isEqualTo(given.tables().brackets());
        assertThat(count(given)).isEqualTo(rows);
        recorded.entries().forEach(entry -> compare(entry, workedOut));
    }

    private static ReadTables read(Node.Mapping recorded, boolean deductions) {
        StringBuilder instruments = new StringBuilder();
        StringBuilder tiers = new StringBuilder("by: notional\nmethod: marginal\n");
        for (Node.Entry entry : recorded.entries()) {
            String symbol = "\"" + entry.key().text() + "\"";
            instruments.append(symbol).append(": {kind: perpetual}\n");
            tiers.append(symbol).append(":\n");
            for (Node row : ((Node.Sequence) entry.value()).items()) {
                tiers.append("  - {from: ")
                        .append(info(row, "notionalFloor"))
                        .append(", below: ")
                        .append(info(row, "notionalCap"))
                        .append(", maintenance_rate: ")
                        .append(info(row, "maintMarginRatio"))
                        .append(", max_leverage: ")
                        .append(info(row, "initialLeverage"))
                        .append(deductions ? ", deduction: " + info(row, "cum") : "")
                        .append("}\n");
            }
        }
        FolderOfTexts files = new FolderOfTexts()
                .with("instruments.yaml", instruments.toString())
                .with("tiers.yaml", tiers.toString());
        return ReadTables.of(
                "policy recorded version \"1\"\n  settles in each\n\n"
                        + "instruments from \"instruments.yaml\"\ntiers brackets from \"tiers.yaml\"\n",
                files);
    }

    private static void compare(Node.Entry entry, ReadTables read) {
        List<Bracket> rows = brackets(read, entry.key().text());
        List<Node> recorded = ((Node.Sequence) entry.value()).items();
        assertThat(rows).hasSameSizeAs(recorded);
        for (int i = 0; i < rows.size(); i++) {
            Node row = recorded.get(i);
            assertThat(rows.get(i).floor()).isEqualByComparingTo(info(row, "notionalFloor"));
            assertThat(rows.get(i).bound().orElseThrow()).isEqualByComparingTo(info(row, "notionalCap"));
            assertThat(rows.get(i).cell("deduction")).isEqualByComparingTo(info(row, "cum"));
        }
    }

    private static List<Bracket> brackets(ReadTables read, String symbol) {
        return Objects.requireNonNull(read.tables().brackets().get("brackets")).rows(symbol);
    }

    private static int count(ReadTables read) {
        return read.instruments().bySymbol().keySet().stream()
                .mapToInt(symbol -> brackets(read, symbol).size())
                .sum();
    }

    private static String info(Node row, String key) {
        Node.Mapping info = (Node.Mapping) ((Node.Mapping) row).get("info").orElseThrow();
        String text = ((Node.Leaf) info.get(key).orElseThrow()).text();
        return new BigDecimal(text).stripTrailingZeros().toPlainString();
    }
}
