package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.parser.antlr.PolicyGrammar;
import dev.plimsoll.parser.antlr.PolicyGrammarBaseVisitor;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expression.ArithmeticOperator;
import dev.plimsoll.syntax.Expression.LogicalOperator;
import dev.plimsoll.syntax.Expressions;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Expressions from their operators down to their operands. Chains are loops here, never recursion. */
final class ExpressionBuilder extends PolicyGrammarBaseVisitor<Expression> {
    private final Building building;
    private final OperandBuilder operands;

    ExpressionBuilder(Building building) {
        this.building = building;
        this.operands = new OperandBuilder(building, this);
    }

    /** A whole expression, of which a statement has some: within its limits of size. */
    Expression build(ParserRuleContext context) {
        Expression expression = visit(context);
        ExpressionLimits.check(expression, building);
        return expression;
    }

    List<Expression> buildAll(List<? extends ParserRuleContext> contexts) {
        return Building.each(contexts, this::build);
    }

    /** A part of a whole expression. */
    Expression part(ParserRuleContext context) {
        return visit(context);
    }

    List<Expression> parts(List<? extends ParserRuleContext> contexts) {
        return Building.each(contexts, this::part);
    }

    @Override
    public Expression visitConditional(PolicyGrammar.ConditionalContext context) {
        return new Expression.Conditional(
                building.span(context), part(context.condition), part(context.yes), part(context.no));
    }

    @Override
    public Expression visitFiltered(PolicyGrammar.FilteredContext context) {
        Expression body = part(context.body);
        if (context.filter == null) {
            return body;
        }
        Expression filter = part(context.filter);
        Span where = building.span(context.WHERE().getSymbol());
        return filtered(body, filter).orElseGet(() -> misplaced(body, where));
    }

    /** Gives a condition to the quantifier that it stands behind. */
    private Optional<Expression> filtered(Expression body, Expression filter) {
        Span span = body.span().to(filter.span());
        if (body instanceof Expression.Not not) {
            return filtered(not.operand(), filter).map(operand -> new Expression.Not(span, operand));
        }
        if (body instanceof Expression.Quantifier quantifier) {
            return Optional.of(
                    new Expression.Quantifier(span, quantifier.kind(), quantifier.collection(), Optional.of(filter)));
        }
        if (body instanceof Expression.Count count) {
            return Optional.of(new Expression.Count(span, count.collection(), Optional.of(filter)));
        }
        if (body instanceof Expression.Aggregate aggregate) {
            return Optional.of(new Expression.Aggregate(
                    span, aggregate.kind(), aggregate.of(), aggregate.collection(), Optional.of(filter)));
        }
        return Optional.empty();
    }

    private Expression misplaced(Expression body, Span where) {
        Diagnostic problem = hasQuantifier(body)
                ? Diagnostic.of(SyntaxCode.MISPLACED_WHERE, where, "a `where` reaches over another operand")
                        .withHelp("put the whole into parentheses: `(count of positions where mode is cross) > 3`")
                : Diagnostic.of(SyntaxCode.MISPLACED_WHERE, where, "a `where` follows nothing that it could select")
                        .withHelp("it follows `any`, `no`, `every`, `count of`, or `sum of … over`");
        building.report(problem);
        return body;
    }

    private static boolean hasQuantifier(Expression expression) {
        return expression instanceof Expression.Quantifier
                || expression instanceof Expression.Count
                || expression instanceof Expression.Aggregate
                || Expressions.children(expression).stream().anyMatch(ExpressionBuilder::hasQuantifier);
    }

    @Override
    public Expression visitDisjunction(PolicyGrammar.DisjunctionContext context) {
        return logical(context, LogicalOperator.OR, context.conjunction());
    }

    @Override
    public Expression visitConjunction(PolicyGrammar.ConjunctionContext context) {
        return logical(context, LogicalOperator.AND, context.negation());
    }

    private Expression logical(
            ParserRuleContext context, LogicalOperator operator, List<? extends ParserRuleContext> operands) {
        return operands.size() == 1
                ? part(operands.get(0))
                : new Expression.Logical(building.span(context), operator, parts(operands));
    }

