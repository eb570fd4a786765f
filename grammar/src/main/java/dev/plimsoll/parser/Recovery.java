package dev.plimsoll.parser;

import dev.plimsoll.parser.antlr.PolicyGrammar;
import dev.plimsoll.parser.antlr.PolicyLexer;
import dev.plimsoll.syntax.Declaration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.antlr.v4.runtime.Token;

/**
 * Reads a file with mistakes in it. The words are cut where statements start beyond doubt, and each piece is read alone.
 * In a piece that cannot be read the first word that fits nothing is reported, and reading goes on where the next
 * statement, or the next row of a table, probably starts. So one mistake gives one message, and the rest is still read.
 */
final class Recovery {
    private final List<Token> tokens;
    private final Building building;
    private final StatementBuilder statements;
    private final Explanations explanations;
    private final Heads heads;
    private final List<Declaration> read = new ArrayList<>();
    private final Set<String> unread = new LinkedHashSet<>();

    Recovery(List<Token> tokens, Building building, StatementBuilder statements) {
        this.tokens = tokens;
        this.building = building;
        this.statements = statements;
        this.explanations = new Explanations(building);
        this.heads = new Heads(tokens);
    }

    List<Declaration> read() {
        int start = 0;
        for (int i = 1; i <= tokens.size(); i++) {
            if (i == tokens.size() || heads.isFull(i)) {
                piece(start, i);
                start = i;
            }
        }
        return read;
    }

    /** The names that the statements declare which could not be read. */
    Set<String> unread() {
        return unread;
    }

    private void piece(int from, int to) {
        int at = from;
        while (at < to && !building.isFull()) {
            at = cut(at, to);
        }
    }

    /** Reads a statement or reports why not; where reading goes on. */
    private int cut(int from, int to) {
        Attempt<PolicyGrammar.SingleStatementContext> attempt = attempt(from, to);
        if (attempt.tree().isPresent()) {
            keep(attempt.tree().get());
            return to;
        }
        if (attempt.tooDeep().isPresent()) {
            Token deepest = attempt.tooDeep().get();
            building.report(explanations.tooDeep(deepest));
            return leave(
                    from,
                    next(
                            from + 1,
                            to,
                            at -> tokens.get(at).getStartIndex() > deepest.getStartIndex() && startsAnother(at, from)));
        }
        Expected expected = Expectations.of(tokens.subList(from, to), Attempt.STATEMENT);
        int wrong = from + expected.at();
        int whole = endOfWholeStatement(from, wrong, expected.complete());
        if (whole > from) {
            return whole;
        }
        int nextStatement = next(from + 1, Math.min(wrong + 1, to), heads::isProbable);
        if (nextStatement <= wrong && nextStatement < to) {
            building.report(explanations.of(from, nextStatement, tokens, Attempt.STATEMENT));
            return leave(from, nextStatement);
        }
        int end = next(wrong + 1, to, at -> startsAnother(at, from));
        switch (tokens.get(from).getType()) {
            case PolicyLexer.POLICY -> header(from, end);
            case PolicyLexer.TIERS -> rows(from, end, Attempt.TIERS, heads::isTierRow);
            case PolicyLexer.INSTRUMENTS -> rows(from, end, Attempt.ROWS, heads::isInstrumentRow);
            default -> building.report(explanations.of(from, to, tokens, Attempt.STATEMENT));
        }
        return leave(from, end);
    }

    private boolean startsAnother(int at, int statement) {
        return heads.isProbable(at) || heads.isUnknownStatement(at, statement);
    }

    /**
     * Keeps the statement that ends before a later one with a mistake in its head.
     *
     * @return its end, or {@code from} if there is none
     */
    private int endOfWholeStatement(int from, int wrong, boolean complete) {
        for (int at = wrong; at > from; at--) {
            boolean start = at < tokens.size()
                    && (heads.isProbable(at) || at == wrong && complete && heads.isStrayLine(at, from));
            if (start) {
                Attempt<PolicyGrammar.SingleStatementContext> attempt = attempt(from, at);
                if (attempt.tree().isPresent()) {
                    keep(attempt.tree().get());
                    return at;
                }
            }
        }
        return from;
    }

    /** Reads what can be read of a header, line by line: later passes need what it settles in. */
    private void header(int from, int to) {
        int line = next(from + 1, to, heads::isHeaderLine);
        Attempt<PolicyGrammar.SingleStatementContext> head = attempt(from, line);
        if (head.tree().isEmpty()) {
            building.report(explanations.of(from, line, tokens, Attempt.STATEMENT));
        }
        List<PolicyGrammar.HeaderLineContext> lines = new ArrayList<>();
        while (line < to && !building.isFull()) {
            int end = next(line + 1, to, heads::isHeaderLine);
            Attempt<PolicyGrammar.RemainingHeaderContext> attempt =
                    Attempt.full(tokens.subList(line, end), Attempt.HEADER);
            if (attempt.tree().isPresent()) {
                lines.addAll(attempt.tree().get().headerLine());
            } else {
                building.report(explanations.of(line, end, tokens, Attempt.HEADER));
            }
            line = end;
        }
        head.tree().ifPresent(tree -> read.add(statements.header(tree.statement(), lines)));
    }

    /** Reports the first mistake of the statement and then that of each later row. */
    private void rows(int from, int to, Attempt.Goal<?> rest, IntPredicate isRow) {
        int at = from;
        Attempt.Goal<?> goal = Attempt.STATEMENT;
        while (at < to && !building.isFull()) {
            Expected expected = Expectations.of(tokens.subList(at, to), goal);
            int wrong = at + expected.at();
            if (wrong == to && expected.complete()) {
                return;
            }
            int row = lastRow(at, Math.min(wrong, to - 1), isRow);
            boolean brokenOff =
                    row > at && !Expectations.of(tokens.subList(at, row), goal).expectsRow();
            building.report(explanations.of(at, brokenOff ? row : to, tokens, goal));
            int resume = brokenOff || row == wrong && row > at ? row : next(wrong + 1, to, isRow);
            at = resume;
            goal = rest;
        }
    }

    private static int lastRow(int from, int to, IntPredicate isRow) {
        for (int at = to; at > from; at--) {
            if (isRow.test(at)) {
                return at;
            }
        }
        return from;
    }

    private int next(int from, int to, IntPredicate start) {
        for (int at = from; at < to; at++) {
            if (start.test(at)) {
                return at;
            }
        }
        return to;
    }

    private Attempt<PolicyGrammar.SingleStatementContext> attempt(int from, int to) {
        return Attempt.full(tokens.subList(from, to), Attempt.STATEMENT);
    }

    private void keep(PolicyGrammar.SingleStatementContext tree) {
        read.add(statements.build(tree.statement()));
    }

    /** Remembers what a statement that is left out declares. */
    private int leave(int from, int to) {
        heads.meant(from).ifPresent(unread::add);
        for (int at = from; at < Math.min(to, from + 3); at++) {
            Token token = tokens.get(at);
            if (Heads.isHeadMark(token.getType())) {
                break;
            }
            if (Phrases.isWord(token.getType())) {
                unread.add(token.getText());
            }
        }
        return to;
    }
}
