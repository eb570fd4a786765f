package dev.plimsoll.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.DiagnosticCode;
import dev.plimsoll.diagnostic.FeatureCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.diagnostic.VenueCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each code has a page, each page a code, and its bad examples give that code alone, its good ones nothing. */
class DiagnosticPagesTest {
    private static final Path PAGES = Path.of(System.getProperty("plimsoll.repository"), "docs", "diagnostics");

    private static List<DiagnosticCode> codes() {
        return Arrays.stream(DiagnosticCode.class.getPermittedSubclasses())
                .flatMap(group -> Arrays.stream(group.getEnumConstants()))
                .map(DiagnosticCode.class::cast)
                .toList();
    }

    @Test
    void each_code_has_a_page_and_each_page_a_code() throws IOException {
        List<String> names = codes().stream().map(code -> code.code() + ".md").toList();
        try (Stream<Path> files = Files.list(PAGES)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void numbers_are_unique() {
        assertThat(codes()).extracting(DiagnosticCode::number).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> pages_begin_with_code_and_title() {
        return written()
                .map(code -> DynamicTest.dynamicTest(
                        code.code(),
                        () -> assertThat(page(code))
                                .startsWith("# " + code.code() + ": " + code.title() + "\n\n## What\n\n")));
    }

    @TestFactory
    Stream<DynamicTest> bad_examples_give_the_code_and_nothing_else() {
        return policyPages()
                .map(code -> DynamicTest.dynamicTest(
                        code.code(),
                        () -> assertThat(found(code, "Bad"))
                                .allSatisfy(codes -> assertThat(codes).containsExactly(code.code()))));
    }

    @TestFactory
    Stream<DynamicTest> good_examples_give_nothing_at_all() {
        return policyPages()
                .map(code -> DynamicTest.dynamicTest(
                        code.code(),
                        () -> assertThat(found(code, "Good"))
                                .allSatisfy(codes -> assertThat(codes).isEmpty())));
    }

    /** Pages about data files, exchanges' files and features are tested where these are read. */
    private static Stream<DiagnosticCode> policyPages() {
        return written()
                .filter(code ->
                        !(code instanceof DataCode || code instanceof FeatureCode || code instanceof VenueCode));
    }

    private static Stream<DiagnosticCode> written() {
        return codes().stream().filter(code -> Files.exists(PAGES.resolve(code.code() + ".md")));
    }

    /** Of each example in a section the codes of the errors and warnings, each once. */
    private static List<Set<String>> found(DiagnosticCode code, String section) {
        List<PageExample> examples = PageExample.of(page(code), section);
        assertThat(examples).isNotEmpty();
        return examples.stream()
                .filter(example -> example.language().equals("margin"))
                .map(example -> found(code, example))
                .toList();
    }

    private static Set<String> found(DiagnosticCode code, PageExample example) {
        boolean fragment =
                code instanceof SyntaxCode && ParsedSource.of(example.source()).isFragment();
        Outcome<?> outcome = fragment
                ? PolicyCompiler.checkFragment(ParsedSource.of(example.source()))
                : PolicyCompiler.compile(example.source(), example.files());
        return outcome.diagnostics().stream()
                .map(diagnostic -> diagnostic.code().code())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String page(DiagnosticCode code) {
        try {
            return Files.readString(PAGES.resolve(code.code() + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
