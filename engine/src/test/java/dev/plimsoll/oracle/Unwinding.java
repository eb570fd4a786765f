package dev.plimsoll.oracle;

import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.syntax.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Carries out what is due, scope by scope, wider ones first, each once; after each piece the rule is asked again. What is
 * closed of an isolated position changes the margin of the rest. Brackets, conditions, debts and who takes over are not told:
 * there it ends.
 */
final class Unwinding {
    private static final Rational FINE = Rational.of(BigDecimal.ONE.movePointLeft(12));

    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final Map<String, Rational> funds = new TreeMap<>();
    private final Map<String, Rational> uncovered = new TreeMap<>();
    private World world;
    /** Of the scope that is being liquidated. */
    private Exposed scope;

    private Law law;
    private Rational feeRate;

    private Unwinding(World world) {
        this.world = world;
        world.market.insuranceFund().ifPresent(fund -> funds.put(world.settle, Rational.of(fund)));
        world.market.insuranceFunds().forEach((pool, fund) -> funds.put(pool, Rational.of(fund)));
    }

    /** A step in fractions; the fee in what the instrument settles in. */
    record Entry(
            String step,
            Exposed scope,
            Law law,
            Contract contract,
            int sign,
            Rational quantity,
            Rational price,
            Optional<Rational> fee) {
        Entry withFee(Rational other) {
            return new Entry(step, scope, law, contract, sign, quantity, price, Optional.of(other));
        }
    }

    static Winding of(World world) {
        Unwinding unwinding = new Unwinding(world);
        boolean whole;
        try {
            whole = unwinding.run();
        } catch (NoAnswer e) {
            whole = false;
        }
        List<Winding.Step> steps = new ArrayList<>();
        for (Entry entry : unwinding.entries) {
            boolean told = unwinding.done.contains(entry.scope().key());
            steps.add(new Winding.Step(
                    entry.step(),
                    entry.scope().scope(),
                    entry.law().name,
                    entry.contract().symbol,
                    entry.sign() > 0 ? "long" : "short",
                    entry.quantity().decimal(),
                    entry.price().decimal(),
                    told,
                    entry.fee().map(Rational::decimal)));
        }
        return whole
                ? new Winding(
                        steps,
                        true,
                        decimals(unwinding.world.balances),
                        decimals(unwinding.funds),
                        decimals(unwinding.uncovered))
                : Winding.untold(steps);
    }

    private static Map<String, BigDecimal> decimals(Map<String, Rational> amounts) {
        Map<String, BigDecimal> decimals = new HashMap<>();
        amounts.forEach((name, amount) -> decimals.put(name, amount.decimal()));
        return decimals;
    }

    /** Whether all of it can be told. */
    private boolean run() {
        while (true) {
            Optional<Exposed> next = Optional.empty();
            for (Exposed each : Exposed.all(world)) {
                if (!done.contains(each.key()) && next.isEmpty()) {
                    Health.Told told = each.told(world);
                    if (told.status().equals("ERROR")) {
                        return false;
                    }
                    next = told.status().equals("LIQUIDATE") ? Optional.of(each) : next;
                }
            }
            if (next.isEmpty()) {
                return true;
            }
            if (!carryOut(next.get())) {
                return false;
            }
            done.add(next.get().key());
        }
    }

    private boolean carryOut(Exposed due) {
        List<String> rules = due.due(world);
        if (rules.size() != 1) {
            return false;
        }
        World before = world;
        int first = entries.size();
        scope = due;
        law = world.book.laws(RuleKind.LIQUIDATE).stream()
                .filter(each -> each.name.equals(rules.get(0)))
                .findFirst()
                .orElseThrow();
        feeRate = law.fee.map(this::value).orElse(Rational.ZERO).max(Rational.ZERO);
        for (Step step : law.steps) {
            if (isDue() && !perform(step)) {
                return false;
            }
        }
        Optional<World> covered =
                new Covering(before, scope, law, funds, uncovered).of(world, entries.subList(first, entries.size()));
        covered.ifPresent(after -> world = after);
        return covered.isPresent();
    }

    private Rational value(Expression written) {
        return Val.value(new Calculation(scope.view(world)).of(written));
    }

    private boolean isDue() {
        return scope.due(world).contains(law.name);
    }

    private boolean perform(Step step) {
        String name = step.name().text();
        switch (name) {
            case "cancel_orders" -> cancel();
            case "net_hedges" -> net();
            case "close" -> eachWhileDue(name, Holding::quantity);
            case "close_all" -> scope.holdings(world).forEach(held -> close(held, held.quantity(), name));
            case "reduce" -> {
                if (step.until().isPresent()) {
                    return false;
                }
                Rational share = value(step.argument().orElseThrow()).max(Rational.ZERO);
                eachWhileDue(name, held -> part(held, share));
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A share of a position in whole steps, rounded up. */
    private static Rational part(Holding held, Rational share) {
        Rational step = held.contract().step().orElse(FINE);
        return held.quantity().times(share).over(step).ceiling().times(step).min(held.quantity());
    }

    private void eachWhileDue(String step, Function<Holding, Rational> quantity) {
        for (Holding held : scope.holdings(world)) {
            if (isDue()) {
                close(held, quantity.apply(held), step);
            }
        }
    }

    private void cancel() {
        List<Resting> cancelled = scope.orders(world);
        for (Resting order : cancelled) {
            entries.add(new Entry(
                    "cancel_orders",
                    scope,
                    law,
                    order.contract(),
                    order.sign(),
                    order.quantity(),
                    order.price(),
                    Optional.empty()));
        }
        World after = new World(world);
        after.orders.removeAll(cancelled);
        world = after;
    }

    private void net() {
        for (Holding seen : scope.holdings(world)) {
            Optional<Holding> held = now(seen, seen.sign());
            Optional<Holding> other = now(seen, -seen.sign());
            if (held.isPresent() && other.isPresent() && isDue()) {
                Rational both = held.get().quantity().min(other.get().quantity());
                close(held.get(), both, "net_hedges");
                close(other.get(), both, "net_hedges");
            }
        }
    }

    private Optional<Holding> now(Holding seen, int sign) {
        return world.holdings.stream()
                .filter(held ->
                        held.contract() == seen.contract() && held.isolated() == seen.isolated() && held.sign() == sign)
                .findFirst();
    }

    private void close(Holding held, Rational quantity, String step) {
        if (quantity.sign() == 0) {
            return;
        }
        Contract contract = held.contract();
        Rational mark = world.mark(contract);
        Rational fee = contract.worth(quantity, mark).times(feeRate);
        entries.add(new Entry(step, scope, law, contract, held.sign(), quantity, mark, law.fee.map(written -> fee)));
        Rational gain =
                contract.profit(held.sign(), quantity, held.entry(), mark).minus(fee);
        World after = new World(world);
        after.balances.merge(contract.settle, gain, Rational::plus);
        int at = after.holdings.indexOf(held);
        Rational left = held.quantity().minus(quantity);
        if (left.sign() == 0) {
            after.holdings.remove(at);
        } else {
            Rational margin = held.isolated() ? held.margin().plus(gain) : held.margin();
            after.holdings.set(at, held.with(left, held.entry(), margin));
        }
        world = after;
    }
}
