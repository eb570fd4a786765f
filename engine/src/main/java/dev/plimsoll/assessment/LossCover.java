package dev.plimsoll.assessment;

import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Scope;
import java.util.ArrayList;
import java.util.List;

/**
 * Who bears what a liquidation lost: the account up to the limit, of which fees are the last part; the insurance fund as
 * far as it reaches; the rest is uncovered. What is left of the margin may go to the fund. What stands behind a pool never
 * ends below 0. Amounts are in the currency of the scope, the fund's and what is uncovered in that of the pool.
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
        String currency = start.currency();
        String pool = start.wallet().settle();
        AccountState end = done.state();
        Worth worth = new Worth(end, currency);
        Scalar fees = Scalar.ZERO;
        for (PlanEntry entry : done.entries()) {
            fees = fees.plus(entry.fee(worth));
        }
        Scalar loss = loss(start, end, worth);
        Scalar excess = loss.minus(limit).max(missing(start, end, worth)).max(Scalar.ZERO);
        Scalar waived = excess.min(fees);
        Scalar paid = worth.of(excess.minus(waived), currency, pool);
        Scalar fund = end.ledger().insuranceFund(pool).plus(done.takenOver()).minus(paid);
        Ledger covered = end.ledger()
                .plusBalance(currency, excess)
                .plusInsurance(pool, fund.max(Scalar.ZERO).minus(end.ledger().insuranceFund(pool)));
        Repaying repaying = new Repaying(end.with(covered), pool);
        List<PlanEntry> entries = waived(done.entries(), waived, worth);
        if (done.repays() && excess.signum() > 0) {
            entries.addAll(repaying.all(done.rule()));
        }
        LossCover cover = new LossCover(
                repaying.state(),
                entries,
                loss.minus(excess).max(Scalar.ZERO),
                fees.minus(waived),
                fund.negate().max(Scalar.ZERO));
        boolean isOver = start.in(cover.state()).isEmpty();
        return isOver && done.rule().remainderToInsuranceFund() ? cover.leavingRemainder(start, limit) : cover;
    }

    /** What was there before less what is there now, at the marks: in the pool, or behind the isolated position. */
    private static Scalar loss(Exposure start, AccountState end, Worth worth) {
        return worth.lost(start.state().ledger(), end.ledger())
                .minus(open(start, end, worth))
                .max(Scalar.ZERO);
    }

    private static Scalar open(Exposure start, AccountState end, Worth worth) {
        WalletState wallet = end.wallet(start.wallet().settle());
        if (start.isOfPool()) {
            Value open = start.scope() == Scope.ACCOUNT
                    ? wallet.unrealizedPnl()
                    : wallet.pool().unrealizedPnl();
            return worth.fromPool(open, wallet.settle());
        }
        return start.in(end)
                .flatMap(Exposure::position)
                .map(PositionState::unrealizedPnl)
                .map(Worth::number)
                .orElse(Scalar.ZERO);
    }

    /** What a pool, or the whole account, would be below 0; no isolated position is asked for more than its margin. */
    private static Scalar missing(Exposure start, AccountState end, Worth worth) {
        WalletState wallet = end.wallet(start.wallet().settle());
        if (!start.isOfPool()) {
            return Scalar.ZERO;
        }
        Value there =
                start.scope() == Scope.ACCOUNT ? wallet.worth() : wallet.pool().worth();
        return worth.fromPool(there, wallet.settle())
                .plus(open(start, end, worth))
                .negate();
    }

    /** The fees less some of them, the last ones first. */
    private static List<PlanEntry> waived(List<PlanEntry> entries, Scalar waived, Worth worth) {
        List<PlanEntry> kept = new ArrayList<>(entries);
        Scalar left = waived;
        for (int i = kept.size() - 1; i >= 0 && left.signum() > 0; i--) {
            Scalar fee = kept.get(i).fee(worth);
            if (fee.signum() > 0) {
                Scalar less = fee.min(left);
                kept.set(i, kept.get(i).withFeeShare(fee.minus(less).over(fee)));
                left = left.minus(less);
            }
        }
        return kept;
    }

    private LossCover leavingRemainder(Exposure start, Scalar limit) {
        String currency = start.currency();
        String pool = start.wallet().settle();
        Worth worth = new Worth(state, currency);
        Scalar left = start.isOfPool()
                ? worth.fromPool(state.pool(pool).worth(), pool)
                : start.position()
                        .flatMap(PositionState::margin)
                        .orElse(Scalar.ZERO)
                        .minus(loss);
        Scalar given = left.min(limit.minus(loss)).max(Scalar.ZERO);
        Ledger ledger = (start.isOfPool()
                        ? worth.taking(given, pool)
                        : state.ledger().plusBalance(currency, given.negate()))
                .plusInsurance(pool, worth.of(given, currency, pool));
        return new LossCover(state.with(ledger), entries, loss.plus(given), fees, uncovered);
    }
}
