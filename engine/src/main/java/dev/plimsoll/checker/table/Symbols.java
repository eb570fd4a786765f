package dev.plimsoll.checker.table;

import dev.plimsoll.syntax.Expression;
import dev.plimsoll.type.Unit;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the symbols of instruments and assets look like, and what they say. */
final class Symbols {
    private static final int LONGEST = 64;
    private static final Pattern CURRENCY = Pattern.compile("[0-9]*[A-Z][A-Z0-9]*");
    private static final Pattern ASSET = Pattern.compile("[^\\s\\p{Cntrl}`\"\\-/:_,]+");
    private static final Pattern LOWER_CASE = Pattern.compile("[a-z0-9]*[a-z][a-z0-9]*");
    /** {@code BASE-QUOTE}, {@code BASE/QUOTE:SETTLE-DATE}; an underscore joins other things too ({@code PI_XBTUSD}). */
    private static final Pattern PARTS = Pattern.compile(
            "([^\\-/:_]+)[-/]([0-9]*[A-Z][A-Z0-9]*)(?:[-/_][^:]*)?(?::([0-9]*[A-Z][A-Z0-9]*)(?:[-/_:].*)?)?");
    /** What stands in the place of the quote and is none. */
    private static final Set<String> NO_QUOTES =
            Set.of("PERP", "PERPETUAL", "SWAP", "FUT", "FUTURE", "FUTURES", "SPOT", "MARGIN", "INDEX");
    /** Keys of tier files. */
    private static final Set<String> RESERVED = Set.of("all", "by", "method");

    private Symbols() {}

    /** The symbol that an expression in the place of an instrument is. */
    static String of(Expression expression) {
        if (expression instanceof Expression.SymbolLiteral symbol) {
            return symbol.symbol();
        }
        if (expression instanceof Expression.TextLiteral text) {
            return text.value();
        }
        return expression.span().text();
    }

    static boolean isCurrency(String text) {
        return text.length() <= LONGEST && CURRENCY.matcher(text).matches();
    }

    /** Whether a unit can be called so: anything without blanks and joints but words in lower case, which are the language's own. */
    static boolean isAsset(String text) {
        return text.length() <= LONGEST
                && ASSET.matcher(text).matches()
                && !LOWER_CASE.matcher(text).matches()
                && !Unit.ROLES.contains(text)
                && !text.equals(Unit.CONTRACTS);
    }

    /** Why no instrument can have this symbol. */
    static Optional<String> flaw(String symbol) {
        if (symbol.isEmpty()) {
            return Optional.of("is empty");
        }
        if (symbol.length() > LONGEST) {
            return Optional.of("has more than " + LONGEST + " characters");
        }
        if (RESERVED.contains(symbol)) {
            return Optional.of("is a word of tier files");
        }
        boolean odd = symbol.codePoints()
                .anyMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || c == '`'
                        || c == '"'
                        || c == ',');
        return odd ? Optional.of("holds a blank, a quote, a comma or an invisible character") : Optional.empty();
    }

    /** What a symbol says of its instrument. */
    record Parts(String base, String quote, Optional<String> settle) {}

    static Optional<Parts> parts(String symbol) {
        Matcher matcher = PARTS.matcher(symbol);
        if (!matcher.matches() || NO_QUOTES.contains(matcher.group(2)) || !isAsset(matcher.group(1))) {
            return Optional.empty();
        }
        return Optional.of(new Parts(matcher.group(1), matcher.group(2), Optional.ofNullable(matcher.group(3))));
    }
}
