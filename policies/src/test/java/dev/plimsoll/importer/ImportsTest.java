package dev.plimsoll.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.conform.Conformance;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.importer.table.Configuration;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Files.Reason;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each folder holds files of one exchange, named before the first hyphen, and beside them what an import makes of them; each
 * {@code bad-} folder what is wrong with them. What is written compiles as a policy's, and conforms to the files.
 * {@code -Dgolden=record} writes what is expected.
 */
class ImportsTest {
    private static final Path FOLDER = Path.of("src/test/resources/imports");
    private static final String POLICY = "policy imported version \"1\"\n  settles in each\n\n"
            + "instruments from \"instruments.yaml\"\ntiers brackets from \"tiers.yaml\"\n";

    @TestFactory
    Stream<DynamicTest> good() throws IOException {
        return folders(false)
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> good(folder)));
    }

    @TestFactory
    Stream<DynamicTest> bad() throws IOException {
        return folders(true)
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> bad(folder)));
    }

    private static void good(Path folder) throws IOException {
        Venue venue = venue(folder.getFileName().toString().split("-", -1)[0]);
        Outcome<Configuration> read = Importer.read(venue, sources(folder), (source, offset) -> {});
        assertThat(read.diagnostics()).isEmpty();
        String instruments = ConfigurationFiles.instruments(venue, read.orThrow());
        String tiers = ConfigurationFiles.tiers(venue, read.orThrow());
        expect(folder.resolve("instruments.yaml"), instruments);
        expect(folder.resolve("tiers.yaml"), tiers);
        dev.plimsoll.source.Files files = (from, path) -> path.equals("instruments.yaml")
                ? new Reading.Found(Source.of(path, instruments))
                : path.equals("tiers.yaml")
                        ? new Reading.Found(Source.of(path, tiers))
                        : new Reading.Refused(Reason.NOT_FOUND, "is not there");
        Outcome<CompiledPolicy> policy = PolicyCompiler.compile(Source.of("p.margin", POLICY), files);
        assertThat(policy.diagnostics()).isEmpty();
        var conformity = Conformance.compare(read.orThrow(), policy.orThrow(), files, "brackets", false);
        assertThat(conformity.drift()).isEmpty();
        assertThat(conformity.alike()).isEqualTo(read.orThrow().tables().size()).isPositive();
    }

    private static void bad(Path folder) throws IOException {
        List<Source> sources = sources(folder);
        Venue venue = venue(sources.get(0).name().split("[.]", -1)[0]);
        Outcome<Configuration> read = Importer.read(venue, sources, (source, offset) -> {});
        assertThat(read.isClean()).isFalse();
        expect(folder.resolve("expected.txt"), DiagnosticRenderer.text(false).render(read.diagnostics()));
    }

    private static Venue venue(String name) {
        return Venue.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static void expect(Path file, String actual) throws IOException {
        if ("record".equals(System.getProperty("golden"))) {
            Files.writeString(file, actual);
        }
        assertThat(file).exists();
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    private static List<Source> sources(Path folder) throws IOException {
        List<Source> sources = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                sources.add(Source.of(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return sources;
    }

    private static Stream<Path> folders(boolean bad) throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders
                    .filter(folder -> folder.getFileName().toString().startsWith("bad-") == bad)
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
