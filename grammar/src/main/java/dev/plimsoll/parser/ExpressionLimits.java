package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expressions;
import java.util.ArrayDeque;
import java.util.Deque;

/** How large an expression may be, so that every later pass may walk it by plain recursion. */
final class ExpressionLimits {
    /** Operators and operands of one expression. */
    static final int NODES = 20_000;

    /** Steps from the top of an expression to its deepest operand; a sum of N terms has N of them. */
    static final int DEPTH = 250;

    private record Visit(Expression expression, int depth) {}

    private ExpressionLimits() {}

    static void check(Expression expression, Building building) {
        Deque<Visit> open = new ArrayDeque<>();
        open.push(new Visit(expression, 1));
        int nodes = 0;
        while (!open.isEmpty()) {
            Visit visit = open.pop();
            nodes++;
            if (nodes > NODES) {
                report(expression, building, "an expression has more than " + NODES + " operators and operands");
                return;
            }
            if (visit.depth() > DEPTH) {
                report(expression, building, "an expression has more than " + DEPTH + " terms in one chain");
                return;
            }
            for (Expression child : Expressions.children(visit.expression())) {
                open.push(new Visit(child, visit.depth() + 1));
            }
        }
    }

    private static void report(Expression expression, Building building, String message) {
        building.report(Diagnostic.of(SyntaxCode.EXPRESSION_TOO_LARGE, expression.span(), message)
                .withHelp("give its parts names with `let`, or put the numbers into a table"));
    }
}
