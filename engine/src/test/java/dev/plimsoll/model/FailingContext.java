package dev.plimsoll.model;

import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import java.util.List;

/** A context, and its elements, in which one attribute cannot be read. */
public record FailingContext(Context whole, String path) implements Context {
    @Override
    public Value read(Attribute attribute, boolean after) {
        String read = after ? "after." + attribute.path() : attribute.path();
        return read.equals(path)
                ? Value.failed(FaultCode.MISSING_VALUE, path, "is missing")
                : whole.read(attribute, after);
    }

    @Override
    public List<Context> elements(Collection collection, boolean after) {
        return whole.elements(collection, after).stream()
                .map(element -> (Context) new FailingContext(element, path))
                .toList();
    }

    @Override
    public Value cell(BracketTable table, String column, Scalar key) {
        return whole.cell(table, column, key);
    }

    @Override
    public Value rate(String from, String into) {
        return whole.rate(from, into);
    }

    @Override
    public Value now() {
        return whole.now();
    }
}
