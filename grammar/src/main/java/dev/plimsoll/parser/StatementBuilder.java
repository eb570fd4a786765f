package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.parser.antlr.PolicyGrammar;
import dev.plimsoll.parser.antlr.PolicyGrammarBaseVisitor;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.GroupMembers;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Statements that are not rules; rules go to {@link RuleBuilder}. */
final class StatementBuilder extends PolicyGrammarBaseVisitor<Declaration> {
    private final Building building;
    private final ExpressionBuilder expressions;
    private final LiteralBuilder literals;
    private final HeaderBuilder headers;
    private final TableBuilder tables;
    private final RuleBuilder rules;

    StatementBuilder(Building building) {
        this.building = building;
        this.expressions = new ExpressionBuilder(building);
        this.literals = new LiteralBuilder(building);
        this.headers = new HeaderBuilder(building, expressions);
        this.tables = new TableBuilder(building, expressions);
        this.rules = new RuleBuilder(building, expressions);
    }

    Declaration build(PolicyGrammar.StatementContext context) {
        return visit(context);
    }

    @Override
    public Declaration visitPolicyHeader(PolicyGrammar.PolicyHeaderContext context) {
        return header(context, context.headerLine());
    }

    /** A header with those of its lines that could be read. */
    Declaration header(PolicyGrammar.StatementContext statement, List<PolicyGrammar.HeaderLineContext> lines) {
        PolicyGrammar.PolicyHeaderContext context = (PolicyGrammar.PolicyHeaderContext) statement;
        return new Declaration.PolicyHeader(
                building.span(context), declared(context.policy), literals.text(context.version), headers.build(lines));
    }

    @Override
    public Declaration visitInclude(PolicyGrammar.IncludeContext context) {
        return new Declaration.Include(building.span(context), literals.text(context.path));
    }

    @Override
    public Declaration visitInstrumentsFrom(PolicyGrammar.InstrumentsFromContext context) {
        return new Declaration.InstrumentsFrom(building.span(context), literals.text(context.path));
    }

    @Override
    public Declaration visitInstrumentRows(PolicyGrammar.InstrumentRowsContext context) {
        return new Declaration.InstrumentRows(
                building.span(context), Building.each(context.instrumentRow(), tables::instrument));
    }

    @Override
    public Declaration visitTiersFrom(PolicyGrammar.TiersFromContext context) {
        return new Declaration.TiersFrom(building.span(context), declared(context.table), literals.text(context.path));
    }

    @Override
    public Declaration visitTierTable(PolicyGrammar.TierTableContext context) {
        return new Declaration.TierTable(
                building.span(context),
                declared(context.table),
                building.name(context.by),
                context.method == null ? Optional.empty() : Optional.of(building.name(context.method)),
                Building.each(context.tierBlock(), tables::block));
    }

    @Override
    public Declaration visitGroup(PolicyGrammar.GroupContext context) {
        return new Declaration.Group(building.span(context), declared(context.group), members(context.groupMembers()));
    }

    private GroupMembers members(PolicyGrammar.GroupMembersContext context) {
        if (context instanceof PolicyGrammar.AllMembersContext all) {
            return new GroupMembers.AllExcept(building.span(all), expressions.buildAll(all.members));
        }
        if (context instanceof PolicyGrammar.MembersWhereContext where) {
            return new GroupMembers.Where(building.span(where), expressions.build(where.condition));
        }
        PolicyGrammar.ListedMembersContext listed = (PolicyGrammar.ListedMembersContext) context;
        return new GroupMembers.Listed(building.span(listed), expressions.buildAll(listed.members));
    }

    @Override
    public Declaration visitAttribute(PolicyGrammar.AttributeContext context) {
        return new Declaration.Attribute(
                building.span(context),
                declared(context.path),
                context.optional != null,
                type(context.typeName()),
                fallback(context.fallback));
    }

    @Override
    public Declaration visitSetting(PolicyGrammar.SettingContext context) {
        if (context.optional != null) {
            building.report(Diagnostic.of(
                            SyntaxCode.UNEXPECTED, building.span(context.optional), "a setting is never `optional`")
                    .withHelp("give it a value to start with: `default VALUE`"));
        }
        return new Declaration.Setting(
                building.span(context), declared(context.path), type(context.typeName()), fallback(context.fallback));
    }

    private Optional<Expression> fallback(PolicyGrammar.@Nullable SumContext context) {
        return context == null ? Optional.empty() : Optional.of(expressions.build(context));
    }

    private TypeName type(PolicyGrammar.TypeNameContext context) {
        if (context instanceof PolicyGrammar.OneOfTypeContext oneOf) {
            List<Name> values = Building.each(oneOf.values, building::name);
            return new TypeName.OneOf(building.span(oneOf), values);
        }
        List<Name> words = new ArrayList<>();
        for (ParseTree child : context.children) {
            words.add(
                    child instanceof TerminalNode terminal
                            ? building.name(terminal.getSymbol())
                            : building.name((PolicyGrammar.TypeWordContext) child));
        }
        return new TypeName.Words(building.span(context), words);
    }

    @Override
    public Declaration visitLet(PolicyGrammar.LetContext context) {
        return new Declaration.Let(building.span(context), declared(context.let), expressions.build(context.value));
    }

    private Name declared(ParserRuleContext context) {
        return Names.declared(building, context);
    }

    @Override
    public Declaration visitBoundRule(PolicyGrammar.BoundRuleContext context) {
        return rules.visitBoundRule(context);
    }

    @Override
    public Declaration visitMarginRule(PolicyGrammar.MarginRuleContext context) {
        return rules.visitMarginRule(context);
    }

    @Override
    public Declaration visitCollateralRule(PolicyGrammar.CollateralRuleContext context) {
        return rules.visitCollateralRule(context);
    }

    @Override
    public Declaration visitActionRule(PolicyGrammar.ActionRuleContext context) {
        return rules.visitActionRule(context);
    }

    @Override
    public Declaration visitRequirementRule(PolicyGrammar.RequirementRuleContext context) {
        return rules.visitRequirementRule(context);
    }

    @Override
    public Declaration visitScopeRule(PolicyGrammar.ScopeRuleContext context) {
        return rules.visitScopeRule(context);
    }

    @Override
    public Declaration visitPropertyRule(PolicyGrammar.PropertyRuleContext context) {
        return rules.visitPropertyRule(context);
    }

    @Override
    public Declaration visitBuiltin(PolicyGrammar.BuiltinContext context) {
        return rules.visitBuiltin(context);
    }
}
