package dev.plimsoll.properties;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Request;
import dev.plimsoll.account.Side;
import dev.plimsoll.assessment.Carried;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.decision.Status;
import dev.plimsoll.differential.Rolls;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** No money comes or goes: what one side of a trade gains the other loses, and what is moved is only moved. */
class MoneyTest {
    private static final BigDecimal UNIT = new BigDecimal("0.00000001");
    /** Fees and what remains are shown in 34 digits where they have no finite decimals. */
    private static final Scalar HARDLY = Fraction.of(new BigDecimal("0.000000000000000000001"));

    /** A trade between two accounts. */
    private record Trade(Situation one, Situation other) {
        boolean isPossible() {
            return after(one).isPresent() && after(other).isPresent();
        }

        static Optional<Carried> after(Situation side) {
            return side.carried().out(side.request());
        }
    }

    private static Situation trader(Rolls rolls, Ladder row, BigDecimal mark) {
        Book book = new Book(rolls).balance("USDT", book(rolls)).balance("COIN", book(rolls));
        MarginMode mode = rolls.one(MarginMode.values());
        if (rolls.chance(70)) {
            book.held(row, mode);
        }
        book.mark(row, mark);
        for (Ladder each : List.of(Ladder.FLAT, Ladder.COIN)) {
            if (each != row && rolls.chance(30)) {
                book.cross(each);
            }
        }
        return book.under(Ladder.TOUCHING)
                .with(Intent.toOpen(row.symbol(), Side.LONG, BigDecimal.ONE)
                        .mode(mode)
                        .done());
    }

    private static BigDecimal book(Rolls rolls) {
        return new BigDecimal(rolls.one("0", "100", "5000", "100000"));
    }

    private static Trade trade(Rolls rolls) {
        Ladder row = rolls.one(Ladder.values());
        BigDecimal mark = new Book(rolls).price();
        Optional<BigDecimal> price = rolls.chance(30) ? Optional.empty() : Optional.of(new Book(rolls).price());
        BigDecimal quantity = new BigDecimal(rolls.one("1", "5", "10", "40", "100", "700"));
        Situation one = trader(rolls, row, mark);
        Situation other = trader(rolls, row, mark);
        Side side = rolls.one(Side.values());
        return new Trade(filled(one, side, quantity, price), filled(other, side.opposite(), quantity, price));
    }

    private static Situation filled(Situation trader, Side side, BigDecimal quantity, Optional<BigDecimal> price) {
        Request asked = trader.request();
        return trader.with(Intent.toOpen(asked.instrument().orElseThrow(), side, quantity)
                .mode(asked.mode().orElseThrow())
                .leverage(new BigDecimal("5"))
                .price(price)
                .done());
    }

    @Test
    void property_35_a_trade_moves_equity_from_one_to_the_other() {
        Property.of(
                        35,
                        "When two accounts trade with each other, at any price, opening, reducing or turning what they hold, the"
                                + " sum of their equities stays, exactly; at the mark each one's does, linear and inverse.",
                        MoneyTest::trade,
                        Trade::isPossible,
                        MoneyTest::isZeroSum)
                .holds();
    }

    private static String isZeroSum(Trade trade) {
        boolean atMark = trade.one().request().price().isEmpty();
        for (String currency : List.of("USDT", "COIN")) {
            Scalar one = gained(trade.one(), currency);
            Scalar other = gained(trade.other(), currency);
            if (!one.plus(other).isZero() || atMark && !one.isZero()) {
                return "one gains " + one + " " + currency + ", the other " + other;
            }
        }
        return "";
    }

    private static Scalar gained(Situation side, String currency) {
        Scalar before = side.carried().equity(currency).orElseThrow();
        Scalar after = Trade.after(side).orElseThrow().equity(currency).orElseThrow();
        return after.minus(before);
    }

    @Test
    void property_35_what_is_moved_within_an_account_is_only_moved() {
        Property.ofSituations(
                        35,
                        "Moving margin to or from a position, switching its mode, and setting its leverage change neither the wallet"
                                + " nor the equity of the account; a pool has less by what a position has more.",
                        MoneyTest::moving,
                        situation ->
                                situation.carried().out(situation.request()).isPresent(),
                        MoneyTest::isOnlyMoved)
                .holds();
    }

    private static Situation moving(Rolls rolls) {
        Ladder row = rolls.one(Ladder.values());
        MarginMode mode = rolls.one(MarginMode.values());
        Book book = new Book(rolls).balance("USDT", book(rolls)).balance("COIN", book(rolls));
        book.mark(row, book.price()).held(row, mode);
        BigDecimal amount = new BigDecimal(rolls.one("0.01", "1", "33.3", "5000"));
        Intent asking = switch (mode == MarginMode.CROSS ? 2 + rolls.below(2) : rolls.below(4)) {
            case 0 -> Intent.to("add_margin").amount(amount);
            case 1 -> Intent.to("remove_margin").amount(amount);
            case 2 ->
                Intent.to("switch_mode").newMode(mode == MarginMode.CROSS ? MarginMode.ISOLATED : MarginMode.CROSS);
            default -> Intent.to("set_leverage").leverage(new BigDecimal("4"));
        };
        return book.under(Ladder.TOUCHING).with(asking.on(row.symbol()).done());
    }

