package dev.plimsoll.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import java.util.List;
import java.util.regex.Pattern;

/** What is said of a bad text is said in our words, and is not endless. */
final class Words {
    private static final Pattern FOREIGN = Pattern.compile(
            "Exception|Error:|java\\.|javax|org\\.(antlr|yaml|drools|kie)|com\\.fasterxml|snakeyaml|jackson|antlr|"
                    + "<EOF>|<missing|no viable|mismatched input|extraneous|BAD_|\\bat dev\\.|io\\.cucumber");

    /** Characters of one message as it is shown. */
    private static final int LONGEST = 4_000;

    private static final int SHOWN = 20;

    private Words() {}

    /** A message without what it cites. */
    private static String ours(String message) {
        return message.replaceAll("`[^`]*`", "``");
    }

    static void check(Door.Opened opened) {
        List<Diagnostic> diagnostics = opened.diagnostics();
        assertThat(diagnostics.size()).isLessThanOrEqualTo(8_000);
        for (Diagnostic diagnostic : diagnostics.subList(0, Math.min(SHOWN, diagnostics.size()))) {
            assertThat(diagnostic.code().code()).matches("PLM[1-7][0-9]{3}");
            assertThat(FOREIGN.matcher(ours(diagnostic.message())).find())
                    .as(diagnostic.message())
                    .isFalse();
            assertThat(DiagnosticRenderer.text(false).render(diagnostic)).hasSizeLessThan(LONGEST);
        }
    }
}
