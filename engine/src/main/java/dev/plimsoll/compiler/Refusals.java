package dev.plimsoll.compiler;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.source.Files;
import dev.plimsoll.syntax.Text;

/** What is said about a file that could not be read. */
final class Refusals {
    private static final int LONGEST = 80;

    private Refusals() {}

    static Diagnostic of(Text path, Files.Reading.Refused refused) {
        String message = "`" + shown(path.value()) + "` " + refused.reason();
        return switch (refused.kind()) {
            case OUTSIDE_ROOT ->
                Diagnostic.of(NameCode.FILE_REFUSED, path.span(), message)
                        .withHelp("name a file inside the root, relative to this one; `--root` sets another root");
            case NOT_FOUND ->
                Diagnostic.of(NameCode.FILE_NOT_FOUND, path.span(), message)
                        .withHelp("paths are relative to the file that names them");
            case NOT_A_FILE, TOO_LARGE, NOT_TEXT, UNREADABLE ->
                Diagnostic.of(NameCode.FILE_UNREADABLE, path.span(), message)
                        .withHelp("name a text file in UTF-8 that may be read");
        };
    }

    private static String shown(String path) {
        return path.length() <= LONGEST ? path : path.substring(0, path.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }
}
