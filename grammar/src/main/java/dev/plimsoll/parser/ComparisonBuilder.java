package dev.plimsoll.parser;

import dev.plimsoll.parser.antlr.PolicyGrammar;
import dev.plimsoll.parser.antlr.PolicyGrammarBaseVisitor;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expression.ComparisonOperator;
import dev.plimsoll.syntax.Expression.MembershipForm;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;

/** What stands behind the left side of a comparison. */
final class ComparisonBuilder extends PolicyGrammarBaseVisitor<Expression> {
    private final Building building;
    private final ExpressionBuilder expressions;
    private final Expression left;

    ComparisonBuilder(Building building, ExpressionBuilder expressions, Expression left) {
        this.building = building;
        this.expressions = expressions;
        this.left = left;
    }

    private Span span(ParserRuleContext tail) {
        return left.span().to(building.span(tail));
    }

    @Override
    public Expression visitCompareTail(PolicyGrammar.CompareTailContext context) {
        ComparisonOperator operator = switch (context.operator.getType()) {
            case PolicyGrammar.EQUAL -> ComparisonOperator.EQUAL;
            case PolicyGrammar.NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
            case PolicyGrammar.LESS -> ComparisonOperator.LESS;
            case PolicyGrammar.LESS_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
            case PolicyGrammar.GREATER -> ComparisonOperator.GREATER;
            default -> ComparisonOperator.GREATER_OR_EQUAL;
        };
        return new Expression.Comparison(
                span(context), operator, context.operator.getText(), left, expressions.part(context.right));
    }

    @Override
    public Expression visitIsTail(PolicyGrammar.IsTailContext context) {
        boolean negated = context.NOT() != null;
        return new Expression.Comparison(
                span(context),
                negated ? ComparisonOperator.NOT_EQUAL : ComparisonOperator.EQUAL,
                negated ? "is not" : "is",
                left,
                expressions.part(context.right));
    }

    @Override
    public Expression visitMissingTail(PolicyGrammar.MissingTailContext context) {
        return new Expression.Missing(span(context), left, context.NOT() != null);
    }

    @Override
    public Expression visitOneOfTail(PolicyGrammar.OneOfTailContext context) {
        return membership(context, context.NOT() != null, MembershipForm.ONE_OF, members(context.list()));
    }

    @Override
    public Expression visitInListTail(PolicyGrammar.InListTailContext context) {
        return membership(context, context.NOT() != null, MembershipForm.IN_LIST, members(context.list()));
    }

    @Override
    public Expression visitInGroupTail(PolicyGrammar.InGroupTailContext context) {
        List<Expression> group = List.of(expressions.part(context.member()));
        return membership(context, context.NOT() != null, MembershipForm.IN_GROUP, group);
    }

    @Override
    public Expression visitBetweenTail(PolicyGrammar.BetweenTailContext context) {
        return new Expression.Between(
                span(context),
                left,
                context.NOT() != null,
                expressions.part(context.low),
                expressions.part(context.high));
    }

    private List<Expression> members(PolicyGrammar.ListContext list) {
        return expressions.parts(list.items);
    }

    private Expression membership(
            ParserRuleContext context, boolean negated, MembershipForm form, List<Expression> members) {
        return new Expression.Membership(span(context), left, negated, form, members);
    }
}
