package dev.plimsoll.syntax;

/** One method an expression; no defaults, so that a new one does not compile until every pass knows it. */
public interface ExpressionVisitor<R> {
    R number(Expression.NumberLiteral literal);

    R leverage(Expression.LeverageLiteral literal);

    R money(Expression.MoneyLiteral literal);

    R duration(Expression.DurationLiteral literal);

    R instant(Expression.InstantLiteral literal);

    R text(Expression.TextLiteral literal);

    R truth(Expression.TruthLiteral literal);

    R symbol(Expression.SymbolLiteral literal);

    R path(Expression.Path path);

    R lookup(Expression.Lookup lookup);

    R parenthesised(Expression.Parenthesised parenthesised);

    R logical(Expression.Logical logical);

    R not(Expression.Not not);

    R comparison(Expression.Comparison comparison);

    R membership(Expression.Membership membership);

    R between(Expression.Between between);

    R missing(Expression.Missing missing);

    R arithmetic(Expression.Arithmetic arithmetic);

    R negation(Expression.Negation negation);

    R per(Expression.Per per);

    R call(Expression.Call call);

    R quantifier(Expression.Quantifier quantifier);

    R count(Expression.Count count);

    R aggregate(Expression.Aggregate aggregate);

    R conditional(Expression.Conditional conditional);
}
