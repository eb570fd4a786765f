package dev.plimsoll.differential;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Datum;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Request;
import dev.plimsoll.account.Side;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Random requests that fit an account. */
final class RequestMaker {
    private final Rolls rolls;
    private final Layout layout;
    private final StateMaker states;

    private String action = "";
    private Optional<String> instrument = Optional.empty();
    private Optional<Side> side = Optional.empty();
    private Optional<BigDecimal> quantity = Optional.empty();
    private Optional<BigDecimal> price = Optional.empty();
    private Optional<BigDecimal> leverage = Optional.empty();
    private Optional<MarginMode> mode = Optional.empty();
    private Optional<MarginMode> newMode = Optional.empty();
    private Optional<PositionMode> newPositionMode = Optional.empty();
    private Optional<BigDecimal> margin = Optional.empty();
    private Optional<BigDecimal> amount = Optional.empty();
    private Optional<String> asset = Optional.empty();
    private Optional<BigDecimal> stopLoss = Optional.empty();
    private Optional<BigDecimal> takeProfit = Optional.empty();
    private Optional<Boolean> reduceOnly = Optional.empty();
    private Map<String, Datum> settings = Map.of();

    private RequestMaker(Rolls rolls, Layout layout) {
        this.rolls = rolls;
        this.layout = layout;
        this.states = new StateMaker(rolls, layout);
    }

    static Request make(Rolls rolls, Layout layout, Account account) {
        RequestMaker maker = new RequestMaker(rolls, layout);
        maker.fill(account);
        return new Request(
                maker.action,
                maker.instrument,
                maker.side,
                maker.quantity,
                maker.price,
                maker.leverage,
                maker.mode,
                maker.newMode,
                maker.newPositionMode,
                maker.margin,
                maker.amount,
                maker.asset,
                maker.stopLoss,
                maker.takeProfit,
                maker.reduceOnly,
                maker.settings);
    }

    private <T> Optional<T> sometimes(int percent, T value) {
        return rolls.chance(percent) ? Optional.of(value) : Optional.empty();
    }

    private void fill(Account account) {
        action = rolls.one(
                "open_position",
                "open_position",
                "open_position",
                "open_position",
                "place_order",
                "place_order",
                "set_leverage",
                "switch_mode",
                "switch_mode",
                "add_margin",
                "remove_margin",
                "withdraw",
                "withdraw",
                "deposit",
                "borrow",
                "repay",
                "reduce_position",
                "close_position",
                "set_position_mode",
                "set_auto",
                "set_hedged");
        Layout.Market market = rolls.one(layout.markets());
        Optional<Position> held = account.positions().isEmpty() || rolls.chance(40)
                ? Optional.empty()
                : Optional.of(rolls.one(account.positions()));
        if (held.isPresent()) {
            String symbol = held.get().instrument();
            market = layout.markets().stream()
                    .filter(each -> each.symbol().equals(symbol))
                    .findFirst()
                    .orElseThrow();
        }
        Side likely = held.map(Position::side).orElse(rolls.one(Side.LONG, Side.SHORT));
        switch (action) {
            case "open_position", "place_order" -> open(market, account);
            case "reduce_position" -> {
                instrument = Optional.of(market.symbol());
                side = sometimes(70, likely);
                quantity = Optional.of(
                        rolls.chance(40) && held.isPresent() ? held.get().quantity() : states.quantity(market));
                price = sometimes(30, states.price(market));
                mode = sometimes(30, held.map(Position::mode).orElse(states.mode()));
            }
            case "close_position" -> {
                instrument = Optional.of(market.symbol());
                side = sometimes(60, likely);
                price = sometimes(30, states.price(market));
            }
            case "set_leverage" -> {
                instrument = Optional.of(market.symbol());
                leverage = Optional.of(rolls.chance(3) ? new BigDecimal("0.5") : states.leverage());
                side = sometimes(30, likely);
                mode = sometimes(20, held.map(Position::mode).orElse(states.mode()));
            }
            case "switch_mode" -> {
                instrument = sometimes(85, market.symbol());
                newMode = Optional.of(states.mode());
                margin = instrument.isPresent() ? sometimes(20, states.money(market.settle())) : Optional.empty();
            }
            case "add_margin", "remove_margin" -> {
                instrument = Optional.of(market.symbol());
                side = Optional.of(likely);
                mode = sometimes(20, states.mode());
                amount = Optional.of(positive(states.money(market.settle())));
            }
            case "set_position_mode" ->
                newPositionMode = Optional.of(rolls.one(PositionMode.HEDGE, PositionMode.ONE_WAY));
            case "set_auto" -> settings = Map.of("auto", new Datum.Truth(rolls.chance(50)));
            case "set_hedged" -> {
                instrument = Optional.of(market.symbol());
                side = sometimes(30, likely);
                settings = Map.of("hedged", new Datum.Truth(rolls.chance(50)));
            }
            default -> {
                asset = sometimes(layout.pool().isEmpty() ? 100 : 60, rolls.one(layout.assets()));
                amount = Optional.of(
                        positive(states.money(asset.orElse(layout.assets().get(0)))));
            }
        }
    }

    private static BigDecimal positive(BigDecimal value) {
        return value.signum() > 0 ? value : BigDecimal.ONE;
    }

    private void open(Layout.Market market, Account account) {
        instrument = Optional.of(rolls.chance(1) ? "XRP-USDT" : market.symbol());
        side = Optional.of(rolls.one(Side.LONG, Side.SHORT));
        quantity = Optional.of(rolls.chance(1) ? BigDecimal.ZERO : states.quantity(market));
        price = action.equals("place_order") ? Optional.of(states.price(market)) : sometimes(30, states.price(market));
        leverage = sometimes(50, rolls.chance(60) ? present(market, account) : states.leverage());
        mode = rolls.chance(60) ? Optional.empty() : Optional.of(states.mode());
        margin = sometimes(15, states.money(market.settle()));
        stopLoss = sometimes(30, states.price(market));
        takeProfit = sometimes(20, states.price(market));
        reduceOnly = sometimes(15, rolls.chance(70));
    }

    /** The leverage of what is held, so that it does not change. */
    private BigDecimal present(Layout.Market market, Account account) {
        return account.positions().stream()
                .filter(position -> position.instrument().equals(market.symbol()))
                .findFirst()
                .map(Position::leverage)
                .orElse(new BigDecimal("5"));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
