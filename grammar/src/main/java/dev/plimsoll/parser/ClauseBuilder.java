package dev.plimsoll.parser;

import dev.plimsoll.parser.antlr.PolicyGrammar;
import dev.plimsoll.parser.antlr.PolicyGrammarBaseVisitor;
import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.Step;
import java.util.List;
import java.util.Optional;

/** The clauses of rules, each by itself. */
final class ClauseBuilder extends PolicyGrammarBaseVisitor<Clause> {
    private final Building building;
    private final ExpressionBuilder expressions;
    private final LiteralBuilder literals;
    private final PeriodBuilder periods;

    ClauseBuilder(Building building, ExpressionBuilder expressions) {
        this.building = building;
        this.expressions = expressions;
        this.literals = new LiteralBuilder(building);
        this.periods = new PeriodBuilder(building, expressions);
    }

    List<Clause> build(List<PolicyGrammar.ClauseContext> contexts) {
        return Building.each(contexts, this::visit);
    }

    @Override
    public Clause visitWhileClause(PolicyGrammar.WhileClauseContext context) {
        return new Clause.While(building.span(context), expressions.build(context.condition));
    }

    @Override
    public Clause visitOnClause(PolicyGrammar.OnClauseContext context) {
        return new Clause.On(building.span(context), building.names(context.actions.items));
    }

    @Override
    public Clause visitWhenClause(PolicyGrammar.WhenClauseContext context) {
        return new Clause.When(building.span(context), expressions.build(context.condition));
    }

    @Override
    public Clause visitUnlessClause(PolicyGrammar.UnlessClauseContext context) {
        return new Clause.Unless(building.span(context), expressions.build(context.condition));
    }

    @Override
    public Clause visitByClause(PolicyGrammar.ByClauseContext context) {
        return new Clause.By(building.span(context), Building.each(context.step(), this::step));
    }

    private Step step(PolicyGrammar.StepContext context) {
        if (context instanceof PolicyGrammar.UntilStepContext until) {
            return new Step(
                    building.span(until),
                    building.name(until.word),
                    Optional.empty(),
                    Optional.of(expressions.build(until.condition)));
        }
        if (context instanceof PolicyGrammar.ArgumentStepContext argument) {
            return new Step(
                    building.span(argument),
                    building.name(argument.word),
                    Optional.of(expressions.build(argument.argument)),
                    Optional.empty());
        }
        Name name = building.name(context.getStart());
        return new Step(building.span(context), name, Optional.empty(), Optional.empty());
    }

    @Override
    public Clause visitFeeClause(PolicyGrammar.FeeClauseContext context) {
        return new Clause.Fee(building.span(context), expressions.build(context.share));
    }

    @Override
    public Clause visitLossClause(PolicyGrammar.LossClauseContext context) {
        return new Clause.LossLimitedTo(building.span(context), expressions.build(context.limit));
    }

    @Override
    public Clause visitRemainderClause(PolicyGrammar.RemainderClauseContext context) {
        return new Clause.RemainderTo(building.span(context), building.name(context.receiver));
    }

    @Override
    public Clause visitOverridesClause(PolicyGrammar.OverridesClauseContext context) {
        return new Clause.Overrides(building.span(context), Building.each(context.names, building::name));
    }

    @Override
    public Clause visitEffectiveClause(PolicyGrammar.EffectiveClauseContext context) {
        return new Clause.EffectiveFrom(
                building.span(context), periods.build(building.span(context), context.period()));
    }

    @Override
    public Clause visitBecauseClause(PolicyGrammar.BecauseClauseContext context) {
        return new Clause.Because(building.span(context), literals.text(context.text));
    }

    @Override
    public Clause visitCodeClause(PolicyGrammar.CodeClauseContext context) {
        return new Clause.VenueCode(building.span(context), literals.text(context.text));
    }

    @Override
    public Clause visitCiteClause(PolicyGrammar.CiteClauseContext context) {
        return new Clause.Citation(building.span(context), literals.text(context.text));
    }
}