    private static String isOnlyMoved(Situation situation) {
        Carried before = situation.carried();
        Carried after = before.out(situation.request()).orElseThrow();
        for (String currency : List.of("USDT", "COIN")) {
            if (!before.balances().equals(after.balances())
                    || !before.equity(currency).equals(after.equity(currency))) {
                return before + " became " + after;
            }
            Scalar pool = after.poolEquity(currency)
                    .orElseThrow()
                    .minus(before.poolEquity(currency).orElseThrow());
            Scalar beside = after.besidePool(currency)
                    .orElseThrow()
                    .minus(before.besidePool(currency).orElseThrow());
            if (!pool.plus(beside).isZero()) {
                return "the pool has " + pool + " more, the positions beside it " + beside;
            }
        }
        return "";
    }

    private static final Subject PLANS = Subject.of(Ladder.TOUCHING
            .text()
            .replace(
                    "by cancel_orders, close loss limited to margin",
                    "by reduce_tier, close fee 0.5% loss limited to margin")
            .replace("by cancel_orders, close_all", "by net_hedges, reduce 40%, hand_over fee 0.3%"));

    @Test
    void property_35_a_liquidation_leaves_all_that_was_there() {
        Property.ofSituations(
                        35,
                        "What a liquidation leaves in the wallet, what open profit remains, the insurance fund and the fees are"
                                + " together what was there before, and what is `uncovered`; no wallet and no fund is below 0.",
                        MoneyTest::due,
                        situation -> situation.glance().status() == Status.LIQUIDATE,
                        MoneyTest::isAllThere)
                .holds();
    }

    private static Situation due(Rolls rolls) {
        Book book = new Book(rolls).hedge().fund(new BigDecimal(rolls.one("0", "50", "1000")));
        book.balance("USDT", new BigDecimal(rolls.one("0", "10", "200", "1000")));
        for (Ladder row : List.of(Ladder.STEP, Ladder.COST)) {
            book.mark(row, book.price());
            MarginMode mode = rolls.one(MarginMode.values());
            book.held(row, mode, Side.LONG);
            if (rolls.chance(40)) {
                book.held(row, mode, Side.SHORT);
            }
        }
        return book.under(PLANS);
    }

    private static String isAllThere(Situation situation) {
        Carried.Liquidated plan = situation.carried().liquidated();
        Scalar before = total(situation.account().balances(), fund(situation)).plus(open(situation, List.of()));
        BigDecimal fees = BigDecimal.ZERO;
        for (PlannedStep step : plan.steps()) {
            fees = fees.add(step.fee().orElse(BigDecimal.ZERO));
        }
        Scalar after = total(
                        plan.after().balances(), plan.after().insuranceFunds().getOrDefault("USDT", BigDecimal.ZERO))
                .plus(open(situation, plan.steps()))
                .plus(Fraction.of(fees))
                .minus(Fraction.of(plan.uncovered().getOrDefault("USDT", BigDecimal.ZERO)));
        if (after.minus(before).abs().isGreaterThan(HARDLY)) {
            return "before " + before.toDecimal() + ", after " + after.toDecimal() + ": " + plan;
        }
        boolean isOwed = plan.after().insuranceFunds().values().stream().anyMatch(fund -> fund.signum() < 0);
        return isOwed ? "a fund is below 0: " + plan.after() : "";
    }

    private static BigDecimal fund(Situation situation) {
        return situation.market().insuranceFund().orElse(BigDecimal.ZERO);
    }

    private static Scalar total(SortedMap<String, BigDecimal> balances, BigDecimal fund) {
        return Fraction.of(balances.getOrDefault("USDT", BigDecimal.ZERO).add(fund));
    }

