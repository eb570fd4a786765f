package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Carries out a switch of margin mode, of an instrument or of the whole account: what is held changes its bucket. */
final class Switching {
    private final AccountState before;
    private final MarginMode mode;
    private final Optional<Scalar> margin;
    private Ledger ledger;
    private Optional<Fault> fault = Optional.empty();
    private Optional<Fault> impossible = Optional.empty();

    Switching(AccountState before, MarginMode mode, Optional<Scalar> margin) {
        this.before = before;
        this.mode = mode;
        this.margin = margin;
        this.ledger = before.ledger();
    }

    Ledger ledger() {
        return ledger;
    }

    Optional<Fault> fault() {
        return fault;
    }

    Optional<Fault> impossible() {
        return impossible;
    }

    List<Target> carryOut(List<Place> places, Optional<String> instrument) {
        SortedSet<String> instruments = new TreeSet<>();
        instrument.ifPresentOrElse(
                instruments::add,
                () -> instruments.addAll(before.rules().policy().instruments().keySet()));
        ledger = Choosing.mode(ledger, instruments, mode);
        List<Target> targets = new ArrayList<>();
        for (Place place : places) {
            Place then = new Place(place.instrument(), mode, place.side());
            Scalar allocated = Scalar.ZERO;
            if (place.mode() != mode) {
                Optional<Held> held = ledger.held(place);
                allocated = held.isPresent() ? move(held.get(), then) : Scalar.ZERO;
            }
            targets.add(Target.untraded(place, then).allocating(allocated));
        }
        return targets;
    }

    /**
     * Moves a position, and says what isolated margin that takes from the pool: the new margin, less that of a position
     * there already that it joins.
     */
    private Scalar move(Held held, Place then) {
        Optional<Held> there = ledger.held(then);
        if (there.isPresent() && there.get().side() != held.side()) {
            impossible = Optional.of(new Fault(
                    FaultCode.INVALID_REQUEST,
                    "request.new_mode",
                    "both a long and a short position on `" + held.instrument() + "` would be " + mode.word()));
            return Scalar.ZERO;
        }
        Contract contract = before.rules().contract(held.instrument());
        Held bare = there.map(other -> contract.joined(other, held.quantity(), contract.entryValue(held))
                        .withDebt(other.debt().plus(held.debt())))
                .orElseGet(() -> held.withMode(mode).withMargin(Scalar.ZERO));
        Ledger without =
                there.map(other -> ledger.replacing(other, Optional.empty())).orElse(ledger);
        without = without.replacing(held, Optional.empty());
        if (mode == MarginMode.CROSS) {
            ledger = without.plusPosition(bare);
            return Scalar.ZERO;
        }
        Value given = margin.<Value>map(Value::of).orElse(initial(without, bare, then));
        if (!(given instanceof Value.Number number)) {
            Fault why = ((Value.Failed) given).fault();
            // What is beyond the last bracket is told after anything else, as in sums.
            fault = fault.filter(first -> first.code() != FaultCode.BEYOND_LAST_BRACKET)
                    .or(() -> Optional.of(why));
            return Scalar.ZERO;
        }
        ledger = without.plusPosition(bare.withMargin(number.scalar()));
        return number.scalar().minus(bare.margin());
    }

    /** The initial margin asked for all that is held there then. */
    private Value initial(Ledger without, Held bare, Place then) {
        return before.with(without.plusPosition(bare)).at(then).initialMargin();
    }
}
