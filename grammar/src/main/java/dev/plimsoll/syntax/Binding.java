package dev.plimsoll.syntax;

/** How tightly an expression holds together, the loosest first. */
enum Binding {
    /** {@code if … else}, {@code … where}: only as a whole or in parentheses. */
    WHOLE,
    OR,
    AND,
    NOT,
    COMPARISON,
    SUM,
    PRODUCT,
    SIGN,
    RATE,
    OPERAND;

    private static final Levels LEVELS = new Levels();

    static Binding of(Expression expression) {
        return expression.accept(LEVELS);
    }

    /** Whether it ends with the condition of a quantifier, which would take in whatever follows. */
    static boolean isFiltered(Expression expression) {
        if (expression instanceof Expression.Not not) {
            return isFiltered(not.operand());
        }
        return !(expression instanceof Expression.Conditional) && of(expression) == WHOLE;
    }

    private static final class Levels implements ExpressionVisitor<Binding> {
        @Override
        public Binding number(Expression.NumberLiteral literal) {
            return literal.value().signum() < 0 ? SIGN : OPERAND;
        }

        @Override
        public Binding leverage(Expression.LeverageLiteral literal) {
            return literal.value().signum() < 0 ? SIGN : OPERAND;
        }

        @Override
        public Binding money(Expression.MoneyLiteral literal) {
            return literal.value().signum() < 0 ? SIGN : OPERAND;
        }

        @Override
        public Binding duration(Expression.DurationLiteral literal) {
            return OPERAND;
        }

        @Override
        public Binding instant(Expression.InstantLiteral literal) {
            return OPERAND;
        }

        @Override
        public Binding text(Expression.TextLiteral literal) {
            return OPERAND;
        }

        @Override
        public Binding truth(Expression.TruthLiteral literal) {
            return OPERAND;
        }

        @Override
        public Binding symbol(Expression.SymbolLiteral literal) {
            return OPERAND;
        }

        @Override
        public Binding path(Expression.Path path) {
            return OPERAND;
        }

        @Override
        public Binding lookup(Expression.Lookup lookup) {
            return OPERAND;
        }

        @Override
        public Binding parenthesised(Expression.Parenthesised parenthesised) {
            return OPERAND;
        }

        @Override
        public Binding logical(Expression.Logical logical) {
            return logical.operator() == Expression.LogicalOperator.OR ? OR : AND;
        }

        @Override
        public Binding not(Expression.Not not) {
            return isFiltered(not.operand()) ? WHOLE : NOT;
        }

        @Override
        public Binding comparison(Expression.Comparison comparison) {
            return COMPARISON;
        }

        @Override
        public Binding membership(Expression.Membership membership) {
            return COMPARISON;
        }

        @Override
        public Binding between(Expression.Between between) {
            return COMPARISON;
        }

        @Override
        public Binding missing(Expression.Missing missing) {
            return COMPARISON;
        }

        @Override
        public Binding arithmetic(Expression.Arithmetic arithmetic) {
            return switch (arithmetic.operator()) {
                case ADD, SUBTRACT -> SUM;
                case MULTIPLY, DIVIDE -> PRODUCT;
            };
        }

        @Override
        public Binding negation(Expression.Negation negation) {
            return SIGN;
        }

        @Override
        public Binding per(Expression.Per per) {
            return RATE;
        }

        @Override
        public Binding call(Expression.Call call) {
            return OPERAND;
        }

        @Override
        public Binding quantifier(Expression.Quantifier quantifier) {
            return quantifier.where().isPresent() ? WHOLE : OPERAND;
        }

        @Override
        public Binding count(Expression.Count count) {
            return count.where().isPresent() ? WHOLE : OPERAND;
        }

        @Override
        public Binding aggregate(Expression.Aggregate aggregate) {
            return aggregate.where().isPresent() ? WHOLE : OPERAND;
        }

        @Override
        public Binding conditional(Expression.Conditional conditional) {
            return WHOLE;
        }
    }
}
