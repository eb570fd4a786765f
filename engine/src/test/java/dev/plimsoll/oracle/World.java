package dev.plimsoll.oracle;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Datum;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Quote;
import dev.plimsoll.account.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A state of an account and of the market. Changed only while it is made. */
final class World {
    final Book book;
    final Market market;
    final Optional<Rational> now;
    final TreeMap<String, Rational> balances = new TreeMap<>();
    final TreeMap<String, Rational> debts = new TreeMap<>();
    final Map<String, Datum> attributes = new HashMap<>();
    final List<Choice> choices = new ArrayList<>();
    final List<Holding> holdings = new ArrayList<>();
    final List<Resting> orders = new ArrayList<>();
    final Optional<BigDecimal> level;
    final Optional<Instant> opened;
    final String settle;
    boolean hedge;

    private final Map<String, Rational> supposed = new HashMap<>();
    private final Map<String, Rational> moved = new HashMap<>();
    private final Map<Object, Object> known = new HashMap<>();

    /** What the account has set for an instrument; sign 0: for both sides. */
    record Choice(
            String symbol,
            int sign,
            Optional<Boolean> isolated,
            Optional<Rational> leverage,
            Map<String, Datum> attributes) {
        static Choice of(InstrumentSetting setting) {
            return new Choice(
                    setting.instrument(),
                    setting.side().map(side -> side == Side.LONG ? 1 : -1).orElse(0),
                    setting.mode().map(mode -> mode == MarginMode.ISOLATED),
                    setting.leverage().map(Rational::of),
                    setting.attributes());
        }
    }

    World(Book book, Account account, Market market, Optional<Rational> now) {
        this.book = book;
        this.market = market;
        this.now = now;
        account.balances().forEach((asset, amount) -> balances.put(asset, Rational.of(amount)));
        account.debts().forEach((asset, amount) -> debts.put(asset, Rational.of(amount)));
        attributes.putAll(account.attributes());
        account.settings().forEach(setting -> choices.add(Choice.of(setting)));
        account.positions().forEach(position -> holdings.add(Holding.of(position, contract(position.instrument()))));
        account.orders().forEach(order -> orders.add(Resting.of(order, contract(order.instrument()))));
        holdings.sort(Comparator.comparing((Holding holding) -> holding.contract().symbol)
                .thenComparing(holding -> -holding.sign())
                .thenComparing(Holding::isolated));
        orders.sort(
                Comparator.comparing((Resting order) -> order.contract().symbol).thenComparing(Resting::id));
        settle = account.settle();
        level = account.level();
        opened = account.opened();
        hedge = account.positionMode()
                .filter(mode -> mode == PositionMode.HEDGE)
                .isPresent();
    }

    /** A copy to be changed. */
    World(World other) {
        this.book = other.book;
        this.market = other.market;
        this.now = other.now;
        this.settle = other.settle;
        this.level = other.level;
        this.opened = other.opened;
        this.hedge = other.hedge;
        balances.putAll(other.balances);
        debts.putAll(other.debts);
        attributes.putAll(other.attributes);
        choices.addAll(other.choices);
        holdings.addAll(other.holdings);
        orders.addAll(other.orders);
        supposed.putAll(other.supposed);
        moved.putAll(other.moved);
    }

    /**
     * With another mark of one instrument; the price of its base as an asset moves in proportion, in a pool in the base
     * itself that of the quote the other way.
     */
    World at(Contract contract, Rational price) {
        Rational before = mark(contract);
        World other = new World(this);
        other.supposed.put(contract.symbol, price);
        if (book.pools.size() == 1 && book.pools.get(0).equals(contract.base)) {
            other.moved.put(contract.quote, before.over(price));
        } else {
            other.moved.put(contract.base, price.over(before));
        }
        return other;
    }

    private Contract contract(String symbol) {
        Contract contract = book.contracts.get(symbol);
        if (contract == null) {
            throw new NoAnswer("unknown_instrument");
        }
        return contract;
    }

    /** A value worked out once for this state. */
    @SuppressWarnings("unchecked")
    <T> T once(Object key, Supplier<T> value) {
        T result = (T) known.get(key);
        if (result == null) {
            result = value.get();
            known.put(key, result);
        }
        return result;
    }

