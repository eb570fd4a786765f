package dev.plimsoll.properties;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Position;
import dev.plimsoll.assessment.Carried;
import dev.plimsoll.assessment.Glance;
import dev.plimsoll.decision.Status;
import dev.plimsoll.differential.Rolls;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What stands behind a pool and what does not, and when it is liquidated. */
class PoolTest {
    private static final BigDecimal UNIT = new BigDecimal("0.00000001");

    @Test
    void property_25_a_pool_is_liquidated_by_its_equity_against_what_it_must_hold() {
        Property.ofSituations(
                        25,
                        "A pool is liquidated exactly where its equity is below the sum of its maintenance margins, or is just"
                                + " that sum where the trigger says so; asked where it is that sum, and 0.00000001 beside it.",
                        PoolTest::onTheEdge,
                        situation -> pooled(situation).size()
                                        == situation.account().positions().size()
                                && !pooled(situation).isEmpty()
                                && edge(situation).abs().compareTo(Fraction.of(UNIT)) <= 0,
                        PoolTest::isDueByTheSum)
                .holds();
    }

    /** Positions of one pool whose equity is about what they must hold. */
    private static Situation onTheEdge(Rolls rolls) {
        Book book = new Book(rolls);
        List<Ladder> rows =
                rolls.chance(15) ? List.of(Ladder.COIN) : List.of(Ladder.FLAT, Ladder.STEP, Ladder.JUMP, Ladder.COST);
        int from = rolls.below(rows.size());
        for (int i = 0; i < 1 + rolls.below(rows.size()); i++) {
            book.cross(rows.get((from + i) % rows.size()));
        }
        Situation bare = book.under(rolls.chance(50) ? Ladder.TOUCHING : Ladder.BEYOND);
        BigDecimal behind = edge(bare)
                .negate()
                .toDecimal()
                .setScale(12, RoundingMode.HALF_EVEN)
                .add(UNIT.multiply(new BigDecimal(rolls.one("0", "0", "1", "-1", "1000000", "-1000000"))));
        return bare.with(Changed.plus(bare.account(), rows.get(0).settle(), behind));
    }

    private static List<ByHand> pooled(Situation situation) {
        return situation.account().positions().stream()
                .filter(position -> position.mode() == MarginMode.CROSS)
                .map(Ladder::byHand)
                .filter(byHand -> byHand.row().settle().equals(settle(situation)))
                .toList();
    }

    private static String settle(Situation situation) {
        return situation.account().positions().isEmpty()
                ? "USDT"
                : Ladder.of(situation.account().positions().get(0).instrument()).settle();
    }

    private static Scalar mark(Situation situation, ByHand byHand) {
        return Fraction.of(Changed.mark(situation, byHand.row().symbol()));
    }

    /** Equity less maintenance margin of the pool. */
    private static Scalar edge(Situation situation) {
        Scalar sum = Fraction.of(situation.account().balances().getOrDefault(settle(situation), BigDecimal.ZERO));
        for (ByHand each : pooled(situation)) {
            Scalar mark = mark(situation, each);
            sum = sum.plus(each.gain(mark)).minus(each.maintenance(mark));
        }
        return sum;
    }

    private static String isDueByTheSum(Situation situation) {
        int order = edge(situation).signum();
        boolean wanted = order < 0 || order == 0 && situation.policy() == Ladder.TOUCHING;
        Status status = situation.glance().scopes().get("cross " + settle(situation));
        return (status == Status.LIQUIDATE) == wanted ? "" : "equity is beside by " + order + ", and it is " + status;
    }

    @Test
    void property_26_an_isolated_position_is_no_collateral() {
        Property.ofSituations(
                        26,
                        "Without the isolated positions and their margins no amount of any pool is another one, whatever they gain"
                                + " or lose; and the balance of a pool of one currency is the wallet less those margins and debts.",
                        Situation::standing,
                        PoolTest::isBesideIsolated,
                        PoolTest::isAsWithoutIsolated)
                .holds();
    }

    /** No order rests beside an isolated position: what it asks of the pool depends on the position that it adds to. */
    private static boolean isBesideIsolated(Situation situation) {
        List<String> isolated =
                isolated(situation.account()).stream().map(Position::instrument).toList();
        return !isolated.isEmpty()
                && situation.account().orders().stream().noneMatch(order -> isolated.contains(order.instrument()))
                && situation.glance().status() != Status.ERROR;
    }

    private static List<Position> isolated(Account account) {
        return account.positions().stream()
                .filter(position -> position.mode() == MarginMode.ISOLATED)
                .toList();
    }

    private static Account withoutIsolated(Situation situation) {
        Account account = situation.account();
        List<Position> left = new ArrayList<>(account.positions());
        left.removeAll(isolated(account));
        SortedMap<String, BigDecimal> balances = new TreeMap<>(account.balances());
        for (Position position : isolated(account)) {
            String settle = Known.instrument(situation, position.instrument()).settle();
            balances.merge(settle, position.margin().orElseThrow().negate(), BigDecimal::add);
        }
        return Accounts.withPositions(Accounts.withBalances(account, balances), left);
    }