    /** The open profit of what is left once steps are carried out, at the marks. */
    private static Scalar open(Situation situation, List<PlannedStep> plan) {
        Scalar sum = Scalar.ZERO;
        for (Position position : situation.account().positions()) {
            BigDecimal closed = plan.stream()
                    .filter(step -> step.instrument().equals(Optional.of(position.instrument()))
                            && step.side().equals(Optional.of(position.side().word())))
                    .map(step -> step.quantity().orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal left = position.quantity().subtract(closed);
            if (left.signum() > 0) {
                Scalar mark = Fraction.of(Changed.mark(situation, position.instrument()));
                sum = sum.plus(Ladder.byHand(Changed.quantity(position, left)).gain(mark));
            }
        }
        return sum;
    }

    @Test
    void property_36_there_and_back_is_nowhere() {
        Property.ofSituations(
                        36,
                        "A deposit and a withdrawal of as much, borrowing and repaying as much, adding margin and removing as much"
                                + " leave the account as it was, to the last digit, whatever the policy.",
                        MoneyTest::lent,
                        situation -> middle(situation).isPresent(),
                        situation -> middle(situation)
                                .flatMap(there -> there.out(way(situation, false)))
                                .filter(situation.carried()::isAs)
                                .map(same -> "")
                                .orElseGet(() -> situation.carried() + " became " + middle(situation)))
                .holds();
    }

    private static Situation lent(Rolls rolls) {
        Situation situation = Situation.standing(rolls);
        BigDecimal amount = new BigDecimal(rolls.one("0.00000001", "0.01", "1", "33.333", "5000"));
        List<Position> isolated = situation.account().positions().stream()
                .filter(position -> position.mode() == MarginMode.ISOLATED)
                .toList();
        int kind = isolated.isEmpty() ? rolls.below(2) : rolls.below(3);
        if (kind == 2) {
            Position position = rolls.one(isolated);
            return situation.with(Intent.to("add_margin")
                    .on(position.instrument(), position.side())
                    .mode(MarginMode.ISOLATED)
                    .amount(amount)
                    .done());
        }
        String asset = rolls.one(
                situation.account().settle(),
                rolls.one("BTC", situation.account().settle()));
        return situation.with(Intent.to(rolls.one("deposit", "borrow"))
                .asset(asset)
                .amount(amount)
                .done());
    }

    /** The request of a situation, or the one that takes it back. */
    private static Request way(Situation situation, boolean there) {
        Request asked = situation.request();
        if (there) {
            return asked;
        }
        String back = switch (asked.action()) {
            case "deposit" -> "withdraw";
            case "borrow" -> "repay";
            default -> "remove_margin";
        };
        Intent asking = Intent.to(back).amount(asked.amount().orElseThrow());
        asked.asset().ifPresent(asking::asset);
        asked.mode().ifPresent(asking::mode);
        asked.instrument().ifPresent(symbol -> asking.on(symbol, asked.side().orElseThrow()));
        return asking.done();
    }

    private static Optional<Carried> middle(Situation situation) {
        return situation.carried().out(way(situation, true));
    }

    @Test
    void property_37_open_profit_is_not_withdrawn() {
        Property.ofSituations(
                        37,
                        "A withdrawal is allowed exactly up to the pool's balance with its open losses and without its open profit,"
                                + " less its initial margin; after it equity covers the initial margin. Asked where profit is open"
                                + " or losses are, at that amount and 0.00000001 beside it.",
                        MoneyTest::withdrawing,
                        situation -> situation.account().positions().stream()
                                .anyMatch(position -> position.mode() == MarginMode.CROSS),
                        MoneyTest::isWithdrawnUpToThere)
                .holds();
    }

    private static Situation withdrawing(Rolls rolls) {
        Book book = new Book(rolls).balance("USDT", new BigDecimal(rolls.one("1000", "20000", "100000")));
        List<Ladder> rows = List.of(Ladder.FLAT, Ladder.STEP, Ladder.COST);
        for (int i = 0; i < 1 + rolls.below(3); i++) {
            book.cross(rows.get(i));
        }
        if (rolls.chance(30)) {
            book.isolated(Ladder.JUMP);
        }
        Situation situation = book.under(Ladder.TOUCHING);
        BigDecimal edge = withdrawable(situation)
                .toDecimal()
                .setScale(8, RoundingMode.FLOOR)
                .add(UNIT.multiply(new BigDecimal(rolls.one("0", "1", "-1", "100000000", "100000000000"))));
        return situation.with(Intent.to("withdraw")
                .amount(edge.signum() > 0 ? edge : BigDecimal.ONE)
                .done());
    }

    private static Scalar withdrawable(Situation situation) {
        Scalar sum = Fraction.of(Known.in(situation.account().balances(), "USDT"));
        Scalar profit = Scalar.ZERO;
        for (Position position : situation.account().positions()) {
            ByHand byHand = Ladder.byHand(position);
            Scalar mark = Fraction.of(Changed.mark(situation, position.instrument()));
            boolean isCross = position.mode() == MarginMode.CROSS;
            profit = isCross ? profit.plus(byHand.gain(mark)) : profit;
            sum = sum.minus(isCross ? byHand.initial(mark) : byHand.margin());
        }
        return sum.plus(profit.min(Scalar.ZERO)).max(Scalar.ZERO);
    }

    private static String isWithdrawnUpToThere(Situation situation) {
        Scalar most = withdrawable(situation);
        boolean wanted = Fraction.of(situation.request().amount().orElseThrow()).compareTo(most) <= 0;
        if (situation.allowed() != wanted || situation.denied() == wanted) {
            return "at most " + most.toDecimal() + ", and it is " + situation.decision();
        }
        if (!wanted) {
            return "";
        }
        Carried after = situation.carried().out(situation.request()).orElseThrow();
        Scalar equity = after.poolEquity("USDT").orElseThrow();
        Scalar asked = after.poolInitialMargin("USDT").orElseThrow();
        return equity.isLessThan(asked) ? "afterwards equity is " + equity + " against " + asked : "";
    }
}