    Optional<Holding> at(Spot spot) {
        return holdings.stream().filter(spot::holds).findFirst();
    }

    Rational now() {
        return now.orElseThrow(() -> new NoAnswer("time_unknown"));
    }

    Quote quote(Contract contract) {
        Quote quote = market.quotes().get(contract.symbol);
        if (quote == null) {
            throw new NoAnswer("missing_price");
        }
        return quote;
    }

    Optional<Rational> priceAge(Contract contract) {
        return Optional.ofNullable(market.quotes().get(contract.symbol))
                .flatMap(Quote::at)
                .map(at -> now().minus(Rational.of(at.toEpochMilli())));
    }

    /** The mark price; there must be one, above 0 and fresh. */
    Rational mark(Contract contract) {
        Rational instead = supposed.get(contract.symbol);
        return instead != null ? instead : once(contract, () -> given(contract));
    }

    private Rational given(Contract contract) {
        Rational mark = quote(contract)
                .mark()
                .map(Rational::of)
                .filter(price -> price.sign() > 0)
                .orElseThrow(() -> new NoAnswer("missing_price"));
        if (book.fresh.isPresent()) {
            Optional<Rational> age = priceAge(contract);
            if (age.isEmpty() || age.get().sign() < 0 || age.get().isAbove(book.fresh.get())) {
                throw new NoAnswer("stale_price");
            }
        }
        return mark;
    }

    /** Whether this is a state at a price that is only supposed. */
    boolean isSupposed() {
        return !supposed.isEmpty();
    }

    /** What one of an asset is worth in the currency of a pool. */
    Rational price(String asset, String pool) {
        if (asset.equals(pool)) {
            return Rational.ONE;
        }
        BigDecimal price = market.prices().get(asset);
        if (price == null || price.signum() <= 0) {
            throw new NoAnswer("missing_price");
        }
        Rational shift = moved.get(asset);
        return shift == null ? Rational.of(price) : Rational.of(price).times(shift);
    }

    // What the account has set at a place.

    Optional<Choice> choice(Spot spot, java.util.function.Predicate<Choice> says) {
        Optional<Choice> own = choices.stream()
                .filter(choice -> choice.symbol().equals(spot.contract().symbol))
                .filter(choice -> choice.sign() != 0 && choice.sign() == spot.side())
                .filter(says)
                .findFirst();
        return own.or(() -> choices.stream()
                .filter(choice -> choice.symbol().equals(spot.contract().symbol) && choice.sign() == 0)
                .filter(says)
                .findFirst());
    }

    /** The mode set for an instrument: its row, else that of a position, else of an order there, else the first. */
    boolean setMode(Contract contract, int side) {
        Optional<Choice> row = choice(
                new Spot(contract, false, side), choice -> choice.isolated().isPresent());
        if (row.isPresent()) {
            return row.get().isolated().get();
        }
        return held(contract, side)
                .map(Holding::isolated)
                .or(() -> ordered(contract, side).map(Resting::isolated))
                .orElse(book.modes.get(0).equals("isolated"));
    }

    /** The leverage at a place: of the position there, else set, else of a position or order, else 1. */
    Rational leverage(Spot spot) {
        return at(spot).map(Holding::leverage).orElseGet(() -> setLeverage(spot).orElse(Rational.ONE));
    }

    /** What is set, or is held or ordered on the instrument; none where nothing says it. */
    Optional<Rational> setLeverage(Spot spot) {
        return choice(spot, choice -> choice.leverage().isPresent())
                .flatMap(Choice::leverage)
                .or(() -> held(spot.contract(), spot.side()).map(Holding::leverage))
                .or(() -> ordered(spot.contract(), spot.side()).map(Resting::leverage));
    }

    private Optional<Holding> held(Contract contract, int side) {
        List<Holding> there = holdings.stream()
                .filter(holding -> holding.contract() == contract)
                .toList();
        return there.stream()
                .filter(holding -> side == 0 || holding.sign() == side)
                .findFirst()
                .or(() -> there.stream().findFirst());
    }

    private Optional<Resting> ordered(Contract contract, int side) {
        List<Resting> there =
                orders.stream().filter(order -> order.contract() == contract).toList();
        return there.stream()
                .filter(order -> side == 0 || order.sign() == side)
                .findFirst()
                .or(() -> there.stream().findFirst());
    }
}