    private static String isAsWithoutIsolated(Situation situation) {
        Situation without = situation.with(withoutIsolated(situation));
        Map<String, Scalar> left = pools(without);
        for (Map.Entry<String, Scalar> amount : pools(situation).entrySet()) {
            Scalar other = left.get(amount.getKey());
            if (!amount.getValue().equals(other)) {
                return amount + " without isolated positions is " + other;
            }
        }
        Settlement settlement = situation.policy().model().settlement();
        boolean isPlain = settlement instanceof Settlement.InEach
                || without.account().debts().isEmpty() && settlement instanceof Settlement.In;
        for (Map.Entry<String, BigDecimal> wallet : without.account().balances().entrySet()) {
            BigDecimal owed = without.account().debts().getOrDefault(wallet.getKey(), BigDecimal.ZERO);
            Fraction wanted = Fraction.of(wallet.getValue().subtract(owed));
            Optional<Scalar> pool = situation.carried().poolBalance(wallet.getKey());
            boolean isPool = left.containsKey("cross " + wallet.getKey() + " equity");
            if (isPlain && isPool && !pool.equals(Optional.of(wanted))) {
                return "the wallet without isolated margins is " + wanted + ", the pool " + pool;
            }
        }
        return "";
    }

    private static Map<String, Scalar> pools(Situation situation) {
        Map<String, Scalar> amounts = new TreeMap<>(situation.glance().amounts());
        amounts.keySet().removeIf(name -> !name.startsWith("cross "));
        return amounts;
    }

    @Test
    void property_27_all_in_one_isolated_position_is_as_cross() {
        Property.ofSituations(
                        27,
                        "One isolated position with the whole wallet as its margin has the equity, the margins, the status and the"
                                + " prices that it would have alone in its pool, and a liquidation leaves the same (triggers alike).",
                        PoolTest::allIn,
                        situation -> situation.account().positions().size() == 1
                                && situation.account().balances().size() == 1,
                        PoolTest::isAsCross)
                .holds();
    }

    private static Situation allIn(Rolls rolls) {
        return new Book(rolls).isolated(rolls.one(Ladder.values())).under(rolls.one(Ladder.TOUCHING, Ladder.BEYOND));
    }

    private static String isAsCross(Situation situation) {
        Position position = situation.account().positions().get(0);
        Situation cross =
                situation.with(Changed.first(situation.account(), Changed.margin(position, Optional.empty())));
        String about =
                "position " + position.instrument() + " " + position.side().word() + " isolated";
        List<Object> one = told(situation, about);
        List<Object> other = told(cross, "cross " + settle(situation));
        return one.equals(other) ? "" : "isolated " + one + ", cross " + other;
    }

    private static List<Object> told(Situation situation, String about) {
        Position position = situation.account().positions().get(0);
        Glance glance = situation.glance();
        Carried.Liquidated left = situation.carried().liquidated();
        return List.of(
                glance.status(),
                glance.amount(about, "equity"),
                glance.amount(about, "initial_margin"),
                glance.amount(about, "maintenance_margin"),
                situation.carried().liquidationPrice(position),
                situation.carried().bankruptcyPrice(position),
                left.after(),
                left.uncovered());
    }

    @Test
    void property_29_margin_that_is_needed_is_not_removed() {
        Property.ofSituations(
                        29,
                        "Margin is removed exactly as far as it is there and as equity then still covers the initial margin; asked"
                                + " at that amount and 0.00000001 beside it.",
                        PoolTest::removing,
                        situation -> situation.account().positions().size() == 1
                                && removable(situation).signum() > 0,
                        situation -> {
                            Scalar amount =
                                    Fraction.of(situation.request().amount().orElseThrow());
                            boolean wanted = amount.compareTo(removable(situation)) <= 0;
                            return wanted == situation.allowed() && wanted != situation.denied()
                                    ? ""
                                    : "at most " + removable(situation).toDecimal() + ", and it is "
                                            + situation.decision();
                        })
                .holds();
    }

    private static Situation removing(Rolls rolls) {
        Situation situation =
                new Book(rolls).isolated(rolls.one(Ladder.values())).under(Ladder.TOUCHING);
        BigDecimal edge = removable(situation)
                .toDecimal()
                .setScale(8, RoundingMode.FLOOR)
                .add(UNIT.multiply(new BigDecimal(rolls.one("0", "1", "-1", "100000000", "-100000000"))));
        Position held = situation.account().positions().get(0);
        return situation.with(Intent.to("remove_margin")
                .on(held.instrument())
                .amount(edge.signum() > 0 ? edge : BigDecimal.ONE)
                .done());
    }

    private static Scalar removable(Situation situation) {
        ByHand byHand = Ladder.byHand(situation.account().positions().get(0));
        Scalar mark = mark(situation, byHand);
        Scalar equity = byHand.margin().plus(byHand.gain(mark));
        return byHand.margin().min(equity.minus(byHand.initial(mark)));
    }
}
