package dev.plimsoll.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** Diagnostics as text. Lines end with a line feed, the last one too; characters nobody sees are replaced. */
public interface DiagnosticRenderer {
    /** One diagnostic. */
    String render(Diagnostic diagnostic);

    /** Several, in the order given. */
    default String render(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(this::render).collect(Collectors.joining());
    }

    /**
     * With the lines they speak of, underlined, and notes and help below.
     *
     * @param colours whether to colour it for a terminal
     */
    static DiagnosticRenderer text(boolean colours) {
        return new TextRenderer(colours ? Palette.TERMINAL : Palette.PLAIN);
    }

    /** One line each: {@code file:line:column: error[PLM1001]: message}. */
    static DiagnosticRenderer compact() {
        return new CompactRenderer();
    }

    /** The commands that GitHub shows beside the lines of a pull request. */
    static DiagnosticRenderer gitHub() {
        return new GitHubRenderer();
    }
}
