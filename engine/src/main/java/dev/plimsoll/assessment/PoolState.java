package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.Rule.Requirement;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.util.List;

/** The cross pool of one settlement currency: what stands behind the account's cross positions. */
final class PoolState {
    private final AccountState state;
    private final String settle;
    private final List<PositionState> positions;
    private final List<OrderState> orders;
    private final Lazy<Value> unrealizedPnl = Lazy.of(this::sumPnl);
    private final Lazy<Value> positionsInitial = Lazy.of(() -> asked(Requirement.INITIAL));
    private final Lazy<Value> ordersInitial = Lazy.of(this::askedForOrders);
    private final Lazy<Value> maintenanceMargin = Lazy.of(() -> asked(Requirement.MAINTENANCE));

    PoolState(AccountState state, String settle) {
        this.state = state;
        this.settle = settle;
        this.positions = state.positions().stream()
                .filter(position -> position.place().mode() == MarginMode.CROSS
                        && position.settle().equals(settle))
                .toList();
        this.orders = state.orders().stream()
                .filter(order -> order.settle().equals(settle))
                .toList();
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
        return positions;
    }

    /** The orders whose margin is asked of it: isolated ones too, until they fill. */
    List<OrderState> orders() {
        return orders;
    }

    /** Whether an open cross position is in it. */
    boolean isExposed() {
        return !positions.isEmpty();
    }

    /** The wallet without isolated margins. */
    Scalar balance() {
        Scalar balance = state.ledger().balance(settle);
        for (Held held : state.ledger().positions()) {
            if (held.isIsolated() && state.settleOf(held.instrument()).equals(settle)) {
                balance = balance.minus(held.margin());
            }
        }
        return balance;
    }

    Value unrealizedPnl() {
        return unrealizedPnl.get();
    }

    Value equity() {
        return Numbers.map(unrealizedPnl(), balance()::plus);
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
        Value left = Numbers.minus(Numbers.map(lossesOnly, balance()::plus), initialMargin());
        return Numbers.max(Numbers.ZERO, left);
    }

    /** Long and short added. */
    Value notional() {
        Value sum = Numbers.ZERO;
        for (PositionState position : positions) {
            sum = Numbers.plus(sum, position.notional());
        }
        return sum;
    }

    private Value sumPnl() {
        Value sum = Numbers.ZERO;
        for (PositionState position : positions) {
            sum = Numbers.plus(sum, position.unrealizedPnl());
        }
        return sum;
    }

    private Value asked(Requirement requirement) {
        return state.requirements().ofPool(requirement, this);
    }

    private Value askedForOrders() {
        return OrderMargins.of(state, orders.stream().map(OrderState::order).toList());
    }

    StateContext context() {
        return StateContext.ofPool(this);
    }

    Value read(Attribute attribute) {
        return switch (attribute.name()) {
            case "settle" -> new Value.Word(settle);
            case "balance", "assets" -> Value.of(balance());
            case "equity" -> equity();
            case "unrealized_pnl" -> unrealizedPnl();
            case "initial_margin" -> initialMargin();
            case "maintenance_margin" -> maintenanceMargin();
            case "available" -> available();
            case "debt" -> new BalanceState(state, settle).owed(settle);
            case "notional" -> notional();
            case "status" -> Statuses.of(this, attribute);
            default -> throw Data.unknown(attribute);
        };
    }
}
