package dev.plimsoll.assessment;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Rule;
import dev.plimsoll.model.Rule.Holder;
import dev.plimsoll.model.Rule.Requirement;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the policy's margin rules ask: the highest of those that apply. */
final class Requirements {
    private final AccountState state;

    Requirements(AccountState state) {
        this.state = state;
    }

    /** What the rules ask for a position that is held. */
    Value ofPosition(Requirement requirement, PositionState position) {
        String path = position.path() + "." + word(requirement) + "_margin";
        Optional<Value> highest =
                highest(state.rules().margins(requirement, Holder.POSITION), position.context(), path);
        return highest.orElseGet(() -> Value.failed(
                FaultCode.NO_MARGIN_RULE,
                path,
                "no rule `margin " + word(requirement) + "` speaks for the " + position.about()));
    }

    /**
     * What the rules ask for the positions of a pool: the highest of the sum over them and of the rules {@code of
     * cross}. A rule that overrides the sum takes its place where its guard holds. An empty pool need hold nothing.
     */
    Value ofPool(Requirement requirement, PoolState pool) {
        if (!pool.isExposed()) {
            return Numbers.ZERO;
        }
        String path = "cross." + word(requirement) + "_margin";
        Value sum = Numbers.ZERO;
        for (PositionState position : pool.positions()) {
            sum = Numbers.plus(sum, position.requirement(requirement));
        }
        if (!(sum instanceof Value.Number)) {
            return sum;
        }
        Context context = pool.context();
        Value replaced = isSumReplaced(requirement, context);
        if (!(replaced instanceof Value.Truth truth)) {
            return replaced;
        }
        Optional<Value> asked = highest(state.rules().margins(requirement, Holder.CROSS), context, path);
        if (truth.holds()) {
            return asked.orElseGet(() -> Value.failed(
                    FaultCode.NO_MARGIN_RULE, path, "no rule `margin " + word(requirement) + "` speaks for the pool"));
        }
        Value plain = sum;
        return asked.map(value -> Numbers.max(plain, value)).orElse(plain);
    }

    private Value isSumReplaced(Requirement requirement, Context context) {
        for (Rule.Margin rule : state.rules().replacingSum(requirement)) {
            Value guard = expressions().value(rule.header().guard(), context);
            if (!guard.equals(Value.Truth.FALSE)) {
                return guard;
            }
        }
        return Value.Truth.FALSE;
    }

    /** The highest amount of the rules that apply; absent if none does. */
    private Optional<Value> highest(List<Rule.Margin> rules, Context context, String path) {
        Scalar highest = null;
        for (Rule.Margin rule : rules) {
            Value applies = expressions().value(rule.header().applies(), context);
            if (!(applies instanceof Value.Truth truth)) {
                return Optional.of(Numbers.amount(applies, path));
            }
            if (truth.holds()) {
                Value amount = Numbers.amount(expressions().value(rule.amount(), context), path);
                if (!(amount instanceof Value.Number number)) {
                    return Optional.of(amount);
                }
                if (!state.isMoved() && number.scalar().signum() < 0) {
                    return Optional.of(Value.failed(
                            FaultCode.NEGATIVE_REQUIREMENT,
                            path,
                            "the rule `" + rule.name() + "` asks for less than nothing"));
                }
                highest = highest == null ? number.scalar() : highest.max(number.scalar());
            }
        }
        return Optional.ofNullable(highest).map(Value::of);
    }

    private Expressions expressions() {
        return state.basis().expressions();
    }

    static String word(Requirement requirement) {
        return requirement.name().toLowerCase(Locale.ROOT);
    }
}
