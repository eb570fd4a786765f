package dev.plimsoll.oracle;

import dev.plimsoll.syntax.RuleHead;
import dev.plimsoll.syntax.RuleKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/** What pools and the account have and owe in a state. */
final class Pools {
    private final World world;
    private final Book book;

    private Pools(World world) {
        this.world = world;
        this.book = world.book;
    }

    static Pools of(World world) {
        return world.once(Pools.class, () -> new Pools(world));
    }

    /** Whether an instrument's cross positions are in a pool. */
    boolean isOf(Contract contract, String pool) {
        return !book.each || contract.settle.equals(pool);
    }

    String poolOf(Contract contract) {
        return book.each ? contract.settle : book.pools.get(0);
    }

    List<Holding> cross(String pool) {
        return world.once(
                List.of("cross", pool),
                () -> world.holdings.stream()
                        .filter(holding -> !holding.isolated() && isOf(holding.contract(), pool))
                        .toList());
    }

    List<Holding> isolated(String pool) {
        return world.holdings.stream()
                .filter(holding -> holding.isolated() && isOf(holding.contract(), pool))
                .toList();
    }

    private Rational inPool(Rational amount, Contract contract, String pool) {
        return amount.times(world.price(contract.settle, pool));
    }

    Rational margins(String pool) {
        Rational sum = Rational.ZERO;
        for (Holding holding : isolated(pool)) {
            sum = sum.plus(inPool(holding.margin(), holding.contract(), pool));
        }
        return sum;
    }

    Rational pnl(List<Holding> holdings, String pool) {
        Rational sum = Rational.ZERO;
        for (Holding holding : holdings) {
            sum = sum.plus(inPool(holding.pnl(world.mark(holding.contract())), holding.contract(), pool));
        }
        return sum;
    }

    private Rational notional(List<Holding> holdings, String pool) {
        Rational sum = Rational.ZERO;
        for (Holding holding : holdings) {
            sum = sum.plus(inPool(holding.notional(world.mark(holding.contract())), holding.contract(), pool));
        }
        return sum;
    }

    private List<Holding> all(String pool) {
        List<Holding> all = new ArrayList<>(cross(pool));
        all.addAll(isolated(pool));
        return all;
    }

    private Rational wallet(String pool) {
        return world.balances.getOrDefault(pool, Rational.ZERO);
    }

    /** An asset outside isolated margins. */
    Rational free(String asset) {
        Rational amount = world.balances.getOrDefault(asset, Rational.ZERO);
        for (Holding holding : world.holdings) {
            if (holding.isolated() && holding.contract().settle.equals(asset)) {
                amount = amount.minus(holding.margin());
            }
        }
        return amount;
    }

    Rational valued(Rational amount, String asset, String pool) {
        return amount.sign() == 0 ? Rational.ZERO : amount.times(world.price(asset, pool));
    }

    Rational debts(String pool) {
        Rational sum = Rational.ZERO;
        for (Map.Entry<String, Rational> debt : world.debts.entrySet()) {
            if (!book.each || debt.getKey().equals(pool)) {
                sum = sum.plus(valued(debt.getValue(), debt.getKey(), pool));
            }
        }
        return sum;
    }

    private Rational assets(String pool, boolean withMargins) {
        Rational sum = Rational.ZERO;
        for (String asset : known()) {
            if (!book.each || asset.equals(pool)) {
                Rational amount = withMargins ? world.balances.getOrDefault(asset, Rational.ZERO) : free(asset);
                sum = sum.plus(valued(amount, asset, pool));
            }
        }
        return sum;
    }

    /** Those of which there is a balance, and those that isolated margins are taken from. */
    private TreeSet<String> known() {
        TreeSet<String> assets = new TreeSet<>(world.balances.keySet());
        world.holdings.stream().filter(Holding::isolated).forEach(holding -> assets.add(holding.contract().settle));
        return assets;
    }

    /** What the balances of a common pool count for. */
    private Rational collateral(String pool) {
        Rational sum = Rational.ZERO;
        for (String asset : known()) {
            Rational amount = free(asset);
            if (amount.sign() < 0) {
                sum = sum.plus(valued(amount, asset, pool).min(counted(asset, pool)));
            } else if (amount.sign() > 0) {
                sum = sum.plus(counted(asset, pool));
            }
        }
        return sum;
    }

