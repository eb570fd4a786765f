package dev.plimsoll.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.Comment;
import dev.plimsoll.syntax.PolicyFile;
import dev.plimsoll.syntax.PolicyFormatter;
import dev.plimsoll.syntax.SyntaxPrinter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every policy of the corpus is read without a word, and printed so that it reads the same. */
class ValidCorpusTest {
    static List<Path> policies() {
        return Corpus.policies("valid");
    }

    @Test
    void there_are_enough_policies() {
        assertThat(policies()).hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void is_read_as_recorded(Path policy) {
        Outcome<PolicyFile> outcome = PolicyParser.parse(Corpus.source(policy));
        assertThat(outcome.diagnostics()).isEmpty();
        Corpus.expect(policy, ".tree", Trees.describe(outcome.orThrow()));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void is_formatted_as_recorded(Path policy) {
        Corpus.expect(policy, ".formatted", PolicyFormatter.format(read(Corpus.source(policy))));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void formatting_keeps_the_tree_and_all_comments_and_is_idempotent(Path policy) {
        PolicyFile file = read(Corpus.source(policy));
        String formatted = PolicyFormatter.format(file);
        PolicyFile again = read(Source.of("again", formatted));
        assertThat(Trees.describe(again)).isEqualTo(Trees.describe(file));
        assertThat(comments(again)).isEqualTo(comments(file));
        assertThat(PolicyFormatter.format(again)).isEqualTo(formatted);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void printing_the_tree_alone_gives_the_tree_again(Path policy) {
        PolicyFile file = read(Corpus.source(policy));
        PolicyFile again = read(Source.of("again", SyntaxPrinter.print(file.declarations())));
        assertThat(Trees.describe(again)).isEqualTo(Trees.describe(file));
    }

    private static List<String> comments(PolicyFile file) {
        return file.comments().stream().map(ValidCorpusTest::describe).toList();
    }

    private static String describe(Comment comment) {
        return (comment.documentation() ? "doc " : "") + comment.span().text().stripTrailing();
    }

    private static PolicyFile read(Source source) {
        return PolicyParser.parse(source).orThrow();
    }
}
