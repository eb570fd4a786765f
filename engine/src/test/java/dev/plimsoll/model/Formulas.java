package dev.plimsoll.model;

import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.Formula.Operator;
import dev.plimsoll.model.Formula.Relation;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Formulas written by hand; their span is the whole of one small text. */
public final class Formulas {
    public static final Span SPAN = Source.of("test.margin", "test").span();
    public static final Type MODES = new Type.Choice(List.of("cross", "isolated"));
    public static final Formula TRUE = new Formula.Constant(SPAN, Type.TRUTH, Value.Truth.TRUE);
    public static final Formula FALSE = new Formula.Constant(SPAN, Type.TRUTH, Value.Truth.FALSE);

    private Formulas() {}

    /** An attribute that must be there. */
    public static Attribute attribute(Subject subject, String name, Type type) {
        return new Attribute(subject, name, type, false, Attribute.Origin.SCHEMA, Optional.empty(), name);
    }

    public static Attribute optional(Subject subject, String name, Type type) {
        return new Attribute(subject, name, type, true, Attribute.Origin.SCHEMA, Optional.empty(), name);
    }

    /** A plain number of a subject. */
    public static Formula read(Subject subject, String name) {
        return read(attribute(subject, name, Type.NUMBER));
    }

    public static Formula read(Attribute attribute) {
        return new Formula.Read(SPAN, attribute.type(), attribute, false);
    }

    public static Formula after(Attribute attribute) {
        return new Formula.Read(SPAN, attribute.type(), attribute, true);
    }

    public static Formula number(String decimal) {
        return new Formula.Constant(SPAN, Type.NUMBER, Value.of(Fraction.of(new BigDecimal(decimal))));
    }

    public static Formula word(Type type, String text) {
        return new Formula.Constant(SPAN, type, new Value.Word(text));
    }

    public static Formula choice(Type type, String word) {
        int ordinal = ((Type.Choice) type).values().indexOf(word);
        return new Formula.Constant(SPAN, type, new Value.Choice(word, ordinal));
    }

    public static Formula and(Formula... operands) {
        return new Formula.Logical(SPAN, true, List.of(operands));
    }

    public static Formula or(Formula... operands) {
        return new Formula.Logical(SPAN, false, List.of(operands));
    }

    public static Formula not(Formula operand) {
        return new Formula.Not(SPAN, operand);
    }

    public static Formula compare(Formula left, String relation, Formula right) {
        for (Relation known : Relation.values()) {
            if (known.text().equals(relation)) {
                return new Formula.Comparison(SPAN, known, left, right);
            }
        }
        throw new IllegalArgumentException(relation);
    }

    public static Formula arithmetic(Formula left, String operator, Formula right) {
        return arithmetic(left, operator, right, false);
    }

    /** A division of amounts: its limit where the divisor falls to 0. */
    public static Formula limit(Formula left, Formula right) {
        return arithmetic(left, "/", right, true);
    }

    private static Formula arithmetic(Formula left, String operator, Formula right, boolean limit) {
        for (Operator known : Operator.values()) {
            if (known.text().equals(operator)) {
                return new Formula.Arithmetic(SPAN, Type.NUMBER, known, left, right, limit);
            }
        }
        throw new IllegalArgumentException(operator);
    }

    public static Formula inGroup(Formula instrument, String name, String... members) {
        return new Formula.InGroup(SPAN, instrument, name, new TreeSet<>(List.of(members)));
    }

    public static Formula conditional(Formula condition, Formula then, Formula otherwise) {
        return new Formula.Conditional(SPAN, then.type(), condition, then, otherwise);
    }

    public static Formula any(Collection collection, Formula where) {
        return quantifier(Formula.Quantifier.Kind.ANY, collection, where);
    }

    public static Formula no(Collection collection, Formula where) {
        return quantifier(Formula.Quantifier.Kind.NO, collection, where);
    }

    public static Formula every(Collection collection, Formula where) {
        return quantifier(Formula.Quantifier.Kind.EVERY, collection, where);
    }

    private static Formula quantifier(Formula.Quantifier.Kind kind, Collection collection, Formula where) {
        return new Formula.Quantifier(SPAN, kind, collection, false, Optional.of(where));
    }

    public static Formula count(Collection collection, Formula where) {
        return new Formula.Count(SPAN, collection, false, Optional.of(where));
    }

    public static Formula sum(Formula of, Collection collection, Formula where) {
        return new Formula.Aggregate(
                SPAN, of.type(), Formula.Aggregate.Kind.SUM, of, collection, false, Optional.of(where));
    }

    /** The rate of a table of two brackets: 0.004 to 100 and 0.01 to 1000, bounds included. */
    public static Formula lookup(Formula key) {
        BracketTable table = new BracketTable(
                "brackets",
                "notional",
                true,
                false,
                new TreeMap<>(),
                Optional.of(List.of(bracket("0", "100", "0.004"), bracket("100", "1000", "0.01"))));
        return new Formula.Lookup(SPAN, Type.NUMBER, table, "rate", key);
    }

    private static Bracket bracket(String floor, String bound, String rate) {
        TreeMap<String, BigDecimal> cells = new TreeMap<>();
        cells.put("rate", new BigDecimal(rate));
        return new Bracket(new BigDecimal(floor), Optional.of(new BigDecimal(bound)), cells);
    }
}
