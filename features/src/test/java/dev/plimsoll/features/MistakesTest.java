package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.diagnostic.FeatureCode;
import dev.plimsoll.features.run.FeatureSet;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Mistakes in features and what is said of them. {@code -Dgolden=record} writes the expected files. */
class MistakesTest {
    private static final Path FOLDER = Path.of("src/test/resources/mistakes");
    private static final Path PAGES = Policies.REPOSITORY.resolve("docs/diagnostics");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)## (Bad|Good)\n\n```gherkin\n(.*?)```");

    @TestFactory
    Stream<DynamicTest> mistakes() throws IOException {
        return files(".feature").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
    }

    private static void compare(Path file) throws IOException {
        String actual = DiagnosticRenderer.text(false).render(read(Files.readString(file), file));
        Path expected = Path.of(file.toString().replace(".feature", ".errors"));
        if ("record".equals(System.getProperty("golden"))) {
            Files.writeString(expected, actual);
        }
        assertThat(expected).exists();
        assertThat(actual).isEqualTo(Files.readString(expected));
    }

    @Test
    void each_expected_file_has_its_feature_and_each_code_a_file() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path errors : files(".errors")) {
            assertThat(Path.of(errors.toString().replace(".errors", ".feature")))
                    .exists();
            Matcher code = Pattern.compile("PLM\\d{4}").matcher(Files.readString(errors));
            while (code.find()) {
                codes.add(code.group());
            }
        }
        codes.add(FeatureCode.FEATURE_TOO_LARGE.code());
        assertThat(codes)
                .containsExactlyElementsOf(Arrays.stream(FeatureCode.values())
                        .map(FeatureCode::code)
                        .toList());
    }

    @Test
    void what_is_too_large_is_not_read() {
        String outline = "Feature: a\n\n  Scenario Outline: b\n" + "    Then it is allowed\n".repeat(1_000)
                + "\n    Examples:\n      | n |\n" + "      | 1 |\n".repeat(1_000);
        assertThat(read(outline, Path.of("large.feature")))
                .extracting(Diagnostic::code)
                .containsExactly(FeatureCode.FEATURE_TOO_LARGE);
        assertThat(read("Feature: a\n" + "#".repeat(1_000_000), Path.of("large.feature")))
                .extracting(Diagnostic::code)
                .containsExactly(FeatureCode.FEATURE_TOO_LARGE);
    }

    @TestFactory
    Stream<DynamicTest> pages() {
        return Arrays.stream(FeatureCode.values())
                .map(code -> DynamicTest.dynamicTest(code.code(), () -> {
                    Matcher examples = EXAMPLE.matcher(Files.readString(PAGES.resolve(code.code() + ".md")));
                    int found = 0;
                    while (examples.find()) {
                        found++;
                        List<Diagnostic> problems = read(examples.group(2), Path.of("example.feature"));
                        if (examples.group(1).equals("Bad")) {
                            assertThat(problems).isNotEmpty().allMatch(problem -> problem.code() == code);
                        } else {
                            assertThat(problems).isEmpty();
                        }
                    }
                    assertThat(found).isEqualTo(code == FeatureCode.FEATURE_TOO_LARGE ? 1 : 2);
                }));
    }

    private static List<Diagnostic> read(String text, Path file) {
        return FeatureSet.read(List.of(Source.of(file.getFileName().toString(), text)))
                .diagnostics();
    }

    private static List<Path> files(String suffix) throws IOException {
        try (Stream<Path> list = Files.list(FOLDER)) {
            return list.filter(path -> path.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }
}
