package dev.plimsoll.parser;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Comment;
import dev.plimsoll.syntax.Declaration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Tells documentation from other comments: {@code ##}, first on its line, directly above a statement. */
final class Comments {
    private final Source source;
    private final Set<Integer> documented = new HashSet<>();

    private Comments(Source source, List<Declaration> declarations) {
        this.source = source;
        for (Declaration declaration : declarations) {
            documented.add(declaration.span().line());
        }
    }

    static List<Comment> of(Source source, List<Token> tokens, List<Declaration> declarations) {
        Comments comments = new Comments(source, declarations);
        Deque<Comment> found = new ArrayDeque<>();
        for (int i = tokens.size() - 1; i >= 0; i--) {
            found.addFirst(comments.comment(tokens.get(i)));
        }
        return List.copyOf(found);
    }

    /** Called from the last comment to the first: a documentation line makes the one above it documentation, too. */
    private Comment comment(Token token) {
        int end = token.getStopIndex() + 1;
        while (source.text().charAt(end - 1) == '\r') {
            end--;
        }
        Span span = new Span(source, token.getStartIndex(), end);
        int line = token.getLine();
        boolean documentation = token.getText().startsWith("##")
                && source.text().substring(source.lineStart(line), span.start()).isBlank()
                && documented.contains(line + 1);
        if (documentation) {
            documented.add(line);
        }
        return new Comment(span, documentation);
    }
}
