package dev.plimsoll.model;

import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A context that holds what it is told: attributes by path, those afterwards by {@code after.} and path. Elements see
 * what they hold themselves, then what is around them. Notes the paths that were read, so that tests can say what was.
 */
public final class TestContext implements Context {
    private final Optional<TestContext> around;
    private final Map<String, Value> values = new TreeMap<>();
    private final Map<String, Value> rates = new TreeMap<>();
    private final Map<Collection, List<Context>> elements = new EnumMap<>(Collection.class);
    private final List<String> read;
    private String instrument = "BTC-USDT";
    private Value now = Value.failed(FaultCode.TIME_UNKNOWN, "now", "the time is unknown");

    public TestContext() {
        this.around = Optional.empty();
        this.read = new ArrayList<>();
    }

    private TestContext(TestContext around) {
        this.around = Optional.of(around);
        this.read = around.read;
        this.instrument = around.instrument;
        this.now = around.now;
    }

    public TestContext with(String path, String decimal) {
        return with(path, Value.of(Fraction.of(new BigDecimal(decimal))));
    }

    public TestContext with(String path, boolean holds) {
        return with(path, Value.of(holds));
    }

    public TestContext with(String path, Value value) {
        values.put(path, value);
        return this;
    }

    public TestContext without(String path) {
        values.remove(path);
        return this;
    }

    public TestContext instrument(String symbol) {
        instrument = symbol;
        return this;
    }

    public TestContext at(long milliseconds) {
        now = Value.of(Fraction.of(milliseconds));
        return this;
    }

    public TestContext rate(String from, String into, String decimal) {
        rates.put(from + "/" + into, Value.of(Fraction.of(new BigDecimal(decimal))));
        return this;
    }

    /** Adds an element and returns it. */
    public TestContext element(Collection collection) {
        TestContext made = new TestContext(this);
        elements.computeIfAbsent(collection, key -> new ArrayList<>()).add(made);
        return made;
    }

    /** What was read so far, by this and its elements, in order. */
    public List<String> wasRead() {
        synchronized (read) {
            return List.copyOf(read);
        }
    }

    public void forgetReads() {
        synchronized (read) {
            read.clear();
        }
    }

    @Override
    public Value read(Attribute attribute, boolean after) {
        String path = after ? "after." + attribute.path() : attribute.path();
        synchronized (read) {
            read.add(path);
        }
        return find(path).or(attribute::fallback).orElseGet(() -> missing(attribute, path));
    }

    private Optional<Value> find(String path) {
        Value own = values.get(path);
        return own != null ? Optional.of(own) : around.flatMap(outer -> outer.find(path));
    }

    private static Value missing(Attribute attribute, String path) {
        Value.Failed failed = (Value.Failed) Value.failed(FaultCode.MISSING_VALUE, path, "is missing");
        return attribute.optional() ? new Value.Absent(failed.fault()) : failed;
    }

    @Override
    public List<Context> elements(Collection collection, boolean after) {
        return List.copyOf(elements.getOrDefault(collection, List.of()));
    }

    @Override
    public Value cell(BracketTable table, String column, Scalar key) {
        return table.row(instrument, key)
                .map(row -> table.rows(instrument).get(row).cells().get(column))
                .map(cell -> Value.of(Fraction.of(cell)))
                .orElseGet(() -> Value.failed(
                        FaultCode.BEYOND_LAST_BRACKET, "tiers." + table.name(), "beyond the last bracket"));
    }

    @Override
    public Value rate(String from, String into) {
        Value given = rates.get(from + "/" + into);
        return given != null ? given : Value.failed(FaultCode.MISSING_PRICE, "prices." + from, "is missing");
    }

    @Override
    public Value now() {
        return now;
    }
}
