package dev.plimsoll.assessment;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.margin.Boundary;
import dev.plimsoll.margin.BoundarySearch;
import dev.plimsoll.margin.Tick;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Solves prices of a position as boundaries of conditions along the mark price of its instrument: searched from the mark
 * in the adverse direction; where the condition holds at the mark already, where it ceases in the other one. All
 * positions on the instrument move with the price, all other prices stand still.
 */
final class PriceSolver {
    /** Of a condition that holds at the mark how many gaps of less than a tick are passed over. */
    private static final int MOST_GAPS = 20;

    private final PositionState position;
    private final Fraction mark;
    private final int adverse;
    private final Lazy<PositionState> standing;

    private PriceSolver(PositionState position, Held held, Fraction mark) {
        this.position = position;
        this.mark = mark;
        this.adverse = -held.side().sign();
        this.standing = Lazy.of(() -> at(mark));
    }

    /** Where the first of the policy's triggers that reach the position is met. */
    static SolvedPrice liquidation(PositionState position) {
        return solve(position, solver -> solver.liquidation());
    }

    /** Where the equity is 0 that stands behind the position. */
    static SolvedPrice bankruptcy(PositionState position) {
        return solve(position, solver -> solver.boundary(PriceSolver::isBankrupt));
    }

    private static SolvedPrice solve(PositionState position, Function<PriceSolver, SolvedPrice> solved) {
        Optional<Held> held = position.held();
        if (held.isEmpty() || !position.state().positions().contains(position)) {
            return SolvedPrice.NONE;
        }
        if (position.state().isMoved()) {
            return SolvedPrice.unknown(new Fault(
                    FaultCode.NOT_SUPPORTED_YET,
                    position.path(),
                    "what liquidates a position cannot depend on a liquidation or bankruptcy price"));
        }
        if (position.state().ledger().isProbed()) {
            return SolvedPrice.unknown(new Fault(
                    FaultCode.NOT_SUPPORTED_YET, position.path(), "two prices or amounts cannot be solved at once"));
        }
        Value mark = position.mark();
        if (mark instanceof Value.Failed failed) {
            return SolvedPrice.unknown(failed.fault());
        }
        return mark instanceof Value.Number number && number.scalar() instanceof Fraction price
                ? solved.apply(new PriceSolver(position, held.get(), price))
                : SolvedPrice.NONE;
    }

    private static Value isBankrupt(PositionState moved) {
        Value equity = moved.place().mode() == MarginMode.CROSS ? moved.pool().equity() : moved.equity();
        return equity instanceof Value.Number number ? Value.of(number.scalar().signum() <= 0) : equity;
    }

    /** A trigger that has no answer at the mark is an error of its scope, and says nothing of prices. */
    private SolvedPrice liquidation() {
        List<Trigger> triggers = Trigger.reaching(position);
        List<Trigger> answering = triggers.stream()
                .filter(trigger -> trigger.holds(standing.get()) instanceof Value.Truth)
                .toList();
        if (answering.isEmpty()) {
            return triggers.isEmpty()
                    ? SolvedPrice.NONE
                    : boundary(moved -> triggers.get(0).holds(moved));
        }
        return boundary(moved -> first(answering, moved));
    }

    private static Value first(List<Trigger> triggers, PositionState moved) {
        Value answer = Value.Truth.FALSE;
        for (Trigger trigger : triggers) {
            Value holds = trigger.holds(moved);
            if (holds.equals(Value.Truth.TRUE)) {
                return holds;
            }
            if (!(holds instanceof Value.Truth)) {
                answer = holds;
            }
        }
        return answer;
    }

    private SolvedPrice boundary(Function<PositionState, Value> condition) {
        Function<Scalar, Value> along = price -> condition.apply(at(price));
        Value now = condition.apply(standing.get());
        return now.equals(Value.Truth.TRUE) ? ceasing(mark, along, MOST_GAPS) : beginning(now, along);
    }

    /** A boundary that is not exact may be a digit beyond a tick. */
    private SolvedPrice beginning(Value now, Function<Scalar, Value> along) {
        Boundary boundary = BoundarySearch.nearest(mark, adverse, now, along);
        SolvedPrice price = rounded(boundary);
        boolean isExact = !(boundary instanceof Boundary.At at) || at.exact();
        Optional<BigDecimal> better = isExact ? Optional.empty() : better(price, along);
        return better.isPresent() ? price.at(better.get()) : price;
    }

    /** What ceases for less than a tick is passed over, some times. */
    private SolvedPrice ceasing(Fraction from, Function<Scalar, Value> along, int gaps) {
        SolvedPrice price =
                rounded(BoundarySearch.nearest(from, -adverse, Value.Truth.FALSE, at -> negated(along.apply(at))));
        Optional<BigDecimal> better = gaps == 0 ? Optional.empty() : better(price, along);
        return better.isPresent() ? ceasing(Fraction.of(better.get()), along, gaps - 1) : price;
    }

    /** The same position at another mark price. */
    private PositionState at(Scalar price) {
        AccountState state = position.state();
        return state.withMark(position.instrument(), price)
                .positions()
                .get(state.positions().indexOf(position));
    }

    private static Value negated(Value value) {
        return value instanceof Value.Truth truth ? Value.of(!truth.holds()) : value;
    }

    /** To the tick, toward the side where the condition holds. */
    private SolvedPrice rounded(Boundary boundary) {
        if (boundary instanceof Boundary.Unknown unknown) {
            return SolvedPrice.unknown(unknown.fault());
        }
        return boundary instanceof Boundary.At at
                ? SolvedPrice.at(at.price(), tick().toward(adverse, at.price()))
                : SolvedPrice.NONE;
    }

    /** One tick better for the position, if the condition holds there too. */
    private Optional<BigDecimal> better(SolvedPrice price, Function<Scalar, Value> along) {
        return price.rounded()
                .map(rounded -> rounded.subtract(tick().step().multiply(BigDecimal.valueOf(adverse))))
                .filter(better ->
                        better.signum() > 0 && along.apply(Fraction.of(better)).equals(Value.Truth.TRUE));
    }

    private Tick tick() {
        Instrument instrument = position.state().rules().instrument(position.instrument());
        return Tick.of(Optional.ofNullable(instrument).flatMap(Instrument::tick));
    }
}
