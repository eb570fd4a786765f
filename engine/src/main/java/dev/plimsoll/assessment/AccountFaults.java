package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with an account as such: numbers outside their domain, things that stand there twice, what is unsupported. */
final class AccountFaults {
    private final AccountState state;
    private final List<Fault> faults = new ArrayList<>();

    private AccountFaults(AccountState state) {
        this.state = state;
    }

    /** Everything that keeps all questions on the account from being answered. */
    static List<Fault> of(AccountState state) {
        AccountFaults found = new AccountFaults(state);
        found.faults.addAll(Unsupported.of(state.rules(), state.ledger()));
        found.settlement();
        found.positions();
        found.orders();
        return found.faults;
    }

    private void settlement() {
        String settle = state.ledger().settle();
        if (state.rules().policy().settlement() instanceof Settlement.In in
                && !in.currency().equals(settle)) {
            invalid("settle", "the account settles in " + settle + ", the policy in " + in.currency());
        }
    }

    private void positions() {
        Set<String> places = new HashSet<>();
        for (Held held : state.ledger().positions()) {
            above(held.quantity(), Scalar.ZERO, held.path() + ".quantity");
            above(held.entryPrice(), Scalar.ZERO, held.path() + ".entry_price");
            leverage(held.leverage(), held.path());
            mode(held.mode(), held.path());
            if (held.margin().signum() < 0) {
                invalid(held.path() + ".margin", "the margin is below 0");
            }
            Place place = state.ledger().placeOf(held);
            if (!places.add(place.toString())) {
                invalid(
                        held.path(),
                        "a second " + held.mode().word() + " position on `" + held.instrument() + "`"
                                + (state.ledger().isHedged()
                                        ? ", also " + held.side().word()
                                        : " in one-way mode"));
            }
        }
    }

    private void orders() {
        Set<String> ids = new HashSet<>();
        for (Resting order : state.ledger().orders()) {
            above(order.quantity(), Scalar.ZERO, order.path() + ".quantity");
            above(order.price(), Scalar.ZERO, order.path() + ".price");
            leverage(order.leverage(), order.path());
            mode(order.mode(), order.path());
            if (!ids.add(order.id())) {
                invalid(order.path() + ".id", "a second order `" + order.id() + "`");
            }
        }
    }

    private void above(Scalar number, Scalar least, String path) {
        if (!number.isGreaterThan(least)) {
            invalid(path, number.toDecimal().toPlainString() + " is not above 0");
        }
    }

    private void leverage(Scalar leverage, String path) {
        if (leverage.isLessThan(Scalar.ONE)) {
            invalid(path + ".leverage", "the leverage is below 1x");
        }
    }

    private void mode(MarginMode mode, String path) {
        if (!state.rules().policy().modes().contains(mode)) {
            invalid(path + ".mode", "the policy has no mode `" + mode.word() + "`");
        }
    }

    private void invalid(String path, String message) {
        faults.add(new Fault(FaultCode.INVALID_ACCOUNT, path, message));
    }
}
