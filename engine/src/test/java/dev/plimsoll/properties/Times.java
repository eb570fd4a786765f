package dev.plimsoll.properties;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Quote;
import dev.plimsoll.account.Side;
import dev.plimsoll.differential.Rolls;
import dev.plimsoll.differential.Sampler;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** The times of a situation. */
final class Times {
    private final Rolls rolls;

    Times(Rolls rolls) {
        this.rolls = rolls;
    }

    static Quote quote(Optional<BigDecimal> mark, Optional<Instant> at) {
        return new Quote(mark, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), at, Map.of());
    }

    private Optional<Instant> some() {
        return rolls.chance(10)
                ? Optional.empty()
                : Optional.of(Sampler.NOW.minus(rolls.one(
                        Duration.ofSeconds(30),
                        Duration.ofHours(1),
                        Duration.ofMillis(3_600_001),
                        Duration.ofDays(1),
                        Duration.ofDays(7),
                        Duration.ofDays(30),
                        Duration.ofDays(400))));
    }

    /** With times for all that has one, some at the edges of what rules ask for. */
    Situation given(Situation situation) {
        Account account = situation.account();
        List<Position> positions = account.positions().stream()
                .map(position -> opened(position, some()))
                .toList();
        List<Order> orders = rolls.chance(60) ? List.of(order()) : List.of();
        SortedMap<String, Quote> quotes = new TreeMap<>();
        situation
                .market()
                .quotes()
                .forEach((symbol, quote) -> quotes.put(
                        symbol,
                        quote(
                                quote.mark(),
                                Optional.of(Sampler.NOW.minusMillis(
                                        rolls.one(0, 30_000, 30_001, 60_000, rolls.one(60_000, 60_001)))))));
        return situation
                .with(new Account(
                        account.id(),
                        account.settle(),
                        account.balances(),
                        account.level(),
                        Optional.of(Sampler.NOW.minus(rolls.one(Duration.ofDays(7), Duration.ofDays(6)))),
                        account.positionMode(),
                        checked(some()),
                        account.settings(),
                        positions,
                        orders,
                        account.debts()))
                .with(new Market(quotes, new TreeMap<>(), Optional.empty()));
    }

    private static Map<String, Datum> checked(Optional<Instant> at) {
        return at.<Map<String, Datum>>map(time -> Map.of("checked", new Datum.Text(time.toString())))
                .orElse(Map.of());
    }

    private Order order() {
        return new Order(
                "o",
                "STEP-USDT",
                rolls.one(Side.values()),
                BigDecimal.ONE,
                new BigDecimal("90"),
                BigDecimal.TEN,
                MarginMode.CROSS,
                false,
                Optional.of(Sampler.NOW.minus(rolls.one(Duration.ofHours(1), Duration.ofMillis(3_600_001)))),
                Map.of());
    }

    private static Position opened(Position position, Optional<Instant> opened) {
        return new Position(
                position.instrument(),
                position.side(),
                position.quantity(),
                position.entryPrice(),
                position.leverage(),
                position.mode(),
                position.margin(),
                position.debt(),
                opened,
                position.attributes());
    }

    /** With every time so much later. */
    static Situation shifted(Situation situation, Duration shift) {
        Function<Instant, Instant> later = time -> time.plus(shift);
        Account account = situation.account();
        List<Position> positions = account.positions().stream()
                .map(position -> opened(position, position.opened().map(later)))
                .toList();
        List<Order> orders = new ArrayList<>();
        for (Order order : account.orders()) {
            orders.add(new Order(
                    order.id(),
                    order.instrument(),
                    order.side(),
                    order.quantity(),
                    order.price(),
                    order.leverage(),
                    order.mode(),
                    order.reduceOnly(),
                    order.opened().map(later),
                    order.attributes()));
        }
        Map<String, Datum> attributes = new TreeMap<>(account.attributes());
        attributes.computeIfPresent(
                "checked",
                (name, datum) -> new Datum.Text(
                        later.apply(Instant.parse(((Datum.Text) datum).value())).toString()));
        SortedMap<String, Quote> quotes = new TreeMap<>();
        situation
                .market()
                .quotes()
                .forEach((symbol, quote) -> quotes.put(
                        symbol,
                        new Quote(
                                quote.mark(),
                                quote.last(),
                                quote.index(),
                                quote.funding(),
                                quote.openInterest(),
                                quote.at().map(later),
                                quote.attributes())));
        Market market = situation.market();
        return situation
                .with(new Account(
                        account.id(),
                        account.settle(),
                        account.balances(),
                        account.level(),
                        account.opened().map(later),
                        account.positionMode(),
                        attributes,
                        account.settings(),
                        positions,
                        orders,
                        account.debts()))
                .with(new Market(quotes, market.prices(), market.insuranceFund(), market.insuranceFunds()));
    }
}
