package dev.plimsoll.agreement;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Datum;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Request;
import dev.plimsoll.account.Side;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Requests of every action with a bearing on the account: mostly on what it holds, at prices near the mark. */
final class RandomRequests {
    private static final List<Action> ACTIONS = weighted(1);
    private static final List<Action> WITH_LOANS = weighted(25);

    private RandomRequests() {}

    static Request next(Dice dice, CheckedPolicy policy, Account account, Market market) {
        if (!policy.settings().isEmpty() && dice.chance(25)) {
            return setting(dice, dice.pick(policy.settings()), market);
        }
        boolean isPooled = new RandomAssets(policy).pool().isPresent();
        Action action = isPooled && dice.chance(15)
                ? Action.WITHDRAW
                : dice.pick(policy.settlement() instanceof Settlement.PooledIn ? WITH_LOANS : ACTIONS);
        List<Position> held = concerned(action, account.positions());
        String instrument = !held.isEmpty() && dice.chance(65)
                ? dice.pick(held).instrument()
                : dice.pick(List.copyOf(market.quotes().keySet()));
        BigDecimal mark = market.quotes().get(instrument).mark().orElseThrow();
        Instrument traded = policy.instruments().get(instrument);
        Builder request = new Builder(action, Optional.of(instrument));
        switch (action.word()) {
            case "open_position", "place_order" ->
                opening(dice, policy, request, traded, mark, action.equals(Action.PLACE_ORDER));
            case "reduce_position" -> {
                request.side = maybe(dice, 50, () -> dice.pick(List.of(Side.values())));
                request.quantity = Optional.of(reduction(dice, held, instrument));
            }
            case "close_position" -> request.side = maybe(dice, 30, () -> dice.pick(List.of(Side.values())));
            case "switch_mode" -> {
                request.newMode = Optional.of(dice.pick(policy.modes()));
                request.instrument = dice.chance(10) ? Optional.empty() : request.instrument;
            }
            case "set_leverage" ->
                request.leverage =
                        Optional.of(dice.chance(15) ? present(held, instrument) : RandomAccounts.leverage(dice));
            case "set_position_mode" -> {
                request.instrument = Optional.empty();
                request.newPositionMode = Optional.of(dice.pick(List.of(PositionMode.values())));
            }
            case "add_margin", "remove_margin" ->
                request.amount = Optional.of(Worth.ofQuote(traded, dice.magnitude("1", 5), mark));
            default -> {
                request.instrument = Optional.empty();
                request.amount = Optional.of(dice.magnitude("1", 6));
                request.asset = maybe(
                        dice, 50, () -> dice.pick(List.copyOf(account.balances().keySet())));
                if (isPooled) {
                    moved(dice, request, new RandomAssets(policy), account, market);
                }
            }
        }
        return request.build();
    }

    /** Of what is held or owed, else of any asset; a loan is mostly repaid in part. */
    private static void moved(Dice dice, Builder request, RandomAssets assets, Account account, Market market) {
        String asset = request.asset.orElseGet(account::settle);
        if (request.action.equals(Action.REPAY) && !account.debts().isEmpty()) {
            asset = account.debts().firstKey();
            BigDecimal share = account.debts().get(asset).multiply(dice.decimal("0.1", "1.1", 1));
            request.amount = Optional.of(share.setScale(8, RoundingMode.UP));
        } else {
            request.amount = Optional.of(assets.asked(dice, asset, market));
        }
        request.asset = Optional.of(asset);
    }

    private static Request setting(Dice dice, Attribute setting, Market market) {
        boolean ofPosition = setting.subject() == Subject.POSITION;
        Builder request = new Builder(
                Action.set(setting.name()),
                ofPosition ? Optional.of(dice.pick(List.copyOf(market.quotes().keySet()))) : Optional.empty());
        Datum value = setting.type() instanceof Type.Leverage
                ? new Datum.Decimal(RandomAccounts.leverage(dice))
                : RandomAttributes.value(dice, setting.type());
        request.settings = Map.of(setting.name(), value);
        return request.build();
    }

