package dev.plimsoll.assessment;

import dev.plimsoll.model.Formula;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Formulas as they are written in the policy, on one line. */
final class Written {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern COMMENT = Pattern.compile("#[^\n]*");
    private static final Pattern NEGATION = Pattern.compile("\\b(is )?not (?=missing\\b|in\\b|between\\b|one of\\b)");

    private Written() {}

    static String of(Formula formula) {
        String text = raw(formula);
        if (formula instanceof Formula.Not not) {
            boolean isAdded = not.span().equals(not.operand().span()) && !isNegatedInside(not.operand());
            return isAdded ? "not " + part(not.operand()) : text;
        }
        return isNegatedInside(formula) ? positive(formula, text) : text;
    }

    private static String raw(Formula formula) {
        String written = formula.span().text();
        return isOneLine(written) ? written : onOneLine(written);
    }

    /** Most formulas stand on one line with single blanks. */
    private static boolean isOneLine(String text) {
        int last = text.length() - 1;
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            boolean mayStay =
                    c > ' ' && c < 0x7f && c != '#' || c == ' ' && i > 0 && i < last && text.charAt(i - 1) != ' ';
            if (!mayStay) {
                return false;
            }
        }
        return true;
    }

    private static String onOneLine(String written) {
        String text = COMMENT.matcher(written).replaceAll(" ");
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Several that all hold. */
    static String all(List<Formula> conditions) {
        return conditions.stream().map(Written::part).collect(Collectors.joining(" and "));
    }

    private static String part(Formula operand) {
        return operand instanceof Formula.Logical ? "(" + of(operand) + ")" : of(operand);
    }

    /** A test such as {@code x is not missing} stands in the policy as one, and in the model as the negation of another. */
    private static boolean isNegatedInside(Formula formula) {
        boolean isTest = formula instanceof Formula.IsMissing
                || formula instanceof Formula.InGroup
                || formula instanceof Formula.OneOf
                || formula instanceof Formula.Between;
        return isTest && NEGATION.matcher(raw(formula)).find();
    }

    private static String positive(Formula formula, String text) {
        String is = formula instanceof Formula.IsMissing || text.contains("not one of") ? "is " : "";
        return NEGATION.matcher(text).replaceFirst(is);
    }

    /** The path of an attribute: as written if it stands there by itself, else in full. */
    static String path(Formula.Read read) {
        String text = raw(read);
        String name = read.attribute().name();
        boolean bare = isPath(text) && (text.equals(name) || text.endsWith("." + name));
        String path = bare ? text : read.attribute().path();
        return read.after() && !path.startsWith("after.") ? "after." + path : path;
    }

    /** Lower-case names with points between them; a pattern would take longer than all else here. */
    private static boolean isPath(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = c >= 'a' && c <= 'z';
            if (!isLetter && (i == 0 || !(c >= '0' && c <= '9' || c == '_' || c == '.'))) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
