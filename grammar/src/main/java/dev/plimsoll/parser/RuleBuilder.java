package dev.plimsoll.parser;

import dev.plimsoll.parser.antlr.PolicyGrammar;
import dev.plimsoll.parser.antlr.PolicyGrammarBaseVisitor;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.RuleHead;
import dev.plimsoll.syntax.RuleKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Rules and the words for built-in checks: what has a name and clauses. */
final class RuleBuilder extends PolicyGrammarBaseVisitor<Declaration> {
    private final Building building;
    private final ExpressionBuilder expressions;
    private final ClauseBuilder clauses;

    RuleBuilder(Building building, ExpressionBuilder expressions) {
        this.building = building;
        this.expressions = expressions;
        this.clauses = new ClauseBuilder(building, expressions);
    }

    @Override
    public Declaration visitBoundRule(PolicyGrammar.BoundRuleContext context) {
        RuleHead head = new RuleHead.Bound(
                building.span(context.attribute.getStart(), context.bound.getStop()),
                building.name(context.attribute),
                expressions.build(context.bound));
        return rule(context, kind(context.kind), context.ruleName, head, context.clause());
    }

    @Override
    public Declaration visitMarginRule(PolicyGrammar.MarginRuleContext context) {
        RuleHead head = new RuleHead.Margin(
                building.span(context.requirement, context.amount.getStop()),
                building.name(context.requirement),
                context.scope == null ? Optional.empty() : Optional.of(building.name(context.scope)),
                expressions.build(context.amount));
        return rule(context, RuleKind.MARGIN, context.ruleName, head, context.clause());
    }

    @Override
    public Declaration visitCollateralRule(PolicyGrammar.CollateralRuleContext context) {
        RuleHead head = new RuleHead.Collateral(building.span(context.amount), expressions.build(context.amount));
        return rule(context, RuleKind.COLLATERAL, context.ruleName, head, context.clause());
    }

    @Override
    public Declaration visitActionRule(PolicyGrammar.ActionRuleContext context) {
        RuleHead head = new RuleHead.Actions(building.span(context.actions), building.names(context.actions.items));
        return rule(context, kind(context.kind), context.ruleName, head, context.clause());
    }

    @Override
    public Declaration visitRequirementRule(PolicyGrammar.RequirementRuleContext context) {
        RuleHead head =
                new RuleHead.Requirement(building.span(context.condition), expressions.build(context.condition));
        return rule(context, RuleKind.REQUIRE, context.ruleName, head, context.clause());
    }

    @Override
    public Declaration visitScopeRule(PolicyGrammar.ScopeRuleContext context) {
        RuleHead head = new RuleHead.Scope(building.span(context.scope), building.name(context.scope));
        return rule(context, kind(context.kind), context.ruleName, head, context.clause());
    }

    @Override
    public Declaration visitPropertyRule(PolicyGrammar.PropertyRuleContext context) {
        RuleHead head = new RuleHead.Property(
                building.span(context.property, context.subjects.getStop()),
                building.name(context.property),
                building.names(context.subjects.items));
        return rule(context, RuleKind.NEVER, context.ruleName, head, context.clause());
    }

    @Override
    public Declaration visitBuiltin(PolicyGrammar.BuiltinContext context) {
        Span keyword = building.span(context.getStart());
        Name check = building.name(context.check);
        List<Clause> words = clauses.build(context.clause());
        ClauseRules.BUILTIN.check(building, keyword, words);
        return new Declaration.Builtin(building.span(context), check, words);
    }

    private Declaration rule(
            ParserRuleContext context,
            RuleKind kind,
            PolicyGrammar.NameContext name,
            RuleHead head,
            List<PolicyGrammar.ClauseContext> written) {
        Span keyword = building.span(context.getStart());
        Name declared = Names.declared(building, name);
        List<Clause> all = clauses.build(written);
        ClauseRules.of(kind).check(building, keyword, all);
        return new Declaration.Rule(building.span(context), kind, declared, head, all);
    }

    private static RuleKind kind(Token keyword) {
        return RuleKind.valueOf(keyword.getText().toUpperCase(Locale.ROOT));
    }
}
