package dev.plimsoll.features.mutation;

import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expression.ArithmeticOperator;
import dev.plimsoll.syntax.Expression.ComparisonOperator;
import dev.plimsoll.syntax.Expression.LogicalOperator;
import dev.plimsoll.syntax.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes of expressions and conditions. */
final class ExpressionChanges {
    private final Changes changes;
    private final Choices choices;

    ExpressionChanges(Changes changes, Choices choices) {
        this.changes = changes;
        this.choices = choices;
    }

    /**
     * All of an expression and its parts.
     *
     * @param constants what its constants are: {@link Operator#BOUND} or {@link Operator#RATE}
     */
    void add(Expression expression, Operator constants) {
        one(expression, constants);
        for (Expression part : Expressions.children(expression)) {
            add(part, constants);
        }
    }

    private void one(Expression expression, Operator constants) {
        if (expression instanceof Expression.Comparison comparison) {
            comparison(comparison);
        } else if (expression instanceof Expression.Membership membership) {
            membership(membership);
        } else if (expression instanceof Expression.Between between) {
            denied(
                    between.span(),
                    between.negated(),
                    Gap.between(between.value().span(), between.low().span()));
        } else if (expression instanceof Expression.Missing missing) {
            Span form = new Span(
                    missing.span().source(),
                    missing.value().span().end(),
                    missing.span().end());
            changes.add(
                    Operator.COMPARISON,
                    missing.span(),
                    missing.negated() ? "`is not missing` → `is missing`" : "`is missing` → `is not missing`",
                    form,
                    missing.negated() ? " is missing" : " is not missing");
        } else if (expression instanceof Expression.Logical logical) {
            logical(logical);
        } else if (expression instanceof Expression.Not not) {
            changes.add(Operator.CONNECTIVE, not.span(), "dropped `not`", not.span(), grouped(not.operand()));
        } else if (expression instanceof Expression.Conditional conditional) {
            changes.replace(Operator.CONNECTIVE, conditional.span(), grouped(conditional.then()));
            changes.replace(Operator.CONNECTIVE, conditional.span(), grouped(conditional.otherwise()));
        } else if (expression instanceof Expression.Arithmetic arithmetic) {
            arithmetic(arithmetic);
        } else if (expression instanceof Expression.Negation negation) {
            changes.add(
                    Operator.ARITHMETIC, negation.span(), "dropped `-`", negation.span(), grouped(negation.operand()));
        } else if (expression instanceof Expression.Path path) {
            choices.beside(path.span())
                    .forEach(other -> changes.replace(choices.operator(path.span()), path.span(), other));
            ScopeChanges.path(path, changes);
        } else if (expression instanceof Expression.Lookup lookup) {
            changes.replace(
                    Operator.BRACKET,
                    lookup.span(),
                    lookup.table().text() + "." + lookup.column().text());
        } else if (!(expression instanceof Expression.Parenthesised)) {
            new CollectionChanges(changes).add(expression);
            Constants.beside(expression).forEach(other -> changes.replace(constants, expression.span(), other));
        }
    }

    private void comparison(Expression.Comparison comparison) {
        Span operator = Gap.between(comparison.left().span(), comparison.right().span());
        if (choices.isOfTwo(comparison.right().span())) {
            return; // To say the other value is the same.
        }
        for (String other : others(comparison.operator(), comparison.written())) {
            changes.replace(Operator.COMPARISON, operator, other);
        }
    }

    /** With the limit in or out; turned round; or denied. */
    private static List<String> others(ComparisonOperator operator, String written) {
        boolean word = written.startsWith("is");
        return switch (operator) {
            case EQUAL -> List.of(word ? "is not" : "!=");
            case NOT_EQUAL -> List.of(word ? "is" : "=");
            case LESS -> List.of("<=", ">");
            case LESS_OR_EQUAL -> List.of("<", ">=");
            case GREATER -> List.of(">=", "<");
            case GREATER_OR_EQUAL -> List.of(">", "<=");
        };
    }

    private void membership(Expression.Membership membership) {
        String value = membership.value().span().text();
        Span span = membership.span();
        boolean isGroup = membership.form() == Expression.MembershipForm.IN_GROUP;
        String members = list(membership.members());
        String not = membership.negated() ? "" : "not ";
        changes.add(
                Operator.COMPARISON,
                span,
                membership.negated() ? "dropped `not`" : "`" + Changes.shown(span.text()) + "` denied",
                span,
                value + " " + not + "in " + (isGroup ? members : "(" + members + ")"));
        for (int i = 0;
                membership.members().size() > 1 && i < membership.members().size();
                i++) {
            List<Expression> rest = without(membership.members(), i);
            changes.add(
                    Operator.SCOPE,
                    membership.members().get(i).span(),
                    dropped(membership.members().get(i)),
                    span,
                    value + (membership.negated() ? " not" : "") + " in (" + list(rest) + ")");
        }
    }

    private void denied(Span whole, boolean negated, Span form) {
        changes.add(
                Operator.COMPARISON,
                whole,
                negated ? "dropped `not`" : "`between` → `not between`",
                form,
                negated ? "between" : "not between");
    }

    private void logical(Expression.Logical logical) {
        boolean and = logical.operator() == LogicalOperator.AND;
        List<Expression> operands = logical.operands();
        changes.add(
                Operator.CONNECTIVE,
                Gap.between(operands.get(0).span(), operands.get(1).span()),
                and ? "`and` → `or`" : "`or` → `and`",
                logical.span(),
                joined(operands, and ? " or " : " and "));
        for (int i = 0; i < operands.size(); i++) {
            changes.add(
                    Operator.CONNECTIVE,
                    operands.get(i).span(),
                    dropped(operands.get(i)),
                    logical.span(),
                    joined(without(operands, i), and ? " and " : " or "));
        }
    }

    private void arithmetic(Expression.Arithmetic arithmetic) {
        ArithmeticOperator other = switch (arithmetic.operator()) {
            case ADD -> ArithmeticOperator.SUBTRACT;
            case SUBTRACT -> ArithmeticOperator.ADD;
            case MULTIPLY -> ArithmeticOperator.DIVIDE;
            case DIVIDE -> ArithmeticOperator.MULTIPLY;
        };
        changes.replace(
                Operator.ARITHMETIC,
                Gap.between(arithmetic.left().span(), arithmetic.right().span()),
                other.text());
    }

    private static String dropped(Expression operand) {
        return "dropped `" + Changes.shown(operand.span().text()) + "`";
    }

    static <T> List<T> without(List<T> all, int index) {
        List<T> rest = new ArrayList<>(all);
        rest.remove(index);
        return rest;
    }

    private static String joined(List<Expression> operands, String word) {
        return "("
                + String.join(
                        word, operands.stream().map(one -> one.span().text()).toList()) + ")";
    }

    private static String list(List<Expression> members) {
        return String.join(", ", members.stream().map(one -> one.span().text()).toList());
    }

    static String grouped(Expression expression) {
        return "(" + expression.span().text() + ")";
    }

    void addAll(Optional<Expression> expression, Operator constants) {
        expression.ifPresent(one -> add(one, constants));
    }
}
