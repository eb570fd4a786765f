package dev.plimsoll.hostile;

import dev.plimsoll.source.Files;
import dev.plimsoll.source.Source;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files as large and as deep as their names say: {@code deep-3.margin} includes {@code deep-2.margin}, {@code wide-9.yaml} has
 * 9 characters, {@code part-1.margin} none.
 */
final class BombFiles implements Files {
    /** The policy that may name them. */
    static final String NAME = "bomb.margin";

    private static final Pattern FORM = Pattern.compile("(deep|wide|part)-([0-9]+)(?:-b)?[.](margin|yaml)");
    private static final String TABLE = "by: notional\nall: [{max_leverage: 20x}]\n";

    @Override
    public Reading read(String from, String path) {
        Matcher matcher = FORM.matcher(path);
        return matcher.matches()
                ? new Reading.Found(
                        Source.of(path, text(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3))))
                : new Reading.Refused(Reason.NOT_FOUND, "does not exist");
    }

    private static String text(String kind, int size, String suffix) {
        return switch (kind) {
            case "deep" -> size <= 1 ? "" : "include \"deep-" + (size - 1) + ".margin\"\n";
            case "wide" -> suffix.equals("yaml") ? TABLE + "\n".repeat(size - TABLE.length()) : "\n".repeat(size);
            default -> "";
        };
    }
}
