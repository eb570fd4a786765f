package dev.plimsoll.oracle;

import dev.plimsoll.account.Datum;
import java.util.Map;
import java.util.Optional;

/** What an account has chosen at a place, and data that positions carry. */
final class Choices {
    private final World world;

    Choices(World world) {
        this.world = world;
    }

    /** What the position there says, else the row, else another position or an order on the instrument. */
    Optional<Datum> at(Spot spot, Holding there, String name, boolean setting) {
        Optional<Datum> own = there == null ? Optional.empty() : in(there.attributes(), name);
        return own.or(() -> world.choice(spot, choice -> choice.attributes().containsKey(name))
                        .flatMap(choice -> in(choice.attributes(), name)))
                .or(() -> setting ? elsewhere(spot, name) : Optional.empty());
    }

    /** What positions say before what orders say, of each those of the same side first. */
    private Optional<Datum> elsewhere(Spot spot, String name) {
        return held(spot, name, spot.side())
                .or(() -> held(spot, name, 0))
                .or(() -> resting(spot, name, spot.side()))
                .or(() -> resting(spot, name, 0));
    }

    private Optional<Datum> held(Spot spot, String name, int sign) {
        return world.holdings.stream()
                .filter(holding -> holding.contract() == spot.contract() && (sign == 0 || holding.sign() == sign))
                .flatMap(holding -> in(holding.attributes(), name).stream())
                .findFirst();
    }

    private Optional<Datum> resting(Spot spot, String name, int sign) {
        return world.orders.stream()
                .filter(order -> order.contract() == spot.contract() && (sign == 0 || order.sign() == sign))
                .flatMap(order -> in(order.attributes(), name).stream())
                .findFirst();
    }

    private static Optional<Datum> in(Map<String, Datum> attributes, String name) {
        return Optional.ofNullable(attributes.get(name));
    }
}
