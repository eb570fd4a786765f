package dev.plimsoll.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds for every expression. */
public final class Expressions {
    private static final Children CHILDREN = new Children();

    private Expressions() {}

    /** The direct parts of an expression, in the order written. */
    public static List<Expression> children(Expression expression) {
        return expression.accept(CHILDREN);
    }

    private static final class Children implements ExpressionVisitor<List<Expression>> {
        @Override
        public List<Expression> number(Expression.NumberLiteral literal) {
            return List.of();
        }

        @Override
        public List<Expression> leverage(Expression.LeverageLiteral literal) {
            return List.of();
        }

        @Override
        public List<Expression> money(Expression.MoneyLiteral literal) {
            return List.of();
        }

        @Override
        public List<Expression> duration(Expression.DurationLiteral literal) {
            return List.of();
        }

        @Override
        public List<Expression> instant(Expression.InstantLiteral literal) {
            return List.of();
        }

        @Override
        public List<Expression> text(Expression.TextLiteral literal) {
            return List.of();
        }

        @Override
        public List<Expression> truth(Expression.TruthLiteral literal) {
            return List.of();
        }

        @Override
        public List<Expression> symbol(Expression.SymbolLiteral literal) {
            return List.of();
        }

        @Override
        public List<Expression> path(Expression.Path path) {
            return List.of();
        }

        @Override
        public List<Expression> lookup(Expression.Lookup lookup) {
            return List.of(lookup.key());
        }

        @Override
        public List<Expression> parenthesised(Expression.Parenthesised parenthesised) {
            return List.of(parenthesised.inner());
        }

        @Override
        public List<Expression> logical(Expression.Logical logical) {
            return logical.operands();
        }

        @Override
        public List<Expression> not(Expression.Not not) {
            return List.of(not.operand());
        }

        @Override
        public List<Expression> comparison(Expression.Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        }

        @Override
        public List<Expression> membership(Expression.Membership membership) {
            List<Expression> parts = new ArrayList<>();
            parts.add(membership.value());
            parts.addAll(membership.members());
            return parts;
        }

        @Override
        public List<Expression> between(Expression.Between between) {
            return List.of(between.value(), between.low(), between.high());
        }

        @Override
        public List<Expression> missing(Expression.Missing missing) {
            return List.of(missing.value());
        }

        @Override
        public List<Expression> arithmetic(Expression.Arithmetic arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        }

        @Override
        public List<Expression> negation(Expression.Negation negation) {
            return List.of(negation.operand());
        }

        @Override
        public List<Expression> per(Expression.Per per) {
            return List.of(per.value());
        }

        @Override
        public List<Expression> call(Expression.Call call) {
            return call.arguments();
        }

        @Override
        public List<Expression> quantifier(Expression.Quantifier quantifier) {
            return optional(quantifier.where());
        }

        @Override
        public List<Expression> count(Expression.Count count) {
            return optional(count.where());
        }

        @Override
        public List<Expression> aggregate(Expression.Aggregate aggregate) {
            List<Expression> parts = new ArrayList<>();
            parts.add(aggregate.of());
            aggregate.where().ifPresent(parts::add);
            return parts;
        }

        @Override
        public List<Expression> conditional(Expression.Conditional conditional) {
            return List.of(conditional.condition(), conditional.then(), conditional.otherwise());
        }

        private static List<Expression> optional(Optional<Expression> part) {
            return part.map(List::of).orElseGet(List::of);
        }
    }
}
