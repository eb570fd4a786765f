package dev.plimsoll.assessment;

import dev.plimsoll.account.Side;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Carries one liquidation rule out on one scope, step by step; after each piece the trigger is asked again, and the plan
 * ends where it no longer holds. Positions come in the order of their losses, the largest first.
 */
final class Liquidating {
    private final Exposure start;
    private final Rule.Liquidation rule;
    private final Scalar feeRate;
    private final List<PlanEntry> entries = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private AccountState state;
    private Scalar takenOver = Scalar.ZERO;

    Liquidating(Exposure start, Rule.Liquidation rule) {
        this.start = start;
        this.rule = rule;
        this.state = start.state();
        this.feeRate = rule.fee().map(this::known).orElse(Scalar.ZERO).max(Scalar.ZERO);
    }

    Rule.Liquidation rule() {
        return rule;
    }

    AccountState state() {
        return state;
    }

    List<PlanEntry> entries() {
        return entries;
    }

    /** Why it could not be carried out; then nothing of it counts. */
    List<Fault> faults() {
        return faults;
    }

    void run() {
        for (PlanStep step : rule.steps()) {
            if (!isDue()) {
                return;
            }
            perform(step);
        }
    }

    /** Whether the trigger holds (still); without an answer it does not. */
    private boolean isDue() {
        Optional<Exposure> now = start.in(state);
        if (!faults.isEmpty() || now.isEmpty()) {
            return false;
        }
        Value fires = value(rule.header().fires(), now.get());
        if (fires instanceof Value.Failed failed) {
            faults.add(failed.fault());
        }
        return fires.equals(Value.Truth.TRUE);
    }

    private Value value(Formula formula, Exposure exposure) {
        return state.basis().expressions().value(formula, exposure.context());
    }

    /** A number in the scope as it is now; 0 and a fault if it is none. */
    private Scalar known(Formula formula) {
        Value value = Numbers.amount(value(formula, start.in(state).orElse(start)), rule.name());
        if (value instanceof Value.Number number) {
            return number.scalar();
        }
        faults.add(((Value.Failed) value).fault());
        return Scalar.ZERO;
    }

    private void perform(PlanStep step) {
        if (step instanceof PlanStep.ReduceTier tier) {
            reduceBrackets(tier.brackets());
        } else if (step instanceof PlanStep.ReduceShare share) {
            Scalar part = known(share.share());
            eachWhileDue(held -> Optional.of(reductions(held).share(part)), "reduce");
        } else if (step instanceof PlanStep.ReduceUntil until) {
            eachWhileDue(held -> until(held, until.condition()), "reduce");
        } else {
            perform((PlanStep.Simple) step);
        }
    }

    private void perform(PlanStep.Simple step) {
        switch (step) {
            case CANCEL_ORDERS -> cancelOrders();
            case NET_HEDGES -> netHedges();
            case CLOSE -> eachWhileDue(held -> Optional.of(held.quantity()), step.word());
            case CLOSE_ALL -> positions().forEach(position -> closeHeld(position, step.word()));
            case HAND_OVER -> handOver();
            case REPAY -> repay();
        }
    }

    /** The positions of the scope as it is now, the largest loss first, then in canonical order. */
    private List<PositionState> positions() {
        return start.in(state).map(Exposure::positions).orElse(List.of()).stream()
                .sorted(Comparator.comparing(PositionState::unrealizedPnl, Liquidating::compare))
                .toList();
    }

    static int compare(Value left, Value right) {
        return left instanceof Value.Number a && right instanceof Value.Number b
                ? a.scalar().compareTo(b.scalar())
                : 0;
    }

    private Reductions reductions(Held held) {
        return new Reductions(state.at(state.ledger().placeOf(held)), held);
    }

    /** Closes something of each position in turn, as long as the trigger holds. */
    private void eachWhileDue(Function<Held, Optional<Scalar>> quantity, String step) {
        for (PositionState position : positions()) {
            Optional<Held> held = state.ledger().held(position.place());
            if (held.isPresent() && isDue()) {
                quantity.apply(held.get()).ifPresent(closed -> close(held.get(), closed, step));
            }
        }
    }

    private void closeHeld(PositionState position, String step) {
        state.ledger().held(position.place()).ifPresent(held -> close(held, held.quantity(), step));
    }

    private void close(Held held, Scalar quantity, String step) {
        if (quantity.signum() > 0 && state.mark(held.instrument()) instanceof Value.Number mark) {
            book(held, quantity, mark.scalar(), Shown.decimal(mark.scalar()), step);
        }
    }

    private void book(Held held, Scalar quantity, Scalar price, BigDecimal shown, String step) {
        Scalar fee = fee(held, quantity, price);
        entries.add(new PlanEntry(
                step,
                rule,
                traded(held.instrument(), held.side()),
                quantity,
                shown,
                rule.fee().map(rate -> fee)));
        state = state.with(Closing.of(state, held, quantity, price, fee));
    }

