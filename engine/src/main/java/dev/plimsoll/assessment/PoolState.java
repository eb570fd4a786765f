package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.Rule.Requirement;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A cross pool: what stands behind the account's cross positions that settle in its currency, or behind all of them where
 * there is a common pool. What is owed is no collateral of it. Amounts are in its currency.
 */
final class PoolState {
    private final AccountState state;
    private final String settle;
    private final List<PositionState> positions;
    private final List<OrderState> orders;
    private final Lazy<List<BalanceState>> balances = Lazy.of(this::findBalances);
    private final Lazy<Value> balance = Lazy.of(this::findBalance);
    private final Lazy<Value> unrealizedPnl = Lazy.of(this::sumPnl);
    private final Lazy<Value> positionsInitial = Lazy.of(() -> asked(Requirement.INITIAL));
    private final Lazy<Value> ordersInitial = Lazy.of(this::askedForOrders);
    private final Lazy<Value> maintenanceMargin = Lazy.of(() -> asked(Requirement.MAINTENANCE));

    PoolState(AccountState state, String settle) {
        this.state = state;
        this.settle = settle;
        this.positions = new ArrayList<>();
        for (PositionState position : state.positions()) {
            if (position.place().mode() == MarginMode.CROSS
                    && position.currency().equals(settle)) {
                positions.add(position);
            }
        }
        this.orders = new ArrayList<>();
        for (OrderState order : state.orders()) {
            if (order.currency().equals(settle)) {
                orders.add(order);
            }
        }
    }

    AccountState state() {
        return state;
    }

    String settle() {
        return settle;
    }

    String about() {
        return "cross " + settle;
    }

    /** The cross positions that it stands behind. */
    List<PositionState> positions() {
        return Collections.unmodifiableList(positions);
    }

    /** The orders whose margin is asked of it: isolated ones too, until they fill. */
    List<OrderState> orders() {
        return Collections.unmodifiableList(orders);
    }

    /** Whether an open cross position is in it. */
    boolean isExposed() {
        return !positions.isEmpty();
    }

    /** What is in it, by asset, without isolated margins: of its own currency, in a common pool of all. */
    List<BalanceState> balances() {
        return balances.get();
    }

    private List<BalanceState> findBalances() {
        List<BalanceState> found = new ArrayList<>();
        for (BalanceState balance : state.balances(settle)) {
            if (isOf(balance.asset())) {
                found.add(withoutIsolated(balance));
            }
        }
        return Collections.unmodifiableList(found);
    }

    private boolean isOf(String asset) {
        return state.rules().isPooled() || asset.equals(settle);
    }

    private BalanceState withoutIsolated(BalanceState balance) {
        return new BalanceState(state, balance.asset(), settle, state.free(balance.asset()));
    }

    /** The wallet without isolated margins, in a common pool its collateral; less what is owed. */
    Value balance() {
        return balance.get();
    }

    private Value findBalance() {
        Value collateral = state.rules().isPooled() ? new Collateral(this).ofAll() : assets();
        return Numbers.minus(collateral, debt());
    }

    /** What is in it at the asset prices, without haircut. */
    private Value assets() {
        Value sum = Numbers.ZERO;
        for (BalanceState balance : balances()) {
            sum = Numbers.plus(sum, balance.value());
        }
        return sum;
    }

    /** Its assets less what is owed, without haircut; what counts for nothing needs no price. */
    Value worth() {
        Value sum = Numbers.ZERO;
        for (BalanceState balance : balances()) {
            Value value = balance.value();
            boolean isNothing =
                    value instanceof Value.Failed && counted(balance).equals(Numbers.ZERO);
            sum = Numbers.plus(sum, isNothing ? Numbers.ZERO : value);
        }
        return Numbers.minus(sum, debt());
    }

    private Value counted(BalanceState balance) {
        return new Collateral(this).of(balance);
    }

    /** The assets of which something is owed. */
    List<String> owed() {
        return state.ledger().debts().keySet().stream()
                .filter(asset -> isOwed(asset) && state.ledger().owes(asset))
                .toList();
    }

    /** What is owed at the asset prices: of all assets where there is one pool, else of its currency. */
    Value debt() {
        Value sum = Numbers.ZERO;
        for (BalanceState balance : state.balances(settle)) {
            if (isOwed(balance.asset())) {
                sum = Numbers.plus(sum, balance.owed());
            }
        }
        return sum;
    }

    /** Whether something is owed. */
    boolean isIndebted() {
        return !owed().isEmpty();
    }

    private boolean isOwed(String asset) {
        return state.rules().currency().isPresent() || asset.equals(settle);
    }

    Value unrealizedPnl() {
        return unrealizedPnl.get();
    }

    Value equity() {
        return Numbers.plus(balance(), unrealizedPnl());
    }

    /** What it must hold to open: for its positions, and for the orders of both modes. */
    Value initialMargin() {
        return Numbers.plus(positionsInitial.get(), ordersInitial.get());
    }

    Value maintenanceMargin() {
        return maintenanceMargin.get();
    }

    /** max(0, equity − initial margin). */
    Value available() {
        return Numbers.max(Numbers.ZERO, Numbers.minus(equity(), initialMargin()));
    }

    /** max(0, balance + min(0, unrealized P&L) − initial margin). */
    Value withdrawable() {
        Value lossesOnly = Numbers.min(Numbers.ZERO, unrealizedPnl());
        Value left = Numbers.minus(Numbers.plus(balance(), lossesOnly), initialMargin());
        return Numbers.max(Numbers.ZERO, left);
    }

    /** Long and short added. */
    Value notional() {
        return summed(PositionState::notional);
    }

    private Value sumPnl() {
        return summed(PositionState::unrealizedPnl);
    }

    private Value summed(Function<PositionState, Value> amount) {
        Value sum = Numbers.ZERO;
        for (PositionState position : positions) {
            sum = Numbers.plus(sum, position.inPool(amount.apply(position)));
        }
        return sum;
    }

    private Value asked(Requirement requirement) {
        return state.requirements().ofPool(requirement, this);
    }

    private Value askedForOrders() {
        Value sum = Numbers.ZERO;
        SortedSet<String> instruments = new TreeSet<>();
        orders.forEach(order -> instruments.add(order.order().instrument()));
        for (String instrument : instruments) {
            List<Resting> there = orders.stream()
                    .map(OrderState::order)
                    .filter(order -> order.instrument().equals(instrument))
                    .toList();
            sum = Numbers.plus(sum, state.inPool(OrderMargins.of(state, there), instrument));
        }
        return sum;
    }

    StateContext context() {
        return StateContext.ofPool(this);
    }

    Value read(Attribute attribute) {
        return switch (attribute.name()) {
            case "settle" -> new Value.Word(settle);
            case "balance" -> balance();
            case "assets" -> assets();
            case "equity" -> equity();
            case "unrealized_pnl" -> unrealizedPnl();
            case "initial_margin" -> initialMargin();
            case "maintenance_margin" -> maintenanceMargin();
            case "available" -> available();
            case "debt" -> debt();
            case "notional" -> notional();
            case "status" -> Statuses.of(this, attribute);
            default -> throw Data.unknown(attribute);
        };
    }
}
