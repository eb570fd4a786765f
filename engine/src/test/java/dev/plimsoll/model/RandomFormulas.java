package dev.plimsoll.model;

import static dev.plimsoll.model.Formulas.SPAN;

import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/**
 * Seeded random formulas that are well typed, and contexts for them. Numbers are small, so that equality and zero happen;
 * one value in ten is missing.
 */
public final class RandomFormulas {
    private static final List<String> SYMBOLS = List.of("BTC-USDT", "ETH-USDT", "ADA-USDT");
    private static final Attribute MODE = Formulas.attribute(Subject.REQUEST, "mode", Formulas.MODES);
    private static final Attribute INSTRUMENT = Formulas.attribute(Subject.REQUEST, "instrument", Type.INSTRUMENT);
    private static final List<Attribute> NUMBERS = numbers(Subject.REQUEST, Subject.ACCOUNT);
    private static final List<Attribute> ELEMENT_NUMBERS = numbers(Subject.POSITION, Subject.ORDER, Subject.BALANCE);

    private final Random random;

    public RandomFormulas(long seed) {
        random = new Random(seed);
    }

    private static List<Attribute> numbers(Subject... subjects) {
        List<Attribute> attributes = new ArrayList<>();
        for (Subject subject : subjects) {
            attributes.add(Formulas.attribute(subject, "a", Type.NUMBER));
            attributes.add(Formulas.attribute(subject, "b", Type.NUMBER));
            attributes.add(Formulas.optional(subject, "c", Type.NUMBER));
        }
        return attributes;
    }

    /**
     * A condition as rules have it: conditions on keys first, perhaps.
     *
     * @param joins whether quantifiers may be among those that must hold together
     */
    public Formula ruleCondition(boolean joins) {
        List<Formula> conjuncts = new ArrayList<>();
        if (chance(40)) {
            conjuncts.add(mode());
        }
        if (chance(30)) {
            conjuncts.add(instrument());
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            conjuncts.add(joins && chance(40) ? elements(1) : whole(2, joins));
        }
        if (conjuncts.size() < 2) {
            conjuncts.add(whole(3, joins));
        }
        if (conjuncts.size() > 2 && chance(50)) {
            Formula last = conjuncts.remove(conjuncts.size() - 1);
            Formula before = conjuncts.remove(conjuncts.size() - 1);
            conjuncts.add(Formulas.and(before, last));
        }
        return conjuncts.size() == 1 ? conjuncts.get(0) : new Formula.Logical(SPAN, true, conjuncts);
    }

    /** Without joins a quantifier may only be inside of another condition. */
    private Formula whole(int depth, boolean joins) {
        Formula condition = condition(depth, false);
        return joins ? condition : Formulas.or(Formulas.FALSE, condition);
    }

    private Formula mode() {
        Formula constant = Formulas.choice(Formulas.MODES, chance(50) ? "cross" : "isolated");
        return chance(80)
                ? Formulas.compare(Formulas.read(MODE), "=", constant)
                : Formulas.compare(constant, "=", Formulas.read(MODE));
    }

    private Formula instrument() {
        Formula constant = Formulas.word(Type.INSTRUMENT, one(SYMBOLS));
        return Formulas.compare(Formulas.read(INSTRUMENT), chance(80) ? "=" : "!=", constant);
    }

    /** A condition; {@code element}: read in a {@code where}. */
    private Formula condition(int depth, boolean element) {
        if (depth == 0) {
            return comparison(0, element);
        }
        return switch (random.nextInt(12)) {
            case 0 -> Formulas.and(condition(depth - 1, element), condition(depth - 1, element));
            case 1 -> Formulas.or(condition(depth - 1, element), condition(depth - 1, element));
            case 2 -> Formulas.not(condition(depth - 1, element));
            case 3 ->
                new Formula.Between(
                        SPAN, number(depth - 1, element), number(depth - 1, element), number(depth - 1, element));
            case 4 ->
                new Formula.OneOf(
                        SPAN, number(depth - 1, element), List.of(constant(), number(0, element), constant()));
            case 5 -> new Formula.IsMissing(SPAN, (Formula.Read) Formulas.read(one(optionals(element))));
            case 6 ->
                Formulas.conditional(
                        condition(depth - 1, element), condition(depth - 1, element), condition(depth - 1, element));
            case 7 ->
                new Formula.InGroup(SPAN, Formulas.read(INSTRUMENT), "majors", new TreeSet<>(SYMBOLS.subList(0, 2)));
            case 8 ->
                new Formula.InEffect(
                        SPAN, Instant.ofEpochMilli(random.nextInt(4)), Optional.of(Instant.ofEpochMilli(4)));
            case 9 -> elements(depth - 1);
            default -> comparison(depth, element);
        };
    }

