package dev.plimsoll.assessment;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Request;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.decision.Remainder;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The door to what requests lead to, for tests of other packages: an account as it is, and once requests are carried out. */
public final class Carried {
    private final AccountState state;

    private Carried(AccountState state) {
        this.state = state;
    }

    AccountState state() {
        return state;
    }

    /** Accounts under a policy, with no request carried out yet. */
    public static final class Start {
        private final PolicyRules rules;
        private final Expressions expressions;

        public Start(CheckedPolicy policy, Expressions expressions) {
            this.rules = new PolicyRules(policy);
            this.expressions = expressions;
        }

        public Carried of(Account account, Market market, Options options) {
            return new Carried(state(account, market, options));
        }

        private AccountState state(Account account, Market market, Options options) {
            return new AccountState(Basis.of(rules, expressions, market, options), Ledger.of(account, market));
        }
    }

    /** The account once a request is carried out, whatever rules say of it; nothing where it cannot be. */
    public Optional<Carried> out(Request request) {
        if (!Preconditions.of(request, state).isEmpty()) {
            return Optional.empty();
        }
        Action action = state.rules().vocabulary().action(request.action()).orElseThrow();
        Afterwards afterwards = Carrying.out(ExactRequest.of(action, request), state);
        return afterwards.fault().isPresent() || afterwards.impossible().isPresent()
                ? Optional.empty()
                : Optional.of(new Carried(afterwards.state()));
    }

    /** The equity of the account in a currency: wallet, isolated margins and open profit. */
    public Optional<Scalar> equity(String currency) {
        return number(state.wallet(currency).equity());
    }

    /** Statuses and amounts. */
    public Glance glance() {
        return Glance.of(state);
    }

    /** What must be held to keep a position. */
    public Optional<Scalar> maintenanceMargin(Position position) {
        return held(position).flatMap(held -> number(held.maintenanceMargin()));
    }

    /** The liquidation price of a position as it is shown: to solve all prices is what an assessment spends its time on. */
    public Optional<BigDecimal> liquidationPrice(Position position) {
        return held(position).flatMap(held -> held.liquidationPrice().rounded());
    }

    public Optional<BigDecimal> bankruptcyPrice(Position position) {
        return held(position).flatMap(held -> held.bankruptcyPrice().rounded());
    }

    private Optional<PositionState> held(Position position) {
        return state.positions().stream()
                .filter(held -> held.instrument().equals(position.instrument())
                        && held.side().equals(Optional.of(position.side()))
                        && held.place().mode() == position.mode())
                .findFirst();
    }

    /**
     * What liquidations do.
     *
     * @param uncovered by currency
     */
    public record Liquidated(List<PlannedStep> steps, Remainder after, SortedMap<String, BigDecimal> uncovered) {}

    /** What an assessment says of a plan, without all the rest. */
    public Liquidated liquidated() {
        LiquidationPlan plan = LiquidationPlan.of(state);
        return new Liquidated(plan.steps(), Shown.remainder(plan.state()), Shown.above(plan.uncovered()));
    }

    /** The balance of the pool of a currency. */
    public Optional<Scalar> poolBalance(String currency) {
        return number(state.pool(currency).balance());
    }

    /** The equity of the pool of a currency. */
    public Optional<Scalar> poolEquity(String currency) {
        return number(state.pool(currency).equity());
    }

    /** The equity of the isolated positions beside the pool of a currency. */
    public Optional<Scalar> besidePool(String currency) {
        Scalar sum = Scalar.ZERO;
        for (PositionState position : state.positions()) {
            if (position.place().mode() != MarginMode.ISOLATED
                    || !position.currency().equals(currency)) {
                continue;
            }
            Optional<Scalar> equity = number(position.equity());
            if (equity.isEmpty()) {
                return equity;
            }
            sum = sum.plus(equity.get());
        }
        return Optional.of(sum);
    }

    /** The initial margin of the pool of a currency. */
    public Optional<Scalar> poolInitialMargin(String currency) {
        return number(state.pool(currency).initialMargin());
    }

    /** Balances, isolated margins included; what is 0 is not there. */
    public SortedMap<String, Scalar> balances() {
        return there(state.ledger().balances());
    }

    /** Whether the facts are the same, but that a balance or a debt of 0 is as good as none. */
    public boolean isAs(Carried other) {
        return plain().equals(other.plain());
    }

    private Ledger plain() {
        Ledger ledger = state.ledger();
        Funds funds = ledger.funds();
        return ledger.with(new Funds(there(funds.balances()), there(funds.debts()), there(funds.insurance())));
    }

    private static SortedMap<String, Scalar> there(SortedMap<String, Scalar> amounts) {
        SortedMap<String, Scalar> there = new TreeMap<>(amounts);
        there.values().removeIf(Scalar::isZero);
        return there;
    }

    private static Optional<Scalar> number(Value value) {
        return value instanceof Value.Number number ? Optional.of(number.scalar()) : Optional.empty();
    }

    @Override
    public String toString() {
        return state.ledger().toString();
    }
}
