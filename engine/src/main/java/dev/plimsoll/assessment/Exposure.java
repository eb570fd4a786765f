package dev.plimsoll.assessment;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Question;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A scope of an account that has something at risk, so that its health is asked: the account, its pool, a position. */
final class Exposure {
    private final Scope scope;
    private final WalletState wallet;
    private final @Nullable PositionState position;

    private Exposure(Scope scope, WalletState wallet, @Nullable PositionState position) {
        this.scope = scope;
        this.wallet = wallet;
        this.position = position;
    }

    static Exposure of(PositionState position) {
        return new Exposure(Scope.POSITION, position.state().wallet(position.currency()), position);
    }

    /** Those of an account, wider ones first; positions in canonical order. */
    static List<Exposure> all(AccountState state) {
        List<Exposure> all = new ArrayList<>();
        for (Scope wide : List.of(Scope.ACCOUNT, Scope.CROSS)) {
            for (String currency : state.currencies()) {
                Exposure exposure = new Exposure(wide, state.wallet(currency), null);
                if (exposure.isExposed()) {
                    all.add(exposure);
                }
            }
        }
        state.positions().forEach(position -> all.add(of(position)));
        return all;
    }

    private boolean isExposed() {
        return switch (scope) {
            case ACCOUNT -> wallet.isExposed();
            case CROSS -> wallet.pool().isExposed();
            case POSITION -> position != null && position.isHeld();
        };
    }

    /** The same scope in another state of the account; absent once nothing is at risk there. */
    Optional<Exposure> in(AccountState other) {
        PositionState there = position == null ? null : other.at(position.place());
        Exposure exposure = new Exposure(scope, other.wallet(wallet.settle()), there);
        return exposure.isExposed() ? Optional.of(exposure) : Optional.empty();
    }

    Scope scope() {
        return scope;
    }

    AccountState state() {
        return wallet.state();
    }

    WalletState wallet() {
        return wallet;
    }

    Optional<PositionState> position() {
        return Optional.ofNullable(position);
    }

    /** What its loss and its fees are in: what a position settles in, else the currency of the pool. */
    String currency() {
        return position == null ? wallet.settle() : position.settle();
    }

    /** {@code position BTC-USDT long isolated}, {@code cross USDT}, {@code account USDT}. */
    String about() {
        return position == null ? scope.word() + " " + wallet.settle() : position.about();
    }

    Context context() {
        return switch (scope) {
            case ACCOUNT -> wallet.context();
            case CROSS -> wallet.pool().context();
            case POSITION -> position == null ? wallet.context() : position.context();
        };
    }

    Question question() {
        return new Question.OfHealth(scope, position().map(held -> held.place().mode()), context());
    }

    Units units() {
        Optional<Instrument> instrument =
                position().map(PositionState::instrument).map(state().rules()::instrument);
        return new Units(instrument, Optional.of(wallet.settle()), Optional.empty());
    }

    /** The positions in it. */
    List<PositionState> positions() {
        return switch (scope) {
            case POSITION -> position().stream().toList();
            case CROSS -> wallet.pool().positions();
            case ACCOUNT ->
                state().positions().stream()
                        .filter(held -> held.currency().equals(wallet.settle()))
                        .toList();
        };
    }

    /** The orders in it; a pool's are all whose margin is asked of it. */
    List<OrderState> orders() {
        return switch (scope) {
            case POSITION ->
                state().orders().stream()
                        .filter(order -> position != null
                                && order.order().instrument().equals(position.instrument())
                                && order.order().mode() == position.place().mode())
                        .toList();
            case CROSS, ACCOUNT -> wallet.pool().orders();
        };
    }

    /** Whether what is left, or lost, is the pool's: in all but an isolated position. */
    boolean isOfPool() {
        return position == null || position.place().mode() == MarginMode.CROSS;
    }

    /** The amounts that must be known for anything to be said of it. */
    List<Value> amounts() {
        return switch (scope) {
            case ACCOUNT -> List.of(wallet.equity(), wallet.initialMargin(), wallet.maintenanceMargin());
            case CROSS -> {
                PoolState pool = wallet.pool();
                yield List.of(pool.equity(), pool.initialMargin(), pool.maintenanceMargin());
            }
            case POSITION ->
                position == null
                        ? List.of()
                        : List.of(
                                position.notional(),
                                position.equity(),
                                position.initialMargin(),
                                position.maintenanceMargin());
        };
    }
}
