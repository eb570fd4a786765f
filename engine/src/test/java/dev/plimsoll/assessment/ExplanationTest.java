package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Explanation;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why each rule did or did not fire. */
class ExplanationTest {
    private static final String OPEN = "action: open_position, instrument: BTC-USDT, side: long, ";
    private static final Options EXPLAIN = new Options(Optional.empty(), true);

    private static List<String> lines(Decision decision) {
        return decision.explanation().stream()
                .map(line -> line.rule() + " " + line.outcome()
                        + line.because().map(text -> ": " + text).orElse(""))
                .toList();
    }

    @Test
    void every_rule_is_explained() {
        Given given = Given.balance("5000").order("o1", "ETH-USDT long 1 @ 190 5x", MarginMode.CROSS);
        Decision decision =
                given.decide(Asking.of(OPEN + "quantity: 0.5, price: 10000, leverage: 6, mode: cross"), EXPLAIN);

        assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
        assertThat(lines(decision))
                .containsExactly(
                        "cross_leverage fired: `leverage` is above the cap: 6x against 5x",
                        "isolated_leverage silent: `mode is isolated` does not hold: cross against isolated",
                        "altcoin_leverage silent: `mode is isolated` does not hold: cross against isolated",
                        "mode_lock not judged: it judges switch_mode",
                        "margin_out not judged: it judges remove_margin",
                        "no_stop fired: `mode is cross` holds: cross against cross; "
                                + "`stop_loss is missing` holds: missing",
                        "over_five not judged: it is asked of what is allowed",
                        "no_change not judged: it judges set_leverage, set_position_mode, switch_mode",
                        "mode_conflict silent: nothing on the instrument is in another mode, or nothing is opened",
                        "reduce_only silent: no more is reduced than is held",
                        "beyond_last_bracket silent: no position would be beyond its last bracket",
                        "insufficient_margin silent: `after.cross.equity` covers the initial margin: "
                                + "5000 USDT against 873.33333333 USDT",
                        "would_liquidate silent: no liquidation would be due",
                        "withdrawable not judged: it judges withdraw");
        assertThat(decision.explanation())
                .extracting(Explanation::question)
                .containsOnly("open_position BTC-USDT cross");
    }

    @Test
    void what_is_lifted_says_by_whom() {
        Decision decision = Given.balance("5000")
                .policy(PolicyTexts.with("""
                                cap low: leverage at 2x
                                cap vip: leverage at 8x when mode is cross overrides low
                                """))
                .decide(Asking.of(OPEN + "quantity: 0.1, leverage: 5, mode: cross"), EXPLAIN);

        assertThat(decision.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(lines(decision))
                .contains("low lifted: by vip", "vip silent: `leverage` is within the cap: 5x against 8x");
    }

    @Test
    void what_has_no_answer_says_why() {
        Decision decision = Given.balance("5000")
                .policy(PolicyTexts.with("""
                                attribute account.checked is truth
                                deny unchecked: open_position when not account.checked
                                lock young: open_position while account.age < 7d when account.age is not missing
                                require small: leverage < 10x or mode is isolated on open_position
                                require stop: stop_loss is not missing and not has_open_orders on open_position
                                require idle: not has_open_orders on open_position
                                deny odd: open_position when mode not in (cross, isolated)
                                """))
                .decide(Asking.of(OPEN + "quantity: 0.1, leverage: 5, mode: cross"), EXPLAIN);

        assertThat(decision.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(lines(decision))
                .contains(
                        "unchecked failed: attributes.checked: `account.checked` is not given",
                        "young silent: `account.age is not missing` does not hold: missing",
                        "small silent: `leverage < 10x` holds: 5x against 10x",
                        "stop fired: `stop_loss is not missing` does not hold: missing",
                        "idle silent: `not has_open_orders` holds",
                        "odd silent: `mode not in (cross, isolated)` does not hold: cross");
    }

    @Test
    void nothing_is_explained_unless_asked() {
        assertThat(Given.balance("5000")
                        .decide(Asking.of(OPEN + "quantity: 0.1, leverage: 5, mode: cross"))
                        .explanation())
                .isEmpty();
    }

    @Test
    void an_order_is_explained_as_resting_and_as_opening() {
        Decision decision = Given.balance("5000")
                .decide(
                        Asking.of(
                                "action: place_order, instrument: BTC-USDT, side: long, quantity: 0.1, price: 9000, leverage: 5"),
                        EXPLAIN);

        assertThat(decision.explanation().stream()
                        .filter(line -> line.rule().equals("cross_leverage"))
                        .map(Explanation::question))
                .containsExactly("place_order BTC-USDT cross", "open_position BTC-USDT cross");
    }
}
