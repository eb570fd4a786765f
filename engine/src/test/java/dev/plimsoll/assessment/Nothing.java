package dev.plimsoll.assessment;

import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.Context;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import java.util.List;

/** A context in which nothing can be read. */
enum Nothing implements Context {
    THERE;

    private static Value none(String path) {
        return Value.failed(FaultCode.MISSING_VALUE, path, "is not cited");
    }

    @Override
    public Value read(Attribute attribute, boolean after) {
        return none(attribute.path());
    }

    @Override
    public List<Context> elements(Collection collection, boolean after) {
        throw new IllegalStateException("what ranges over " + collection + " is cited as a whole");
    }

    @Override
    public Value cell(BracketTable table, String column, Scalar key) {
        return none(table.name());
    }

    @Override
    public Value rate(String from, String into) {
        return none(from);
    }

    @Override
    public Value now() {
        return none("now");
    }
}
