package dev.plimsoll.oracle;

import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.RuleHead;
import dev.plimsoll.syntax.RuleKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What positions, instruments and pools must hold in a state, by the margin rules. */
final class Requirements {
    static final String INITIAL = "initial";
    static final String MAINTENANCE = "maintenance";
    private static final String SUM = "sum_of_positions";

    private final World world;

    private Requirements(World world) {
        this.world = world;
    }

    static Requirements of(World world) {
        return world.once(Requirements.class, () -> new Requirements(world));
    }

    /** What the rules on positions ask of one. */
    Rational alone(Holding holding, String requirement) {
        return world.once(List.of("alone", holding, requirement), () -> {
            world.mark(holding.contract());
            View view = View.of(world).position(holding).inMargin();
            Rational highest = highest(requirement, "position", view).orElseThrow(() -> new NoAnswer("no_margin_rule"));
            return notNegative(highest);
        });
    }

    /** What is asked of a position: of an isolated one with the rules on its instrument, as it is a bucket of its own. */
    Rational of(Holding holding, String requirement) {
        return holding.isolated() ? part(requirement, List.of(holding)) : alone(holding, requirement);
    }

    /** While a price is being solved a requirement is used as written. */
    private Rational notNegative(Rational requirement) {
        if (requirement.sign() < 0 && !world.isSupposed()) {
            throw new NoAnswer("negative_requirement");
        }
        return requirement;
    }

    /** What an instrument's positions in one bucket ask: the highest of their sum and of the rules on the instrument. */
    private Rational part(String requirement, List<Holding> there) {
        if (there.isEmpty()) {
            return Rational.ZERO;
        }
        Group group = group(requirement, there);
        if (group.replaces()) {
            return group.rule().orElseThrow();
        }
        Rational sum = sum(requirement, there);
        return group.rule().map(sum::max).orElse(sum);
    }

    private Rational sum(String requirement, List<Holding> there) {
        Rational sum = Rational.ZERO;
        for (Holding holding : there) {
            sum = sum.plus(alone(holding, requirement));
        }
        return sum;
    }

    /** What the rules on an instrument ask of a bucket's positions there, and whether one takes the place of the sum. */
    private record Group(Optional<Rational> rule, boolean replaces) {}

    private Group group(String requirement, List<Holding> there) {
        Contract contract = there.get(0).contract();
        View view = View.of(world).instrument(contract, there);
        Optional<Rational> rule = highest(requirement, "instrument", view).map(this::notNegative);
        return new Group(rule, replacesSum(requirement, "instrument", view));
    }

    private boolean replacesSum(String requirement, String holder, View view) {
        boolean found = false;
        for (Law law : world.book.laws(RuleKind.MARGIN)) {
            if (law.overrides.contains(SUM)
                    && law.requires(requirement)
                    && law.holder().equals(holder)) {
                found |= applies(law, view);
            }
        }
        return found;
    }

    private Optional<Rational> highest(String requirement, String holder, View view) {
        List<Rational> amounts = new ArrayList<>();
        for (Law law : world.book.laws(RuleKind.MARGIN)) {
            if (law.requires(requirement) && law.holder().equals(holder) && applies(law, view)) {
                Expression amount = ((RuleHead.Margin) law.head).amount();
                amounts.add(Val.value(new Calculation(view).of(amount)));
            }
        }
        return amounts.stream().reduce(Rational::max);
    }

    /** Whether a rule's own conditions hold and no rule that overrides it has conditions that hold. */
    private boolean applies(Law law, View view) {
        if (!Guards.holds(law, view)) {
            return false;
        }
        for (Law other : world.book.lifting(law.name)) {
            if (Guards.holds(other, view)) {
                return false;
            }
        }
        return true;
    }

    /** What a pool's positions ask: the highest of their sum, the sums by instrument and the rules on the pool. */
    Rational pool(String pool, String requirement) {
        return world.once(List.of("pool", pool, requirement), () -> {
            try {
                return positions(pool, requirement);
            } catch (NoAnswer e) {
                List<String> lacking = lacking(pool);
                boolean isTold = lacking.isEmpty() || !e.code().equals("beyond_last_bracket");
                throw new NoAnswer(isTold ? e.code() : lacking.get(0), lacking);
            }
        });
    }

    /** Why marks of a pool's positions cannot be used: of several any may be told. */
    private List<String> lacking(String pool) {
        List<String> codes = new ArrayList<>();
        for (Holding holding : Pools.of(world).cross(pool)) {
            try {
                world.mark(holding.contract());
            } catch (NoAnswer e) {
                codes.add(e.code());
            }
        }
        return codes;
    }

