package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.vocabulary.Action;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Laws of decisions, tried on seeded random accounts. Each says how often its premise held. */
class RequestPropertiesTest {
    private static final int CASES = 600;

    /** A seeded account with a request to open, in a mode that does not conflict with what is held. */
    private static final class Case {
        private final SplittableRandom random;
        private final Given given;
        private final MarginMode mode;
        private final String instrument;
        private final String side;
        private final int leverage;
        private final BigDecimal quantity;
        private final BigDecimal price;

        Case(long seed) {
            random = new SplittableRandom(seed);
            int mark = random.nextInt(8_000, 12_000);
            given = Given.balance(String.valueOf(random.nextInt(500, 20_000))).mark("BTC-USDT", String.valueOf(mark));
            mode = random.nextBoolean() ? MarginMode.CROSS : MarginMode.ISOLATED;
            instrument = "BTC-USDT";
            side = random.nextBoolean() ? "long" : "short";
            leverage = random.nextInt(1, 10);
            quantity = BigDecimal.valueOf(random.nextInt(1, 2_000), 3);
            // At the mark or worse: a fill that gains at once may pay for its own margin.
            int worse = random.nextInt(0, 50) * (side.equals("long") ? 1 : -1);
            price = BigDecimal.valueOf(mark + worse);
            if (random.nextInt(3) == 0) {
                given.cross("ETH-USDT long " + random.nextInt(1, 20) + " @ " + random.nextInt(150, 250) + " 5x");
            }
            if (random.nextInt(3) == 0) {
                hold(random.nextBoolean() ? "long" : "short");
            }
        }

        void hold(String held) {
            BigDecimal size = BigDecimal.valueOf(random.nextInt(1, 1_000), 3);
            String text =
                    instrument + " " + held + " " + size + " @ " + random.nextInt(8_000, 12_000) + " " + leverage + "x";
            if (mode == MarginMode.CROSS) {
                given.cross(text);
            } else {
                given.isolated(
                        text,
                        size.multiply(BigDecimal.valueOf(random.nextInt(1_000, 4_000)))
                                .toPlainString());
            }
        }

        Asking open(BigDecimal size) {
            return Asking.of("action: open_position, instrument: " + instrument + ", side: " + side + ", quantity: "
                    + size + ", price: " + price + ", leverage: " + leverage + ", mode: " + mode.word());
        }
    }

    private static CheckedPolicy capped(String leverage) {
        return PolicyTexts.with("cap asked: leverage at " + leverage + "x");
    }

    private static void enough(int premise) {
        assertThat(premise).as("cases in which the premise held").isGreaterThan(CASES / 5);
    }

    private static Verdict verdict(Decision decision) {
        assertThat(decision.errors()).isEmpty();
        return decision.verdict();
    }

