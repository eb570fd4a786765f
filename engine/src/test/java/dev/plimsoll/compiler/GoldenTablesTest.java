package dev.plimsoll.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.source.Files;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder under {@code tables/good} and {@code tables/bad} holds a {@code policy.margin}, the files that it names, and
 * what is {@code expected}: for good ones instruments, brackets and groups, for bad ones what is said about them.
 * {@code -Dgolden=record} writes it.
 */
class GoldenTablesTest {
    private static final Path FOLDER = Path.of("src", "test", "resources", "tables");

    @TestFactory
    Stream<DynamicTest> good() throws IOException {
        return cases("good")
                .map(folder -> DynamicTest.dynamicTest(name(folder), () -> {
                    ReadTables read = read(folder);
                    assertThat(read.diagnostics()).noneMatch(Diagnostic::isError);
                    compare(folder, said(read.diagnostics()) + contents(read));
                }));
    }

    @TestFactory
    Stream<DynamicTest> bad() throws IOException {
        return cases("bad")
                .map(folder -> DynamicTest.dynamicTest(name(folder), () -> {
                    ReadTables read = read(folder);
                    assertThat(read.diagnostics()).isNotEmpty();
                    compare(folder, said(read.diagnostics()));
                }));
    }

    private static Stream<Path> cases(String kind) throws IOException {
        try (Stream<Path> folders = java.nio.file.Files.list(FOLDER.resolve(kind))) {
            List<Path> sorted = folders.sorted().toList();
            assertThat(sorted).isNotEmpty();
            return sorted.stream();
        }
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }

    private static ReadTables read(Path folder) throws IOException {
        ConfinedFiles files = ConfinedFiles.under(folder);
        Files.Reading.Found policy = (Files.Reading.Found) files.read("", "policy.margin");
        return ReadTables.of(policy.source(), files);
    }

    private static void compare(Path folder, String actual) throws IOException {
        Path expected = folder.resolve("expected");
        if ("record".equals(System.getProperty("golden"))) {
            java.nio.file.Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(java.nio.file.Files.readString(expected));
    }

    /** One line for what is wrong, with the text it is about; indented lines for what goes with it. */
    static String said(List<Diagnostic> diagnostics) {
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            text.append(diagnostic.span())
                    .append(": ")
                    .append(diagnostic.severity() == Severity.ERROR ? "error" : "warning")
                    .append('[')
                    .append(diagnostic.code().code())
                    .append("]: ")
                    .append(diagnostic.message())
                    .append('\n');
            line(text, "at", shown(diagnostic.span().text()));
            diagnostic
                    .related()
                    .forEach(related -> line(
                            text, "see " + related.span(), shown(related.span().text()) + " " + related.message()));
            diagnostic.notes().forEach(note -> line(text, "note", note));
            diagnostic.help().ifPresent(help -> line(text, "help", help));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String label, String content) {
        text.append("    ").append(label).append(": ").append(content).append('\n');
    }

    private static String shown(String text) {
        String line = text.lines().findFirst().orElse("");
        return "`" + line + (line.length() < text.length() ? "…" : "") + "`";
    }

    private static String contents(ReadTables read) {
        StringBuilder text = new StringBuilder();
        read.instruments().bySymbol().values().forEach(instrument -> text.append(instrument(instrument)));
        for (BracketTable table : read.tables().brackets().values()) {
            text.append(table.name())
                    .append(" by ")
                    .append(table.by())
                    .append(table.marginal() ? " marginal" : " whole")
                    .append(table.boundInRow() ? " up to" : " below")
                    .append('\n');
            Objects.requireNonNull(read.tables().schemas().get(table.name()))
                    .columns()
                    .forEach((column, type) -> text.append("  ")
                            .append(column)
                            .append(": ")
                            .append(type)
                            .append('\n'));
            table.own().forEach((symbol, rows) -> text.append(rows(symbol, rows)));
            table.forAll().ifPresent(rows -> text.append(rows("all", rows)));
        }
        read.groups()
                .members()
                .forEach((name, members) -> text.append("group ")
                        .append(name)
                        .append(' ')
                        .append(members)
                        .append('\n'));
        return text.toString();
    }

    private static String instrument(Instrument instrument) {
        return String.join(
                        " ",
                        instrument.symbol(),
                        instrument.kind().word(),
                        instrument.contract().word(),
                        instrument.base() + "/" + instrument.quote() + ":" + instrument.settle(),
                        "size",
                        plain(instrument.contractSize()),
                        "tick",
                        plain(instrument.tick()),
                        "lot",
                        plain(instrument.lot()))
                + "\n";
    }

    private static String rows(String symbol, List<Bracket> rows) {
        StringBuilder text = new StringBuilder("  " + symbol + "\n");
        for (Bracket row : rows) {
            text.append("    ")
                    .append(row.floor().toPlainString())
                    .append("..")
                    .append(plain(row.bound()))
                    .append(' ')
                    .append(Arrays.toString(row.cells().entrySet().stream()
                            .map(cell -> cell.getKey() + "="
                                    + cell.getValue().stripTrailingZeros().toPlainString())
                            .toArray()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String plain(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toPlainString).orElse("-");
    }
}
