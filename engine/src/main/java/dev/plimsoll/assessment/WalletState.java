package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The account, as far as it has to do with one pool: that pool and the isolated positions beside it. */
final class WalletState {
    private final AccountState state;
    private final String settle;
    private final List<PositionState> isolated;

    WalletState(AccountState state, String settle) {
        this.state = state;
        this.settle = settle;
        List<PositionState> beside = new ArrayList<>();
        for (PositionState position : state.positions()) {
            if (position.place().mode() == MarginMode.ISOLATED
                    && position.currency().equals(settle)) {
                beside.add(position);
            }
        }
        this.isolated = Collections.unmodifiableList(beside);
    }

    AccountState state() {
        return state;
    }

    String settle() {
        return settle;
    }

    PoolState pool() {
        return state.pool(settle);
    }

    String about() {
        return "account " + settle;
    }

    /** Whether there is a position or a debt. */
    boolean isExposed() {
        return !isolated.isEmpty() || pool().isExposed() || pool().isIndebted();
    }

    /** The balance of the pool and the isolated margins. */
    Value balance() {
        return withIsolated(pool().balance(), WalletState::margin);
    }

    /** Its assets less what is owed, without haircut. */
    Value worth() {
        return withIsolated(pool().worth(), WalletState::margin);
    }

    private static Value margin(PositionState position) {
        return Value.of(position.margin().orElse(Scalar.ZERO));
    }

    Value unrealizedPnl() {
        return withIsolated(pool().unrealizedPnl(), PositionState::unrealizedPnl);
    }

    Value equity() {
        return Numbers.plus(balance(), unrealizedPnl());
    }

    Value initialMargin() {
        return withIsolated(pool().initialMargin(), PositionState::initialMargin);
    }

    Value maintenanceMargin() {
        return withIsolated(pool().maintenanceMargin(), PositionState::maintenanceMargin);
    }

    Value notional() {
        return withIsolated(pool().notional(), PositionState::notional);
    }

    private Value withIsolated(Value ofPool, Function<PositionState, Value> amount) {
        Value sum = ofPool;
        for (PositionState position : isolated) {
            sum = Numbers.plus(sum, position.inPool(amount.apply(position)));
        }
        return sum;
    }

    /** All balances at the asset prices, without haircut; with several pools those of this one's currency. */
    private Value assets() {
        Value sum = Numbers.ZERO;
        for (BalanceState balance : state.balances(settle)) {
            if (state.rules().currency().isPresent() || balance.asset().equals(settle)) {
                sum = Numbers.plus(sum, balance.value());
            }
        }
        return sum;
    }

    StateContext context() {
        return StateContext.ofAccount(this);
    }

    Value read(Attribute attribute) {
        Ledger ledger = state.ledger();
        if (attribute.origin() != Attribute.Origin.SCHEMA) {
            return Data.stated(attribute, Stated.in(ledger.attributes(), "", attribute.name()), "");
        }
        return switch (attribute.name()) {
            case "balance" -> balance();
            case "equity" -> equity();
            case "unrealized_pnl" -> unrealizedPnl();
            case "initial_margin" -> initialMargin();
            case "maintenance_margin" -> maintenanceMargin();
            case "available" -> pool().available();
            case "withdrawable" -> pool().withdrawable();
            case "assets" -> assets();
            case "debt" -> pool().debt();
            case "notional" -> notional();
            case "level" -> Data.number(attribute, ledger.profile().level(), "level");
            case "age" -> Data.age(attribute, ledger.profile().opened(), state.basis(), "opened");
            case "position_mode" -> Data.choice(attribute, ledger.positionMode().word());
            case "status" -> Statuses.of(this, attribute);
            default -> throw Data.unknown(attribute);
        };
    }
}
