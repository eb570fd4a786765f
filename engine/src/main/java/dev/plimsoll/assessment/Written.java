package dev.plimsoll.assessment;

import dev.plimsoll.model.Formula;
import java.util.regex.Pattern;

/** Formulas as they are written in the policy, on one line. */
final class Written {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern COMMENT = Pattern.compile("#[^\n]*");
    private static final Pattern PATH = Pattern.compile("[a-z][a-z0-9_.]*");

    private Written() {}

    static String of(Formula formula) {
        String text = formula.span().text();
        return BLANKS.matcher(COMMENT.matcher(text).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    /** The path of an attribute: as written if it stands there by itself, else in full. */
    static String path(Formula.Read read) {
        String text = of(read);
        String name = read.attribute().name();
        boolean bare = PATH.matcher(text).matches() && (text.equals(name) || text.endsWith("." + name));
        String path = bare ? text : read.attribute().path();
        return read.after() && !path.startsWith("after.") ? "after." + path : path;
    }
}
