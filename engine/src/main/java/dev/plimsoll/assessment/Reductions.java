package dev.plimsoll.assessment;

import dev.plimsoll.margin.Boundary;
import dev.plimsoll.margin.BoundarySearch;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** How much of a position a step closes: in whole lots, and never more than is held. */
final class Reductions {
    private final Held held;
    private final Contract contract;
    private final Lots lots;

    Reductions(PositionState position, Held held) {
        this.held = held;
        this.contract = position.contract();
        this.lots = Lots.of(position.state().rules().instrument(held.instrument()));
    }

    /** A share of it. */
    Scalar share(Scalar share) {
        return atMostAll(lots.up(held.quantity().times(share.max(Scalar.ZERO))));
    }

    private Scalar atMostAll(Scalar quantity) {
        return quantity.min(held.quantity());
    }

    /**
     * The least that lets it fall some brackets of a table, to the lowest one at most.
     *
     * @param mark the price that values it
     * @return absent if it is in the lowest already, or if the table is not looked up by its size
     */
    Optional<Scalar> brackets(BracketTable table, int count, Scalar mark) {
        Optional<Scalar> perUnit = perUnit(table, mark);
        if (perUnit.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> row = table.row(held.instrument(), held.quantity().times(perUnit.get()));
        if (row.isEmpty() || row.get() == 0) {
            return Optional.empty();
        }
        Bracket target = table.rows(held.instrument()).get(Math.max(0, row.get() - count));
        BigDecimal bound = target.bound().orElseThrow();
        Scalar excess = held.quantity().minus(Fraction.of(bound).over(perUnit.get()));
        return Optional.of(atMostAll(table.boundInRow() ? lots.up(excess) : lots.above(excess)));
    }

    private Optional<Scalar> perUnit(BracketTable table, Scalar mark) {
        return switch (table.by()) {
            case "notional" -> Optional.of(contract.value(Scalar.ONE, mark));
            case "entry_notional" -> Optional.of(contract.value(Scalar.ONE, held.entryPrice()));
            case "quantity" -> Optional.of(Scalar.ONE);
            default -> Optional.empty();
        };
    }

    /**
     * The least that makes a condition hold; all of it if that is not enough.
     *
     * @param condition on the quantity closed
     * @return a number, or why there is none
     */
    Value until(Function<Scalar, Value> condition) {
        if (!(held.quantity() instanceof Fraction all)) {
            throw new IllegalStateException("a quantity is being solved already");
        }
        Boundary boundary = BoundarySearch.nearestUpTo(all, Scalar.ZERO, condition);
        if (boundary instanceof Boundary.Unknown unknown) {
            return new Value.Failed(unknown.fault());
        }
        if (!(boundary instanceof Boundary.At at)) {
            return Value.of(all);
        }
        return Value.of(atMostAll(at.inclusive() ? lots.up(at.price()) : lots.above(at.price())));
    }
}
