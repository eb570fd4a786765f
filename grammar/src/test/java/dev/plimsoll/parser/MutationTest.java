package dev.plimsoll.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.PolicyFile;
import dev.plimsoll.syntax.PolicyFormatter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies with one word lost, doubled, swapped or replaced: never an exception, never a tree that does not print. */
class MutationTest {
    /** Mutants tried of each word; all of them when looking for trouble: {@code -Dmutants=6}. */
    private static final int A_WORD = Integer.getInteger("mutants", 1);

    private static final List<String> INTRUDERS = List.of(
            "(",
            ")",
            "[",
            ",",
            ":",
            "==",
            "and",
            "not",
            "is",
            "if",
            "where",
            "when",
            "because",
            "cap",
            "let",
            "overrides",
            "1e5",
            "007",
            "300 USDT",
            "BTC-USDT",
            "\"",
            "\"text\"",
            "'",
            "\u202E",
            "\u5E01",
            "leet",
            "-",
            "*",
            "tiers",
            "for");

    static List<Path> policies() {
        return Corpus.policies("valid");
    }

    @ParameterizedTest
    @MethodSource("policies")
    void no_mutation_throws(Path policy) {
        Source source = Corpus.source(policy);
        List<Token> tokens = Words.of(source).tokens();
        SplittableRandom random = new SplittableRandom(source.text().length());
        for (int i = 0; i < tokens.size(); i++) {
            List<String> mutants = mutants(source.text(), tokens, i, random);
            for (int j = 0; j < A_WORD; j++) {
                check(mutants.get(random.nextInt(mutants.size())));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_mistake_gives_at_most_one_message_and_near_it(Path policy) {
        Source source = Corpus.source(policy);
        String text = source.text();
        List<Token> tokens = Words.of(source).tokens();
        SplittableRandom random = new SplittableRandom(text.length());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            String before = text.substring(0, token.getStartIndex());
            String word = token.getText();
            String after = text.substring(token.getStopIndex() + 1);
            int letter = random.nextInt(word.length());
            List<String> mutants = List.of(
                    before + after,
                    before + word + " " + word + after,
                    before + word.substring(0, letter) + word.substring(letter + 1) + after);
            for (int j = 0; j < A_WORD; j += 2) {
                String mutant = mutants.get(random.nextInt(mutants.size()));
                List<Diagnostic> problems =
                        PolicyParser.parse(Source.of("mutant", mutant)).diagnostics();
                assertThat(problems).as("mutant:%n%s", mutant).hasSizeLessThanOrEqualTo(1);
                int first = i == 0 ? 1 : tokens.get(i - 1).getLine();
                int last = i + 1 == tokens.size()
                        ? token.getLine()
                        : tokens.get(i + 1).getLine();
                problems.stream()
                        .filter(problem -> problem.code() != SyntaxCode.UNBALANCED)
                        .forEach(problem -> assertThat(problem.span().line())
                                .as("line, mutant:%n%s", mutant)
                                .isBetween(first, last));
            }
        }
    }

    private static List<String> mutants(String text, List<Token> tokens, int at, SplittableRandom random) {
        Token token = tokens.get(at);
        int start = token.getStartIndex();
        int end = token.getStopIndex() + 1;
        String before = text.substring(0, start);
        String word = text.substring(start, end);
        String after = text.substring(end);
        List<String> mutants = new ArrayList<>();
        mutants.add(before + after);
        mutants.add(before + word + " " + word + after);
        mutants.add(before + INTRUDERS.get(random.nextInt(INTRUDERS.size())) + after);
        mutants.add(before + INTRUDERS.get(random.nextInt(INTRUDERS.size())) + " " + word + after);
        mutants.add(before + misspelt(word, random) + after);
        if (at + 1 < tokens.size()) {
            Token next = tokens.get(at + 1);
            mutants.add(before
                    + next.getText()
                    + text.substring(end, next.getStartIndex())
                    + word
                    + text.substring(next.getStopIndex() + 1));
        }
        return mutants;
    }

    private static String misspelt(String word, SplittableRandom random) {
        int at = random.nextInt(word.length());
        return word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + random.nextInt(2));
    }

    private static void check(String mutant) {
        try {
            Source source = Source.of("mutant", mutant);
            Outcome<PolicyFile> outcome = PolicyParser.parse(source);
            String rendered = DiagnosticRenderer.text(true).render(outcome.diagnostics());
            for (Diagnostic diagnostic : outcome.diagnostics()) {
                assertThat(diagnostic.message()).doesNotContain("null", "<EOF>", "<missing", "BAD_");
                assertThat(rendered).contains(diagnostic.code().code());
            }
            if (outcome.isClean()) {
                String formatted = PolicyFormatter.format(outcome.orThrow());
                PolicyFile again =
                        PolicyParser.parse(Source.of("again", formatted)).orThrow();
                assertThat(Trees.describe(again)).isEqualTo(Trees.describe(outcome.orThrow()));
                assertThat(PolicyFormatter.format(again)).isEqualTo(formatted);
            }
        } catch (RuntimeException | StackOverflowError e) {
            fail("mutant:\n" + mutant, e);
        }
    }
}
