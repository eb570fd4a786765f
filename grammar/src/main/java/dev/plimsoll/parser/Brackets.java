package dev.plimsoll.parser;

import dev.plimsoll.parser.antlr.PolicyLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Round and square brackets and their partners. */
final class Brackets {
    private Brackets() {}

    static boolean isClosing(Token token) {
        return token.getType() == PolicyLexer.RIGHT_PARENTHESIS || token.getType() == PolicyLexer.RIGHT_BRACKET;
    }

    static boolean closes(Token open, Token closing) {
        return closing(open) == closing.getType();
    }

    static int closing(Token open) {
        return open.getType() == PolicyLexer.LEFT_BRACKET ? PolicyLexer.RIGHT_BRACKET : PolicyLexer.RIGHT_PARENTHESIS;
    }

    /** The innermost bracket that is still open at the end. */
    static Optional<Token> lastOpen(List<Token> tokens) {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (token.getType() == PolicyLexer.LEFT_PARENTHESIS || token.getType() == PolicyLexer.LEFT_BRACKET) {
                open.push(token);
            } else if (isClosing(token)) {
                open.poll();
            }
        }
        return Optional.ofNullable(open.peek());
    }
}
