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
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.reference.TreeExpressions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An account with its market, written down in a few words. */
final class Given {
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final SortedMap<String, BigDecimal> balances = new TreeMap<>();
    private final SortedMap<String, BigDecimal> debts = new TreeMap<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<InstrumentSetting> settings = new ArrayList<>();
    private final SortedMap<String, Quote> quotes = new TreeMap<>();
    private final Map<String, Datum> attributes = new TreeMap<>();
    private PositionMode positionMode = PositionMode.ONE_WAY;
    private CheckedPolicy policy = PolicyTexts.guide();

    private Given() {}

    /** With that many USDT; BTC at 10000, ETH at 200, ADA at 0.05. */
    static Given balance(String usdt) {
        Given given = new Given();
        given.balances.put("USDT", new BigDecimal(usdt));
        return given.mark("BTC-USDT", "10000").mark("ETH-USDT", "200").mark("ADA-USDT", "0.05");
    }

    Given policy(CheckedPolicy other) {
        policy = other;
        return this;
    }

    Given balance(String asset, String amount) {
        balances.put(asset, new BigDecimal(amount));
        return this;
    }

    Given debt(String asset, String amount) {
        debts.put(asset, new BigDecimal(amount));
        return this;
    }

    Given mark(String instrument, String price) {
        return mark(instrument, price, NOW);
    }

    Given mark(String instrument, String price, Instant at) {
        quotes.put(
                instrument,
                new Quote(
                        Optional.of(new BigDecimal(price)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(at),
                        Map.of()));
        return this;
    }

    Given openInterest(String instrument, String quantity) {
        Quote quote = Objects.requireNonNull(quotes.get(instrument));
        quotes.put(
                instrument,
                new Quote(
                        quote.mark(),
                        quote.last(),
                        quote.index(),
                        quote.funding(),
                        Optional.of(new BigDecimal(quantity)),
                        quote.at(),
                        quote.attributes()));
        return this;
    }

    Given noMark(String instrument) {
        quotes.remove(instrument);
        return this;
    }

    Given hedged() {
        positionMode = PositionMode.HEDGE;
        return this;
    }

    /** {@code cross("BTC-USDT long 1 @ 10000 5x")}. */
    Given cross(String position) {
        return held(position, MarginMode.CROSS, Optional.empty());
    }

    Given isolated(String position, String margin) {
        return held(position, MarginMode.ISOLATED, Optional.of(new BigDecimal(margin)));
    }

    private Given held(String text, MarginMode mode, Optional<BigDecimal> margin) {
        String[] words = text.split(" ", -1);
        positions.add(new Position(
                words[0],
                side(words[1]),
                new BigDecimal(words[2]),
                new BigDecimal(words[4]),
                leverage(words[5]),
                mode,
                margin,
                Optional.empty(),
                Optional.empty(),
                Map.of()));
        return this;
    }

    /** {@code order("o1", "BTC-USDT long 1 @ 9500 5x", CROSS)}. */
    Given order(String id, String text, MarginMode mode) {
        String[] words = text.split(" ", -1);
        orders.add(new Order(
                id,
                words[0],
                side(words[1]),
                new BigDecimal(words[2]),
                new BigDecimal(words[4]),
                leverage(words[5]),
                mode,
                false,
                Optional.empty(),
                Map.of()));
        return this;
    }

    Given set(String instrument, MarginMode mode, String leverage) {
        settings.add(new InstrumentSetting(
                instrument, Optional.empty(), Optional.of(mode), Optional.of(new BigDecimal(leverage)), Map.of()));
        return this;
    }

    private static Side side(String word) {
        return word.equals("long") ? Side.LONG : Side.SHORT;
    }

    private static BigDecimal leverage(String word) {
        return new BigDecimal(word.substring(0, word.length() - 1));
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
        return new Market(quotes, new TreeMap<>(), Optional.empty());
    }

    AccountState state() {
        Basis basis = Basis.of(new PolicyRules(policy), new TreeExpressions(policy), market(), Options.DEFAULT);
        return new AccountState(basis, Ledger.of(account(), market()));
    }

    Decision decide(Asking request) {
        return decide(request, Options.DEFAULT);
    }

    Decision decide(Asking request, Options options) {
        return new Evaluator(policy, new TreeExpressions(policy))
                .decide(account(), request.request(), market(), options);
    }

    Afterwards afterwards(Asking request) {
        AccountState state = state();
        return Carrying.out(
                ExactRequest.of(
                        state.rules()
                                .vocabulary()
                                .action(request.request().action())
                                .orElseThrow(),
                        request.request()),
                state);
    }
}
