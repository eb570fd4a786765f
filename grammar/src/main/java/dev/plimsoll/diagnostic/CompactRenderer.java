package dev.plimsoll.diagnostic;

import dev.plimsoll.source.Characters;

/** {@code file:line:column: error[PLM1001]: message}. */
final class CompactRenderer implements DiagnosticRenderer {
    @Override
    public String render(Diagnostic diagnostic) {
        return Characters.visible(diagnostic.span() + ": "
                        + diagnostic.severity().word() + "[" + diagnostic.code().code() + "]: " + diagnostic.message())
                + "\n";
    }
}
