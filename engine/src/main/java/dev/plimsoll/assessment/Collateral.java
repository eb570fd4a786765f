package dev.plimsoll.assessment;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;

/**
 * What balances count for in a common pool, in its currency: of the policy's {@code collateral} rules that apply the
 * lowest, without one nothing. A balance below 0 is owed, so that it counts in full and no rule makes it less.
 */
final class Collateral {
    private final PoolState pool;
    private final Expressions expressions;

    Collateral(PoolState pool) {
        this.pool = pool;
        this.expressions = pool.state().basis().expressions();
    }

    Value ofAll() {
        Value sum = Numbers.ZERO;
        for (BalanceState balance : pool.balances()) {
            sum = Numbers.plus(sum, of(balance));
        }
        return sum;
    }

    /** Where nothing is held no price is needed. */
    Value of(BalanceState balance) {
        if (balance.amount() instanceof Fraction amount && amount.isZero()) {
            return Numbers.ZERO;
        }
        Value counted = byRules(balance);
        return balance.amount().signum() < 0 ? Numbers.min(balance.value(), counted) : counted;
    }

    private Value byRules(BalanceState balance) {
        Context context = new ElementContext(pool.context(), pool.state(), balance);
        Scalar lowest = null;
        for (Rule.Collateral rule : pool.state().rules().collaterals()) {
            Value applies = expressions.value(rule.header().applies(), context);
            if (!(applies instanceof Value.Truth truth)) {
                return Numbers.amount(applies, path(balance));
            }
            if (truth.holds()) {
                Value amount = Numbers.amount(expressions.value(rule.amount(), context), path(balance));
                if (!(amount instanceof Value.Number number)) {
                    return amount;
                }
                lowest = lowest == null ? number.scalar() : lowest.min(number.scalar());
            }
        }
        return lowest == null ? Numbers.ZERO : Value.of(lowest);
    }

    private static String path(BalanceState balance) {
        return "balances." + balance.asset();
    }
}
