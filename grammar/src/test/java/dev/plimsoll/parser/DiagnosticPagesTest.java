package dev.plimsoll.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticCode;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of each code shows what it says it shows. */
class DiagnosticPagesTest {
    private static final Path PAGES = Path.of(System.getProperty("plimsoll.repository"), "docs", "diagnostics");
    private static final Pattern PAGE = Pattern.compile(
            "# (PLM\\d{4}): (.*)\\n\\n## What\\n\\n.+\\n\\n## Bad\\n\\n(```(?s:.+?)\\n```)\\n\\n## Good\\n\\n(```(?s:.+?)\\n```)\\n",
            Pattern.DOTALL);
    private static final Pattern POLICY = Pattern.compile("```margin\\n(.*)\\n```", Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource(SyntaxCode.class)
    void a_page_explains_each_code_with_examples(SyntaxCode code) {
        Matcher page = PAGE.matcher(Corpus.read(PAGES.resolve(code.code() + ".md")));
        assertThat(page.matches()).as("the page has its headings").isTrue();
        assertThat(page.group(1)).isEqualTo(code.code());
        assertThat(page.group(2)).isEqualTo(code.title());
        policy(page.group(3)).ifPresent(bad -> assertThat(codes(bad)).containsExactly(code));
        policy(page.group(4)).ifPresent(good -> assertThat(codes(good)).isEmpty());
    }

    private static Optional<String> policy(String example) {
        return Stream.of(POLICY.matcher(example))
                .filter(Matcher::matches)
                .map(block -> block.group(1))
                .findFirst();
    }

    private static List<DiagnosticCode> codes(String policy) {
        return PolicyParser.parse(Source.of("page", policy)).diagnostics().stream()
                .map(Diagnostic::code)
                .distinct()
                .toList();
    }
}
