package dev.plimsoll.parser;

import dev.plimsoll.parser.antlr.PolicyLexer;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What could stand where reading broke off.
 *
 * @param at the index of the first token that fits nothing; the number of tokens if they only break off
 * @param tokens the types of all tokens that would fit
 * @param phrases the same in the words of the language, parts of statements taken together
 * @param complete whether the tokens before it are whole as they are
 */
record Expected(int at, Set<Integer> tokens, Set<String> phrases, boolean complete) {
    private static final Set<String> ARITHMETIC =
            Set.of("`+`", "`-`", "`*`", "`/`", "`per`", "a comparison", "`where`", "`or`");

    /** What must stand there, if the tokens before it are not whole: more operands, which always may, left out. */
    Set<String> wanted() {
        if (complete) {
            return Set.of();
        }
        Set<String> wanted = new LinkedHashSet<>(phrases);
        wanted.removeAll(ARITHMETIC);
        if (wanted.size() > 1) {
            wanted.remove("`and`");
        }
        return wanted;
    }

    /** Whether a row of a table could stand there. */
    boolean expectsRow() {
        boolean word = tokens.contains(PolicyLexer.NAME) || tokens.contains(PolicyLexer.NUMBER);
        boolean row = tokens.contains(PolicyLexer.FOR)
                || tokens.contains(PolicyLexer.UP)
                || tokens.contains(PolicyLexer.SYMBOL);
        return complete || row && !word;
    }
}
