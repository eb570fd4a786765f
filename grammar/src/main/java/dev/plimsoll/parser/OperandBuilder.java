package dev.plimsoll.parser;

import dev.plimsoll.parser.antlr.PolicyGrammar;
import dev.plimsoll.parser.antlr.PolicyGrammarBaseVisitor;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expression.AggregateKind;
import dev.plimsoll.syntax.Expression.NumberSuffix;
import dev.plimsoll.syntax.Expression.QuantifierKind;
import dev.plimsoll.syntax.Name;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/** The operands of expressions: literals, names, calls, and what stands in parentheses. */
final class OperandBuilder extends PolicyGrammarBaseVisitor<Expression> {
    private final Building building;
    private final ExpressionBuilder expressions;
    private final LiteralBuilder literals;

    OperandBuilder(Building building, ExpressionBuilder expressions) {
        this.building = building;
        this.expressions = expressions;
        this.literals = new LiteralBuilder(building);
    }

    LiteralBuilder literals() {
        return literals;
    }

    Expression path(ParserRuleContext context) {
        Span span = building.span(context);
        return new Expression.Path(span, span.text());
    }

    Expression symbol(ParserRuleContext context) {
        Span span = building.span(context);
        return new Expression.SymbolLiteral(span, span.text());
    }

    @Override
    public Expression visitNumber(PolicyGrammar.NumberContext context) {
        return literals.number(context.getStart(), NumberSuffix.NONE);
    }

    @Override
    public Expression visitPercent(PolicyGrammar.PercentContext context) {
        return literals.number(context.getStart(), NumberSuffix.PERCENT);
    }

    @Override
    public Expression visitBasisPoints(PolicyGrammar.BasisPointsContext context) {
        return literals.number(context.getStart(), NumberSuffix.BASIS_POINTS);
    }

    @Override
    public Expression visitLeverage(PolicyGrammar.LeverageContext context) {
        return literals.leverage(context.getStart());
    }

    @Override
    public Expression visitMoney(PolicyGrammar.MoneyContext context) {
        return literals.money(context.getStart());
    }

    @Override
    public Expression visitDuration(PolicyGrammar.DurationContext context) {
        return literals.duration(context.getStart());
    }

    @Override
    public Expression visitDate(PolicyGrammar.DateContext context) {
        return literals.date(context.getStart());
    }

    @Override
    public Expression visitInstant(PolicyGrammar.InstantContext context) {
        return literals.instant(context.getStart());
    }

    @Override
    public Expression visitTruth(PolicyGrammar.TruthContext context) {
        return new Expression.TruthLiteral(building.span(context), context.truth.getType() == PolicyGrammar.TRUE);
    }

    @Override
    public Expression visitSymbolOperand(PolicyGrammar.SymbolOperandContext context) {
        return visit(context.symbol());
    }

    @Override
    public Expression visitPlainSymbol(PolicyGrammar.PlainSymbolContext context) {
        return symbol(context);
    }

    @Override
    public Expression visitJoinedSymbol(PolicyGrammar.JoinedSymbolContext context) {
        return symbol(context);
    }

    @Override
    public Expression visitQuotedSymbol(PolicyGrammar.QuotedSymbolContext context) {
        return literals.quoted(context.getStart());
    }

    @Override
    public Expression visitParenthesised(PolicyGrammar.ParenthesisedContext context) {
        return new Expression.Parenthesised(building.span(context), expressions.part(context.inner));
    }

    @Override
    public Expression visitQuantified(PolicyGrammar.QuantifiedContext context) {
        QuantifierKind kind = switch (context.quantifier.getType()) {
            case PolicyGrammar.ANY -> QuantifierKind.ANY;
            case PolicyGrammar.NO -> QuantifierKind.NO;
            default -> QuantifierKind.EVERY;
        };
        return new Expression.Quantifier(
                building.span(context), kind, building.name(context.collection), Optional.empty());
    }

    @Override
    public Expression visitCounted(PolicyGrammar.CountedContext context) {
        return new Expression.Count(building.span(context), building.name(context.collection), Optional.empty());
    }

    @Override
    public Expression visitAggregated(PolicyGrammar.AggregatedContext context) {
        AggregateKind kind = switch (context.aggregate.getType()) {
            case PolicyGrammar.SUM -> AggregateKind.SUM;
            case PolicyGrammar.MIN -> AggregateKind.MIN;
            default -> AggregateKind.MAX;
        };
        return new Expression.Aggregate(
                building.span(context),
                kind,
                expressions.part(context.of),
                building.name(context.collection),
                Optional.empty());
    }

    @Override
    public Expression visitCall(PolicyGrammar.CallContext context) {
        List<Expression> arguments =
                context.arguments() == null ? List.of() : expressions.parts(context.arguments().items);
        return new Expression.Call(building.span(context), building.name(context.function), arguments);
    }

    @Override
    public Expression visitLookup(PolicyGrammar.LookupContext context) {
        Span dotted = building.span(context.column);
        Name column = new Name(
                building.span(dotted.start() + 1, dotted.end()), dotted.text().substring(1));
        return new Expression.Lookup(
                building.span(context), building.name(context.table), expressions.part(context.key), column);
    }

    @Override
    public Expression visitPath(PolicyGrammar.PathContext context) {
        return path(context);
    }
}
