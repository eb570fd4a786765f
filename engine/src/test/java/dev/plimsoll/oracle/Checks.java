package dev.plimsoll.oracle;

import dev.plimsoll.syntax.RuleKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The built-in checks of requests. */
final class Checks {
    private final Turn turn;
    private final List<Judge.Asked> asked;
    private final Judge judge;
    private final Book book;

    Checks(Turn turn, List<Judge.Asked> asked, Judge judge) {
        this.turn = turn;
        this.asked = asked;
        this.judge = judge;
        this.book = turn.before().book;
    }

    private static final List<String> IN_ORDER = List.of(
            "mode_conflict",
            "reduce_only",
            "beyond_last_bracket",
            "insufficient_margin",
            "would_liquidate",
            "withdrawable");

    void run(Set<String> findings, List<String> codes) {
        for (String name : IN_ORDER) {
            if (denies(name, codes)) {
                findings.add(name);
            }
        }
        if (findings.contains("beyond_last_bracket")) {
            codes.removeIf(code -> code.equals("beyond_last_bracket"));
        }
    }

    /** Whether a check denies at a place where no rule lifts it. */
    boolean denies(String name, List<String> codes) {
        boolean found = false;
        for (Judge.Asked each : asked) {
            try {
                found |= concerns(name, each) && !judge.isCheckLifted(name, each) && finds(name, each);
            } catch (NoAnswer e) {
                codes.add(e.code());
                codes.addAll(e.others());
            }
        }
        return found;
    }

    private boolean concerns(String name, Judge.Asked each) {
        Ask ask = each.view().request();
        boolean itself = each.action().equals(ask.given().action());
        return name.equals("beyond_last_bracket") || itself || each.asFilled();
    }

    private boolean finds(String name, Judge.Asked each) {
        String action = each.action();
        return switch (name) {
            case "no_change" -> action.startsWith("set_") || action.equals("switch_mode") ? !turn.changes() : false;
            case "mode_conflict" -> Actions.opens(action) && (!each.onlyReduces() || turn.tooMuch()) && conflicts(each);
            case "reduce_only" -> turn.tooMuch();
            case "beyond_last_bracket" -> isLookedAt(each) && each.view().spot() != null && isBeyond(each);
            case "insufficient_margin" -> isLookedAt(each) && isInsufficient(each);
            case "would_liquidate" -> isLookedAt(each) && wouldLiquidate(each);
            case "withdrawable" -> action.equals("withdraw") && takesTooMuch(each);
            default -> throw new IllegalStateException(name);
        };
    }

    private boolean conflicts(Judge.Asked each) {
        boolean isolated = each.view().spot().isolated();
        Contract contract = each.contract();
        return turn.before().holdings.stream()
                        .anyMatch(holding -> holding.contract() == contract && holding.isolated() != isolated)
                || turn.before().orders.stream()
                        .anyMatch(order -> order.contract() == contract && order.isolated() != isolated);
    }

    /** Whether the position afterwards is beyond a closed last bracket of a table by what a position has. */
    private boolean isBeyond(Judge.Asked each) {
        if (turn.beyond()) {
            return true;
        }
        View then = each.view().afterwards();
        for (Table table : book.tables.values()) {
            if (Set.of("notional", "quantity", "entry_notional").contains(table.by)
                    && table.isBeyond(each.contract().symbol, Val.value(new Reading(then).of("position", table.by)))) {
                return true;
            }
        }
        try {
            Pools.of(then.world()).initial(then.poolName());
        } catch (NoAnswer e) {
            return e.code().equals("beyond_last_bracket");
        }
        return false;
    }

    private boolean isLookedAt(Judge.Asked each) {
        return !each.onlyReduces()
                && !Set.of("deposit", "repay", "set_position_mode").contains(each.action());
    }

    /** Where it concerns a place and the pool, the place is looked at first; what is found there is enough. */
    private boolean isInsufficient(Judge.Asked each) {
        World after = each.view().afterwards().world();
        for (Holding then : isolatedAfter(each)) {
            boolean worse = isWorse(after, then);
            if (worse && equity(after, Optional.of(then)).isBelow(asked(after, Optional.of(then)))
                    || worse && then.margin().sign() < 0) {
                return true;
            }
        }
        String pool = each.view().poolName();
        Pools is = Pools.of(after);
        return isWorse(each, is, pool) && is.equity(pool).isBelow(is.initial(pool));
    }