    @Override
    public Expression visitNot(PolicyGrammar.NotContext context) {
        return new Expression.Not(building.span(context), part(context.negation()));
    }

    @Override
    public Expression visitNotNegated(PolicyGrammar.NotNegatedContext context) {
        return part(context.comparison());
    }

    @Override
    public Expression visitComparison(PolicyGrammar.ComparisonContext context) {
        Expression left = part(context.left);
        if (context.comparisonTail().isEmpty()) {
            return left;
        }
        if (context.comparisonTail().size() > 1) {
            PolicyGrammar.ComparisonTailContext second = context.comparisonTail(1);
            building.report(Diagnostic.of(
                            SyntaxCode.COMPARISON_CHAIN,
                            building.span(second.getStart()),
                            "a second comparison follows the first")
                    .withHelp("join two comparisons with `and`, or write `between A and B`"));
        }
        return new ComparisonBuilder(building, this, left).visit(context.comparisonTail(0));
    }

    @Override
    public Expression visitSum(PolicyGrammar.SumContext context) {
        return chain(context.terms, context.operators);
    }

    @Override
    public Expression visitProduct(PolicyGrammar.ProductContext context) {
        return chain(context.factors, context.operators);
    }

    private Expression chain(List<? extends ParserRuleContext> parts, List<Token> operators) {
        Expression left = part(parts.get(0));
        for (int i = 0; i < operators.size(); i++) {
            Expression right = part(parts.get(i + 1));
            left = new Expression.Arithmetic(left.span().to(right.span()), operator(operators.get(i)), left, right);
        }
        return left;
    }

    private static ArithmeticOperator operator(Token token) {
        return switch (token.getType()) {
            case PolicyGrammar.PLUS -> ArithmeticOperator.ADD;
            case PolicyGrammar.MINUS -> ArithmeticOperator.SUBTRACT;
            case PolicyGrammar.TIMES -> ArithmeticOperator.MULTIPLY;
            case PolicyGrammar.DIVIDED -> ArithmeticOperator.DIVIDE;
            default -> throw new IllegalStateException("not an operator: " + token);
        };
    }

    @Override
    public Expression visitNegated(PolicyGrammar.NegatedContext context) {
        return new Expression.Negation(building.span(context), part(context.sign()));
    }

    @Override
    public Expression visitPositive(PolicyGrammar.PositiveContext context) {
        return part(context.rate());
    }

    @Override
    public Expression visitRate(PolicyGrammar.RateContext context) {
        Expression value = operands.visit(context.operand());
        for (Token unit : context.units) {
            value = new Expression.Per(value.span().to(building.span(unit)), value, building.name(unit));
        }
        return value;
    }

    @Override
    public Expression visitSymbolMember(PolicyGrammar.SymbolMemberContext context) {
        return operands.visit(context.symbol());
    }

    @Override
    public Expression visitPathMember(PolicyGrammar.PathMemberContext context) {
        return operands.path(context);
    }

    @Override
    public Expression visitNameMember(PolicyGrammar.NameMemberContext context) {
        return operands.path(context);
    }

    @Override
    public Expression visitCurrencyValue(PolicyGrammar.CurrencyValueContext context) {
        return operands.symbol(context);
    }

    @Override
    public Expression visitTextValue(PolicyGrammar.TextValueContext context) {
        return operands.literals().quoted(context.getStart());
    }

    @Override
    public Expression visitMoneyValue(PolicyGrammar.MoneyValueContext context) {
        return operands.literals().money(context.getStart());
    }

    @Override
    public Expression visitNumberValue(PolicyGrammar.NumberValueContext context) {
        return operands.literals().number(context.getStart(), Expression.NumberSuffix.NONE);
    }

    @Override
    public Expression visitPlainSymbol(PolicyGrammar.PlainSymbolContext context) {
        return operands.visit(context);
    }

    @Override
    public Expression visitJoinedSymbol(PolicyGrammar.JoinedSymbolContext context) {
        return operands.visit(context);
    }

    @Override
    public Expression visitQuotedSymbol(PolicyGrammar.QuotedSymbolContext context) {
        return operands.visit(context);
    }
}
