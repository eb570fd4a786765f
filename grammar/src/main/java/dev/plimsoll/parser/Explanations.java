package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.parser.antlr.PolicyLexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Says what is wrong with a word that does not fit. */
final class Explanations {
    /** More things than these are not listed: then only the word that does not fit is named. */
    private static final int MOST_LISTED = 3;

    private final Building building;
    private final BadWords badWords;
    private final Habits habits;

    Explanations(Building building) {
        this.building = building;
        this.badWords = new BadWords(building);
        this.habits = new Habits(building);
    }

    Diagnostic tooDeep(Token token) {
        return Diagnostic.of(
                        SyntaxCode.NESTED_TOO_DEEP,
                        building.span(token),
                        "an expression is nested deeper than " + GuardedGrammar.LIMIT)
                .withHelp("give its parts names with `let`");
    }

    /** The first mistake in a stretch of tokens that does not fit its goal. */
    Diagnostic of(int from, int to, List<Token> tokens, Attempt.Goal<?> goal) {
        List<Token> stretch = tokens.subList(from, to);
        Expected expected = Expectations.of(stretch, goal);
        int at = expected.at();
        if (at == stretch.size()) {
            return brackets(stretch, expected).orElseGet(() -> missing(stretch, expected));
        }
        Token found = stretch.get(at);
        return unquoted(found, expected)
                .or(() -> misspelt(found, expected, stretch, goal))
                .or(() -> badWords.explain(stretch, at, expected))
                .or(() -> unknownStatement(found, at, goal))
                .or(() -> brackets(stretch, expected))
                .or(() -> notAName(stretch, expected))
                .or(() -> habits.explain(stretch, expected))
                .orElseGet(() -> unexpected(stretch, expected));
    }

    private Optional<Diagnostic> unquoted(Token found, Expected expected) {
        if (!expected.tokens().equals(Set.of(PolicyLexer.STRING)) || !Phrases.isWord(found.getType())) {
            return Optional.empty();
        }
        return Optional.of(expectedInstead(expected.wanted(), found).withHelp("write it in double quotes"));
    }

    private Optional<Diagnostic> misspelt(Token found, Expected expected, List<Token> stretch, Attempt.Goal<?> goal) {
        if (!Phrases.isFreeWord(found.getType()) && found.getType() != PolicyLexer.CURRENCY) {
            return Optional.empty();
        }
        List<String> words = expected.tokens().stream()
                .filter(Phrases::isKeyword)
                .map(Phrases::literal)
                .toList();
        return Suggestions.closest(found.getText().toLowerCase(Locale.ROOT), words)
                .filter(word -> !word.equals(found.getText()))
                .map(word -> Diagnostic.of(
                                SyntaxCode.MISSPELT_KEYWORD,
                                building.span(found),
                                startsStatement(expected.at(), goal)
                                        ? Building.quote(found) + " starts no statement"
                                        : unexpectedWord(stretch, expected.at()))
                        .withHelp("did you mean `" + word + "`?")
                        .withFix(building.span(found), word));
    }

    private Optional<Diagnostic> unknownStatement(Token found, int at, Attempt.Goal<?> goal) {
        if (!startsStatement(at, goal)) {
            return Optional.empty();
        }
        return Optional.of(Diagnostic.of(
                        SyntaxCode.UNKNOWN_STATEMENT,
                        building.span(found),
                        Building.quote(found) + " starts no statement")
                .withHelp("a statement starts with a word such as `let`, `cap`, `margin` or `deny`"));
    }

    private static boolean startsStatement(int at, Attempt.Goal<?> goal) {
        return at == 0 && goal.equals(Attempt.STATEMENT);
    }

    /** A bracket that is not closed, or that closes nothing. */
    private Optional<Diagnostic> brackets(List<Token> stretch, Expected expected) {
        int at = expected.at();
        Optional<Token> open = Brackets.lastOpen(stretch.subList(0, at));
        boolean ends = at == stretch.size();
        if (!ends && Brackets.isClosing(stretch.get(at))) {
            Token closing = stretch.get(at);
            if (open.isEmpty()) {
                return Optional.of(Diagnostic.of(
                        SyntaxCode.UNBALANCED, building.span(closing), Building.quote(closing) + " closes nothing"));
            }
            if (!Brackets.closes(open.get(), closing)) {
                return Optional.of(Diagnostic.of(
                                SyntaxCode.UNBALANCED,
                                building.span(closing),
                                Building.quote(closing) + " does not close " + Building.quote(open.get()))
                        .withRelated(building.span(open.get()), "opened here"));
            }
            return Optional.empty();
        }
        boolean closable = open.isPresent() && expected.tokens().contains(Brackets.closing(open.get()));
        if (closable && (ends || Heads.startsClause(stretch.get(at).getType()))) {
            return Optional.of(Diagnostic.of(
                    SyntaxCode.UNBALANCED,
                    building.span(open.orElseThrow()),
                    Building.quote(open.orElseThrow()) + " is not closed"));
        }
        return Optional.empty();
    }

