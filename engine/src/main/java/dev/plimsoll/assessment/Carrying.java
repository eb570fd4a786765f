package dev.plimsoll.assessment;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Carries out a request: the account as it is then. Pure; nothing is checked here that a rule may want to judge. */
final class Carrying {
    private final ExactRequest request;
    private final AccountState before;
    private final List<Target> targets = new ArrayList<>();
    private Ledger ledger;
    private Optional<Fault> fault = Optional.empty();
    private Optional<Fault> impossible = Optional.empty();

    private Carrying(ExactRequest request, AccountState before) {
        this.request = request;
        this.before = before;
        this.ledger = before.ledger();
    }

    static Afterwards out(ExactRequest request, AccountState before) {
        return new Carrying(request, before).carryOut();
    }

    private Afterwards carryOut() {
        List<Place> places = Places.of(request, before);
        if (request.action().equals(Action.SWITCH_MODE)) {
            switchMode(places);
        } else if (places.isEmpty()) {
            wholeAccount();
        } else {
            places.forEach(place -> targets.add(at(place)));
        }
        boolean changed = fault.isEmpty() && impossible.isEmpty();
        return changed
                ? new Afterwards(before.with(ledger), targets, fault, impossible)
                : new Afterwards(before, unallocated(), fault, impossible);
    }

    /** What cannot be carried out takes no margin anywhere. */
    private List<Target> unallocated() {
        return targets.stream().map(target -> target.allocating(Scalar.ZERO)).toList();
    }

    private Target at(Place place) {
        Action action = request.action();
        if (action.equals(Action.OPEN_POSITION) || action.equals(Action.PLACE_ORDER)) {
            return trade(place);
        }
        if (request.reducesOrCloses()) {
            return reduce(place);
        }
        if (action.equals(Action.SET_LEVERAGE)) {
            ledger = Choosing.leverage(ledger, place, needed(ExactRequest.Number.LEVERAGE));
        } else if (action.equals(Action.ADD_MARGIN)) {
            return moveMargin(place, needed(ExactRequest.Number.AMOUNT));
        } else if (action.equals(Action.REMOVE_MARGIN)) {
            return moveMargin(place, needed(ExactRequest.Number.AMOUNT).negate());
        } else {
            setting().ifPresent(setting -> ledger = Choosing.setting(ledger, place, setting.name(), given(setting)));
        }
        return Target.untraded(place, place);
    }

    private Target trade(Place place) {
        Trading trading = new Trading(request, before, ledger, place);
        Target target = trading.carryOut();
        ledger = trading.ledger();
        fault = trading.fault().or(() -> fault);
        return target;
    }

    private Target reduce(Place place) {
        Optional<Held> held = ledger.held(place)
                .filter(there -> request.side().map(there.side()::equals).orElse(true));
        Scalar there = held.map(Held::quantity).orElse(Scalar.ZERO);
        Scalar asked = request.number(ExactRequest.Number.QUANTITY).orElse(there);
        Scalar closed = asked.min(there);
        if (held.isPresent()) {
            Value price = price(place.instrument());
            if (price instanceof Value.Number number) {
                ledger = new Fills(before).close(ledger, held.get(), closed, number.scalar());
            } else {
                fail(price);
            }
        }
        return new Target(
                place, place, asked, asked.minus(closed), held.isEmpty() || asked.isGreaterThan(there), Scalar.ZERO);
    }

    private Value price(String instrument) {
        return request.number(ExactRequest.Number.PRICE).<Value>map(Value::of).orElseGet(() -> before.mark(instrument));
    }

    private Target moveMargin(Place place, Scalar amount) {
        Optional<Held> held = ledger.held(place).filter(Held::isIsolated);
        if (held.isEmpty()) {
            impossible = Optional.of(new Fault(
                    FaultCode.INVALID_REQUEST,
                    "request.instrument",
                    "no isolated position is held on `" + place.instrument() + "`"));
            return Target.untraded(place, place);
        }
        Held changed = held.get().withMargin(held.get().margin().plus(amount));
        ledger = ledger.replacing(held.get(), Optional.of(changed));
        return Target.untraded(place, place).allocating(amount.max(Scalar.ZERO));
    }

    private void switchMode(List<Place> places) {
        MarginMode mode = request.newMode().orElseThrow();
        Switching switching = new Switching(before, mode, request.number(ExactRequest.Number.MARGIN));
        targets.addAll(switching.carryOut(places, request.instrument()));
        ledger = switching.ledger();
        fault = switching.fault();
        impossible = switching.impossible();
    }

    private void wholeAccount() {
        Action action = request.action();
        if (action.equals(Action.SET_POSITION_MODE)) {
            setPositionMode(request.newPositionMode().orElseThrow());
        } else if (action.equals(Action.DEPOSIT)) {
            book(1, 0);
        } else if (action.equals(Action.WITHDRAW)) {
            book(-1, 0);
        } else if (action.equals(Action.BORROW)) {
            book(1, 1);
        } else if (action.equals(Action.REPAY)) {
            repay();
        } else {
            setting()
                    .ifPresent(setting -> ledger =
                            ledger.withAttributes(Choosing.with(ledger.attributes(), setting.name(), given(setting))));
        }
    }

    /** In one-way mode no place holds both sides. */
    private void setPositionMode(PositionMode mode) {
        ledger = ledger.withPositionMode(mode);
        for (Held held : ledger.positions()) {
            boolean isTwice = ledger.positions().stream()
                    .anyMatch(other -> other.side() != held.side()
                            && other.instrument().equals(held.instrument())
                            && other.mode() == held.mode());
            if (mode == PositionMode.ONE_WAY && isTwice) {
                impossible = Optional.of(new Fault(
                        FaultCode.INVALID_REQUEST,
                        "request.new_position_mode",
                        "both a long and a short position are held on `" + held.instrument() + "`"));
            }
        }
    }

    /** Adds the amount to the balance and to the debt, each so many times. */
    private void book(int toBalance, int toDebt) {
        Scalar amount = needed(ExactRequest.Number.AMOUNT);
        String asset = request.asset().orElse(ledger.settle());
        ledger = ledger.plusBalance(asset, times(amount, toBalance));
        if (toDebt != 0) {
            ledger = ledger.plusDebt(asset, times(amount, toDebt));
        }
    }

    /** No more than is owed, out of what is there. */
    private void repay() {
        Scalar amount = needed(ExactRequest.Number.AMOUNT);
        String asset = request.asset().orElse(ledger.settle());
        if (amount.isGreaterThan(ledger.debt(asset))) {
            impossible = Optional.of(new Fault(
                    FaultCode.INVALID_REQUEST,
                    "request.amount",
                    "no more than the debt in `" + asset + "` can be repaid"));
        } else if (amount.isGreaterThan(before.free(asset))) {
            impossible = Optional.of(new Fault(
                    FaultCode.INVALID_REQUEST,
                    "request.amount",
                    "there is less in `" + asset + "` than is to be repaid"));
        } else {
            book(-1, -1);
        }
    }

    private static Scalar times(Scalar amount, int sign) {
        return sign < 0 ? amount.negate() : amount;
    }

    private Optional<Attribute> setting() {
        return before.rules().vocabulary().settingOf(request.action());
    }

    private Datum given(Attribute setting) {
        return request.setting(setting.name()).orElseThrow();
    }

    private Scalar needed(ExactRequest.Number number) {
        return request.number(number).orElseThrow();
    }

    private void fail(Value value) {
        fault = Optional.of(((Value.Failed) value).fault());
    }
}
