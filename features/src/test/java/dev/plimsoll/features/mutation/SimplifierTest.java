package dev.plimsoll.features.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formula.Relation;
import dev.plimsoll.model.FormulaText;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A simplified condition has the answer of the one that it comes from, whatever is read, and also where that fails. */
class SimplifierTest {
    private static final Span NOWHERE = Source.of("test", "").span();
    private static final Type SIDES = new Type.Choice(List.of("long", "short"));
    private static final List<Attribute> TRUTHS =
            Stream.of("a", "b", "c").map(name -> attribute(name, Type.TRUTH)).toList();
    private static final Attribute SIDE = attribute("side", SIDES);

    /** Values of a, b, c and the side; a missing one fails. */
    private record Read(List<Value> truths, Value side) implements Context {
        @Override
        public Value read(Attribute attribute, boolean after) {
            return attribute.equals(SIDE) ? side : truths.get(TRUTHS.indexOf(attribute));
        }

        @Override
        public List<Context> elements(Collection collection, boolean after) {
            return List.of();
        }

        @Override
        public Value cell(BracketTable table, String column, Scalar key) {
            throw new AssertionError(column);
        }

        @Override
        public Value rate(String from, String into) {
            throw new AssertionError(into);
        }

        @Override
        public Value now() {
            throw new AssertionError("now");
        }
    }

    @Test
    void random_conditions_keep_their_answers() throws IOException {
        CheckedPolicy policy =
                Texts.policy("one-mode.margin").compile().orThrow().model();
        TreeExpressions engine = new TreeExpressions(policy);
        Simplifier simplifier = new Simplifier(policy);
        Random random = new Random(11);
        List<Context> contexts = contexts();
        int changed = 0;
        for (int i = 0; i < 3_000; i++) {
            Formula formula = condition(random, 4);
            Formula simple = simplifier.simple(formula);
            changed += FormulaText.of(formula).equals(FormulaText.of(simple)) ? 0 : 1;
            for (Context context : contexts) {
                assertThat(engine.value(simple, context))
                        .as("%s as %s in %s", FormulaText.of(formula), FormulaText.of(simple), context)
                        .isEqualTo(engine.value(formula, context));
            }
        }
        assertThat(changed).isGreaterThan(1_000);
    }

    private static List<Context> contexts() {
        List<Value> values = List.of(Value.Truth.TRUE, Value.Truth.FALSE, missing("x"));
        List<Value> sides = List.of(new Value.Choice("long", 0), new Value.Choice("short", 1), missing("side"));
        List<Context> contexts = new ArrayList<>();
        for (Value a : values) {
            for (Value b : values) {
                for (Value c : values) {
                    sides.forEach(side -> contexts.add(new Read(List.of(a, b, c), side)));
                }
            }
        }
        return contexts;
    }

    private static Formula condition(Random random, int depth) {
        if (depth == 0) {
            return leaf(random);
        }
        return switch (random.nextInt(6)) {
            case 0, 1, 2 ->
                new Formula.Logical(
                        NOWHERE,
                        random.nextBoolean(),
                        Stream.generate(() -> condition(random, depth - 1))
                                .limit(2 + random.nextInt(2))
                                .toList());
            case 3 -> new Formula.Not(NOWHERE, condition(random, depth - 1));
            case 4 ->
                new Formula.Conditional(
                        NOWHERE,
                        Type.TRUTH,
                        condition(random, depth - 1),
                        condition(random, depth - 1),
                        condition(random, depth - 1));
            default -> leaf(random);
        };
    }

    private static Formula leaf(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Formula.Constant(NOWHERE, Type.TRUTH, Value.of(random.nextBoolean()));
            case 1 ->
                new Formula.Comparison(
                        NOWHERE,
                        random.nextBoolean() ? Relation.EQUAL : Relation.NOT_EQUAL,
                        read(SIDE),
                        side(random.nextInt(2)));
            case 2 -> new Formula.OneOf(NOWHERE, read(SIDE), List.of(side(random.nextInt(2))));
            default -> read(TRUTHS.get(random.nextInt(TRUTHS.size())));
        };
    }

    private static Formula side(int ordinal) {
        String word = ordinal == 0 ? "long" : "short";
        return new Formula.Constant(NOWHERE, SIDES, new Value.Choice(word, ordinal));
    }

    private static Formula read(Attribute attribute) {
        return new Formula.Read(NOWHERE, attribute.type(), attribute, false);
    }

    private static Attribute attribute(String name, Type type) {
        return new Attribute(Subject.ACCOUNT, name, type, false, Attribute.Origin.OWN, Optional.empty(), ".");
    }

    private static Value missing(String name) {
        return Value.failed(FaultCode.MISSING_VALUE, name, "missing");
    }
}
