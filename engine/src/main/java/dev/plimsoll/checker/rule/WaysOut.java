package dev.plimsoll.checker.rule;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formula.Relation;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which requests of an account end a state. Only what a request alone can change has an answer: prices, times, levels and
 * a platform's own data change by themselves, and of what a request asks for another may ask differently.
 */
final class WaysOut {
    private WaysOut() {}

    /**
     * The requests that end a condition.
     *
     * @return none where it never is; absent where it may also end by itself
     */
    static Optional<SortedSet<Action>> of(Formula condition) {
        return of(condition, true);
    }

    private static Optional<SortedSet<Action>> of(Formula condition, boolean holds) {
        if (condition instanceof Formula.Not not) {
            return of(not.operand(), !holds);
        }
        if (condition instanceof Formula.Logical logical) {
            return logical.conjunction() == holds ? all(logical, holds) : Optional.empty();
        }
        if (condition instanceof Formula.Constant constant) {
            return constant.value().equals(Value.of(holds)) ? Optional.of(new TreeSet<>()) : Optional.empty();
        }
        if (condition instanceof Formula.Read read) {
            return of(read, holds ? Relation.EQUAL : Relation.NOT_EQUAL);
        }
        if (condition instanceof Formula.Comparison comparison && isState(comparison)) {
            return of((Formula.Read) comparison.left(), holds ? comparison.relation() : negated(comparison.relation()));
        }
        return Optional.empty();
    }

    /** A conjunction ends where one of its parts does, so there is a way out as long as one way of one part is open. */
    private static Optional<SortedSet<Action>> all(Formula.Logical logical, boolean holds) {
        SortedSet<Action> ends = new TreeSet<>();
        for (Formula operand : logical.operands()) {
            Optional<SortedSet<Action>> ending = of(operand, holds);
            if (ending.isEmpty()) {
                return Optional.empty();
            }
            ends.addAll(ending.get());
        }
        return Optional.of(ends);
    }

    /** A state of the account against a constant. */
    private static boolean isState(Formula.Comparison comparison) {
        return comparison.left() instanceof Formula.Read read
                && !read.after()
                && comparison.right() instanceof Formula.Constant;
    }

    private static Optional<SortedSet<Action>> of(Formula.Read read, Relation relation) {
        Attribute attribute = read.attribute();
        boolean large = relation != Relation.LESS && relation != Relation.LESS_OR_EQUAL;
        if (attribute.origin() == Attribute.Origin.SETTING && !attribute.path().startsWith("request.")) {
            return actions(Action.set(attribute.name()));
        }
        return switch (attribute.path()) {
            case "request.has_open_position" ->
                relation == Relation.EQUAL
                        ? actions(Action.REDUCE_POSITION, Action.CLOSE_POSITION)
                        : actions(Action.OPEN_POSITION, Action.PLACE_ORDER);
            case "position.quantity" ->
                relation == Relation.GREATER || relation == Relation.NOT_EQUAL
                        ? actions(Action.REDUCE_POSITION, Action.CLOSE_POSITION)
                        : relation == Relation.EQUAL
                                ? actions(Action.OPEN_POSITION, Action.PLACE_ORDER)
                                : Optional.empty();
            case "position.mode" -> actions(Action.SWITCH_MODE);
            case "position.leverage" -> actions(Action.SET_LEVERAGE);
            case "account.position_mode" -> actions(Action.SET_POSITION_MODE);
            case "account.debt", "cross.debt", "position.debt" -> large ? actions(Action.REPAY) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<SortedSet<Action>> actions(Action... actions) {
        return Optional.of(new TreeSet<>(List.of(actions)));
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
}
