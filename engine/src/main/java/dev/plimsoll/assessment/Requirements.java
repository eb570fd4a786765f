package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Rule;
import dev.plimsoll.model.Rule.Holder;
import dev.plimsoll.model.Rule.Requirement;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What the policy's margin rules ask: the highest of those that apply. */
final class Requirements {
    private final AccountState state;

    Requirements(AccountState state) {
        this.state = state;
    }

    /** What the rules ask for a position that is held. */
    Value ofPosition(Requirement requirement, PositionState position) {
        Supplier<String> path = () -> position.path() + "." + word(requirement) + "_margin";
        Optional<Value> highest =
                highest(requirement, Holder.POSITION, position.context().forMargin(), path);
        return highest.orElseGet(() -> Value.failed(
                FaultCode.NO_MARGIN_RULE,
                path.get(),
                "no rule `margin " + word(requirement) + "` speaks for the " + position.about()));
    }

    /**
     * What the rules ask for the positions of a pool: the highest of the sum over them, of the sum over their instruments,
     * and of the rules {@code of cross}. A rule that overrides the sum over the positions takes its place where its guard
     * holds. An empty pool need hold nothing.
     */
    Value ofPool(Requirement requirement, PoolState pool) {
        if (!pool.isExposed()) {
            return Numbers.ZERO;
        }
        Supplier<String> path = () -> "cross." + word(requirement) + "_margin";
        Context context = pool.context().forMargin();
        Value lifted = isSumReplaced(requirement, Holder.CROSS, context);
        if (!(lifted instanceof Value.Truth sumLifted)) {
            return Numbers.amount(lifted, path.get());
        }
        List<Value> candidates = new ArrayList<>();
        List<InstrumentMargin> instruments = InstrumentMargin.of(state, requirement, pool.positions());
        if (!sumLifted.holds()) {
            candidates.add(sum(instruments, InstrumentMargin::sumOrReplacement));
        }
        if (state.rules().has(requirement, Holder.INSTRUMENT)) {
            candidates.add(sum(
                    instruments, sumLifted.holds() ? InstrumentMargin::askedOrNothing : InstrumentMargin::askedOrSum));
        }
        highest(requirement, Holder.CROSS, context, path).ifPresent(candidates::add);
        return candidates.stream()
                .reduce(Numbers::max)
                .orElseGet(() -> Value.failed(
                        FaultCode.NO_MARGIN_RULE,
                        path.get(),
                        "no rule `margin " + word(requirement) + "` speaks for the pool"));
    }

    private static Value sum(List<InstrumentMargin> instruments, Function<InstrumentMargin, Value> amount) {
        return instruments.stream()
                .map(instrument -> instrument.inPool(amount.apply(instrument)))
                .reduce(Numbers.ZERO, Numbers::plus);
    }

    /** What the positions on one instrument in one bucket must hold by themselves to be opened. */
    Value initialOfInstrument(Place place) {
        if (place.mode() == MarginMode.ISOLATED) {
            return state.at(place).initialMargin();
        }
        Place bucket = new Place(place.instrument(), place.mode(), Optional.empty());
        List<PositionState> positions = state.positions().stream()
                .filter(position -> position.held().filter(bucket::holds).isPresent())
                .toList();
        return positions.isEmpty()
                ? Numbers.ZERO
                : new InstrumentMargin(state, Requirement.INITIAL, bucket, positions).whole();
    }

    /** Whether a rule takes the place of the sum over positions. */
    Value isSumReplaced(Requirement requirement, Holder of, Context context) {
        for (Rule.Margin rule : state.rules().replacingSum(requirement, of)) {
            Value guard = expressions().value(rule.header().guard(), context);
            if (!guard.equals(Value.Truth.FALSE)) {
                return guard;
            }
        }
        return Value.Truth.FALSE;
    }

    /** The highest amount of the rules that apply; absent if none does. The path is only made where something fails. */
    Optional<Value> highest(Requirement requirement, Holder of, Context context, Supplier<String> path) {
        Scalar highest = null;
        for (Rule.Margin rule : state.rules().margins(requirement, of)) {
            Value applies = expressions().value(rule.header().applies(), context);
            if (!(applies instanceof Value.Truth truth)) {
                return Optional.of(Numbers.amount(applies, path.get()));
            }
            if (truth.holds()) {
                Value amount = expressions().value(rule.amount(), context);
                if (!(amount instanceof Value.Number number)) {
                    return Optional.of(Numbers.amount(amount, path.get()));
                }
                if (!state.isMoved() && number.scalar().signum() < 0) {
                    return Optional.of(Value.failed(
                            FaultCode.NEGATIVE_REQUIREMENT,
                            path.get(),
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
        return switch (requirement) {
            case INITIAL -> "initial";
            case MAINTENANCE -> "maintenance";
        };
    }
}
