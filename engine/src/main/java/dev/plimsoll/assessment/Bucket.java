package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Rule;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where collateral is, before and after a request: the pool of a currency, or an isolated place.
 *
 * @param path how policies call it: {@code cross}, {@code position}
 * @param allocates whether it gives isolated margin
 * @param borrows whether more is owed of it
 * @param isOverdrawn whether more isolated margin is taken out than is there: its profit is no collateral of the pool
 */
record Bucket(
        String path,
        Supplier<Value> equityBefore,
        Supplier<Value> equityAfter,
        Supplier<Value> initialBefore,
        Supplier<Value> initialAfter,
        Supplier<Value> maintenanceAfter,
        boolean allocates,
        boolean borrows,
        Supplier<Boolean> isOverdrawn,
        Supplier<Value> liquidatable) {
    /** Those that a request may change; an isolated one of which nothing is left can lack nothing. */
    static List<Bucket> of(Asked asked) {
        List<Bucket> buckets = new ArrayList<>();
        asked.target().ifPresent(target -> {
            for (Place place : List.of(target.place(), target.afterwards())) {
                boolean isNew = buckets.isEmpty() || !target.place().equals(place);
                boolean isThere = place.mode() == MarginMode.ISOLATED
                        && asked.after().at(place).isHeld();
                if (isThere && isNew) {
                    buckets.add(isolated(asked, place));
                }
            }
        });
        buckets.add(pool(asked));
        return buckets;
    }

    private static Bucket isolated(Asked asked, Place place) {
        PositionState before = asked.before().at(place);
        PositionState after = asked.after().at(place);
        return new Bucket(
                "position",
                before::equity,
                after::equity,
                before::initialMargin,
                after::initialMargin,
                after::maintenanceMargin,
                false,
                false,
                () -> after.held().map(held -> held.margin().signum() < 0).orElse(false),
                () -> liquidatable(after, false));
    }

    private static Bucket pool(Asked asked) {
        PoolState before = asked.before().pool(asked.currency());
        PoolState after = asked.after().pool(asked.currency());
        boolean allocates =
                asked.target().map(target -> target.allocated().signum() > 0).orElse(false);
        return new Bucket(
                "cross",
                before::equity,
                after::equity,
                before::initialMargin,
                after::initialMargin,
                after::maintenanceMargin,
                allocates,
                asked.action().equals(Action.BORROW),
                () -> false,
                () -> liquidatable(asked, after));
    }

    /** The type of its amounts. */
    Type amount() {
        return Type.amount(path.equals("cross") ? Unit.POOL : Unit.SETTLE);
    }

    /** Whether the request raises what must be held here, lowers what is there, or takes an allocation from it. */
    Value isTouched() {
        if (allocates || borrows) {
            return Value.Truth.TRUE;
        }
        Value raised = compare(initialAfter.get(), initialBefore.get(), order -> order > 0);
        return raised.equals(Value.Truth.FALSE)
                ? compare(equityAfter.get(), equityBefore.get(), order -> order < 0)
                : raised;
    }

    /** Whether it would hold less than its initial margin, or give margin that is not there. */
    Value isShort() {
        return isOverdrawn.get()
                ? Value.Truth.TRUE
                : compare(equityAfter.get(), initialAfter.get(), order -> order < 0);
    }

    static Value compare(Value left, Value right, Function<Integer, Boolean> holds) {
        if (!(left instanceof Value.Number a)) {
            return Numbers.amount(left, "");
        }
        if (!(right instanceof Value.Number b)) {
            return Numbers.amount(right, "");
        }
        return Value.of(holds.apply(a.scalar().compareTo(b.scalar())));
    }

    private static Value liquidatable(Asked asked, PoolState pool) {
        Value fires = pool.isExposed() ? fires(pool.state(), Scope.CROSS, pool.context()) : Value.Truth.FALSE;
        if (fires.equals(Value.Truth.FALSE) && asked.target().isPresent()) {
            PositionState position = asked.positionAfter(asked.target().get());
            fires = position.place().mode() == MarginMode.CROSS ? liquidatable(position, true) : fires;
        }
        WalletState wallet = pool.state().wallet(pool.settle());
        return fires.equals(Value.Truth.FALSE) && wallet.isExposed()
                ? fires(pool.state(), Scope.ACCOUNT, wallet.context())
                : fires;
    }

    private static Value liquidatable(PositionState position, boolean inPool) {
        if (!position.isHeld()) {
            return Value.Truth.FALSE;
        }
        Value fires = fires(position.state(), Scope.POSITION, position.context());
        if (inPool || !fires.equals(Value.Truth.FALSE)) {
            return fires;
        }
        WalletState wallet = position.state().wallet(position.currency());
        return fires(position.state(), Scope.ACCOUNT, wallet.context());
    }

    /** Whether a liquidation of the scope is due. */
    private static Value fires(AccountState state, Scope scope, Context context) {
        for (Rule.Liquidation rule : state.rules().liquidations(scope)) {
            Value fires = state.basis().expressions().value(rule.header().fires(), context);
            if (!fires.equals(Value.Truth.FALSE)) {
                return Numbers.amount(fires, rule.name());
            }
        }
        return Value.Truth.FALSE;
    }
}
