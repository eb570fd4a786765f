package dev.plimsoll.oracle;

import java.util.List;
import java.util.Optional;

/** Positions that grow, shrink and turn. */
final class Filling {
    private Filling() {}

    /** The state with orders of one side and place filled and gone; of several leverages the lowest counts. */
    static World of(World world, List<Resting> orders) {
        World filled = new World(world);
        filled.orders.removeAll(orders);
        fill(filled, orders);
        return filled;
    }

    /** Orders of one side are filled as one, at their average price. */
    private static void fill(World filled, List<Resting> orders) {
        Resting first = orders.get(0);
        Contract contract = first.contract();
        Rational rest = first.quantity();
        Rational price = first.price();
        Rational lowest = first.leverage();
        for (Resting order : orders.subList(1, orders.size())) {
            price = contract.averaged(rest, price, order.quantity(), order.price());
            rest = rest.plus(order.quantity());
            lowest = lowest.min(order.leverage());
        }
        Spot spot = new Spot(contract, first.isolated(), filled.hedge ? first.sign() : 0);
        Optional<Holding> held = filled.at(spot);
        if (held.isPresent()) {
            if (held.get().sign() == first.sign()) {
                lowest = lowest.min(held.get().leverage());
            } else {
                Rational closed = rest.min(held.get().quantity());
                reduce(filled, held.get(), closed, price);
                rest = rest.minus(closed);
            }
        }
        if (rest.sign() > 0) {
            grow(filled, spot, first.sign(), rest, price, lowest);
        }
    }

    /** Opens or increases; the leverage is that of the whole position. */
    static Holding grow(World world, Spot spot, int sign, Rational quantity, Rational price, Rational leverage) {
        Optional<Holding> held = world.at(spot);
        Holding grown;
        if (held.isPresent()) {
            Holding before = held.get();
            Rational entry = spot.contract().averaged(before.quantity(), before.entry(), quantity, price);
            grown = before.with(before.quantity().plus(quantity), entry, before.margin())
                    .withLeverage(leverage);
            world.holdings.remove(before);
        } else {
            grown = new Holding(
                    spot.contract(),
                    sign,
                    quantity,
                    price,
                    leverage,
                    spot.isolated(),
                    Rational.ZERO,
                    Rational.ZERO,
                    Optional.empty(),
                    java.util.Map.of());
        }
        world.holdings.add(grown);
        return grown;
    }

    /** Closes a part at a price: the profit goes to the wallet, the isolated margin is released in proportion. */
    static void reduce(World world, Holding holding, Rational quantity, Rational price) {
        Contract contract = holding.contract();
        Rational profit = contract.profit(holding.sign(), quantity, holding.entry(), price);
        world.balances.merge(contract.settle, profit, Rational::plus);
        world.holdings.remove(holding);
        Rational rest = holding.quantity().minus(quantity);
        if (rest.sign() > 0) {
            Rational share = rest.over(holding.quantity());
            world.holdings.add(
                    holding.with(rest, holding.entry(), holding.margin().times(share))
                            .withDebt(holding.debt().times(share)));
        }
    }

    /** In the place of a position another one. */
    static void replace(World world, Holding before, Holding after) {
        world.holdings.remove(before);
        world.holdings.add(after);
    }
}