    private Optional<Diagnostic> notAName(List<Token> stretch, Expected expected) {
        Token found = stretch.get(expected.at());
        if (!expected.tokens().contains(PolicyLexer.NAME) || expected.tokens().contains(PolicyLexer.NUMBER)) {
            return Optional.empty();
        }
        boolean declares = expected.at() > 0
                && Names.isStatementKeyword(stretch.get(expected.at() - 1).getType());
        if (Phrases.isReserved(found.getType())
                && !isContinuation(expected)
                && (declares || !Heads.startsClause(found.getType()))) {
            return Optional.of(Diagnostic.of(
                            SyntaxCode.KEYWORD_AS_NAME,
                            building.span(found),
                            Building.quote(found) + " is a word of the language, not a name")
                    .withHelp("choose another name, such as `my_" + found.getText() + "`"));
        }
        if (found.getType() == PolicyLexer.CURRENCY || found.getType() == PolicyLexer.SYMBOL) {
            return Optional.of(badWords.notAName(found));
        }
        return Optional.empty();
    }

    /** Whether the statement might as well go on without a name, so that the word may belong to what follows. */
    private static boolean isContinuation(Expected expected) {
        return expected.wanted().size() > MOST_LISTED;
    }

    private Diagnostic unexpected(List<Token> stretch, Expected expected) {
        int at = expected.at();
        Token found = stretch.get(at);
        Set<String> wanted = expected.wanted();
        if (wanted.isEmpty() || wanted.size() > MOST_LISTED) {
            Diagnostic problem =
                    Diagnostic.of(SyntaxCode.UNEXPECTED, building.span(found), unexpectedWord(stretch, at));
            return withShape(problem, stretch, at);
        }
        boolean laterLine = at > 0 && stretch.get(at - 1).getLine() < found.getLine();
        if (at > 0 && (isStop(found) || laterLine && !Phrases.isFreeWord(found.getType()))) {
            return missing(stretch, expected);
        }
        return withShape(expectedInstead(wanted, found), stretch, at);
    }

    private Diagnostic expectedInstead(Set<String> wanted, Token found) {
        return Diagnostic.of(
                SyntaxCode.UNEXPECTED,
                building.span(found),
                "expected " + list(wanted) + ", found " + Building.quote(found));
    }

    private static boolean isStop(Token token) {
        return Heads.startsClause(token.getType()) || token.getType() == PolicyLexer.COMMA || Brackets.isClosing(token);
    }

    private static String unexpectedWord(List<Token> stretch, int at) {
        String found = Building.quote(stretch.get(at));
        return at == 0
                ? found + " is not expected here"
                : found + " is not expected after " + Building.quote(stretch.get(at - 1));
    }

    /** Something is missing behind the last word that fits. */
    private Diagnostic missing(List<Token> stretch, Expected expected) {
        Token last = stretch.get(expected.at() - 1);
        Set<String> wanted = expected.wanted();
        String what = wanted.isEmpty() || wanted.size() > MOST_LISTED ? "something" : list(wanted);
        Diagnostic problem = Diagnostic.of(
                SyntaxCode.INCOMPLETE, building.span(last), what + " is missing after " + Building.quote(last));
        return withShape(problem, stretch, expected.at());
    }

    /** Shows how the statement is written, if the mistake is in its head. */
    private static Diagnostic withShape(Diagnostic problem, List<Token> stretch, int at) {
        int head = 0;
        while (head < stretch.size() && !Heads.isHeadMark(stretch.get(head).getType())) {
            head++;
        }
        return at > head + 2
                ? problem
                : Shapes.of(stretch.get(0).getType()).map(problem::withHelp).orElse(problem);
    }

    private static String list(Set<String> phrases) {
        List<String> all = new ArrayList<>(phrases);
        String last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " or " + last;
    }
}
