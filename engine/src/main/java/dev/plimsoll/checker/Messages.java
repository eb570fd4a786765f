package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.model.Message;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The texts of {@code because}: paths between braces are checked like any other. */
final class Messages {
    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

    private final Problems problems;
    private final Function<Expression, Optional<Typed>> paths;
    private final Text text;
    private final String raw;
    private final List<Message.Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private boolean clean = true;

    private Messages(Problems problems, Function<Expression, Optional<Typed>> paths, Text text) {
        this.problems = problems;
        this.paths = paths;
        this.text = text;
        this.raw = text.span().text();
    }

    /** @param paths resolves what stands between braces */
    static Optional<Message> read(Problems problems, Function<Expression, Optional<Typed>> paths, Text text) {
        return new Messages(problems, paths, text).read();
    }

    private Optional<Message> read() {
        int at = 1;
        int end = raw.length() - 1;
        while (at < end) {
            char c = raw.charAt(at);
            if (c == '\\' && at + 1 < end) {
                char escaped = raw.charAt(at + 1);
                literal.append(escaped == 'n' ? '\n' : escaped);
                at += 2;
            } else if ((c == '{' || c == '}') && at + 1 < end && raw.charAt(at + 1) == c) {
                literal.append(c);
                at += 2;
            } else if (c == '{') {
                at = placeholder(at, end);
            } else if (c == '}') {
                wrong(at, at + 1, "a `}` closes nothing here", "write `}}` for a brace");
                at++;
            } else {
                literal.append(c);
                at++;
            }
        }
        flush();
        return clean ? Optional.of(new Message(parts)) : Optional.empty();
    }

    /** Reads {@code {path}} and returns where it ends. */
    private int placeholder(int from, int end) {
        int close = raw.indexOf('}', from);
        if (close < 0 || close >= end) {
            wrong(from, from + 1, "a `{` is not closed", "close it with `}`, or write `{{` for a brace");
            return from + 1;
        }
        String path = raw.substring(from + 1, close);
        if (!PATH.matcher(path).matches()) {
            wrong(
                    from,
                    close + 1,
                    path.isBlank() ? "nothing stands between the braces" : "`" + path + "` is no name",
                    "write a name such as `{leverage}`; give an expression a name with `let`");
            return close + 1;
        }
        Span span = span(from + 1, close);
        Optional<Typed> value = paths.apply(new Expression.Path(span, path));
        clean &= value.isPresent();
        flush();
        value.ifPresent(found -> parts.add(new Message.Filled(path, found.formula())));
        return close + 1;
    }

    private void flush() {
        if (literal.length() > 0) {
            parts.add(new Message.Literal(literal.toString()));
            literal.setLength(0);
        }
    }

    private void wrong(int from, int to, String message, String help) {
        clean = false;
        problems.report(NameCode.PLACEHOLDER, span(from, to), message, help);
    }

    private Span span(int from, int to) {
        int start = text.span().start();
        return new Span(text.span().source(), start + from, start + to);
    }
}
