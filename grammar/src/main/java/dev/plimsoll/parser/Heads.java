package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.parser.antlr.PolicyLexer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.antlr.v4.runtime.Token;

/** Where statements start in a text that cannot be read from one end to the other. */
final class Heads {
    private static final Set<String> STATEMENTS = words(PolicyLexer.POLICY, PolicyLexer.NEVER);
    private static final Set<String> HEADER = words(PolicyLexer.TITLE, PolicyLexer.PRICES);
    private static final Set<Integer> CLAUSES = Set.of(
            PolicyLexer.WHILE,
            PolicyLexer.ON,
            PolicyLexer.WHEN,
            PolicyLexer.UNLESS,
            PolicyLexer.BY,
            PolicyLexer.FEE,
            PolicyLexer.LOSS,
            PolicyLexer.REMAINDER,
            PolicyLexer.OVERRIDES,
            PolicyLexer.EFFECTIVE,
            PolicyLexer.BECAUSE,
            PolicyLexer.CODE,
            PolicyLexer.CITE);
    private static final Set<String> CLAUSE_WORDS =
            CLAUSES.stream().map(Phrases::literal).collect(Collectors.toUnmodifiableSet());

    private final List<Token> tokens;

    Heads(List<Token> tokens) {
        this.tokens = tokens;
    }

    static Set<String> statements() {
        return STATEMENTS;
    }

    static boolean startsClause(int type) {
        return CLAUSES.contains(type);
    }

    /** Whether a statement starts at a token beyond doubt: its keyword, and what must follow it. */
    boolean isFull(int at) {
        return Names.isStatementKeyword(type(at)) && isFollowedAs(type(at), at);
    }

    /** Whether the words behind one are those that must follow a keyword. */
    private boolean isFollowedAs(int keyword, int at) {
        int next = type(at + 1);
        int second = type(at + 2);
        return switch (keyword) {
            case PolicyLexer.POLICY -> isName(at + 1) && second == PolicyLexer.VERSION;
            case PolicyLexer.INCLUDE -> next == PolicyLexer.STRING;
            case PolicyLexer.INSTRUMENTS -> next == PolicyLexer.FROM || isSymbol(at + 1) && second == PolicyLexer.IS;
            case PolicyLexer.TIERS -> isName(at + 1) && (second == PolicyLexer.FROM || second == PolicyLexer.BY);
            case PolicyLexer.GROUP, PolicyLexer.ATTRIBUTE, PolicyLexer.SETTING ->
                isName(at + 1) && second == PolicyLexer.IS;
            case PolicyLexer.LET -> isName(at + 1) && second == PolicyLexer.EQUAL;
            case PolicyLexer.MARGIN ->
                (next == PolicyLexer.INITIAL || next == PolicyLexer.MAINTENANCE)
                        && isName(at + 2)
                        && (type(at + 3) == PolicyLexer.COLON || type(at + 3) == PolicyLexer.OF);
            case PolicyLexer.BUILTIN -> isName(at + 1) && (second == PolicyLexer.CODE || second == PolicyLexer.BECAUSE);
            default -> isName(at + 1) && second == PolicyLexer.COLON;
        };
    }

    /** Whether a statement probably starts at a token, with a mistake in its head. */
    boolean isProbable(int at) {
        boolean keyword = Names.isStatementKeyword(type(at));
        if (!keyword && !isNearStatement(at)) {
            return false;
        }
        if (!isFirstOnLine(at)) {
            return !keyword && isFollowedAs(nearStatement(at), at);
        }
        return isFollowedOnItsLine(at) && (Phrases.isWord(type(at + 1)) || type(at + 1) == PolicyLexer.STRING)
                || type(at) == PolicyLexer.INSTRUMENTS && isSymbol(at + 1);
    }

    /** The keyword of a statement that a word is, or is near to. */
    Optional<String> meant(int at) {
        return Suggestions.closest(text(at), STATEMENTS);
    }

    private int nearStatement(int at) {
        String meant = meant(at).orElse("");
        return IntStream.rangeClosed(PolicyLexer.POLICY, PolicyLexer.NEVER)
                .filter(type -> Phrases.literal(type).equals(meant))
                .findFirst()
                .orElse(Token.INVALID_TYPE);
    }

    /** Whether a line starts at a token that is not indented more than a statement, with a word that fits nothing. */
    boolean isStrayLine(int at, int statement) {
        return isFirstOnLine(at)
                && tokens.get(at).getCharPositionInLine()
                        <= tokens.get(statement).getCharPositionInLine()
                && !startsClause(type(at))
                && (isNearStatement(at)
                        || !Suggestions.closest(text(at), CLAUSE_WORDS).isPresent());
    }

    /** Whether a line starts at a token that has the shape of a statement, whatever its first word. */
    boolean isUnknownStatement(int at, int statement) {
        return isStrayLine(at, statement)
                && Phrases.isWord(type(at))
                && isName(at + 1)
                && (isHeadMark(type(at + 2)) || type(at + 3) == PolicyLexer.COLON);
    }

    /** Whether a row or a block of brackets starts at a token. */
    boolean isTierRow(int at) {
        return isFirstOnLine(at)
                && switch (type(at)) {
                    case PolicyLexer.UP, PolicyLexer.BELOW, PolicyLexer.ABOVE, PolicyLexer.FOR -> true;
                    default -> false;
                };
    }

    /** Whether the row of an instrument starts at a token. */
    boolean isInstrumentRow(int at) {
        return isFirstOnLine(at) && isSymbol(at) && type(at + 1) == PolicyLexer.IS;
    }

    /** Whether a line of a policy header starts at a token. */
    boolean isHeaderLine(int at) {
        return isFirstOnLine(at)
                && (type(at) == PolicyLexer.EFFECTIVE
                        || type(at) == PolicyLexer.CITE
                        || Phrases.isWord(type(at))
                                && Suggestions.closest(text(at), HEADER).isPresent());
    }

    boolean isFirstOnLine(int at) {
        return at == 0 || tokens.get(at - 1).getLine() < tokens.get(at).getLine();
    }

    private boolean isFollowedOnItsLine(int at) {
        return at + 1 < tokens.size()
                && tokens.get(at + 1).getLine() == tokens.get(at).getLine();
    }

    private boolean isNearStatement(int at) {
        int type = type(at);
        return (type == PolicyLexer.NAME || type == PolicyLexer.BAD_WORD || type == PolicyLexer.CURRENCY)
                && Suggestions.closest(text(at), STATEMENTS).isPresent();
    }

    /** Whether a token ends the head of a statement. */
    static boolean isHeadMark(int type) {
        return type == PolicyLexer.COLON || type == PolicyLexer.EQUAL || type == PolicyLexer.IS;
    }

    private boolean isName(int at) {
        int type = type(at);
        return type == PolicyLexer.NAME
                || type == PolicyLexer.PATH
                || Phrases.isKeyword(type) && !Phrases.isReserved(type);
    }

    private boolean isSymbol(int at) {
        int type = type(at);
        return type == PolicyLexer.CURRENCY || type == PolicyLexer.SYMBOL || type == PolicyLexer.STRING;
    }

    private String text(int at) {
        return tokens.get(at).getText().toLowerCase(Locale.ROOT);
    }

    private int type(int at) {
        return at < tokens.size() ? tokens.get(at).getType() : Token.EOF;
    }

    private static Set<String> words(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(Phrases::literal)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
