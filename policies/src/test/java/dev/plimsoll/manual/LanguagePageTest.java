package dev.plimsoll.manual;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.diagnostic.DiagnosticCode;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Files;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of docs/language.md compile. What begins with {@code policy} stands alone, what begins with a comment that
 * names a file is that file, and all else is added to the first example, as the page says. The first gives no warning; what
 * only shows a statement may leave a name unused, or be no whole policy.
 */
class LanguagePageTest {
    private static final Path PAGE = Path.of(System.getProperty("plimsoll.repository"), "docs", "language.md");

    @TestFactory
    Stream<DynamicTest> every_example_compiles() throws IOException {
        List<Fence> fences = fences();
        Files files = new FencedFiles(fences);
        String first = fences.get(0).text();
        return fences.stream()
                .filter(fence -> fence.language().equals("margin"))
                .filter(fence -> fence.fileName().isEmpty())
                .map(fence -> DynamicTest.dynamicTest("line " + fence.line(), () -> compiles(fence, first, files)));
    }

    @Test
    void the_page_shows_every_statement() throws IOException {
        String examples = String.join("\n", fences().stream().map(Fence::text).toList());

        for (String keyword : STATEMENTS) {
            assertThat(examples).containsPattern("(?m)^" + keyword + "\\b");
        }
    }

    private static final Set<DiagnosticCode> PARTIAL =
            Set.of(LintCode.UNUSED, LintCode.NO_LEVERAGE_LIMIT, LintCode.NO_LIQUIDATION, LintCode.NO_CALL_LEVEL);

    private static final List<String> STATEMENTS = List.of(
            "policy",
            "include",
            "instruments",
            "tiers",
            "group",
            "attribute",
            "setting",
            "let",
            "cap",
            "floor",
            "margin",
            "collateral",
            "lock",
            "deny",
            "require",
            "alert",
            "margin_call",
            "liquidate",
            "advise",
            "builtin",
            "never");

    private static void compiles(Fence fence, String first, Files files) {
        String text = fence.isPolicy() ? fence.text() : first + "\n" + fence.text();
        Outcome<CompiledPolicy> compiled =
                PolicyCompiler.compile(Source.of("language.md:" + fence.line(), text), files);

        boolean whole = text.equals(first);
        assertThat(compiled.diagnostics())
                .filteredOn(diagnostic -> whole || !PARTIAL.contains(diagnostic.code()))
                .isEmpty();
        assertThat(compiled.isClean()).isTrue();
    }

    private static List<Fence> fences() throws IOException {
        return Fence.of(java.nio.file.Files.readString(PAGE));
    }

    /** The examples that are files. */
    private static final class FencedFiles implements Files {
        private final Map<String, String> texts = new TreeMap<>();

        FencedFiles(List<Fence> fences) {
            for (Fence fence : fences) {
                fence.fileName().ifPresent(name -> texts.put(name, fence.text()));
            }
        }

        @Override
        public Reading read(String from, String path) {
            String text = texts.get(path);
            return text == null
                    ? new Reading.Refused(Reason.NOT_FOUND, "is not on the page")
                    : new Reading.Found(Source.of(path, text));
        }
    }
}