    @Test
    void raising_a_cap_never_denies_what_was_allowed() {
        CheckedPolicy low = capped("4");
        CheckedPolicy high = capped("8");
        int allowed = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Case one = new Case(seed);
            if (verdict(one.given.policy(low).decide(one.open(one.quantity))) == Verdict.ALLOW) {
                allowed++;
                assertThat(verdict(one.given.policy(high).decide(one.open(one.quantity))))
                        .as("seed %d", seed)
                        .isEqualTo(Verdict.ALLOW);
            }
        }
        assertThat(allowed).isGreaterThan(CASES / 10);
    }

    @Test
    void free_collateral_never_denies_what_was_allowed() {
        CheckedPolicy policy = capped("8");
        int allowed = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Case poor = new Case(seed);
            if (verdict(poor.given.policy(policy).decide(poor.open(poor.quantity))) == Verdict.ALLOW) {
                allowed++;
                poor.given.balance("USDT", "100000");
                assertThat(verdict(poor.given.decide(poor.open(poor.quantity))))
                        .as("seed %d", seed)
                        .isEqualTo(Verdict.ALLOW);
            }
        }
        enough(allowed);
    }

    @Test
    void a_smaller_order_is_never_denied_where_a_larger_one_is_allowed() {
        CheckedPolicy policy = capped("8");
        int allowed = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Case one = new Case(seed);
            one.given.policy(policy);
            if (verdict(one.given.decide(one.open(one.quantity))) == Verdict.ALLOW) {
                allowed++;
                BigDecimal smaller = one.quantity.multiply(BigDecimal.valueOf(one.random.nextInt(1, 99), 2));
                assertThat(verdict(one.given.decide(one.open(smaller))))
                        .as("seed %d", seed)
                        .isEqualTo(Verdict.ALLOW);
            }
        }
        enough(allowed);
    }

    @Test
    void what_is_said_to_pass_passes_that_rule() {
        CheckedPolicy policy = capped("8");
        int told = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Case one = new Case(seed);
            one.given.policy(policy);
            for (Finding finding : one.given.decide(one.open(one.quantity)).findings()) {
                String quantity = finding.passesIf().get("quantity");
                if (quantity != null) {
                    told++;
                    BigDecimal passing = new BigDecimal(quantity);
                    assertThat(rules(one, passing)).as("seed %d", seed).doesNotContain(finding.rule());
                    assertThat(rules(one, passing.add(new BigDecimal("0.001"))))
                            .as("seed %d", seed)
                            .contains(finding.rule());
                }
            }
        }
        assertThat(told).isGreaterThan(CASES / 10);
    }

    private static List<String> rules(Case one, BigDecimal quantity) {
        return one.given.decide(one.open(quantity)).findings().stream()
                .map(Finding::rule)
                .toList();
    }

    @Test
    void what_only_reduces_is_always_allowed() {
        CheckedPolicy policy = capped("1");
        for (int seed = 0; seed < CASES; seed++) {
            Case one = new Case(seed);
            Given given =
                    Given.balance("1").policy(policy).mark("BTC-USDT", String.valueOf(one.random.nextInt(1, 30_000)));
            String held = one.random.nextBoolean() ? "long" : "short";
            String other = held.equals("long") ? "short" : "long";
            String text = "BTC-USDT " + held + " 1 @ 10000 " + one.leverage + "x";
            if (one.mode == MarginMode.CROSS) {
                given.cross(text);
            } else {
                given.isolated(text, "1");
            }
            BigDecimal part = BigDecimal.valueOf(one.random.nextInt(1, 100), 2);
            String size = ", quantity: " + part;
            assertThat(verdict(given.decide(Asking.of("action: close_position, instrument: BTC-USDT"))))
                    .isEqualTo(Verdict.ALLOW);
            assertThat(verdict(given.decide(Asking.of("action: reduce_position, instrument: BTC-USDT" + size))))
                    .isEqualTo(Verdict.ALLOW);
            String opposite =
                    ", instrument: BTC-USDT, leverage: 9, side: " + other + size + ", mode: " + one.mode.word();
            assertThat(verdict(given.decide(Asking.of("action: open_position" + opposite))))
                    .as("seed %d", seed)
                    .isEqualTo(Verdict.ALLOW);
            assertThat(verdict(given.decide(Asking.of("action: place_order, reduce_only: true" + opposite))))
                    .isEqualTo(Verdict.ALLOW);
        }
    }

    @Test
    void a_switch_is_denied_exactly_if_it_is_locked_or_changes_nothing() {
        int locked = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Case one = new Case(seed);
            boolean holds = one.given.account().positions().stream()
                    .anyMatch(held -> held.instrument().equals("BTC-USDT"));
            boolean isCross = !holds || one.mode == MarginMode.CROSS;
            locked += holds ? 1 : 0;
            assertThat(verdict(one.given.decide(switchTo("isolated"))))
                    .as("seed %d", seed)
                    .isEqualTo(holds || !isCross ? Verdict.DENY : Verdict.ALLOW);
            assertThat(verdict(one.given.decide(switchTo("cross")))).isEqualTo(Verdict.DENY);
        }
        enough(locked);
    }

    private static Asking switchTo(String mode) {
        return Asking.of("action: switch_mode, instrument: BTC-USDT, new_mode: " + mode);
    }

    @Test
    void switching_there_and_back_restores_the_account() {
        int switched = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Case one = new Case(seed);
            AccountState state = one.given.state();
            if (one.mode == MarginMode.CROSS && !state.ledger().positions().isEmpty()) {
                switched++;
                ExactRequest there =
                        ExactRequest.of(Action.SWITCH_MODE, switchTo("isolated").request());
                ExactRequest back =
                        ExactRequest.of(Action.SWITCH_MODE, switchTo("cross").request());
                Ledger restored = Carrying.out(back, Carrying.out(there, state).state())
                        .state()
                        .ledger();
                assertThat(restored.positions()).isEqualTo(state.ledger().positions());
                assertThat(restored.balances()).isEqualTo(state.ledger().balances());
            }
        }
        enough(switched);
    }

    @Test
    void margin_moves_the_liquidation_price_and_is_not_removed_below_the_initial_margin() {
        int moved = 0;
        for (int seed = 0; seed < CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            boolean isLong = random.nextBoolean();
            int leverage = random.nextInt(2, 20);
            int margin = 10_000 / leverage + random.nextInt(1, 200);
            Given given = isolated(isLong, leverage, margin);
            Optional<BigDecimal> price = liquidation(given);
            Optional<BigDecimal> more = liquidation(isolated(isLong, leverage, margin + random.nextInt(1, 300)));
            if (price.isPresent() && more.isPresent()) {
                moved++;
                assertThat(more.get().compareTo(price.get()))
                        .as("seed %d", seed)
                        .isEqualTo(isLong ? -1 : 1);
            }
            int amount = random.nextInt(1, 300);
            Decision removed =
                    given.decide(Asking.of("action: remove_margin, instrument: BTC-USDT, amount: " + amount));
            boolean covers = BigDecimal.valueOf(margin - amount)
                            .multiply(BigDecimal.valueOf(leverage))
                            .compareTo(BigDecimal.valueOf(10_000))
                    >= 0;
            assertThat(verdict(removed)).as("seed %d", seed).isEqualTo(covers ? Verdict.ALLOW : Verdict.DENY);
        }
        enough(moved);
    }

    private static Given isolated(boolean isLong, int leverage, int margin) {
        return Given.balance("5000")
                .isolated(
                        "BTC-USDT " + (isLong ? "long" : "short") + " 1 @ 10000 " + leverage + "x",
                        String.valueOf(margin));
    }

    private static Optional<BigDecimal> liquidation(Given given) {
        CheckedPolicy policy = PolicyTexts.guide();
        Assessment assessment = new Evaluator(policy, new TreeExpressions(policy))
                .assess(given.account(), given.market(), Options.DEFAULT);
        PositionHealth position = assessment.positions().get(0);
        return position.liquidationPrice().value();
    }
}