    /** What is isolated there: at the place that it was at, if it still is (a switch that cannot be), and where it is then. */
    private static List<Holding> isolatedAfter(Judge.Asked each) {
        if (each.view().spot() == null) {
            return List.of();
        }
        View then = each.view().afterwards();
        return Stream.of(each.view().spot(), then.spot())
                .distinct()
                .flatMap(spot -> then.world().at(spot).stream())
                .filter(Holding::isolated)
                .toList();
    }

    private boolean isWorse(World after, Holding then) {
        Optional<Holding> is = Optional.of(then);
        Optional<Holding> was = turn.before().at(then.spot(after.hedge));
        return asked(after, is).isAbove(asked(turn.before(), was))
                || equity(after, is).isBelow(equity(turn.before(), was));
    }

    private boolean isWorse(Judge.Asked each, Pools is, String pool) {
        Pools was = Pools.of(turn.before());
        return each.action().equals("borrow")
                || takes(each)
                || is.initial(pool).isAbove(was.initial(pool))
                || is.equity(pool).isBelow(was.equity(pool));
    }

    /** Whether isolated margin is given to the place: not yet by an order that rests. */
    private boolean takes(Judge.Asked each) {
        return isolatedAfter(each).stream()
                .anyMatch(then -> turn.before()
                        .at(then.spot(each.view().afterwards().world().hedge))
                        .filter(holding -> holding.sign() == then.sign())
                        .map(Holding::margin)
                        .orElse(Rational.ZERO)
                        .isBelow(then.margin()));
    }

    private static Rational asked(World world, Optional<Holding> holding) {
        return holding.map(held -> Requirements.of(world).of(held, Requirements.INITIAL))
                .orElse(Rational.ZERO);
    }

    private static Rational equity(World world, Optional<Holding> holding) {
        return holding.map(held -> held.margin().plus(held.pnl(world.mark(held.contract()))))
                .orElse(Rational.ZERO);
    }

    /** Whether a bucket that it makes worse would be liquidated, by itself or with the account. */
    private boolean wouldLiquidate(Judge.Asked each) {
        String pool = each.view().poolName();
        World after = each.view().afterwards().world();
        Health health = new Health(after);
        for (Holding then : isolatedAfter(each)) {
            if (isWorse(after, then) && (isLiquidated(health, then) || isLiquidated(health, "account", pool))) {
                return true;
            }
        }
        if (!isWorse(each, Pools.of(after), pool)) {
            return false;
        }
        Holding then =
                each.view().spot() == null ? null : each.view().afterwards().holding();
        return isLiquidated(health, "cross", pool)
                || then != null && !then.isolated() && isLiquidated(health, then)
                || isLiquidated(health, "account", pool);
    }

    private static boolean isLiquidated(Health health, Holding holding) {
        return !health.fired(RuleKind.LIQUIDATE, holding).isEmpty();
    }

    private static boolean isLiquidated(Health health, String scope, String pool) {
        return !health.fired(RuleKind.LIQUIDATE, scope, pool).isEmpty();
    }

    private boolean takesTooMuch(Judge.Asked each) {
        Pools was = Pools.of(turn.before());
        String pool = each.view().poolName();
        Ask ask = each.view().request();
        Rational amount = Rational.of(ask.given().amount().orElseThrow());
        if (!book.pooled) {
            return ask.asset().equals(pool)
                    ? amount.isAbove(was.withdrawable(pool))
                    : amount.isAbove(was.free(ask.asset()));
        }
        Rational lost = was.balance(pool).minus(Pools.of(turn.after()).balance(pool));
        return lost.isAbove(was.withdrawable(pool)) || amount.isAbove(was.free(ask.asset()));
    }

    /** Alerts and calls of place, pool and account once an allowed request is carried out; they change no verdict. */
    void afterwards(Set<String> advice) {
        Health health = new Health(turn.after());
        for (Judge.Asked each : asked) {
            Holding then =
                    each.view().spot() == null ? null : each.view().afterwards().holding();
            String pool = each.view().poolName();
            for (RuleKind kind : List.of(RuleKind.MARGIN_CALL, RuleKind.ALERT)) {
                if (then != null) {
                    told(advice, () -> health.fired(kind, then));
                }
                told(advice, () -> health.fired(kind, "cross", pool));
                told(advice, () -> health.fired(kind, "account", pool));
            }
        }
    }

    private static void told(Set<String> advice, Supplier<List<String>> rules) {
        try {
            advice.addAll(rules.get());
        } catch (NoAnswer e) {
            return;
        }
    }
}
