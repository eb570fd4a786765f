package dev.plimsoll.io;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Related;
import dev.plimsoll.source.Position;
import dev.plimsoll.source.Span;
import java.util.List;

/** The shape {@code plimsoll.check/1}. */
final class CheckOut {
    private CheckOut() {}

    static void write(JsonOut out, List<Diagnostic> diagnostics) {
        out.text("schema", "plimsoll.check/1").objects("diagnostics", diagnostics, CheckOut::diagnostic);
    }

    static void diagnostic(JsonOut out, Diagnostic diagnostic) {
        out.text("code", diagnostic.code().code())
                .text("severity", diagnostic.severity().word())
                .text("message", diagnostic.message());
        place(out, diagnostic.span());
        out.list("notes", diagnostic.notes())
                .text("help", diagnostic.help())
                .text("path", diagnostic.path())
                .objectsUnlessNone("related", diagnostic.related(), CheckOut::related);
    }

    private static void related(JsonOut out, Related related) {
        place(out, related.span());
        out.text("message", related.message());
    }

    private static void place(JsonOut out, Span span) {
        Position at = span.from();
        out.text("file", span.source().name()).count("line", at.line()).count("column", at.column());
    }
}
