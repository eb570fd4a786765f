package dev.plimsoll.agreement;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Accounts that could exist, many of them in trouble: what a position has lost is drawn as a share of its margin, and what
 * a pool holds as a multiple of what its positions ask.
 */
final class RandomAccounts {
    private static final List<Side> SIDES = List.of(Side.values());
    private static final List<Integer> HOW_MANY = List.of(0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5);

    private final CheckedPolicy policy;
    private final RandomAttributes attributes;

    RandomAccounts(CheckedPolicy policy) {
        this.policy = policy;
        this.attributes = new RandomAttributes(policy);
    }

    Account next(Dice dice, Market market, Instant now) {
        PositionMode mode = dice.chance(75) ? PositionMode.ONE_WAY : PositionMode.HEDGE;
        List<InstrumentSetting> settings = new ArrayList<>();
        List<Position> positions = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        for (Instrument instrument : concerned(dice)) {
            MarginMode margin = dice.pick(policy.modes());
            BigDecimal leverage = leverage(dice);
            BigDecimal mark = market.quotes().get(instrument.symbol()).mark().orElseThrow();
            boolean held = dice.chance(75);
            if (held) {
                Side side = dice.pick(SIDES);
                positions.add(position(dice, instrument, side, margin, leverage, mark, now));
                if (mode == PositionMode.HEDGE && dice.chance(50)) {
                    positions.add(position(dice, instrument, side.opposite(), margin, leverage, mark, now));
                }
            }
            if (dice.chance(held ? 30 : 50)) {
                orders.add(order(dice, "o" + orders.size(), instrument, margin, leverage, mark));
            }
            if (dice.chance(40)) {
                settings.add(new InstrumentSetting(
                        instrument.symbol(),
                        Optional.empty(),
                        Optional.of(margin),
                        Optional.of(leverage),
                        attributes.settings(Subject.POSITION, dice)));
            }
        }
        TreeMap<String, BigDecimal> balances = new TreeMap<>();
        Map<String, Instrument> pools = pools();
        pools.forEach((settle, instrument) -> {
            BigDecimal mark = market.quotes().get(instrument.symbol()).mark().orElseThrow();
            balances.put(settle, balance(dice, instrument, mark, positions));
        });
        RandomAssets assets = new RandomAssets(policy);
        TreeMap<String, BigDecimal> debts = new TreeMap<>();
        if (assets.pool().isPresent()) {
            assets.hold(dice, market.prices(), balances);
            debts.putAll(assets.debts(dice, market, balances));
        } else if (policy.settlement() instanceof Settlement.PooledIn) {
            borrow(dice, market, balances, debts);
        }
        return new Account(
                "random",
                RandomAccounts.settle(policy),
                balances,
                Optional.of(BigDecimal.valueOf(dice.between(0, 9))),
                Optional.of(now.minus(Duration.ofDays(dice.between(1, 400)))),
                Optional.of(mode),
                attributes.ofAccountAndSettings(dice),
                settings,
                positions,
                orders,
                debts);
    }

    /** Other assets in the wallet, and debts that make the level of assets over debts one that matters. */
    private void borrow(
            Dice dice, Market market, TreeMap<String, BigDecimal> balances, TreeMap<String, BigDecimal> debts) {
        BigDecimal assets = balances.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (Map.Entry<String, BigDecimal> price : market.prices().entrySet()) {
            if (dice.chance(60)) {
                BigDecimal value = dice.magnitude("100", 4);
                assets = assets.add(value);
                balances.put(price.getKey(), value.divide(price.getValue(), Worth.DIGITS));
            }
        }
        if (dice.chance(85)) {
            BigDecimal owed = assets.divide(dice.decimal("0.9", "3.2", 3), Worth.DIGITS);
            Map.Entry<String, BigDecimal> price =
                    dice.pick(List.copyOf(market.prices().entrySet()));
            boolean own = dice.chance(50);
            debts.put(own ? settle(policy) : price.getKey(), own ? owed : owed.divide(price.getValue(), Worth.DIGITS));
        }
    }

    /** A few instruments: what an answer costs grows with the square of them, what it shows does not. */
    private List<Instrument> concerned(Dice dice) {
        List<Instrument> known = List.copyOf(policy.instruments().values());
        Map<String, Instrument> chosen = new TreeMap<>();
        for (int left = dice.pick(HOW_MANY); left > 0; left--) {
            Instrument instrument = dice.pick(known);
            chosen.put(instrument.symbol(), instrument);
        }
        return List.copyOf(chosen.values());
    }

