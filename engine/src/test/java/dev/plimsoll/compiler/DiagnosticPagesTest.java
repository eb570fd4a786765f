package dev.plimsoll.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticCode;
import dev.plimsoll.diagnostic.Severity;
import dev.plimsoll.diagnostic.SyntaxCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each code has a page, each page a code, and the examples on it give that code and do not give it. */
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
    Stream<DynamicTest> bad_examples_give_the_code_and_no_other_error() {
        return policyPages()
                .map(code -> DynamicTest.dynamicTest(code.code(), () -> {
                    for (List<Diagnostic> found : compiled(code, "Bad")) {
                        if (code.severity() == Severity.ERROR) {
                            assertThat(new TreeSet<>(codes(found, Severity.ERROR)))
                                    .containsExactly(code.code());
                        } else {
                            assertThat(codes(found, Severity.ERROR)).isEmpty();
                            assertThat(codes(found, Severity.WARNING)).contains(code.code());
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> good_examples_give_no_error_and_not_the_code() {
        return policyPages()
                .map(code -> DynamicTest.dynamicTest(code.code(), () -> {
                    for (List<Diagnostic> found : compiled(code, "Good")) {
                        assertThat(codes(found, Severity.ERROR)).isEmpty();
                        assertThat(codes(found, Severity.WARNING)).doesNotContain(code.code());
                    }
                }));
    }

    /** Pages about syntax are tested with the parser, those about data files where these are read. */
    private static Stream<DiagnosticCode> policyPages() {
        return written().filter(code -> !(code instanceof DataCode || code instanceof SyntaxCode));
    }

    private static Stream<DiagnosticCode> written() {
        return codes().stream().filter(code -> Files.exists(PAGES.resolve(code.code() + ".md")));
    }

    private static List<List<Diagnostic>> compiled(DiagnosticCode code, String section) {
        List<PageExample> examples = PageExample.of(page(code), section);
        assertThat(examples).isNotEmpty().allMatch(example -> example.language().equals("margin"));
        return examples.stream()
                .map(example -> PolicyCompiler.compile(example.source(), example.files())
                        .diagnostics())
                .toList();
    }

    private static List<String> codes(List<Diagnostic> found, Severity severity) {
        return found.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .map(diagnostic -> diagnostic.code().code())
                .toList();
    }

    private static String page(DiagnosticCode code) {
        try {
            return Files.readString(PAGES.resolve(code.code() + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
