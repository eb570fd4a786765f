package dev.plimsoll.assessment;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Datum;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Quote;
import dev.plimsoll.account.Side;
import dev.plimsoll.decision.Options;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.reference.TreeExpressions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An account and its market, written by hand. */
final class Facts {
    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    private final SortedMap<String, BigDecimal> balances = new TreeMap<>();
    private final SortedMap<String, BigDecimal> debts = new TreeMap<>();
    private final Map<String, Datum> attributes = new HashMap<>();
    private final List<InstrumentSetting> settings = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final SortedMap<String, Quote> quotes = new TreeMap<>();
    private final SortedMap<String, BigDecimal> prices = new TreeMap<>();
    private PositionMode positionMode = PositionMode.ONE_WAY;
    private Optional<BigDecimal> fund = Optional.empty();

    static Facts balance(String amount) {
        return new Facts().and("USDT", amount);
    }

    Facts and(String asset, String amount) {
        balances.put(asset, new BigDecimal(amount));
        return this;
    }

    Facts debt(String asset, String amount) {
        debts.put(asset, new BigDecimal(amount));
        return this;
    }

    Facts hedge() {
        positionMode = PositionMode.HEDGE;
        return this;
    }

    Facts attribute(String name, Datum value) {
        attributes.put(name, value);
        return this;
    }

    Facts set(String instrument, MarginMode mode, String leverage) {
        settings.add(new InstrumentSetting(
                instrument, Optional.empty(), Optional.of(mode), Optional.of(new BigDecimal(leverage)), Map.of()));
        return this;
    }

    Facts cross(String instrument, String side, String quantity, String entry, String leverage) {
        positions.add(new Position(
                instrument,
                Side.valueOf(side),
                new BigDecimal(quantity),
                new BigDecimal(entry),
                new BigDecimal(leverage),
                MarginMode.CROSS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
        return this;
    }

    Facts isolated(String instrument, String side, String quantity, String entry, String leverage, String margin) {
        positions.add(new Position(
                instrument,
                Side.valueOf(side),
                new BigDecimal(quantity),
                new BigDecimal(entry),
                new BigDecimal(leverage),
                MarginMode.ISOLATED,
                Optional.of(new BigDecimal(margin)),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
        return this;
    }

    Facts order(String instrument, String side, String quantity, String price, String leverage, MarginMode mode) {
        return order(instrument, side, quantity, price, leverage, mode, false);
    }

    Facts order(
            String instrument,
            String side,
            String quantity,
            String price,
            String leverage,
            MarginMode mode,
            boolean reduceOnly) {
        orders.add(new Order(
                "o" + orders.size(),
                instrument,
                Side.valueOf(side),
                new BigDecimal(quantity),
                new BigDecimal(price),
                new BigDecimal(leverage),
                mode,
                reduceOnly,
                Optional.empty(),
                Map.of()));
        return this;
    }

    Facts mark(String instrument, String mark) {
        return mark(instrument, mark, Optional.of(NOON));
    }

    Facts mark(String instrument, String mark, Optional<Instant> at) {
        quotes.put(
                instrument,
                new Quote(
                        Optional.of(new BigDecimal(mark)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        at,
                        Map.of()));
        return this;
    }

    Facts price(String asset, String price) {
        prices.put(asset, new BigDecimal(price));
        return this;
    }

    Facts fund(String amount) {
        fund = Optional.of(new BigDecimal(amount));
        return this;
    }

    Account account() {
        return new Account(
                "test",
                "USDT",
                balances,
                Optional.empty(),
                Optional.empty(),
                Optional.of(positionMode),
                attributes,
                settings,
                positions,
                orders,
                debts);
    }

    Market market() {
        return new Market(quotes, prices, fund);
    }

    AccountState under(CheckedPolicy policy) {
        Basis basis = Basis.of(new PolicyRules(policy), new TreeExpressions(policy), market(), Options.DEFAULT);
        return new AccountState(basis, Ledger.of(account(), market()));
    }

    dev.plimsoll.decision.Assessment assessedBy(CheckedPolicy policy) {
        return new Evaluator(policy, new TreeExpressions(policy)).assess(account(), market(), Options.DEFAULT);
    }
}
