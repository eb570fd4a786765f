package dev.plimsoll.parser;

import dev.plimsoll.parser.antlr.PolicyLexer;
import dev.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/**
 * The words of a source.
 *
 * @param tokens what the parser reads, without an end token
 * @param comments comments in their order
 * @param excess the word at which a limit was passed
 * @param bad how many words are none of the language's
 */
record Words(List<Token> tokens, List<Token> comments, Optional<Token> excess, int bad) {
    /** Words that a file may have. */
    static final int LIMIT = 200_000;

    /** Bad words that a file may have; with more of them it is something else. */
    static final int BAD_LIMIT = 1_000;

    static Words of(Source source) {
        PolicyLexer lexer = new PolicyLexer(new TextStream(source));
        lexer.removeErrorListeners();
        List<Token> tokens = new ArrayList<>();
        List<Token> comments = new ArrayList<>();
        int bad = 0;
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getChannel() == PolicyLexer.COMMENTS) {
                comments.add(token);
                continue;
            }
            bad += isBad(token.getType()) ? 1 : 0;
            if (tokens.size() == LIMIT || bad > BAD_LIMIT) {
                return new Words(tokens, comments, Optional.of(token), bad);
            }
            tokens.add(token);
        }
        return new Words(tokens, comments, Optional.empty(), bad);
    }

    private static boolean isBad(int type) {
        return switch (type) {
            case PolicyLexer.BAD_CHARACTER,
                    PolicyLexer.BAD_DATE,
                    PolicyLexer.BAD_MONEY,
                    PolicyLexer.BAD_NUMBER,
                    PolicyLexer.BAD_OPERATOR,
                    PolicyLexer.BAD_WORD,
                    PolicyLexer.OPEN_STRING -> true;
            default -> false;
        };
    }
}