    private static void opening(
            Dice dice, CheckedPolicy policy, Builder request, Instrument traded, BigDecimal mark, boolean rests) {
        Side side = dice.pick(List.of(Side.values()));
        BigDecimal price = mark.multiply(dice.decimal("0.98", "1.02", 4));
        request.side = Optional.of(side);
        BigDecimal notional = dice.chance(3) ? dice.magnitude("10000000", 4) : dice.magnitude("1", 7);
        request.quantity = Optional.of(Worth.quantity(traded, notional, price));
        request.price = rests || dice.chance(70) ? Optional.of(price) : Optional.empty();
        request.leverage = maybe(dice, 70, () -> RandomAccounts.leverage(dice));
        request.mode = maybe(dice, 60, () -> dice.pick(policy.modes()));
        request.reduceOnly = maybe(dice, 20, () -> dice.chance(50));
        request.stopLoss = maybe(
                dice,
                50,
                () -> price.multiply(BigDecimal.ONE.subtract(
                        dice.decimal("0.001", "0.3", 3).multiply(BigDecimal.valueOf(side.sign())))));
    }

    /** Margin is moved in isolated positions; all else may concern any. */
    private static List<Position> concerned(Action action, List<Position> positions) {
        boolean margin = action.equals(Action.ADD_MARGIN) || action.equals(Action.REMOVE_MARGIN);
        return positions.stream()
                .filter(position -> !margin || position.mode() == MarginMode.ISOLATED)
                .toList();
    }

    private static BigDecimal present(List<Position> held, String instrument) {
        return held.stream()
                .filter(position -> position.instrument().equals(instrument))
                .map(Position::leverage)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    private static BigDecimal reduction(Dice dice, List<Position> held, String instrument) {
        return held.stream()
                .filter(position -> position.instrument().equals(instrument))
                .findFirst()
                .map(position -> position.quantity().multiply(dice.decimal("0.1", "1.1", 1)))
                .orElseGet(() -> dice.magnitude("0.01", 3));
    }

    private static <T> Optional<T> maybe(Dice dice, int percent, Supplier<T> value) {
        return dice.chance(percent) ? Optional.of(value.get()) : Optional.empty();
    }

    private static List<Action> weighted(int loans) {
        List<Action> all = new ArrayList<>();
        for (Action action : Action.ALL) {
            int weight = switch (action.word()) {
                case "open_position" -> 34;
                case "place_order" -> 12;
                case "switch_mode", "set_leverage", "remove_margin" -> 10;
                case "borrow" -> loans;
                case "repay", "deposit" -> 1;
                default -> 5;
            };
            for (int i = 0; i < weight; i++) {
                all.add(action);
            }
        }
        return List.copyOf(all);
    }

    /** A request in the making; all fields but the action start absent. */
    private static final class Builder {
        private final Action action;
        private Optional<String> instrument;
        private Optional<Side> side = Optional.empty();
        private Optional<BigDecimal> quantity = Optional.empty();
        private Optional<BigDecimal> price = Optional.empty();
        private Optional<BigDecimal> leverage = Optional.empty();
        private Optional<MarginMode> mode = Optional.empty();
        private Optional<MarginMode> newMode = Optional.empty();
        private Optional<PositionMode> newPositionMode = Optional.empty();
        private Optional<BigDecimal> amount = Optional.empty();
        private Optional<String> asset = Optional.empty();
        private Optional<BigDecimal> stopLoss = Optional.empty();
        private Optional<Boolean> reduceOnly = Optional.empty();
        private Map<String, Datum> settings = Map.of();

        Builder(Action action, Optional<String> instrument) {
            this.action = action;
            this.instrument = instrument;
        }

        Request build() {
            return new Request(
                    action.word(),
                    instrument,
                    side,
                    quantity,
                    price,
                    leverage,
                    mode,
                    newMode,
                    newPositionMode,
                    Optional.empty(),
                    amount,
                    asset,
                    stopLoss,
                    Optional.empty(),
                    reduceOnly,
                    settings);
        }
    }
}