    private List<Attribute> optionals(boolean element) {
        return (element ? ELEMENT_NUMBERS : NUMBERS)
                .stream().filter(Attribute::optional).toList();
    }

    private Formula comparison(int depth, boolean element) {
        Formula.Relation relation = Formula.Relation.values()[random.nextInt(6)];
        return new Formula.Comparison(
                SPAN, relation, number(depth, element), chance(50) ? constant() : number(depth, element));
    }

    private Formula elements(int depth) {
        Collection collection = one(List.of(Collection.values()));
        Optional<Formula> where = chance(20) ? Optional.empty() : Optional.of(condition(depth, true));
        boolean after = chance(20);
        return switch (random.nextInt(6)) {
            case 0 -> new Formula.Quantifier(SPAN, Formula.Quantifier.Kind.ANY, collection, after, where);
            case 1 -> new Formula.Quantifier(SPAN, Formula.Quantifier.Kind.NO, collection, after, where);
            case 2 -> new Formula.Quantifier(SPAN, Formula.Quantifier.Kind.EVERY, collection, after, where);
            case 3 ->
                Formulas.not(new Formula.Quantifier(SPAN, Formula.Quantifier.Kind.EVERY, collection, after, where));
            case 4 ->
                new Formula.Comparison(
                        SPAN,
                        Formula.Relation.values()[random.nextInt(6)],
                        new Formula.Count(SPAN, collection, after, where),
                        constant());
            default ->
                Formulas.not(new Formula.Comparison(
                        SPAN,
                        Formula.Relation.values()[random.nextInt(6)],
                        constant(),
                        new Formula.Count(SPAN, collection, after, where)));
        };
    }

    /** A formula of a number. */
    public Formula number(int depth) {
        return number(depth, false);
    }

    private Formula number(int depth, boolean element) {
        if (depth == 0) {
            return chance(70) ? Formulas.read(one(element && chance(70) ? ELEMENT_NUMBERS : NUMBERS)) : constant();
        }
        Formula left = number(depth - 1, element);
        Formula right = number(depth - 1, element);
        return switch (random.nextInt(12)) {
            case 0 -> Formulas.arithmetic(left, "+", right);
            case 1 -> Formulas.arithmetic(left, "-", right);
            case 2 -> Formulas.arithmetic(left, "*", right);
            case 3 -> Formulas.arithmetic(left, "/", right);
            case 4 -> Formulas.limit(left, right);
            case 5 -> Formulas.arithmetic(Formulas.limit(left, right), chance(50) ? "*" : "/", constant());
            case 6 -> new Formula.Negation(SPAN, Type.NUMBER, left);
            case 7 -> new Formula.Absolute(SPAN, Type.NUMBER, left);
            case 8 -> new Formula.Extreme(SPAN, Type.NUMBER, chance(50), List.of(left, right, constant()));
            case 9 -> new Formula.Rounding(SPAN, Type.NUMBER, chance(50), left, chance(80) ? constant() : right);
            case 10 -> Formulas.conditional(condition(depth - 1, element), left, right);
            default -> aggregate(depth - 1);
        };
    }

    private Formula aggregate(int depth) {
        Collection collection = one(List.of(Collection.values()));
        Optional<Formula> where = chance(30) ? Optional.empty() : Optional.of(condition(depth, true));
        if (chance(30)) {
            return new Formula.Count(SPAN, collection, false, where);
        }
        return new Formula.Aggregate(
                SPAN,
                Type.NUMBER,
                one(List.of(Formula.Aggregate.Kind.values())),
                number(depth, true),
                collection,
                false,
                where);
    }

    private Formula constant() {
        return Formulas.number(String.valueOf(random.nextInt(6) - 1));
    }

    /** A context in which all of it can be read; in three of four some of it is missing. */
    public TestContext context() {
        boolean whole = chance(25);
        TestContext context = new TestContext();
        if (whole || chance(90)) {
            int ordinal = random.nextInt(2);
            context.with("request.mode", new Value.Choice(ordinal == 0 ? "cross" : "isolated", ordinal));
        }
        if (whole || chance(90)) {
            context.with("request.instrument", new Value.Word(one(SYMBOLS)));
        }
        if (whole || chance(90)) {
            context.at(random.nextInt(5));
        }
        fill(context, NUMBERS, whole);
        for (Collection collection : Collection.values()) {
            for (int i = random.nextInt(4); i > 0; i--) {
                TestContext element = context.element(collection);
                fill(element, ELEMENT_NUMBERS, whole || chance(70));
            }
        }
        return context;
    }

    private void fill(TestContext context, List<Attribute> attributes, boolean whole) {
        for (Attribute attribute : attributes) {
            if (whole || chance(90)) {
                context.with(attribute.path(), String.valueOf(random.nextInt(5) - 1));
            }
        }
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
