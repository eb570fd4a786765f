package dev.plimsoll.diagnostic;

import dev.plimsoll.source.Characters;
import dev.plimsoll.source.Position;
import java.util.ArrayList;
import java.util.List;

/** Workflow commands: {@code ::error file=…,line=…,col=…,title=PLM1001::message}. */
final class GitHubRenderer implements DiagnosticRenderer {
    @Override
    public String render(Diagnostic diagnostic) {
        Position from = diagnostic.span().from();
        Position to = diagnostic.span().to();
        List<String> lines = new ArrayList<>();
        lines.add(diagnostic.message());
        diagnostic.notes().forEach(note -> lines.add("note: " + note));
        diagnostic.help().ifPresent(help -> lines.add("help: " + help));
        return "::" + diagnostic.severity().word()
                + " file=" + property(diagnostic.span().source().name())
                + ",line=" + from.line()
                + ",col=" + from.column()
                + ",endLine=" + to.line()
                // An end column beside another end line would be refused.
                + (to.line() == from.line() ? ",endColumn=" + Math.max(from.column(), to.column() - 1) : "")
                + ",title=" + diagnostic.code().code()
                + "::"
                + String.join("%0A", lines.stream().map(GitHubRenderer::data).toList())
                + "\n";
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    /** No line break is left in it, so that no text can begin a command of its own. */
    private static String data(String text) {
        return Characters.visible(text).replace("%", "%25");
    }
}
