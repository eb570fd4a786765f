package dev.plimsoll.properties;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Side;
import dev.plimsoll.decision.Status;
import dev.plimsoll.differential.Rolls;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Liquidation prices, against triggers asked at other marks and against prices worked out by hand. */
class PriceTest {
    private static final BigDecimal PLENTY = new BigDecimal("100000");
    private static final Shared ALONE = new Shared();

    private static Subject policy(Rolls rolls) {
        return rolls.chance(60) ? Ladder.TOUCHING : Ladder.BEYOND;
    }

    /** One position, isolated or alone in its pool. */
    private static Situation alone(Rolls rolls) {
        Subject policy = policy(rolls);
        Book book = new Book(rolls);
        Ladder row = rolls.one(Ladder.values());
        return ALONE.of((rolls.chance(50) ? book.isolated(row) : pooled(book, row)).under(policy));
    }

    private static Book pooled(Book book, Ladder row) {
        book.cross(row);
        BigDecimal worth = Book.about(row, book.positions().get(0).quantity());
        return book.balance(row.settle(), book.share(worth));
    }

    private static Situation isolated(Rolls rolls, Subject policy) {
        Book book = new Book(rolls);
        return book.isolated(rolls.one(Ladder.values()))
                .balance("USDT", PLENTY)
                .balance("COIN", PLENTY)
                .under(policy);
    }

    private static Position position(Situation situation) {
        return situation.account().positions().get(0);
    }

    private static Optional<BigDecimal> price(Situation situation) {
        return situation.carried().liquidationPrice(position(situation));
    }

    private static boolean isDue(Situation situation) {
        return situation.glance().status() == Status.LIQUIDATE;
    }

    private static BigDecimal mark(Situation situation) {
        return Changed.mark(situation, position(situation).instrument());
    }

    private static boolean isDueAt(Situation situation, BigDecimal mark) {
        return isDue(Changed.mark(situation, position(situation).instrument(), mark));
    }

    /** What stands behind the first position. */
    private static Scalar behind(Situation situation) {
        Position position = position(situation);
        return position.mode() == MarginMode.ISOLATED
                ? Fraction.of(position.margin().orElseThrow())
                : Fraction.of(Known.in(
                        situation.account().balances(),
                        Ladder.of(position.instrument()).settle()));
    }

    @Test
    void property_29_margin_moves_it_away() {
        Property.ofSituations(
                        29,
                        "Isolated margin added to a healthy position moves its liquidation price strictly away from the mark,"
                                + " margin removed moves it closer; where the maintenance margin jumps it may stay.",
                        rolls -> isolated(rolls, Ladder.FINE),
                        situation -> !isDue(situation) && price(situation).isPresent() && !isDue(changed(situation)),
                        PriceTest::moved)
                .holds();
    }

    private static Situation changed(Situation situation) {
        Rolls rolls = situation.rolls();
        BigDecimal share =
                new BigDecimal(rolls.one("0.0001", "0.01", "0.1", "0.5", "-0.0001", "-0.01", "-0.1", "-0.3"));
        return Changed.moreMargin(
                situation, position(situation).margin().orElseThrow().multiply(share));
    }

    private static String moved(Situation situation) {
        Situation other = changed(situation);
        boolean more = position(other)
                        .margin()
                        .orElseThrow()
                        .compareTo(position(situation).margin().orElseThrow())
                > 0;
        Optional<BigDecimal> far = price(more ? other : situation);
        BigDecimal near = price(more ? situation : other).orElse(BigDecimal.ZERO);
        if (far.isEmpty()) {
            return "";
        }
        int order = near.compareTo(far.get()) * position(situation).side().sign();
        boolean mayStand = !Ladder.of(position(situation).instrument()).isContinuous();
        return order > 0 || mayStand && order == 0 ? "" : "with less margin " + near + ", with more " + far.get();
    }

    @Test
    void property_30_it_is_where_the_trigger_begins() {
        Property.ofSituations(
                        30,
                        "Of a healthy position whose maintenance margin has no jumps: at its liquidation price it is liquidated"
                                + " (with a strict trigger: unless equity is just the maintenance margin there; one tick worse"
                                + " it is), one tick better it is not.",
                        PriceTest::alone,
                        situation -> Ladder.of(position(situation).instrument()).isContinuous()
                                && !isDue(situation)
                                && price(situation).isPresent(),
                        PriceTest::root)
                .holds();
    }

