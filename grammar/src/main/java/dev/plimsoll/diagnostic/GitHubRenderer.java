package dev.plimsoll.diagnostic;

import dev.plimsoll.source.Characters;
import dev.plimsoll.source.Position;

/** Workflow commands: {@code ::error file=…,line=…,col=…,title=PLM1001::message}. */
final class GitHubRenderer implements DiagnosticRenderer {
    @Override
    public String render(Diagnostic diagnostic) {
        Position from = diagnostic.span().from();
        String help = diagnostic.help().map(text -> " (" + text + ")").orElse("");
        return "::" + diagnostic.severity().word()
                + " file=" + property(diagnostic.span().source().name())
                + ",line=" + from.line()
                + ",col=" + from.column()
                + ",title=" + diagnostic.code().code()
                + "::" + data(diagnostic.message() + help)
                + "\n";
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String data(String text) {
        return Characters.visible(text).replace("%", "%25");
    }
}