    private Rational counted(String asset, String pool) {
        View view = View.of(world).pool(pool).balance(asset);
        Optional<Rational> lowest = Optional.empty();
        for (Law law : book.laws(RuleKind.COLLATERAL)) {
            if (Guards.holds(law, view) && !isLifted(law, view)) {
                Rational amount = Val.value(new Calculation(view).of(((RuleHead.Collateral) law.head).amount()));
                lowest = Optional.of(lowest.map(amount::min).orElse(amount));
            }
        }
        return lowest.orElse(Rational.ZERO);
    }

    private boolean isLifted(Law law, View view) {
        return book.lifting(law.name).stream().anyMatch(other -> Guards.holds(other, view));
    }

    /** Whether there is a position or a debt. */
    boolean isExposed(String pool) {
        return !all(pool).isEmpty()
                || world.debts.entrySet().stream()
                        .anyMatch(debt -> debt.getValue().sign() > 0
                                && (!book.each || debt.getKey().equals(pool)));
    }

    // The pool.

    Rational balance(String pool) {
        return world.once(List.of("balance", pool), () -> {
            Rational held = book.pooled ? collateral(pool) : wallet(pool).minus(margins(pool));
            return held.minus(debts(pool));
        });
    }

    Rational crossPnl(String pool) {
        return world.once(List.of("pnl", pool), () -> pnl(cross(pool), pool));
    }

    Rational equity(String pool) {
        return balance(pool).plus(crossPnl(pool));
    }

    Rational initial(String pool) {
        Requirements requirements = Requirements.of(world);
        return NoAnswer.sum(() -> requirements.pool(pool, Requirements.INITIAL), () -> requirements.orders(pool));
    }

    Rational maintenance(String pool) {
        return Requirements.of(world).pool(pool, Requirements.MAINTENANCE);
    }

    Rational available(String pool) {
        return equity(pool).minus(initial(pool)).max(Rational.ZERO);
    }

    Rational withdrawable(String pool) {
        return balance(pool)
                .plus(crossPnl(pool).min(Rational.ZERO))
                .minus(initial(pool))
                .max(Rational.ZERO);
    }

    /** An amount of the pool by its name. */
    Rational cross(String pool, String name) {
        return switch (name) {
            case "balance" -> balance(pool);
            case "equity" -> equity(pool);
            case "unrealized_pnl" -> crossPnl(pool);
            case "initial_margin" -> initial(pool);
            case "maintenance_margin" -> maintenance(pool);
            case "available" -> available(pool);
            case "assets" -> assets(pool, false);
            case "debt" -> debts(pool);
            case "notional" -> notional(cross(pool), pool);
            default -> throw new IllegalStateException("cross." + name);
        };
    }

    /** An amount of the account by its name; with a pool for each currency that of one currency. */
    Rational account(String pool, String name) {
        return switch (name) {
            case "balance" -> accountBalance(pool);
            case "equity" -> accountBalance(pool).plus(pnl(all(pool), pool));
            case "unrealized_pnl" -> pnl(all(pool), pool);
            case "initial_margin" -> NoAnswer.sum(() -> initial(pool), () -> isolated(pool, Requirements.INITIAL));
            case "maintenance_margin" ->
                NoAnswer.sum(() -> maintenance(pool), () -> isolated(pool, Requirements.MAINTENANCE));
            case "available" -> available(pool);
            case "withdrawable" -> withdrawable(pool);
            case "assets" -> assets(pool, true);
            case "debt" -> debts(pool);
            case "notional" -> notional(all(pool), pool);
            default -> throw new IllegalStateException("account." + name);
        };
    }

    private Rational accountBalance(String pool) {
        return balance(pool).plus(margins(pool));
    }

    private Rational isolated(String pool, String requirement) {
        List<Supplier<Rational>> parts = new ArrayList<>();
        for (Holding holding : isolated(pool)) {
            parts.add(() -> inPool(Requirements.of(world).of(holding, requirement), holding.contract(), pool));
        }
        return NoAnswer.sum(parts);
    }
}
