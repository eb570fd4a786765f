package dev.plimsoll.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Data files under {@code data/KIND/good}, each with what was {@code .read} of it, and under {@code data/KIND/bad}, each
 * with the {@code .errors} it gets. {@code -Dgolden=record} writes them.
 */
class GoldenDataTest {
    private static final Path DATA = Path.of("src", "test", "resources", "data");

    @TestFactory
    Stream<DynamicTest> good() throws IOException {
        return files("good")
                .map(file -> DynamicTest.dynamicTest(DATA.relativize(file).toString(), () -> {
                    Outcome<String> outcome = read(file);
                    assertThat(outcome.diagnostics()).isEmpty();
                    compare(sibling(file, ".read"), outcome.orThrow());
                }));
    }

    @TestFactory
    Stream<DynamicTest> bad() throws IOException {
        return files("bad")
                .map(file -> DynamicTest.dynamicTest(DATA.relativize(file).toString(), () -> {
                    Outcome<String> outcome = read(file);
                    assertThat(outcome.isClean()).isFalse();
                    outcome.diagnostics().forEach(HostileNumbersTest::assertOurWords);
                    compare(
                            sibling(file, ".errors"),
                            DiagnosticRenderer.text(false).render(outcome.diagnostics()));
                }));
    }

    @Test
    void no_expectation_is_left_without_its_file() throws IOException {
        try (Stream<Path> all = Files.walk(DATA)) {
            List<Path> orphans = all.filter(file -> file.toString().matches(".*\\.(read|errors)"))
                    .filter(file -> !Files.exists(Path.of(file.toString().replaceAll("\\.(read|errors)$", ""))))
                    .toList();
            assertThat(orphans).isEmpty();
        }
    }

    private static Stream<Path> files(String kind) throws IOException {
        try (Stream<Path> all = Files.walk(DATA)) {
            List<Path> files = all.filter(file -> DATA.relativize(file)
                            .getName(Math.min(1, DATA.relativize(file).getNameCount() - 1))
                            .toString()
                            .equals(kind))
                    .filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files.stream();
        }
    }

    private static Path sibling(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** What was read, written again. */
    private static Outcome<String> read(Path file) {
        Source found = ((Reading.Found) DataFiles.read(file)).source();
        Source source = Source.of(file.getFileName().toString(), found.text());
        return switch (DATA.relativize(file).getName(0).toString()) {
            case "accounts" -> Inputs.account(source, TestSchema.SCHEMA).then(GoldenDataTest::account);
            case "markets" -> Inputs.market(source, TestSchema.SCHEMA).then(GoldenDataTest::market);
            case "requests" -> Inputs.request(source, TestSchema.SCHEMA).then(GoldenDataTest::request);
            default -> throw new IllegalArgumentException(file.toString());
        };
    }

    private static Outcome<String> account(Loaded<AccountFile> loaded) {
        AccountFile file = loaded.value();
        String json = Json.account(file.account(), file.market());
        assertThat(Inputs.account(Source.of("again.json", json), TestSchema.SCHEMA)
                        .orThrow()
                        .value())
                .isEqualTo(file);
        return Outcome.of(json);
    }

    private static Outcome<String> market(Loaded<Market> loaded) {
        String json = Json.market(loaded.value());
        assertThat(Inputs.market(Source.of("again.json", json), TestSchema.SCHEMA)
                        .orThrow()
                        .value())
                .isEqualTo(loaded.value());
        return Outcome.of(json);
    }

    private static Outcome<String> request(Loaded<Request> loaded) {
        String json = Json.request(loaded.value());
        assertThat(Inputs.request(Source.of("again.json", json), TestSchema.SCHEMA)
                        .orThrow()
                        .value())
                .isEqualTo(loaded.value());
        return Outcome.of(json);
    }

    private static void compare(Path expected, String actual) throws IOException {
        if ("record".equals(System.getProperty("golden"))) {
            Files.writeString(expected, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(expected));
    }
}
