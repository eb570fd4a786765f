package dev.plimsoll.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.HeaderLine;
import dev.plimsoll.syntax.PolicyFile;
import dev.plimsoll.syntax.PolicyFormatter;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of a file with mistakes, and what is known of what is not. */
class RecoveryTest {
    private static Outcome<PolicyFile> parse(String text) {
        return PolicyParser.parse(Source.of("test", text));
    }

    private static PolicyFile rest(String text) {
        return parse(text).value().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "let a == 1, a, let",
        "leet a = 1, a, let",
        "inclde \"x\", inclde, include",
        "include x, include, include",
        "margin initial a notional, a, margin",
        "tiers a form \"x\", a, tiers",
        "attribute account.a one of b, account.a, attribute",
        "forbid a: borrow when true, a, forbid"
    })
    void names_of_what_is_left_out_are_known(String text, String name, String keyword) {
        assertThat(rest(text).unread()).contains(name, keyword);
    }

    @Test
    void nothing_is_unread_in_a_good_file() {
        assertThat(rest("let a = 1").unread()).isEmpty();
    }

    @Test
    void a_header_keeps_the_lines_that_can_be_read() {
        PolicyFile file = rest(
                "policy p version \"1\"\n  title Sample\n  settles in USDT\n  modes cros,\n  cite \"x\"\nlet a = 1");
        List<HeaderLine> lines = file.header().orElseThrow().lines();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isInstanceOf(HeaderLine.SettlesIn.class);
        assertThat(lines.get(1)).isInstanceOf(HeaderLine.Citation.class);
        assertThat(file.declarations()).hasSize(2);
    }

    @Test
    void a_table_with_a_bad_row_is_left_out_whole() {
        PolicyFile file =
                rest("tiers t by notional\n  for all\n    up to 5 USDT rate 1%\n    above: rate 2%\nlet a = 1");
        assertThat(file.declarations()).singleElement().isInstanceOf(Declaration.Let.class);
    }

    @Test
    void the_underlined_text_is_what_is_wrong() {
        assertUnderlined("cap a: leverage att 5x", "att");
        assertUnderlined("let a = b ==  c", "==");
        assertUnderlined("let a = (b + 1 USDT", "(");
        assertUnderlined("let a = b.c)", ")");
        assertUnderlined("cap a: leverage at\n  when true", "at");
        assertUnderlined("deny a: borrow when true when false", "when");
        assertUnderlined("lock a: borrow", "lock");
        assertUnderlined("let a = 1e5 + 2", "1e5");
        assertUnderlined("let a = \"open  \nlet b = 1", "\"open");
        assertUnderlined("let a = \"x \\q\"", "\\q");
        assertUnderlined("let a = 300 USDt", "USDt");
        assertUnderlined("liquidate a: cross when true by close because \"x\" loss limited to 1", "loss limited to");
    }

    private static void assertUnderlined(String text, String underlined) {
        assertThat(parse(text).diagnostics())
                .singleElement()
                .extracting(problem -> problem.span().text())
                .isEqualTo(underlined);
    }

    @Test
    void a_misspelling_comes_with_its_mending() {
        String text = "cap a: leverage att 5x\nlet b = c.d && e.f";
        for (Diagnostic problem : parse(text).diagnostics()) {
            int start = problem.fix().orElseThrow().span().start();
            int end = problem.fix().orElseThrow().span().end();
            String mended =
                    text.substring(0, start) + problem.fix().orElseThrow().replacement() + text.substring(end);
            assertThat(parse(mended).diagnostics()).hasSize(1);
        }
    }

    @Test
    void messages_come_in_the_order_of_the_text() {
        List<Diagnostic> problems =
                parse("let a == 1\nlet cap = 2\nlet b = \u202E1\nlet c = 1e5").diagnostics();
        assertThat(problems).isSortedAccordingTo(Diagnostic.BY_PLACE).hasSize(4);
    }

    @Test
    void a_file_with_unread_statements_is_not_formatted() {
        PolicyFile file = rest("let a == 1\nlet b = 2");
        Assertions.assertThatIllegalArgumentException().isThrownBy(() -> PolicyFormatter.format(file));
    }

    @Test
    void documentation_stands_directly_above_a_statement() {
        PolicyFile file =
                rest("## one\n## two\nlet a = 1 ## no\n## no\n\nlet b = 2\n  ## yes\nlet c = 3\n# no\n## no\n");
        assertThat(file.comments())
                .extracting(comment -> comment.documentation())
                .containsExactly(true, true, false, false, true, false, false);
    }
}
