package dev.plimsoll.properties;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Quote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Situations in which one thing is another one. */
final class Changed {
    private Changed() {}

    static BigDecimal mark(Situation situation, String symbol) {
        return Known.in(situation.market().quotes(), symbol).mark().orElseThrow();
    }

    static Situation mark(Situation situation, String symbol, BigDecimal mark) {
        Market market = situation.market();
        SortedMap<String, Quote> quotes = new TreeMap<>(market.quotes());
        Quote quote = Known.in(quotes, symbol);
        quotes.put(
                symbol,
                new Quote(
                        Optional.of(mark),
                        quote.last(),
                        quote.index(),
                        quote.funding(),
                        quote.openInterest(),
                        quote.at(),
                        quote.attributes()));
        return situation.with(new Market(quotes, market.prices(), market.insuranceFund(), market.insuranceFunds()));
    }

    static Account resting(Account account, List<Order> orders, List<InstrumentSetting> settings) {
        return new Account(
                account.id(),
                account.settle(),
                account.balances(),
                account.level(),
                account.opened(),
                account.positionMode(),
                account.attributes(),
                settings,
                account.positions(),
                orders,
                account.debts());
    }

    /** With so much more of an asset in the wallet. */
    static Account plus(Account account, String asset, BigDecimal amount) {
        SortedMap<String, BigDecimal> balances = new TreeMap<>(account.balances());
        balances.merge(asset, amount, BigDecimal::add);
        return Accounts.withBalances(account, balances);
    }

    /** With another position in the place of the first. */
    static Account first(Account account, Position position) {
        List<Position> positions = new ArrayList<>(account.positions());
        positions.set(0, position);
        return Accounts.withPositions(account, positions);
    }

    /** With an isolated margin, or none of its own. */
    static Position margin(Position position, Optional<BigDecimal> margin) {
        return new Position(
                position.instrument(),
                position.side(),
                position.quantity(),
                position.entryPrice(),
                position.leverage(),
                margin.isPresent() ? MarginMode.ISOLATED : MarginMode.CROSS,
                margin,
                position.debt(),
                position.opened(),
                position.attributes());
    }

    static Position quantity(Position position, BigDecimal quantity) {
        return new Position(
                position.instrument(),
                position.side(),
                quantity,
                position.entryPrice(),
                position.leverage(),
                position.mode(),
                position.margin(),
                position.debt(),
                position.opened(),
                position.attributes());
    }

    /** With more isolated margin on the first position, out of the pool. */
    static Situation moreMargin(Situation situation, BigDecimal amount) {
        Position position = situation.account().positions().get(0);
        BigDecimal margin = position.margin().orElseThrow().add(amount);
        return situation.with(first(situation.account(), margin(position, Optional.of(margin))));
    }
}
