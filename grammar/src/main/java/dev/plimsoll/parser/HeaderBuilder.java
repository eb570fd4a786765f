package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.parser.antlr.PolicyGrammar;
import dev.plimsoll.parser.antlr.PolicyGrammarBaseVisitor;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.HeaderLine;
import dev.plimsoll.syntax.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** The lines of a policy header: in any order, each at most once. */
final class HeaderBuilder extends PolicyGrammarBaseVisitor<HeaderLine> {
    private final Building building;
    private final ExpressionBuilder expressions;
    private final LiteralBuilder literals;
    private final PeriodBuilder periods;

    HeaderBuilder(Building building, ExpressionBuilder expressions) {
        this.building = building;
        this.expressions = expressions;
        this.literals = new LiteralBuilder(building);
        this.periods = new PeriodBuilder(building, expressions);
    }

    List<HeaderLine> build(List<PolicyGrammar.HeaderLineContext> contexts) {
        Map<String, Span> seen = new LinkedHashMap<>();
        for (PolicyGrammar.HeaderLineContext context : contexts) {
            Token word = context.getStart();
            // `settles in` and `pooled in` both say in what the policy counts.
            String line = word.getType() == PolicyGrammar.POOLED ? "settles" : word.getText();
            Span first = seen.putIfAbsent(line, building.span(word));
            if (first != null) {
                building.report(Diagnostic.of(
                                SyntaxCode.DUPLICATE, building.span(word), duplicate(first.text(), word.getText()))
                        .withRelated(first, "the first one"));
            }
        }
        return Building.each(contexts, this::visit);
    }

    private static String duplicate(String first, String second) {
        return first.equals(second)
                ? "the header says `" + second + "` twice"
                : "the header says both `" + first + "` and `" + second + "`";
    }

    @Override
    public HeaderLine visitTitle(PolicyGrammar.TitleContext context) {
        return new HeaderLine.Title(building.span(context), literals.text(context.text));
    }

    @Override
    public HeaderLine visitSettlesIn(PolicyGrammar.SettlesInContext context) {
        Span span = building.span(context);
        return context.currency.getText().equals("each")
                ? new HeaderLine.SettlesInEach(span)
                : new HeaderLine.SettlesIn(span, currency(context.currency));
    }

    @Override
    public HeaderLine visitPooledIn(PolicyGrammar.PooledInContext context) {
        return new HeaderLine.PooledIn(building.span(context), currency(context.currency));
    }

    private Name currency(Token token) {
        Name name = building.name(token);
        if (token.getType() != PolicyGrammar.CURRENCY) {
            building.report(Diagnostic.of(SyntaxCode.UNEXPECTED, name.span(), "`" + name.text() + "` is not a currency")
                    .withHelp("currencies are written in upper case: `"
                            + name.text().toUpperCase(Locale.ROOT) + "`"));
        }
        return name;
    }

    @Override
    public HeaderLine visitModes(PolicyGrammar.ModesContext context) {
        return new HeaderLine.Modes(building.span(context), building.names(context.modes.items));
    }

    @Override
    public HeaderLine visitPricesFreshFor(PolicyGrammar.PricesFreshForContext context) {
        return new HeaderLine.PricesFreshFor(building.span(context), expressions.build(context.duration));
    }

    @Override
    public HeaderLine visitHeaderEffective(PolicyGrammar.HeaderEffectiveContext context) {
        Span span = building.span(context);
        return new HeaderLine.EffectiveFrom(span, periods.build(span, context.period()));
    }

    @Override
    public HeaderLine visitHeaderCitation(PolicyGrammar.HeaderCitationContext context) {
        return new HeaderLine.Citation(building.span(context), literals.text(context.text));
    }
}