    private static String root(Situation situation) {
        ByHand byHand = Ladder.byHand(position(situation));
        BigDecimal price = price(situation).orElseThrow();
        Scalar there = Fraction.of(price);
        Scalar equity = behind(situation).plus(byHand.gain(there));
        boolean isEqual = equity.compareTo(byHand.maintenance(there)) == 0;
        boolean mayStand = situation.policy() == Ladder.BEYOND && isEqual;
        if (isDueAt(situation, price) == mayStand) {
            return "at " + price + (mayStand ? " a strict trigger holds at equality" : " nothing is due");
        }
        BigDecimal worse = byHand.worse(price, 1);
        if (worse.signum() > 0 && !isDueAt(situation, worse)) {
            return "one tick worse, at " + worse + ", nothing is due";
        }
        BigDecimal better = byHand.worse(price, -1);
        return isDueAt(situation, better) ? "one tick better, at " + better + ", it is due already" : "";
    }

    @Test
    void property_31_it_lies_in_the_bracket_that_it_assumes() {
        Property.ofSituations(
                        31,
                        "A liquidation price that lies in another bracket than the mark is the one worked out by hand, bracket by"
                                + " bracket, rounded to the tick toward the worse.",
                        PriceTest::stepped,
                        PriceTest::isAcross,
                        PriceTest::asByHand)
                .holds();
    }

    /** Not far from a bound of its brackets. */
    private static Situation stepped(Rolls rolls) {
        Book book = new Book(rolls);
        Ladder row = rolls.one(Ladder.STEP, Ladder.JUMP, Ladder.COST, Ladder.COIN);
        BigDecimal quantity =
                new BigDecimal(rolls.one("9", "11", "12", "19", "21", "48", "53", "58", "62", "190", "220"));
        BigDecimal held = row == Ladder.STEP || row == Ladder.JUMP ? quantity : quantity.multiply(BigDecimal.TEN);
        BigDecimal margin =
                Book.about(row, held).multiply(new BigDecimal(rolls.one("0.1", "0.15", "0.2", "0.3", "0.5")));
        book.isolated(row, held, margin);
        Situation situation = book.under(policy(rolls));
        return rolls.chance(70)
                ? situation
                : situation.with(
                        Changed.first(situation.account(), Changed.margin(position(situation), Optional.empty())));
    }

    private static Optional<Scalar> byHand(Situation situation) {
        return Ladder.byHand(position(situation))
                .boundary(Fraction.of(mark(situation)), behind(situation), situation.policy() == Ladder.TOUCHING);
    }

    private static boolean isAcross(Situation situation) {
        ByHand byHand = Ladder.byHand(position(situation));
        Optional<Scalar> boundary = byHand(situation);
        return boundary.isPresent() && byHand.rung(boundary.get()) != byHand.rung(Fraction.of(mark(situation)));
    }

    private static String asByHand(Situation situation) {
        Optional<BigDecimal> found = price(situation);
        Optional<BigDecimal> wanted = byHand(situation)
                .flatMap(price -> Ladder.byHand(position(situation)).worse(price));
        boolean same = found.isPresent() == wanted.isPresent()
                && (found.isEmpty() || found.get().compareTo(wanted.get()) == 0);
        return same ? "" : "found " + found + ", by hand " + wanted;
    }

    @Test
    void property_32_what_is_paid_in_full_has_none() {
        Property.ofSituations(
                        32,
                        "What cannot lose more than stands behind it (a linear long or an inverse short paid in full) has no"
                                + " liquidation price and no bankruptcy price; never is one 0 or less.",
                        PriceTest::paid,
                        situation -> isPaid(situation) && !isDue(situation),
                        PriceTest::hasNone)
                .holds();
    }

    private static Situation paid(Rolls rolls) {
        Book book = new Book(rolls);
        Ladder row = rolls.one(Ladder.values());
        book.cross(row);
        BigDecimal entry = Ladder.byHand(book.positions().get(0))
                .entryValue()
                .toDecimal()
                .setScale(12, java.math.RoundingMode.CEILING);
        BigDecimal behind = entry.multiply(new BigDecimal(rolls.one("1", "1", "1.01", "1.5", "3", "0.99")))
                .add(new BigDecimal(rolls.one("0", "0", "0.00000001", "-0.00000001")));
        Situation situation = book.balance(row.settle(), behind).under(policy(rolls));
        return rolls.chance(50)
                ? situation
                : situation.with(
                        Changed.first(situation.account(), Changed.margin(position(situation), Optional.of(behind))));
    }

    private static boolean isPaid(Situation situation) {
        ByHand byHand = Ladder.byHand(position(situation));
        boolean isBounded = byHand.row().inverse() == (position(situation).side() == Side.SHORT);
        return isBounded && behind(situation).compareTo(byHand.entryValue()) >= 0;
    }

