package dev.plimsoll.checker.rule;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formula.Relation;
import dev.plimsoll.model.FormulaText;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must be so where conditions hold: which words an attribute may have, between which numbers an expression may lie,
 * how two expressions may compare. What cannot be read this way is left out, so that a contradiction is one for sure.
 */
final class Facts {
    private final Map<String, Choice> words = new HashMap<>();
    private final Map<String, Interval> numbers = new HashMap<>();
    private final Map<String, Set<Integer>> orders = new HashMap<>();
    private boolean contradictory;

    private Facts() {}

    /** What must be so where all of the conditions hold. */
    static Facts of(Formula... conditions) {
        Facts facts = new Facts();
        for (Formula condition : conditions) {
            facts.add(condition, true);
        }
        return facts;
    }

    /** What must be so where a condition does not hold. */
    static Facts ofNone(Formula condition) {
        Facts facts = new Facts();
        facts.add(condition, false);
        return facts;
    }

    /**
     * Whether the conditions exclude each other: not one of them alone by being a constant, and not by leaving no
     * instrument.
     */
    boolean exclude() {
        return words.entrySet().stream()
                        .anyMatch(choice -> !choice.getKey().contains("instrument")
                                && choice.getValue().isEmpty())
                || numbers.values().stream().anyMatch(Interval::isEmpty)
                || orders.values().stream().anyMatch(Set::isEmpty);
    }

    /** Whether the conditions can never hold together. */
    boolean areContradictory() {
        return contradictory
                || words.values().stream().anyMatch(Choice::isEmpty)
                || numbers.values().stream().anyMatch(Interval::isEmpty)
                || orders.values().stream().anyMatch(Set::isEmpty);
    }

    /** Whether an attribute may have a word as its value. */
    boolean allows(String path, String word) {
        Choice choice = words.get(path);
        return choice == null || choice.allows(word);
    }

    private void add(Formula condition, boolean holds) {
        if (condition instanceof Formula.Not not) {
            add(not.operand(), !holds);
        } else if (condition instanceof Formula.Logical logical) {
            if (logical.conjunction() == holds) {
                logical.operands().forEach(operand -> add(operand, holds));
            }
        } else if (condition instanceof Formula.Constant constant) {
            contradictory |= constant.value() instanceof Value.Truth truth && truth.holds() != holds;
        } else if (condition instanceof Formula.Comparison comparison) {
            comparison(comparison, holds ? comparison.relation() : negated(comparison.relation()));
        } else if (condition instanceof Formula.Between between && holds) {
            compare(between.value(), Relation.GREATER_OR_EQUAL, between.low());
            compare(between.value(), Relation.LESS_OR_EQUAL, between.high());
        } else if (condition instanceof Formula.InGroup inGroup) {
            choice(inGroup.instrument()).keep(inGroup.members(), holds);
        } else if (condition instanceof Formula.OneOf oneOf) {
            oneOf(oneOf, holds);
        } else if (condition instanceof Formula.InEffect inEffect && holds) {
            inEffect(inEffect);
        } else if (condition instanceof Formula.Read || condition instanceof Formula.IsMissing) {
            choice(condition).keep(Set.of("true"), holds);
        }
    }

    private void comparison(Formula.Comparison comparison, Relation relation) {
        compare(comparison.left(), relation, comparison.right());
    }

    private void compare(Formula left, Relation relation, Formula right) {
        if (left instanceof Formula.Constant && !(right instanceof Formula.Constant)) {
            compare(right, mirrored(relation), left);
            return;
        }
        if (right instanceof Formula.Constant constant) {
            if (constant.value() instanceof Value.Number number && number.scalar() instanceof Fraction bound) {
                numbers.computeIfAbsent(key(left), key -> new Interval()).keep(relation, bound);
            } else if (left.type() instanceof Type.Choice choice && constant.value() instanceof Value.Choice word) {
                Set<String> kept = new TreeSet<>();
                for (int i = 0; i < choice.values().size(); i++) {
                    if (relation.holds(Integer.compare(i, word.ordinal()))) {
                        kept.add(choice.values().get(i));
                    }
                }
                choice(left).keep(kept, true);
            } else {
                word(constant.value()).ifPresent(word -> {
                    if (relation == Relation.EQUAL || relation == Relation.NOT_EQUAL) {
                        choice(left).keep(Set.of(word), relation == Relation.EQUAL);
                    }
                });
            }
            return;
        }
        String one = key(left);
        String other = key(right);
        boolean inOrder = one.compareTo(other) <= 0;
        Relation kept = inOrder ? relation : mirrored(relation);
        orders.computeIfAbsent(
                        inOrder ? one + " ~ " + other : other + " ~ " + one, key -> new TreeSet<>(List.of(-1, 0, 1)))
                .removeIf(order -> !kept.holds(order));
    }

    private void oneOf(Formula.OneOf oneOf, boolean holds) {
        Set<String> listed = new TreeSet<>();
        for (Formula member : oneOf.members()) {
            Optional<String> word =
                    member instanceof Formula.Constant constant ? word(constant.value()) : Optional.empty();
            if (word.isEmpty()) {
                return;
            }
            listed.add(word.get());
        }
        choice(oneOf.value()).keep(listed, holds);
    }

    private void inEffect(Formula.InEffect inEffect) {
        Interval now = numbers.computeIfAbsent("now", key -> new Interval());
        now.keep(Relation.GREATER_OR_EQUAL, Fraction.of(inEffect.from().toEpochMilli()));
        inEffect.until().ifPresent(until -> now.keep(Relation.LESS, Fraction.of(until.toEpochMilli())));
    }

    private Choice choice(Formula formula) {
        return words.computeIfAbsent(key(formula), key -> new Choice());
    }

    private static Optional<String> word(Value value) {
        if (value instanceof Value.Word word) {
            return Optional.of(word.text());
        }
        if (value instanceof Value.Choice choice) {
            return Optional.of(choice.word());
        }
        return value instanceof Value.Truth truth ? Optional.of(String.valueOf(truth.holds())) : Optional.empty();
    }

    /** An expression by its text; an instrument has several names. */
    private static String key(Formula formula) {
        if (formula instanceof Formula.Read read && !read.after()) {
            Attribute attribute = read.attribute();
            boolean symbol = attribute.subject() == Subject.INSTRUMENT
                            && attribute.name().equals("symbol")
                    || attribute.subject() == Subject.POSITION
                            && attribute.name().equals("instrument");
            return symbol ? "instrument" : attribute.path();
        }
        return FormulaText.of(formula);
    }

    private static Relation negated(Relation relation) {
        return switch (relation) {
            case EQUAL -> Relation.NOT_EQUAL;
            case NOT_EQUAL -> Relation.EQUAL;
            case LESS -> Relation.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Relation.GREATER;
            case GREATER -> Relation.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Relation.LESS;
        };
    }

    private static Relation mirrored(Relation relation) {
        return switch (relation) {
            case EQUAL, NOT_EQUAL -> relation;
            case LESS -> Relation.GREATER;
            case LESS_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
            case GREATER -> Relation.LESS;
            case GREATER_OR_EQUAL -> Relation.LESS_OR_EQUAL;
        };
    }
}
