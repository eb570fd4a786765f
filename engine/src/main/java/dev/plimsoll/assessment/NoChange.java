package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import java.util.List;
import java.util.Optional;

/** Whether a request sets something to what it already is, at every place that it concerns. */
final class NoChange {
    private final Asked asked;
    private final ExactRequest request;
    private final AccountState before;

    private NoChange(Asked asked) {
        this.asked = asked;
        this.request = asked.request();
        this.before = asked.before();
    }

    static Value of(Asked asked) {
        return new NoChange(asked).find();
    }

    private Value find() {
        Action action = asked.action();
        if (action.equals(Action.SWITCH_MODE)) {
            return Value.of(isInMode());
        }
        if (action.equals(Action.SET_LEVERAGE)) {
            return Value.of(hasLeverage());
        }
        if (action.equals(Action.SET_POSITION_MODE)) {
            return Value.of(
                    request.newPositionMode().equals(Optional.of(before.ledger().positionMode())));
        }
        return asked.setting().map(this::isSet).orElse(Value.Truth.FALSE);
    }

    private boolean isInMode() {
        MarginMode mode = request.newMode().orElseThrow();
        Iterable<String> instruments = request.instrument()
                .<Iterable<String>>map(List::of)
                .orElseGet(() -> before.rules().policy().instruments().keySet());
        for (String instrument : instruments) {
            if (!isInMode(instrument, mode)) {
                return false;
            }
        }
        return true;
    }

    private boolean isInMode(String instrument, MarginMode mode) {
        Ledger ledger = before.ledger();
        boolean isSet = before.defaults().mode(instrument, Optional.empty()) == mode
                && ledger.chosen().stream()
                        .filter(row -> row.instrument().equals(instrument))
                        .allMatch(row -> row.mode().map(mode::equals).orElse(true));
        return isSet
                && ledger.positions().stream()
                        .filter(held -> held.instrument().equals(instrument))
                        .allMatch(held -> held.mode() == mode)
                && ledger.orders().stream()
                        .filter(order -> order.instrument().equals(instrument))
                        .allMatch(order -> order.mode() == mode);
    }

    private boolean hasLeverage() {
        Scalar leverage = request.number(ExactRequest.Number.LEVERAGE).orElseThrow();
        return asked.afterwards().targets().stream()
                .allMatch(target -> asked.position(target).leverage().compareTo(leverage) == 0);
    }

    private Value isSet(Attribute setting) {
        Value wanted = request.setting(setting.name())
                .map(given -> DatumReader.requested(setting, given))
                .orElse(Value.Truth.FALSE);
        if (asked.afterwards().targets().isEmpty()) {
            return Value.of(equal(before.wallet(asked.currency()).read(setting), wanted));
        }
        return Value.of(asked.afterwards().targets().stream()
                .allMatch(target -> equal(asked.position(target).read(setting), wanted)));
    }

    private static boolean equal(Value left, Value right) {
        return left instanceof Value.Number a && right instanceof Value.Number b
                ? a.scalar().compareTo(b.scalar()) == 0
                : left.equals(right);
    }
}
