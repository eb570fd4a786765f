package dev.plimsoll.properties;

import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Request;
import dev.plimsoll.assessment.Carried;
import dev.plimsoll.differential.Rolls;
import dev.plimsoll.value.Fraction;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Switching margin modes: refused exactly where the lock says so, and no trace is left of there and back. */
class SwitchingTest {
    private static final List<String> LOCKS = List.of(
            "has_open_position",
            "has_open_orders",
            "has_open_position or has_open_orders",
            "position.unrealized_pnl < 0",
            "");

    private static final List<Subject> POLICIES =
            LOCKS.stream().map(SwitchingTest::policy).toList();

    private static Subject policy(String lock) {
        String text = Ladder.TOUCHING.text();
        return Subject.of(lock.isEmpty() ? text : text + "lock mode_lock: switch_mode while " + lock + "\n");
    }

    private static Request switching(String symbol, MarginMode mode, Optional<BigDecimal> margin) {
        return Intent.to("switch_mode").on(symbol).newMode(mode).margin(margin).done();
    }

    @Test
    void property_28_a_switch_is_denied_where_the_lock_says_so() {
        Property.ofSituations(
                        28,
                        "A switch to the other mode is refused by the lock exactly where its condition (a position, orders, both,"
                                + " a loss) holds on that instrument; with nothing there it is allowed.",
                        rolls -> asked(rolls, rolls.one(POLICIES)),
                        situation -> situation.policy() != POLICIES.get(4)
                                && symbol(situation).isPresent(),
                        SwitchingTest::isRefusedByItsLock)
                .holds();
    }

    /** Positions and orders on some instruments, and a switch of one of them to the mode that it does not have. */
    private static Situation asked(Rolls rolls, Subject policy) {
        Book book = new Book(rolls).balance("USDT", new BigDecimal("100000"));
        MarginMode mode = rolls.one(MarginMode.values());
        List<Order> orders = new ArrayList<>();
        List<InstrumentSetting> settings = new ArrayList<>();
        for (Ladder row : List.of(Ladder.FLAT, Ladder.STEP)) {
            book.mark(row, book.price());
            if (rolls.chance(45)) {
                book.held(row, mode);
            }
            if (rolls.chance(45)) {
                orders.add(order(row, mode, book, orders.size()));
            }
            settings.add(new InstrumentSetting(
                    row.symbol(), Optional.empty(), Optional.of(mode), Optional.of(BigDecimal.TEN), Map.of()));
        }
        Situation situation = book.under(policy);
        MarginMode other = mode == MarginMode.CROSS ? MarginMode.ISOLATED : MarginMode.CROSS;
        return situation
                .with(Changed.resting(situation.account(), orders, settings))
                .with(switching(rolls.one(Ladder.FLAT, Ladder.STEP).symbol(), other, Optional.empty()));
    }

    private static Order order(Ladder row, MarginMode mode, Book book, int number) {
        return new Order(
                "o" + number,
                row.symbol(),
                book.side(),
                BigDecimal.ONE,
                book.price(),
                BigDecimal.TEN,
                mode,
                false,
                Optional.empty(),
                Map.of());
    }

    /** The instrument, if the switch is one to another mode than it has set. */
    private static Optional<String> symbol(Situation situation) {
        return situation.account().settings().stream()
                .filter(setting -> situation.request().instrument().equals(Optional.of(setting.instrument())))
                .filter(setting -> !setting.mode().equals(situation.request().newMode()))
                .map(InstrumentSetting::instrument)
                .findFirst();
    }

    private static String isRefusedByItsLock(Situation situation) {
        String symbol = symbol(situation).orElseThrow();
        Optional<Position> held = situation.account().positions().stream()
                .filter(position -> position.instrument().equals(symbol))
                .findFirst();
        boolean resting = situation.account().orders().stream()
                .anyMatch(order -> order.instrument().equals(symbol));
        boolean holds = switch (POLICIES.indexOf(situation.policy())) {
            case 0 -> held.isPresent();
            case 1 -> resting;
            case 2 -> held.isPresent() || resting;
            default ->
                held.map(Ladder::byHand)
                        .filter(byHand -> byHand.gain(Fraction.of(Changed.mark(situation, symbol)))
                                        .signum()
                                < 0)
                        .isPresent();
        };
        boolean refused = situation.decision().findings().stream()
                .anyMatch(finding -> finding.rule().equals("mode_lock"));
        if (refused != holds || refused && !situation.denied()) {
            return "the lock holds: " + holds + ", and it is " + situation.decision();
        }
        boolean isFree = held.isEmpty() && !resting;
        return !isFree || situation.allowed() ? "" : "nothing is there, and it is " + situation.decision();
    }

    @Test
    void property_28_there_and_back_leaves_no_trace() {
        Property.ofSituations(
                        28,
                        "Where both are allowed, switching to the other mode and back, to isolated with the margin that was there,"
                                + " leaves the account as it was, to the last digit.",
                        rolls -> asked(rolls, POLICIES.get(4)),
                        situation -> symbol(situation).isPresent()
                                && situation.allowed()
                                && back(situation).isPresent(),
                        situation -> back(situation).orElseThrow().isAs(situation.carried())
                                ? ""
                                : situation.carried() + " became " + back(situation))
                .holds();
    }

    private static Optional<Carried> back(Situation situation) {
        String symbol = symbol(situation).orElseThrow();
        MarginMode first = situation.request().newMode().orElseThrow();
        MarginMode mode = first == MarginMode.CROSS ? MarginMode.ISOLATED : MarginMode.CROSS;
        Optional<BigDecimal> margin = situation.account().positions().stream()
                .filter(position -> position.instrument().equals(symbol))
                .flatMap(position -> position.margin().stream())
                .findFirst();
        return situation
                .carried()
                .out(situation.request())
                .flatMap(there -> there.out(switching(symbol, mode, margin)));
    }
}