    private static String hasNone(Situation situation) {
        Optional<BigDecimal> liquidation = price(situation);
        Optional<BigDecimal> bankruptcy = situation.carried().bankruptcyPrice(position(situation));
        return liquidation.isEmpty() && bankruptcy.isEmpty()
                ? ""
                : "liquidation at " + liquidation + ", bankruptcy at " + bankruptcy;
    }

    @Test
    void property_33_it_is_on_the_worse_side_of_a_healthy_mark() {
        Property.ofSituations(
                        33,
                        "In any policy, where nothing is due, a long's liquidation price is not above the mark and a short's not"
                                + " below; of one position alone that is to be liquidated the mark is there or worse, to the tick.",
                        rolls -> {
                            Situation alone = alone(rolls);
                            return rolls.chance(15) ? Situation.standing(rolls) : alone;
                        },
                        PriceTest::isPriced,
                        PriceTest::onItsSide)
                .holds();
    }

    private static boolean isPriced(Situation situation) {
        Status status = situation.glance().status();
        boolean isAlone = situation.account().positions().size() == 1;
        return status != Status.ERROR
                && (isAlone || status != Status.LIQUIDATE)
                && situation.account().positions().stream()
                        .anyMatch(position ->
                                situation.carried().liquidationPrice(position).isPresent());
    }

    private static String onItsSide(Situation situation) {
        boolean due = isDue(situation);
        for (Position position : situation.account().positions()) {
            Optional<BigDecimal> price = situation.carried().liquidationPrice(position);
            if (price.isPresent()) {
                BigDecimal worse = Changed.mark(situation, position.instrument())
                        .subtract(price.get())
                        .multiply(BigDecimal.valueOf(position.side().sign()));
                if (due ? worse.compareTo(tick(situation, position)) > 0 : worse.signum() < 0) {
                    return (due ? "it is due, but " : "nothing is due, but ") + price + " is that of " + position;
                }
            }
        }
        return "";
    }

    private static BigDecimal tick(Situation situation, Position position) {
        return Known.instrument(situation, position.instrument()).tick().orElse(BigDecimal.ZERO);
    }

    @Test
    void property_34_of_several_in_a_pool_each_has_its_own() {
        Property.ofSituations(
                        34,
                        "In a healthy pool of several positions: with one instrument's mark at its liquidation price and all others"
                                + " where they are the pool is liquidated (with a strict trigger or a jump: there or one"
                                + " tick worse), one tick better it is not.",
                        PriceTest::several,
                        situation -> situation.account().positions().size() > 1
                                && situation.account().positions().stream()
                                        .allMatch(position ->
                                                position.instrument().endsWith("USDT"))
                                && !isDue(situation)
                                && price(situation).isPresent(),
                        PriceTest::liquidatesThePool)
                .holds();
    }

    private static Situation several(Rolls rolls) {
        Book book = new Book(rolls);
        List<Ladder> rows = List.of(Ladder.FLAT, Ladder.STEP, Ladder.COST, Ladder.JUMP);
        BigDecimal worth = BigDecimal.ZERO;
        int from = rolls.below(rows.size());
        for (int i = 0; i < 2; i++) {
            Ladder row = rows.get((from + i) % rows.size());
            book.cross(row);
            worth = worth.add(Book.about(row, book.positions().get(i).quantity()));
        }
        return book.balance("USDT", book.share(worth)).under(policy(rolls));
    }

    private static String liquidatesThePool(Situation situation) {
        Ladder row = Ladder.of(position(situation).instrument());
        BigDecimal tick = row.tick()
                .multiply(BigDecimal.valueOf(position(situation).side().sign()));
        BigDecimal price = price(situation).orElseThrow();
        boolean there = isPoolDue(situation, row, price);
        boolean mayStand = situation.policy() == Ladder.BEYOND || !row.isContinuous();
        boolean worse = price.subtract(tick).signum() > 0 && isPoolDue(situation, row, price.subtract(tick));
        if (!there && !(worse && mayStand)) {
            return "at " + price + " of " + row.symbol() + " the pool is not due";
        }
        return isPoolDue(situation, row, price.add(tick)) ? "one tick better than " + price + " it is due already" : "";
    }

    private static boolean isPoolDue(Situation situation, Ladder row, BigDecimal mark) {
        return Changed.mark(situation, row.symbol(), mark).glance().scopes().get("cross USDT") == Status.LIQUIDATE;
    }
}