    private Scalar fee(Held held, Scalar quantity, Scalar price) {
        return state.rules().contract(held.instrument()).value(quantity, price).times(feeRate);
    }

    private PlanEntry.What traded(String instrument, Side side) {
        return new PlanEntry.What.Traded(instrument, side.word(), state.settleOf(instrument));
    }

    /** The debts of the account: what was borrowed for a position is part of its profit and loss. */
    private void repay() {
        if (start.scope() != Scope.POSITION) {
            Repaying repaying = new Repaying(state, start.wallet().settle());
            entries.addAll(repaying.all(rule));
            state = repaying.state();
        }
    }

    /** Whether the rule repays debts. */
    boolean repays() {
        return start.scope() != Scope.POSITION && rule.steps().contains(PlanStep.Simple.REPAY);
    }

    private void cancelOrders() {
        List<Resting> cancelled = start.in(state).map(Exposure::orders).orElse(List.of()).stream()
                .map(OrderState::order)
                .toList();
        for (Resting order : cancelled) {
            entries.add(new PlanEntry(
                    PlanStep.Simple.CANCEL_ORDERS.word(),
                    rule,
                    traded(order.instrument(), order.side()),
                    order.quantity(),
                    Shown.decimal(order.price()),
                    Optional.empty()));
        }
        List<Resting> kept = new ArrayList<>(state.ledger().orders());
        kept.removeAll(cancelled);
        state = state.with(state.ledger().withOrders(kept));
    }

    private void netHedges() {
        for (PositionState position : positions()) {
            Optional<Held> held = state.ledger().held(position.place());
            Optional<Held> other = held.flatMap(this::opposite);
            if (held.isPresent() && other.isPresent() && isDue()) {
                Scalar both = held.get().quantity().min(other.get().quantity());
                close(held.get(), both, PlanStep.Simple.NET_HEDGES.word());
                close(other.get(), both, PlanStep.Simple.NET_HEDGES.word());
            }
        }
    }

    private Optional<Held> opposite(Held held) {
        return state.ledger().positions().stream()
                .filter(other -> other.instrument().equals(held.instrument())
                        && other.mode() == held.mode()
                        && other.side() != held.side())
                .findFirst();
    }

    /** Bracket by bracket: of the positions that can fall, the one with the largest loss, as long as the trigger holds. */
    private void reduceBrackets(int count) {
        Optional<BracketTable> table = state.rules().maintenanceTable();
        boolean fell = table.isPresent();
        while (fell && isDue()) {
            fell = false;
            for (PositionState position : positions()) {
                Optional<Held> held = position.held();
                Optional<Scalar> closed = held.isPresent() && position.mark() instanceof Value.Number mark
                        ? reductions(held.get()).brackets(table.get(), count, mark.scalar())
                        : Optional.empty();
                if (closed.isPresent() && held.isPresent()) {
                    close(held.get(), closed.get(), "reduce_tier");
                    fell = true;
                    break;
                }
            }
        }
    }

    /** The least of a position that makes a condition hold. */
    private Optional<Scalar> until(Held held, Formula condition) {
        AccountState before = state.supposed();
        if (!(before.mark(held.instrument()) instanceof Value.Number mark)) {
            return Optional.empty();
        }
        Value least = reductions(held).until(quantity -> {
            AccountState tried =
                    before.with(Closing.of(before, held, quantity, mark.scalar(), fee(held, quantity, mark.scalar())));
            Optional<Exposure> left = start.in(tried);
            return left.isPresent() ? value(condition, left.get()) : Value.Truth.TRUE;
        });
        if (least instanceof Value.Failed failed) {
            faults.add(failed.fault());
        }
        return least instanceof Value.Number number ? Optional.of(number.scalar()) : Optional.empty();
    }

    /**
     * At the bankruptcy price, where nothing is left of what stands behind it; without one at the mark. Who takes over
     * gains or loses the difference to the mark: the insurance fund, as far as it reaches.
     */
    private void handOver() {
        for (PositionState position : positions()) {
            PositionState now = state.at(position.place());
            Optional<Held> held = now.held();
            if (held.isPresent() && isDue() && now.mark() instanceof Value.Number mark) {
                SolvedPrice bankruptcy = now.bankruptcyPrice();
                Scalar price = bankruptcy.exact().<Scalar>map(exact -> exact).orElse(mark.scalar());
                BigDecimal shown = bankruptcy.rounded().orElseGet(() -> Shown.decimal(price));
                Scalar gain = now.contract().gain(held.get().side(), held.get().quantity(), price, mark.scalar());
                book(held.get(), held.get().quantity(), price, shown, PlanStep.Simple.HAND_OVER.word());
                takenOver = takenOver.plus(Worth.number(now.inPool(Value.of(gain))));
            }
        }
    }

    /** What who takes positions over gains by them at the marks, in the currency of the pool; negative for a loss. */
    Scalar takenOver() {
        return takenOver;
    }
}
