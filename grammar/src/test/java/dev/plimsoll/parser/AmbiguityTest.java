package dev.plimsoll.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.parser.antlr.PolicyGrammar;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grammar has one reading of each policy, and the fast way of parsing finds it. */
class AmbiguityTest {
    static List<Path> policies() {
        return Corpus.policies("valid");
    }

    @ParameterizedTest
    @MethodSource("policies")
    void has_one_reading(Path policy) {
        assertThat(ambiguities(Words.of(Corpus.source(policy)).tokens())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void the_fast_way_reads_what_the_full_way_reads(Path policy) {
        List<Token> tokens = Words.of(Corpus.source(policy)).tokens();
        String fast = tree(Attempt.fast(tokens, Attempt.FILE));
        assertThat(fast).isEqualTo(tree(Attempt.full(tokens, Attempt.FILE)));
    }

    private static String tree(Attempt<PolicyGrammar.PolicyFileContext> attempt) {
        return attempt.tree().orElseThrow().toStringTree(List.of(PolicyGrammar.ruleNames));
    }

    private static List<String> ambiguities(List<Token> tokens) {
        List<String> found = new ArrayList<>();
        PolicyGrammar grammar = new PolicyGrammar(new CommonTokenStream(new ListTokenSource(tokens)));
        grammar.removeErrorListeners();
        grammar.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
        grammar.addErrorListener(new BaseErrorListener() {
            @Override
            public void reportAmbiguity(
                    Parser parser,
                    DFA dfa,
                    int start,
                    int stop,
                    boolean exact,
                    @Nullable BitSet alternatives,
                    ATNConfigSet configurations) {
                String rule = PolicyGrammar.ruleNames[parser.getRuleContext().getRuleIndex()];
                String text = Stream.iterate(start, i -> i <= stop, i -> i + 1)
                        .map(i -> parser.getTokenStream().get(i).getText())
                        .reduce("", (a, b) -> a + " " + b);
                found.add(rule + ":" + text);
            }

            @Override
            public void syntaxError(
                    Recognizer<?, ?> recognizer,
                    Object symbol,
                    int line,
                    int column,
                    String message,
                    RecognitionException exception) {
                found.add("syntax error: " + message);
            }
        });
        grammar.policyFile();
        return found;
    }
}
