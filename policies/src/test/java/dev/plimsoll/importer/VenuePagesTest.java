package dev.plimsoll.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.conform.Conformance;
import dev.plimsoll.conform.Conformity;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.diagnostic.VenueCode;
import dev.plimsoll.importer.table.Configuration;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each 71xx code has a page whose bad example gets that code alone, and whose good example is fine. */
class VenuePagesTest {
    private static final Path PAGES =
            Path.of(System.getProperty("plimsoll.repository", "..")).resolve("docs/diagnostics");
    private static final Pattern PAGE = Pattern.compile("(?s)# (PLM\\d{4}): (.+?)\n.*## Bad\n(.*)## Good\n(.*)");
    private static final Pattern FENCE = Pattern.compile("(?s)```json (\\w+)\n(.*?)```");
    private static final Pattern POLICY = Pattern.compile("(?s)```margin\n(.*?)```");

    private static final dev.plimsoll.source.Files NO_FILES = (from, path) ->
            new dev.plimsoll.source.Files.Reading.Refused(dev.plimsoll.source.Files.Reason.NOT_FOUND, "is not there");

    @TestFactory
    Stream<DynamicTest> every_code() {
        return Arrays.stream(VenueCode.values()).map(code -> DynamicTest.dynamicTest(code.code(), () -> check(code)));
    }

    private static void check(VenueCode code) throws IOException {
        Matcher page = PAGE.matcher(Files.readString(PAGES.resolve(code.code() + ".md")));
        assertThat(page.matches()).isTrue();
        assertThat(page.group(1)).isEqualTo(code.code());
        assertThat(page.group(2)).isEqualTo(code.title());
        assertThat(found(page.group(3))).isNotEmpty().containsOnly(code);
        assertThat(found(page.group(4))).isEmpty();
    }

    private static List<DiagnosticCode> found(String section) {
        List<Source> sources = new ArrayList<>();
        Matcher fence = FENCE.matcher(section);
        Venue venue = Venue.BINANCE;
        while (fence.find()) {
            venue = Venue.valueOf(fence.group(1).toUpperCase(Locale.ROOT));
            sources.add(Source.of("example" + sources.size() + ".json", fence.group(2)));
        }
        assertThat(sources).isNotEmpty();
        Outcome<Configuration> read = Importer.read(venue, sources, (source, offset) -> {});
        List<DiagnosticCode> codes = new ArrayList<>(
                read.diagnostics().stream().map(Diagnostic::code).toList());
        Matcher policy = POLICY.matcher(section);
        if (policy.find()) {
            CompiledPolicy compiled = PolicyCompiler.compile(Source.of("p.margin", policy.group(1)), NO_FILES)
                    .orThrow();
            Conformity conformity = Conformance.compare(read.orThrow(), compiled, NO_FILES, "brackets", false);
            conformity.drift().forEach(drift -> codes.add(drift.code()));
        }
        return codes;
    }
}
