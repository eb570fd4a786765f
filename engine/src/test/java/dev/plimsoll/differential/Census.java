package dev.plimsoll.differential;

import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expressions;
import dev.plimsoll.syntax.HeaderLine;
import dev.plimsoll.syntax.RuleHead;
import dev.plimsoll.syntax.StatementExpressions;
import dev.plimsoll.syntax.Step;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts what policies are made of: statements, clauses, kinds of expressions, operators, functions, units, steps, actions. */
final class Census {
    private final Map<String, Integer> counts = new TreeMap<>();

    Map<String, Integer> counts() {
        return counts;
    }

    private void count(String what) {
        counts.merge(what.toLowerCase(Locale.ROOT), 1, Integer::sum);
    }

    void add(List<Declaration> declarations) {
        for (Declaration declaration : declarations) {
            if (declaration instanceof Declaration.Rule rule) {
                count("statement " + rule.kind().keyword());
                rule.clauses().forEach(this::clause);
                head(rule.head());
            } else {
                count("statement " + declaration.getClass().getSimpleName());
            }
            if (declaration instanceof Declaration.PolicyHeader header) {
                for (HeaderLine line : header.lines()) {
                    count("header " + line.getClass().getSimpleName());
                }
            }
            if (declaration instanceof Declaration.TierTable table) {
                count("method " + table.method().map(name -> name.text()).orElse("whole"));
                table.blocks().forEach(block -> block.rows().forEach(row -> count("bound " + row.kind())));
            }
            StatementExpressions.of(declaration).forEach(this::expression);
        }
    }

    private void head(RuleHead head) {
        if (head instanceof RuleHead.Margin margin) {
            count("margin of " + margin.scope().map(name -> name.text()).orElse("position"));
        } else if (head instanceof RuleHead.Actions actions) {
            actions.actions().forEach(action -> count("action " + action.text()));
        } else if (head instanceof RuleHead.Scope scope) {
            count("scope " + scope.scope().text());
        } else if (head instanceof RuleHead.Property property) {
            count("never " + property.what().text());
        }
    }

    private void clause(Clause clause) {
        count("clause " + clause.kind().keyword());
        if (clause instanceof Clause.On on) {
            on.actions().forEach(action -> count("action " + action.text()));
        }
        if (clause instanceof Clause.By by) {
            for (Step step : by.steps()) {
                count("step " + step.name().text() + (step.until().isPresent() ? " until" : ""));
            }
        }
    }

    private void expression(Expression expression) {
        count("expression " + expression.getClass().getSimpleName());
        if (expression instanceof Expression.Arithmetic arithmetic) {
            count("operator " + arithmetic.operator());
        } else if (expression instanceof Expression.Comparison comparison) {
            count("operator " + comparison.operator());
        } else if (expression instanceof Expression.Logical logical) {
            count("operator " + logical.operator());
        } else if (expression instanceof Expression.Call call) {
            count("function " + call.function().text());
        } else if (expression instanceof Expression.Quantifier quantifier) {
            count("quantifier " + quantifier.kind() + " "
                    + quantifier.collection().text());
        } else if (expression instanceof Expression.Aggregate aggregate) {
            count("aggregate " + aggregate.kind());
        } else if (expression instanceof Expression.Membership membership) {
            count("membership " + membership.form());
        } else if (expression instanceof Expression.NumberLiteral number) {
            count("suffix " + number.suffix());
        } else if (expression instanceof Expression.MoneyLiteral money) {
            count("unit " + money.unit().text());
        } else if (expression instanceof Expression.DurationLiteral duration) {
            count("unit " + duration.unit());
        }
        Expressions.children(expression).forEach(this::expression);
    }
}
