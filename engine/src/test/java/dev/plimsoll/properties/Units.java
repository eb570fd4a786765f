package dev.plimsoll.properties;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Quote;
import dev.plimsoll.account.Request;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Everything in other units: each amount of what is traded times one factor, each amount of what it is paid in times another, in
 * the policy, the account, the market and the request. Contracts stay what they are, and their size changes.
 *
 * @param base of coins
 * @param paid of USD, USDT and EUR
 */
record Units(BigDecimal base, BigDecimal paid, Map<Subject, Subject> changed) {
    static final Set<String> BASES = Set.of("BTC", "ETH", "SOL", "LTC");

    private static final Change UNROUNDED =
            new Change(policy -> policy.keep(statement -> !statement.contains("round_")));

    private static final Shared SHARED = new Shared();

    /** Without statements that round amounts of several currencies to one step: such a step has no unit. */
    static Situation comparable(Situation situation) {
        Subject policy = situation.policy();
        return policy.sampler().pool().isEmpty() && policy.text().contains("round_")
                ? SHARED.of(UNROUNDED.of(situation))
                : situation;
    }

    static Units times(String base, String paid) {
        return new Units(new BigDecimal(base), new BigDecimal(paid), new IdentityHashMap<>());
    }

    BigDecimal of(String asset) {
        return BASES.contains(asset) ? base : paid;
    }

    /** Of a price of the asset in the other. */
    BigDecimal of(String asset, String in) {
        return over(of(in), of(asset));
    }

    /** Factors are chosen so that this is exact. */
    static BigDecimal over(BigDecimal number, BigDecimal divisor) {
        return number.divide(divisor, MathContext.UNLIMITED);
    }

    private BigDecimal price(Instrument instrument) {
        return of(instrument.base(), instrument.quote());
    }

    private BigDecimal quantity(Instrument instrument) {
        return instrument.quantityUnit().equals(instrument.base()) ? of(instrument.base()) : BigDecimal.ONE;
    }

    /** Of a price of the instrument that the policy knows. */
    BigDecimal ofPrice(Situation situation, String symbol) {
        return price(Known.instrument(situation, symbol));
    }

    Situation of(Situation situation) {
        Map<String, Instrument> instruments = situation.policy().model().instruments();
        Subject policy = changed.computeIfAbsent(
                situation.policy(), before -> before.changed(text -> new UnitText(this, before).of(text)));
        Situation moved = situation
                .with(policy)
                .with(account(situation.account(), instruments))
                .with(market(situation.market(), situation.account().settle(), instruments));
        return situation.isAsked() ? moved.with(request(situation, instruments)) : moved;
    }

    private SortedMap<String, BigDecimal> amounts(SortedMap<String, BigDecimal> amounts) {
        SortedMap<String, BigDecimal> scaled = new TreeMap<>();
        amounts.forEach((asset, amount) -> scaled.put(asset, amount.multiply(of(asset))));
        return scaled;
    }

    private Account account(Account account, Map<String, Instrument> instruments) {
        return new Account(
                account.id(),
                account.settle(),
                amounts(account.balances()),
                account.level(),
                account.opened(),
                account.positionMode(),
                account.attributes(),
                account.settings(),
                account.positions().stream()
                        .map(held -> position(held, Known.in(instruments, held.instrument())))
                        .toList(),
                account.orders().stream()
                        .map(order -> order(order, Known.in(instruments, order.instrument())))
                        .toList(),
                amounts(account.debts()));
    }

    private Position position(Position held, Instrument instrument) {
        return new Position(
                held.instrument(),
                held.side(),
                held.quantity().multiply(quantity(instrument)),
                held.entryPrice().multiply(price(instrument)),
                held.leverage(),
                held.mode(),
                held.margin().map(of(instrument.settle())::multiply),
                held.debt().map(of(instrument.settle())::multiply),
                held.opened(),
                held.attributes());
    }

    private Order order(Order order, Instrument instrument) {
        return new Order(
                order.id(),
                order.instrument(),
                order.side(),
                order.quantity().multiply(quantity(instrument)),
                order.price().multiply(price(instrument)),
                order.leverage(),
                order.mode(),
                order.reduceOnly(),
                order.opened(),
                order.attributes());
    }

    private Market market(Market market, String settle, Map<String, Instrument> instruments) {
        SortedMap<String, Quote> quotes = new TreeMap<>();
        market.quotes().forEach((symbol, quote) -> {
            Function<BigDecimal, BigDecimal> scale = price(Known.in(instruments, symbol))::multiply;
            quotes.put(
                    symbol,
                    new Quote(
                            quote.mark().map(scale),
                            quote.last().map(scale),
                            quote.index().map(scale),
                            quote.funding(),
                            quote.openInterest(),
                            quote.at(),
                            quote.attributes()));
        });
        SortedMap<String, BigDecimal> prices = new TreeMap<>();
        market.prices().forEach((asset, price) -> prices.put(asset, price.multiply(of(asset, settle))));
        return new Market(
                quotes, prices, market.insuranceFund().map(of(settle)::multiply), amounts(market.insuranceFunds()));
    }

    private Request request(Situation situation, Map<String, Instrument> instruments) {
        Request request = situation.request();
        Optional<Instrument> instrument = request.instrument().map(instruments::get);
        Function<BigDecimal, BigDecimal> price = instrument.map(this::price).orElse(BigDecimal.ONE)::multiply;
        String settle = situation.account().settle();
        Function<BigDecimal, BigDecimal> money =
                of(instrument.map(Instrument::settle).or(request::asset).orElse(settle))::multiply;
        return new Request(
                request.action(),
                request.instrument(),
                request.side(),
                request.quantity().map(instrument.map(this::quantity).orElse(BigDecimal.ONE)::multiply),
                request.price().map(price),
                request.leverage(),
                request.mode(),
                request.newMode(),
                request.newPositionMode(),
                request.margin().map(money),
                request.amount().map(money),
                request.asset(),
                request.stopLoss().map(price),
                request.takeProfit().map(price),
                request.reduceOnly(),
                request.settings());
    }
}
