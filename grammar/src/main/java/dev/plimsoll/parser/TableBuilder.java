package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.parser.antlr.PolicyGrammar;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.InstrumentRow;
import dev.plimsoll.syntax.TierBlock;
import dev.plimsoll.syntax.TierRow;
import dev.plimsoll.syntax.TierRow.BoundKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** Rows: of instruments, and of brackets. */
final class TableBuilder {
    private static final Set<String> FIELDS = Set.of("base", "quote", "settle", "contract_size", "lot", "tick");

    private final Building building;
    private final ExpressionBuilder expressions;

    TableBuilder(Building building, ExpressionBuilder expressions) {
        this.building = building;
        this.expressions = expressions;
    }

    InstrumentRow instrument(PolicyGrammar.InstrumentRowContext context) {
        for (Token word : context.kind) {
            if (FIELDS.contains(word.getText())) {
                building.report(
                        SyntaxCode.INCOMPLETE, building.span(word), "a value is missing after " + Building.quote(word));
            }
        }
        return new InstrumentRow(
                building.span(context),
                expressions.build(context.symbol()),
                building.names(context.kind),
                Building.each(context.rowField(), this::field));
    }

    private InstrumentRow.Field field(PolicyGrammar.RowFieldContext context) {
        return new InstrumentRow.Field(
                building.span(context), building.name(context.field), expressions.build(context.value));
    }

    TierBlock block(PolicyGrammar.TierBlockContext context) {
        List<Expression> symbols = expressions.buildAll(context.symbols);
        return new TierBlock(building.span(context), symbols, Building.each(context.tierRow(), this::row));
    }

    private TierRow row(PolicyGrammar.TierRowContext context) {
        if (context instanceof PolicyGrammar.UpToContext upTo) {
            return row(upTo, BoundKind.UP_TO, Optional.of(upTo.bound), upTo.cells());
        }
        if (context instanceof PolicyGrammar.BelowContext below) {
            return row(below, BoundKind.BELOW, Optional.of(below.bound), below.cells());
        }
        PolicyGrammar.AboveContext above = (PolicyGrammar.AboveContext) context;
        return row(above, BoundKind.ABOVE, Optional.empty(), above.cells());
    }

    private TierRow row(
            PolicyGrammar.TierRowContext context,
            BoundKind kind,
            Optional<PolicyGrammar.SumContext> bound,
            PolicyGrammar.CellsContext cells) {
        return new TierRow(
                building.span(context), kind, bound.map(expressions::build), Building.each(cells.cell(), this::cell));
    }

    private TierRow.Cell cell(PolicyGrammar.CellContext context) {
        return new TierRow.Cell(
                building.span(context), building.name(context.column), expressions.build(context.value));
    }
}
