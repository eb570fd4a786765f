package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is wrong with an account as such: numbers outside their domain, things that stand there twice, debts that nothing stands behind. */
final class AccountFaults {
    private final AccountState state;
    private final List<Fault> faults = new ArrayList<>();

    private AccountFaults(AccountState state) {
        this.state = state;
    }

    /** Everything that keeps all questions on the account from being answered. */
    static List<Fault> of(AccountState state) {
        AccountFaults found = new AccountFaults(state);
        found.settlement();
        found.debts();
        found.prices();
        found.funds();
        found.positions();
        found.orders();
        return found.faults;
    }

    private void settlement() {
        String settle = state.ledger().settle();
        Optional<String> one = state.rules().currency();
        if (one.isPresent() && !one.get().equals(settle)) {
            invalid("settle", "the account settles in " + settle + ", the policy in " + one.get());
        } else if (one.isEmpty() && isNoPool(settle)) {
            invalid("settle", "no instrument of the policy settles in " + settle);
        }
    }

    private boolean isNoPool(String asset) {
        return !state.rules().currencies().isEmpty()
                && !state.rules().currencies().contains(asset);
    }

    /** Something must stand behind what is owed, and it must be worth something. */
    private void debts() {
        for (String asset : state.ledger().debts().keySet()) {
            if (!state.ledger().owes(asset)) {
                continue;
            }
            if (state.ledger().debt(asset).signum() < 0) {
                invalid("debts." + asset, "the debt is below 0");
            } else if (state.rules().currency().isEmpty() && isNoPool(asset)) {
                invalid("debts." + asset, "no pool is in `" + asset + "`, so that nothing stands behind the debt");
            } else if (!Assets.known(state).contains(asset)) {
                invalid("debts." + asset, "no instrument or price is in `" + asset + "`");
            }
        }
    }

    private void funds() {
        for (String currency : state.basis().market().insuranceFunds().keySet()) {
            Optional<String> one = state.rules().currency();
            if (one.isPresent() ? !one.get().equals(currency) : isNoPool(currency)) {
                invalid("market.insurance_fund." + currency, "no pool is in `" + currency + "`");
            }
        }
    }

    /** Asset prices are in one currency, whose own is 1. */
    private void prices() {
        String currency = state.priced();
        Optional.ofNullable(state.basis().market().prices().get(currency))
                .filter(price -> price.compareTo(BigDecimal.ONE) != 0)
                .ifPresent(price -> invalid(
                        "market.prices." + currency,
                        "asset prices are in " + currency + ", so that its own is 1, not " + price.toPlainString()));
    }

    private void positions() {
        Set<Place> places = new HashSet<>();
        for (Held held : state.ledger().positions()) {
            positive(held.quantity(), held.path(), "quantity");
            positive(held.entryPrice(), held.path(), "entry_price");
            leverage(held.leverage(), held.path());
            mode(held.mode(), held.path());
            if (held.margin().signum() < 0) {
                invalid(held.path() + ".margin", "the margin is below 0");
            }
            if (!places.add(state.ledger().placeOf(held))) {
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
            positive(order.quantity(), order.path(), "quantity");
            positive(order.price(), order.path(), "price");
            leverage(order.leverage(), order.path());
            mode(order.mode(), order.path());
            if (!ids.add(order.id())) {
                invalid(order.path() + ".id", "a second order `" + order.id() + "`");
            }
        }
    }

    private void positive(Scalar number, String path, String field) {
        if (number.signum() <= 0) {
            invalid(path + "." + field, number.toDecimal().toPlainString() + " is not above 0");
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
