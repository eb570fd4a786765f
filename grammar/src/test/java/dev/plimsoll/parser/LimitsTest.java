package dev.plimsoll.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticCode;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.PolicyFile;
import dev.plimsoll.syntax.PolicyFormatter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are made to be costly end soon, with the name of the limit. */
class LimitsTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    /** Of what is let in; enough to notice what grows with the square. */
    private static final int LARGE = Boolean.getBoolean("plimsoll.longrun") ? 1_000_000 : 100_000;

    private static Outcome<PolicyFile> parse(String text) {
        return assertTimeoutPreemptively(SOON, () -> {
            Outcome<PolicyFile> outcome = PolicyParser.parse(Source.of("bomb", text));
            // What is said about it is bounded, too.
            assertThat(outcome.diagnostics()).hasSizeLessThanOrEqualTo(1_200);
            outcome.diagnostics().stream().limit(50).forEach(problem -> {
                String shown = DiagnosticRenderer.text(false).render(problem);
                assertThat(shown.length()).isLessThan(2_000);
            });
            return outcome;
        });
    }

    private static List<DiagnosticCode> codes(String text) {
        return parse(text).diagnostics().stream()
                .map(Diagnostic::code)
                .distinct()
                .collect(Collectors.toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 640, 5_000, 150_000})
    void parentheses_nested_too_deep(int depth) {
        assertThat(codes("let a = " + "(".repeat(depth) + "1" + ")".repeat(Math.min(depth, 40_000))))
                .containsExactly(SyntaxCode.NESTED_TOO_DEEP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not ",
                "- ",
                "if true then 1 else ",
                "if ",
                "abs(",
                "t[",
                "any position where ",
                "sum of ",
                "1 + (",
                "(if true then (any position where not "
            })
    void anything_nested_too_deep(String nest) {
        assertThat(codes("let a = " + nest.repeat(5_000) + "1")).contains(SyntaxCode.NESTED_TOO_DEEP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not ", "- ", "if true then 1 else ", "abs(", "("})
    void the_deepest_nesting_allowed_is_read(String nest) {
        String close = nest.contains("(") ? ")".repeat(64) : "";
        assertThat(parse("let a = " + nest.repeat(64) + "1" + close).diagnostics())
                .isEmpty();
        assertThat(codes("let a = " + nest.repeat(65) + "1" + close + ")")).contains(SyntaxCode.NESTED_TOO_DEEP);
    }

    @Test
    void nesting_ends_with_its_statement_and_the_next_is_read() {
        Outcome<PolicyFile> outcome = parse("let a = " + "(".repeat(500) + "\nlet b = 1\n");
        assertThat(outcome.diagnostics()).hasSize(1);
        assertThat(outcome.value().orElseThrow().declarations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {" + ", " - ", " * ", " / "})
    void chains_of_arithmetic_are_limited(String operator) {
        assertThat(codes("let a = 1" + (operator + "1").repeat(16_000)))
                .containsExactly(SyntaxCode.EXPRESSION_TOO_LARGE);
        assertThat(parse("let a = 1" + (operator + "1").repeat(249)).diagnostics())
                .isEmpty();
    }

    @Test
    void chains_of_conditions_are_limited() {
        assertThat(codes("let a = true" + " and true".repeat(30_000))).containsExactly(SyntaxCode.EXPRESSION_TOO_LARGE);
        assertThat(codes("let a = max(1" + ", 1".repeat(30_000) + ")"))
                .containsExactly(SyntaxCode.EXPRESSION_TOO_LARGE);
        assertThat(codes("let a = 1 in (1" + ", 1".repeat(30_000) + ")"))
                .containsExactly(SyntaxCode.EXPRESSION_TOO_LARGE);
    }

    @Test
    void a_long_chain_of_conditions_is_read_flat_and_printed() {
        Outcome<PolicyFile> outcome = parse("let a = a.b" + " and c.d > 1".repeat(6_000));
        Declaration.Let let = (Declaration.Let) outcome.orThrow().declarations().get(0);
        assertThat(((Expression.Logical) let.value()).operands()).hasSize(6_001);
        assertTimeoutPreemptively(SOON, () -> PolicyFormatter.format(outcome.orThrow()));
    }

    @Test
    void rates_in_a_chain_are_limited() {
        assertThat(codes("let a = 1" + " per BTC".repeat(16_000))).containsExactly(SyntaxCode.EXPRESSION_TOO_LARGE);
    }

    @Test
    void files_are_limited_in_bytes() {
        assertThat(codes("#" + "x".repeat(PolicyParser.MAX_BYTES - 1))).isEmpty();
        assertThat(codes("#" + "x".repeat(PolicyParser.MAX_BYTES))).containsExactly(SyntaxCode.FILE_TOO_LARGE);
        assertThat(codes("#" + "币".repeat(400_000))).containsExactly(SyntaxCode.FILE_TOO_LARGE);
        assertThat(codes("a".repeat(10_000_000))).containsExactly(SyntaxCode.FILE_TOO_LARGE);
        assertThat(parse("a".repeat(10_000_000)).value()).isEmpty();
    }

    @Test
    void files_are_limited_in_words() {
        assertThat(codes(", ".repeat(200_001))).containsExactly(SyntaxCode.TOO_MANY_WORDS);
        assertThat(codes(", ".repeat(200_000))).doesNotContain(SyntaxCode.TOO_MANY_WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "9_",
                "0.0",
                "a",
                "A",
                "\"",
                "'",
                "币",
                "\u0000",
                "\u202E",
                "==",
                "&",
                "(",
                ")",
                "[",
                "]",
                ",",
                ":",
                "-",
                "a.",
                "a b ",
                "a\n",
                "A-",
                "cap ",
                "cap a: ",
                "let a\n",
                "let a = ",
                "let a = 1e5\n",
                "up to ",
                "for\n",
                "\"a\"\n",
                "tiers t by x for all up to ",
                "leet a = 1\n",
                "BTC-USDT is\n",
                "policy p version \"1\"\n",
                "title\n",
                "300 USDT",
                "2026-01-01",
                "any ",
                "where ",
                "\\",
                "#",
                "\r",
                "\t\n",
                "🙂",
                "if a then ",
                "cap a b\n",
                "instruments\n"
            })
    void much_of_anything_ends_soon(String text) {
        String bomb = text.repeat(LARGE / text.getBytes(StandardCharsets.UTF_8).length);
        parse(bomb);
        parse("policy p version \"1\"\nlet a = " + bomb.substring(0, bomb.length() / 2));
        parse("tiers t by notional for all\n" + bomb.substring(0, bomb.length() / 2));
    }

    /** One of each way in which a file can be too much or hold nothing: one long word, no words, short lines, operators. */
    @ParameterizedTest
    @ValueSource(strings = {"a", " ", "a\n", "let a = 1e5\n", "\"a\"\n", "1 + "})
    void a_megabyte_ends_soon(String text) {
        parse(text.repeat(1_000_000 / text.length()));
        parse("policy p version \"1\"\nlet a = " + text.repeat(1_000_000 / text.length()));
    }

    @Test
    void a_file_of_other_words_is_no_policy() {
        assertThat(codes("Lorem Ipsum ".repeat(501))).containsExactly(SyntaxCode.NOT_A_POLICY);
        assertThat(codes("Lorem Ipsum ".repeat(500))).doesNotContain(SyntaxCode.NOT_A_POLICY);
    }

    @Test
    void numbers_are_limited_before_they_are_made() {
        assertThat(codes("let a = " + "9".repeat(900_000))).containsExactly(SyntaxCode.NUMBER_TOO_LONG);
        assertThat(codes("let a = 0." + "9".repeat(900_000) + "x")).containsExactly(SyntaxCode.NUMBER_TOO_LONG);
        assertThat(codes("let a = " + "9".repeat(900_000) + " USDT")).containsExactly(SyntaxCode.NUMBER_TOO_LONG);
    }

    @Test
    void large_files_are_read_quickly() {
        String text = IntStream.range(0, 2_000)
                .mapToObj(i -> "cap rule_" + i + ": leverage at " + (i % 100 + 1)
                        + "x when mode is cross and account.level >= " + i + " because \"At most {cap}.\"\n")
                .collect(Collectors.joining());
        for (int i = 0; i < 5; i++) {
            parse(text);
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        assertThat(PolicyParser.parse(Source.of("large", text)).orThrow().declarations())
                .hasSize(2_000);
        // Some 30 ms of processor time; the bound only catches what has become quadratic.
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void a_mistake_in_a_large_file_costs_little() {
        String text = IntStream.range(0, 2_000)
                .mapToObj(i -> "let rule_" + i + " = account.equity" + (i % 10 == 0 ? " == " : " + ") + "1 USDT\n")
                .collect(Collectors.joining());
        Outcome<PolicyFile> outcome = parse(text);
        assertThat(outcome.diagnostics()).hasSize(200);
        assertThat(outcome.value().orElseThrow().declarations()).hasSize(1_800);
    }
}