    /** The currency of the account: that of the first instrument that is not settled in coin. */
    static String settle(CheckedPolicy policy) {
        return policy.settlement() instanceof Settlement.PooledIn pooled ? pooled.currency() : unpooled(policy);
    }

    private static String unpooled(CheckedPolicy policy) {
        return policy.instruments().values().stream()
                .filter(instrument -> instrument.contract() == ContractKind.LINEAR)
                .map(Instrument::settle)
                .findFirst()
                .orElseGet(() -> policy.instruments().values().iterator().next().settle());
    }

    /** The settlement currencies, each with an instrument that settles in it. */
    private Map<String, Instrument> pools() {
        Map<String, Instrument> pools = new TreeMap<>();
        for (Instrument instrument : policy.instruments().values()) {
            if (new RandomAssets(policy).pool().map(instrument.settle()::equals).orElse(true)) {
                pools.putIfAbsent(instrument.settle(), instrument);
            }
        }
        return pools;
    }

    private static Position position(
            Dice dice,
            Instrument instrument,
            Side side,
            MarginMode mode,
            BigDecimal leverage,
            BigDecimal mark,
            Instant now) {
        BigDecimal notional = dice.magnitude("100", 5);
        BigDecimal move = dice.decimal("-1.3", "0.6", 4).divide(leverage, 8, RoundingMode.HALF_EVEN);
        BigDecimal entry = mark.multiply(BigDecimal.ONE.subtract(move.multiply(BigDecimal.valueOf(side.sign()))))
                .max(mark.movePointLeft(3))
                .round(Worth.DIGITS)
                .stripTrailingZeros();
        BigDecimal quantity = Worth.quantity(instrument, notional, mark);
        Optional<BigDecimal> margin = mode == MarginMode.CROSS
                ? Optional.empty()
                : Optional.of(Worth.settled(instrument, quantity, entry)
                        .multiply(dice.decimal("0.6", "1.6", 3))
                        .divide(leverage, Worth.DIGITS));
        Optional<BigDecimal> debt = instrument.kind() == InstrumentKind.SPOT_MARGIN && margin.isPresent()
                ? Optional.of(notional.multiply(dice.decimal("0.1", "0.9", 2)))
                : Optional.empty();
        return new Position(
                instrument.symbol(),
                side,
                quantity,
                entry,
                leverage,
                mode,
                margin,
                debt,
                Optional.of(now.minus(Duration.ofHours(dice.between(0, 1000)))),
                Map.of());
    }

    private static Order order(
            Dice dice, String id, Instrument instrument, MarginMode mode, BigDecimal leverage, BigDecimal mark) {
        BigDecimal price = mark.multiply(dice.decimal("0.9", "1.1", 3));
        return new Order(
                id,
                instrument.symbol(),
                dice.pick(SIDES),
                Worth.quantity(instrument, dice.magnitude("10", 4), price),
                price,
                leverage,
                mode,
                dice.chance(25),
                Optional.empty(),
                Map.of());
    }

    /** The isolated margins and, for the pool, a multiple of what its positions ask initially. */
    private BigDecimal balance(Dice dice, Instrument pool, BigDecimal mark, List<Position> positions) {
        BigDecimal isolated = BigDecimal.ZERO;
        BigDecimal asked = BigDecimal.ZERO;
        for (Position position : positions) {
            Instrument instrument = Objects.requireNonNull(policy.instruments().get(position.instrument()));
            if (!instrument.settle().equals(pool.settle())) {
                continue;
            }
            isolated = isolated.add(position.margin().orElse(BigDecimal.ZERO));
            if (position.mode() == MarginMode.CROSS) {
                asked = asked.add(Worth.settled(instrument, position.quantity(), position.entryPrice())
                        .divide(position.leverage(), Worth.DIGITS));
            }
        }
        BigDecimal free = asked.signum() == 0 || dice.chance(30)
                ? Worth.ofQuote(pool, dice.magnitude("100", 5), mark)
                : BigDecimal.ZERO;
        return isolated.add(asked.multiply(dice.decimal("0.4", "1.8", 3)).round(Worth.DIGITS))
                .add(free);
    }

    static BigDecimal leverage(Dice dice) {
        return BigDecimal.valueOf(dice.chance(80) ? dice.between(1, 25) : dice.between(1, 160));
    }
}
