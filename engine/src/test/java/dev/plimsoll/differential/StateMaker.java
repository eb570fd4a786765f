package dev.plimsoll.differential;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Random states on a coarse grid, so that thresholds, bracket bounds and zeros are met exactly and often, and now and then
 * one smallest unit beside it.
 */
final class StateMaker {
    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private final Rolls rolls;
    private final Layout layout;

    StateMaker(Rolls rolls, Layout layout) {
        this.rolls = rolls;
        this.layout = layout;
    }

    record State(Account account, Market market) {}

    State make() {
        Market market = market();
        return new State(account(), market);
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    /** Now and then a smallest unit more or less. */
    BigDecimal near(BigDecimal value) {
        if (!rolls.chance(12)) {
            return value;
        }
        BigDecimal unit = decimal(rolls.one("0.00000001", "0.01", "0.000001"));
        BigDecimal moved = rolls.chance(50) ? value.add(unit) : value.subtract(unit);
        return moved.signum() > 0 ? moved : value;
    }

    BigDecimal price(Layout.Market market) {
        String factor = rolls.one("1", "1", "1", "0.9", "0.95", "1.05", "1.1", "0.8", "1.25", "0.5", "2");
        return near(decimal(market.scale()).multiply(decimal(factor)));
    }

    BigDecimal quantity(Layout.Market market) {
        String factor = rolls.one("1", "1", "2", "3", "5", "10", "0.5", "20", "7");
        BigDecimal amount = decimal(market.unit()).multiply(decimal(factor));
        return market.quantityUnit().equals("contracts")
                        && amount.stripTrailingZeros().scale() > 0
                ? decimal(market.unit())
                : rolls.chance(90) || market.quantityUnit().equals("contracts") ? amount : near(amount);
    }

    BigDecimal leverage() {
        return decimal(rolls.one("1", "2", "5", "5", "10", "10", "20", "50", "12.5"));
    }

    BigDecimal money(String asset) {
        BigDecimal amount = decimal(
                rolls.one("0", "5", "10", "20", "50", "50", "100", "100", "200", "500", "1000", "2000", "10000", "25"));
        return asset.equals("BTC") ? near(amount.movePointLeft(3)) : near(amount);
    }

    MarginMode mode() {
        return MarginMode.valueOf(rolls.one(layout.modes()).toUpperCase(java.util.Locale.ROOT));
    }

    private Market market() {
        TreeMap<String, Quote> quotes = new TreeMap<>();
        for (Layout.Market market : layout.markets()) {
            if (rolls.chance(1)) {
                continue;
            }
            Optional<BigDecimal> mark = rolls.chance(1)
                    ? rolls.one(Optional.empty(), Optional.of(BigDecimal.ZERO))
                    : Optional.of(price(market));
            Optional<Instant> at = rolls.chance(4)
                    ? rolls.one(
                            Optional.empty(),
                            Optional.of(NOW.minusMillis(60_001)),
                            Optional.of(NOW.plusMillis(1)),
                            Optional.of(NOW.minusMillis(60_000)))
                    : Optional.of(NOW.minusSeconds(rolls.below(3) * 30L));
            quotes.put(
                    market.symbol(),
                    new Quote(
                            mark,
                            rolls.chance(60) ? Optional.of(price(market)) : Optional.empty(),
                            rolls.chance(30) ? Optional.of(price(market)) : Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            at,
                            marketAttributes()));
        }
        TreeMap<String, BigDecimal> prices = new TreeMap<>();
        if (layout.isPooled()) {
            if (!rolls.chance(3)) {
                prices.put("BTC", near(decimal(rolls.one("1000", "900", "1100", "2000"))));
            }
            prices.put("EUR", decimal(rolls.one("1", "1.1", "1.25")));
        }
        return new Market(quotes, prices, rolls.chance(30) ? Optional.of(decimal("100")) : Optional.empty());
    }

    private Account account() {
        TreeMap<String, BigDecimal> balances = new TreeMap<>();
        TreeMap<String, BigDecimal> debts = new TreeMap<>();
        for (String asset : layout.assets()) {
            if (rolls.chance(85)) {
                balances.put(asset, money(asset));
            }
            if (rolls.chance(8)) {
                debts.put(asset, money(asset));
            }
        }
        boolean hedge = rolls.chance(30);
        List<Position> positions = new ArrayList<>();
        List<Order> orders = new ArrayList<>();
        List<InstrumentSetting> settings = new ArrayList<>();
        for (Layout.Market market : layout.markets()) {
            MarginMode mode = mode();
            BigDecimal leverage = leverage();
            place(market, mode, leverage, hedge, positions, orders, settings);
        }
        for (Position position : positions) {
            if (position.margin().isPresent()) {
                String asset = settle(position.instrument());
                balances.merge(asset, position.margin().get(), BigDecimal::add);
            }
        }
        String settle = layout.pool().isEmpty() ? layout.assets().get(0) : layout.pool();
        return new Account(
                "random",
                settle,
                balances,
                rolls.chance(80) ? Optional.of(decimal(rolls.one("0", "3", "5"))) : Optional.empty(),
                rolls.chance(80) ? Optional.of(NOW.minusSeconds(86_400L * rolls.one(1, 7, 30))) : Optional.empty(),
                rolls.chance(10) && !hedge
                        ? Optional.empty()
                        : Optional.of(hedge ? PositionMode.HEDGE : PositionMode.ONE_WAY),
                attributes(),
                settings,
                positions,
                orders,
                debts);
    }

    private String settle(String symbol) {
        return layout.markets().stream()
                .filter(market -> market.symbol().equals(symbol))
                .findFirst()
                .orElseThrow()
                .settle();
    }

    private Map<String, Datum> marketAttributes() {
        Map<String, Datum> attributes = new HashMap<>();
        if (rolls.chance(15)) {
            attributes.put("halted", new Datum.Truth(true));
        }
        if (rolls.chance(30)) {
            attributes.put("band", new Datum.Decimal(decimal(rolls.one("0.1", "0.6"))));
        }
        return attributes;
    }

    private Map<String, Datum> attributes() {
        Map<String, Datum> attributes = new HashMap<>();
        if (rolls.chance(50)) {
            attributes.put("experience", new Datum.Text(rolls.one("beginner", "expert")));
        }
        if (rolls.chance(30)) {
            attributes.put("factor", new Datum.Decimal(decimal(rolls.one("0.1", "1", "0"))));
        }
        if (rolls.chance(30)) {
            attributes.put("flag", new Datum.Truth(true));
        }
        if (rolls.chance(20)) {
            attributes.put("note", new Datum.Text("x"));
        }
        if (rolls.chance(30)) {
            attributes.put("auto", new Datum.Truth(rolls.chance(50)));
        }
        return attributes;
    }

    private void place(
            Layout.Market market,
            MarginMode mode,
            BigDecimal leverage,
            boolean hedge,
            List<Position> positions,
            List<Order> orders,
            List<InstrumentSetting> settings) {
        if (rolls.chance(60)) {
            settings.add(new InstrumentSetting(
                    market.symbol(),
                    Optional.empty(),
                    rolls.chance(90) ? Optional.of(rolls.chance(96) ? mode : mode()) : Optional.empty(),
                    rolls.chance(80) ? Optional.of(leverage) : Optional.empty(),
                    rolls.chance(20) ? Map.of("hedged", new Datum.Truth(rolls.chance(50))) : Map.of()));
        }
        Side side = rolls.one(Side.LONG, Side.SHORT);
        if (rolls.chance(60)) {
            positions.add(position(market, side, mode, leverage));
            if (hedge && rolls.chance(60)) {
                positions.add(position(market, side.opposite(), mode, leverage));
            }
        }
        if (layout.modes().size() > 1 && rolls.chance(6)) {
            // Both modes on one instrument, where a policy lets them stand side by side.
            positions.add(position(
                    market,
                    rolls.one(Side.LONG, Side.SHORT),
                    mode == MarginMode.CROSS ? MarginMode.ISOLATED : MarginMode.CROSS,
                    leverage()));
        }
        while (rolls.chance(20)) {
            orders.add(new Order(
                    "o" + orders.size(),
                    market.symbol(),
                    rolls.one(Side.LONG, Side.SHORT),
                    quantity(market),
                    price(market),
                    rolls.chance(85) ? leverage : leverage(),
                    rolls.chance(95) ? mode : mode(),
                    rolls.chance(15),
                    Optional.empty(),
                    Map.of()));
        }
    }

    private Position position(Layout.Market market, Side side, MarginMode mode, BigDecimal leverage) {
        // A file gives no isolated position without margin.
        BigDecimal margin = money(market.settle()).max(decimal("0.00000001"));
        return new Position(
                market.symbol(),
                side,
                quantity(market),
                price(market),
                leverage,
                mode,
                mode == MarginMode.ISOLATED ? Optional.of(margin) : Optional.empty(),
                market.row().startsWith("spot_margin") && mode == MarginMode.ISOLATED && rolls.chance(70)
                        ? Optional.of(money(market.settle()))
                        : Optional.empty(),
                rolls.chance(50) ? Optional.of(NOW.minusSeconds(3600)) : Optional.empty(),
                rolls.chance(15) ? Map.of("weight", new Datum.Decimal(decimal("0.5"))) : Map.of());
    }
}
