package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.parser.antlr.PolicyGrammar;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Effective;
import dev.plimsoll.syntax.Expression;
import java.util.Optional;

/** {@code effective from D [until D]}, of a policy or of a rule. */
final class PeriodBuilder {
    private final Building building;
    private final ExpressionBuilder expressions;

    PeriodBuilder(Building building, ExpressionBuilder expressions) {
        this.building = building;
        this.expressions = expressions;
    }

    /**
     * Reads a period.
     *
     * @param span from the word {@code effective} on
     */
    Effective build(Span span, PolicyGrammar.PeriodContext context) {
        Expression from = date(context.from);
        return new Effective(span, from, context.until == null ? Optional.empty() : Optional.of(date(context.until)));
    }

    private Expression date(PolicyGrammar.SumContext context) {
        Expression date = expressions.build(context);
        if (!(date instanceof Expression.InstantLiteral)) {
            building.report(Diagnostic.of(
                            SyntaxCode.BAD_DATE,
                            date.span(),
                            Building.quote(date.span().text()) + " is not a date")
                    .withHelp("write a day such as `2026-11-01`, or an instant such as `2026-11-01T08:00Z`"));
        }
        return date;
    }
}
