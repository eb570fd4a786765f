package dev.plimsoll.assessment;

import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.Context;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Subject;
import java.util.List;
import java.util.Optional;

/**
 * A position, an order or a balance inside {@code where}: its own attributes, and with an instrument {@code instrument},
 * {@code market} and tables, are the element's (in a balance tables are those of its asset); all else is that of the context around it.
 */
final class ElementContext implements Context {
    private final Context outer;
    private final AccountState state;
    private final Element element;
    private final Subject subject;

    ElementContext(Context outer, AccountState state, Element element) {
        this.outer = outer;
        this.state = state;
        this.element = element;
        this.subject = subject(element);
    }

    private static Subject subject(Element element) {
        if (element instanceof BalanceState) {
            return Subject.BALANCE;
        }
        return element instanceof OrderState ? Subject.ORDER : Subject.POSITION;
    }

    @Override
    public Value read(Attribute attribute, boolean after) {
        if (attribute.subject() == subject) {
            return element.read(attribute);
        }
        if (element.instrumentInContext().isPresent()) {
            MarketReader reader =
                    new MarketReader(state, element.instrumentInContext().get());
            if (attribute.subject() == Subject.INSTRUMENT) {
                return reader.instrument(attribute);
            }
            if (attribute.subject() == Subject.MARKET) {
                return reader.market(attribute);
            }
        }
        return outer.read(attribute, after);
    }

    @Override
    public List<Context> elements(Collection collection, boolean after) {
        return outer.elements(collection, after);
    }

    @Override
    public Value cell(BracketTable table, String column, Scalar key) {
        if (element instanceof BalanceState balance) {
            return StateContext.cell(balance.asset(), table, column, key);
        }
        return element.instrumentInContext()
                .map(instrument -> StateContext.cell(instrument, table, column, key))
                .orElseGet(() -> outer.cell(table, column, key));
    }

    @Override
    public Value rate(String from, String into) {
        if (element instanceof BalanceState balance) {
            return outer.rate(balance.named(from), balance.named(into));
        }
        Optional<String> instrument = element.instrumentInContext();
        return instrument.isPresent()
                ? StateContext.rate(state, state.poolOf(instrument.get()), instrument, from, into)
                : outer.rate(from, into);
    }

    @Override
    public Value now() {
        return outer.now();
    }
}
