package dev.plimsoll.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.PolicyFile;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One planted mistake gives one message, and the statements around it are read. A file named {@code mistakes-N-…} has N.
 */
class BrokenCorpusTest {
    private static final Pattern SEVERAL = Pattern.compile("mistakes-(\\d+)-.*");
    private static final Pattern HEAD = Pattern.compile("(?m)^(?:cap|let) (after_it|before)\\b");

    static List<Path> policies() {
        return Corpus.policies("broken");
    }

    @Test
    void there_are_enough_policies() {
        assertThat(policies()).hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void gives_one_message_a_mistake(Path policy) {
        Outcome<PolicyFile> outcome = PolicyParser.parse(Corpus.source(policy));
        Corpus.expect(policy, ".errors", DiagnosticRenderer.text(false).render(outcome.diagnostics()));
        Matcher several = SEVERAL.matcher(Corpus.name(policy));
        assertThat(outcome.diagnostics()).hasSize(several.matches() ? Integer.parseInt(several.group(1)) : 1);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void the_statements_around_the_mistake_are_read(Path policy) {
        Source source = Corpus.source(policy);
        PolicyFile file = PolicyParser.parse(source).value().orElseThrow();
        Matcher heads = HEAD.matcher(source.text());
        while (heads.find()) {
            String name = heads.group(1);
            // A clause on a line of its own belongs to the statement above it, which then is the broken one.
            boolean aboveClause = name.equals("before") && Corpus.name(policy).equals("statement-stray-clause-line");
            assertThat(file.declarations().stream().anyMatch(declaration -> declares(declaration, name)))
                    .as(name)
                    .isNotEqualTo(aboveClause);
        }
    }

    private static boolean declares(Declaration declaration, String name) {
        return declaration instanceof Declaration.Rule rule
                        && rule.name().text().equals(name)
                || declaration instanceof Declaration.Let let
                        && let.name().text().equals(name);
    }
}
