package dev.plimsoll.assessment;

import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.Context;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Subject;
import java.util.List;

/** A scope as it was before it was liquidated, with what that came to. */
record LiquidatedContext(Context before, Scalar loss, Scalar fee) implements Context {
    @Override
    public Value read(Attribute attribute, boolean after) {
        if (attribute.subject() != Subject.LIQUIDATION) {
            return before.read(attribute, after);
        }
        return switch (attribute.name()) {
            case "loss" -> Value.of(loss);
            case "fee" -> Value.of(fee);
            default -> throw Data.unknown(attribute);
        };
    }

    @Override
    public List<Context> elements(Collection collection, boolean after) {
        return before.elements(collection, after);
    }

    @Override
    public Value cell(BracketTable table, String column, Scalar key) {
        return before.cell(table, column, key);
    }

    @Override
    public Value rate(String from, String into) {
        return before.rate(from, into);
    }

    @Override
    public Value now() {
        return before.now();
    }
}
