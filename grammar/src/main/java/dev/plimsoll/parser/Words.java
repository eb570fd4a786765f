package dev.plimsoll.parser;

import dev.plimsoll.parser.antlr.PolicyLexer;
import dev.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * The words of a source.
 *
 * @param tokens what the parser reads, without an end token
 * @param comments comments in their order
 * @param complete whether the text ended before the limit on words
 */
record Words(List<Token> tokens, List<Token> comments, boolean complete) {
    /** Words that a file may have. */
    static final int LIMIT = 200_000;

    static Words of(Source source) {
        PolicyLexer lexer = new PolicyLexer(new TextStream(source));
        lexer.removeErrorListeners();
        List<Token> tokens = new ArrayList<>();
        List<Token> comments = new ArrayList<>();
        for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
            if (token.getChannel() == PolicyLexer.COMMENTS) {
                comments.add(token);
            } else if (tokens.size() == LIMIT) {
                return new Words(tokens, comments, false);
            } else {
                tokens.add(token);
            }
        }
        return new Words(tokens, comments, true);
    }
}