    private Rational positions(String pool, String requirement) {
        Map<Contract, List<Holding>> instruments = new LinkedHashMap<>();
        for (Holding holding : Pools.of(world).cross(pool)) {
            instruments
                    .computeIfAbsent(holding.contract(), key -> new ArrayList<>())
                    .add(holding);
        }
        if (instruments.isEmpty()) {
            return Rational.ZERO;
        }
        View view = View.of(world).pool(pool);
        boolean lifted = replacesSum(requirement, "cross", view);
        List<Rational> asked = new ArrayList<>();
        Rational sums = Rational.ZERO;
        Rational groups = Rational.ZERO;
        Map<Contract, Group> rules = new LinkedHashMap<>();
        instruments.forEach((contract, there) -> rules.put(contract, group(requirement, there)));
        boolean spoken = rules.values().stream().anyMatch(group -> group.rule().isPresent());
        for (Map.Entry<Contract, List<Holding>> entry : instruments.entrySet()) {
            Group group = rules.get(entry.getKey());
            Rational rate = world.price(entry.getKey().settle, pool);
            boolean needed = !lifted && (!group.replaces() || group.rule().isEmpty());
            Rational sum = needed ? sum(requirement, entry.getValue()).times(rate) : Rational.ZERO;
            Rational rule = group.rule().map(rate::times).orElse(sum);
            sums = sums.plus(group.replaces() ? rule : sum);
            groups = groups.plus(rule);
        }
        if (!lifted) {
            asked.add(sums);
        }
        if (spoken) {
            asked.add(groups);
        }
        highest(requirement, "cross", view).map(this::notNegative).ifPresent(asked::add);
        return asked.stream().reduce(Rational::max).orElse(Rational.ZERO);
    }

    /** What the orders of a currency ask of its pool, isolated ones too. */
    Rational orders(String pool) {
        return world.once(List.of("orders", pool), () -> {
            List<Supplier<Rational>> parts = new ArrayList<>();
            for (Spot bucket : buckets(pool)) {
                parts.add(() -> order(bucket).times(world.price(bucket.contract().settle, pool)));
            }
            return NoAnswer.sum(parts);
        });
    }

    /** Where opening orders rest: an instrument's part of the pool, or an isolated place. */
    private List<Spot> buckets(String pool) {
        List<Spot> buckets = new ArrayList<>();
        for (Resting order : world.orders) {
            Contract contract = order.contract();
            if (!order.reduceOnly() && Pools.of(world).isOf(contract, pool)) {
                int side = order.isolated() && world.hedge ? order.sign() : 0;
                Spot bucket = new Spot(contract, order.isolated(), side);
                if (!buckets.contains(bucket)) {
                    buckets.add(bucket);
                }
            }
        }
        return buckets;
    }

    /** Of the two sides the larger counts; what would only reduce asks nothing. */
    private Rational order(Spot bucket) {
        Rational larger = Rational.ZERO;
        for (int sign : new int[] {1, -1}) {
            List<Resting> side = world.orders.stream()
                    .filter(order -> !order.reduceOnly() && order.contract() == bucket.contract())
                    .filter(order -> order.isolated() == bucket.isolated() && order.sign() == sign)
                    .filter(order -> bucket.side() == 0 || bucket.side() == sign)
                    .toList();
            if (opens(bucket, side)) {
                world.mark(bucket.contract());
                World filled = Filling.of(world, side);
                larger = larger.max(Requirements.of(filled).bucket(bucket).minus(bucket(bucket)));
            }
        }
        return larger;
    }

    private boolean opens(Spot bucket, List<Resting> side) {
        Rational quantity = side.stream().map(Resting::quantity).reduce(Rational.ZERO, Rational::plus);
        Rational opposite = world.holdings.stream()
                .filter(holding -> !world.hedge && bucket.holds(holding))
                .filter(holding ->
                        !side.isEmpty() && holding.sign() != side.get(0).sign())
                .map(Holding::quantity)
                .reduce(Rational.ZERO, Rational::plus);
        return quantity.isAbove(opposite);
    }

    private Rational bucket(Spot bucket) {
        List<Holding> there = world.holdings.stream().filter(bucket::holds).toList();
        if (!bucket.isolated()) {
            return part(INITIAL, there);
        }
        Rational sum = Rational.ZERO;
        for (Holding holding : there) {
            sum = sum.plus(of(holding, INITIAL));
        }
        return sum;
    }
}
