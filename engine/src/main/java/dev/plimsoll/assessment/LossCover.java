package dev.plimsoll.assessment;

import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * Who bears what a liquidation lost: the account up to the limit, of which fees are the last part; the insurance fund as
 * far as it reaches; the rest is uncovered. What is left of the margin may go to the fund.
 *
 * @param state the account afterwards, never worse off than the limit
 * @param loss what the account lost, fees and what it left to the fund included
 */
record LossCover(AccountState state, List<PlanEntry> entries, Scalar loss, Scalar fees, Scalar uncovered) {
    /**
     * @param start the scope before the first step
     * @param limit the most that the account loses
     */
    static LossCover of(Exposure start, Liquidating done, Scalar limit) {
        String currency = start.wallet().settle();
        AccountState end = done.state();
        Scalar fees = fees(done.entries());
        Scalar loss = loss(start, end);
        Scalar excess = loss.minus(limit).max(Scalar.ZERO);
        Scalar waived = excess.min(fees);
        Scalar fund = end.fund(currency).plus(done.takenOver()).minus(excess.minus(waived));
        Ledger covered = end.ledger().plusBalance(currency, excess);
        LossCover cover = new LossCover(
                end.with(end.isFundOf(currency) ? covered.withInsuranceFund(fund.max(Scalar.ZERO)) : covered),
                waived(done.entries(), waived),
                loss.minus(excess),
                fees.minus(waived),
                fund.negate().max(Scalar.ZERO));
        boolean isOver = start.in(cover.state()).isEmpty();
        return isOver && done.rule().remainderToInsuranceFund() ? cover.leavingRemainder(start, limit) : cover;
    }

    private static Scalar fees(List<PlanEntry> entries) {
        Scalar sum = Scalar.ZERO;
        for (PlanEntry entry : entries) {
            sum = sum.plus(entry.fee().orElse(Scalar.ZERO));
        }
        return sum;
    }

    /** What was there before less what is there now, at the marks: in the pool, or behind the isolated position. */
    private static Scalar loss(Exposure start, AccountState end) {
        String currency = start.wallet().settle();
        Scalar before = start.state().ledger().balance(currency);
        Scalar after = end.ledger().balance(currency).plus(open(start, end));
        return before.minus(after).max(Scalar.ZERO);
    }

    private static Scalar open(Exposure start, AccountState end) {
        String currency = start.wallet().settle();
        Value open = start.scope() == Scope.ACCOUNT
                ? end.wallet(currency).unrealizedPnl()
                : start.isOfPool()
                        ? end.pool(currency).unrealizedPnl()
                        : start.in(end)
                                .flatMap(Exposure::position)
                                .map(PositionState::unrealizedPnl)
                                .orElse(Numbers.ZERO);
        return number(open);
    }

    private static Scalar number(Value value) {
        return value instanceof Value.Number number ? number.scalar() : Scalar.ZERO;
    }

    /** The fees less some of them, the last ones first. */
    private static List<PlanEntry> waived(List<PlanEntry> entries, Scalar waived) {
        List<PlanEntry> kept = new ArrayList<>(entries);
        Scalar left = waived;
        for (int i = kept.size() - 1; i >= 0 && left.signum() > 0; i--) {
            if (kept.get(i).fee().isPresent()) {
                Scalar fee = kept.get(i).fee().get();
                Scalar less = fee.min(left);
                kept.set(i, kept.get(i).withFee(fee.minus(less)));
                left = left.minus(less);
            }
        }
        return kept;
    }

    private LossCover leavingRemainder(Exposure start, Scalar limit) {
        String currency = start.wallet().settle();
        Scalar left = start.isOfPool()
                ? number(state.pool(currency).balance())
                : start.position()
                        .flatMap(PositionState::margin)
                        .orElse(Scalar.ZERO)
                        .minus(loss);
        Scalar given = left.min(limit.minus(loss)).max(Scalar.ZERO);
        Ledger less = state.ledger().plusBalance(currency, given.negate());
        Ledger ledger = state.isFundOf(currency)
                ? less.withInsuranceFund(less.insuranceFund().plus(given))
                : less;
        return new LossCover(state.with(ledger), entries, loss.plus(given), fees, uncovered);
    }
}
