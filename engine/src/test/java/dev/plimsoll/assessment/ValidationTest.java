package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.Verdict;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a request, or with the state that it needs, is an ERROR with a code and a path. */
class ValidationTest {
    private static Decision decide(Given given, String request) {
        Decision decision = given.decide(Asking.of(request));
        assertThat(decision.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(decision.findings()).isEmpty();
        return decision;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            action: open_positon | invalid_request | request.action | there is no action `open_positon`; did you mean `open_position`?
            action: open_position, instrument: BTC-USDT, side: long | invalid_request | request.quantity | `open_position` needs `quantity`
            action: open_position, instrument: BTC-USDT, quantity: 1 | invalid_request | request.side | `open_position` needs `side`
            action: open_position, side: long, quantity: 1 | invalid_request | request.instrument | `open_position` needs `instrument`
            action: open_position, instrument: XYZ-USDT, side: long, quantity: 1 | unknown_instrument | request.instrument | the policy knows no instrument `XYZ-USDT`
            action: open_position, instrument: BTC-USDT, side: long, quantity: 0 | invalid_request | request.quantity | the quantity 0 is not above 0
            action: open_position, instrument: BTC-USDT, side: long, quantity: -1 | invalid_request | request.quantity | the quantity -1 is not above 0
            action: open_position, instrument: BTC-USDT, side: long, quantity: 1, price: 0 | invalid_request | request.price | the price 0 is not above 0
            action: open_position, instrument: BTC-USDT, side: long, quantity: 1, leverage: 0.5 | invalid_request | request.leverage | the leverage 0.5x is below 1x
            action: open_position, instrument: BTC-USDT, side: long, quantity: 1, stop_loss: 0 | invalid_request | request.stop_loss | the stop loss 0 is not above 0
            action: open_position, instrument: BTC-USDT, side: long, quantity: 1, mode: cross, margin: 5 | invalid_request | request.margin | a margin is given, but what is cross has none of its own
            action: open_position, instrument: BTC-USDT, side: long, quantity: 1, amount: 5 | invalid_request | request.amount | `open_position` takes no `amount`
            action: close_position, instrument: BTC-USDT, quantity: 1 | invalid_request | request.quantity | `close_position` takes no `quantity`
            action: set_leverage, instrument: BTC-USDT | invalid_request | request.leverage | `set_leverage` needs `leverage`
            action: switch_mode, instrument: BTC-USDT | invalid_request | request.new_mode | `switch_mode` needs `new_mode`
            action: deposit, amount: 5, asset: UDST | invalid_request | request.asset | no instrument, balance or price is in `UDST`
            action: add_margin, instrument: BTC-USDT, amount: 5, asset: BTC | invalid_request | request.asset | `BTC-USDT` is margined in USDT, not in BTC
            action: add_margin, instrument: BTC-USDT, amount: 5 | invalid_request | request.instrument | no isolated position is held on `BTC-USDT`
            action: borrow, amount: 5, asset: UDST | invalid_request | request.asset | no instrument, balance or price is in `UDST`
            action: borrow, amount: -5 | invalid_request | request.amount | the amount -5 is not above 0
            action: repay, amount: 5 | invalid_request | request.amount | no more than the debt in `USDT` can be repaid
            """)
    void a_fault_has_a_code_and_a_path(String request, String code, String path, String message) {
        Decision decision = decide(Given.balance("5000"), request);

        assertThat(decision.errors()).hasSize(1);
        assertThat(decision.errors().get(0).code().code()).isEqualTo(code);
        assertThat(decision.errors().get(0).path()).isEqualTo(path);
        assertThat(decision.errors().get(0).message()).isEqualTo(message);
    }

    @Test
    void all_that_is_wrong_is_said() {
        Decision decision = decide(Given.balance("5000"), "action: open_position, instrument: XYZ-USDT, quantity: 0");

        assertThat(decision.errors())
                .extracting(fault -> fault.path())
                .containsExactly("request.side", "request.quantity", "request.instrument");
    }

    @Test
    void a_price_that_is_needed_must_be_there_and_fresh() {
        String open =
                "action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 5, mode: cross";
        Instant old = Given.NOW.minusSeconds(61);

        assertThat(decide(Given.balance("5000").noMark("BTC-USDT"), open).errors())
                .extracting(fault -> fault.code().code() + " " + fault.path())
                .containsExactly("missing_price market.BTC-USDT.mark");
        assertThat(decide(Given.balance("5000").mark("BTC-USDT", "0"), open).errors())
                .extracting(fault -> fault.code().code())
                .containsExactly("missing_price");
        assertThat(decide(Given.balance("5000").mark("BTC-USDT", "10000", old), open)
                        .errors())
                .extracting(fault -> fault.code().code())
                .containsExactly("stale_price");
        assertThat(decide(
                                Given.balance("5000").mark("BTC-USDT", "10000", old),
                                "action: close_position, instrument: BTC-USDT")
                        .errors())
                .extracting(fault -> fault.code().code())
                .containsExactly("stale_price");
    }

    @Test
    void a_price_from_the_future_is_stale() {
        Decision decision = Given.balance("5000")
                .decide(
                        Asking.of(
                                "action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 5"),
                        new Options(Optional.of(Given.NOW.minusSeconds(1)), false));

        assertThat(decision.errors()).extracting(fault -> fault.code().code()).containsExactly("stale_price");
    }

    @Test
    void a_price_that_nothing_needs_may_lack() {
        Given given = Given.balance("5000").noMark("ETH-USDT");

        assertThat(given.decide(Asking.of("action: set_leverage, instrument: ETH-USDT, leverage: 5"))
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(given.cross("BTC-USDT long 0.1 @ 10000 5x")
                        .decide(Asking.of("action: close_position, instrument: BTC-USDT"))
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void another_positions_price_is_needed_where_the_pool_is_looked_at() {
        Given given = Given.balance("5000").noMark("ETH-USDT").cross("ETH-USDT long 1 @ 200 5x");
        Decision decision =
                decide(given, "action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 5");

        assertThat(decision.errors())
                .extracting(fault -> fault.code().code() + " " + fault.path())
                .containsExactly("missing_price market.ETH-USDT.mark");
        assertThat(given.cross("BTC-USDT long 0.1 @ 10000 5x")
                        .decide(Asking.of("action: close_position, instrument: BTC-USDT"))
                        .verdict())
                .isEqualTo(Verdict.ALLOW);
    }

    @Test
    void what_would_pass_is_left_out_where_nobody_wants_it() {
        String open =
                "action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 6, mode: cross";
        Options quick = new Options(Optional.empty(), false, false);

        assertThat(Given.balance("5000")
                        .decide(Asking.of(open))
                        .findings()
                        .get(0)
                        .passesIf())
                .containsEntry("leverage", "5");
        assertThat(Given.balance("5000")
                        .decide(Asking.of(open), quick)
                        .findings()
                        .get(0)
                        .passesIf())
                .isEmpty();
    }

    @Test
    void one_way_mode_has_no_place_for_both_sides() {
        Given given = Given.balance("5000").hedged().cross("BTC-USDT long 0.1 @ 10000 5x");
        String request = "action: set_position_mode, new_position_mode: one_way";

        assertThat(given.decide(Asking.of(request)).verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(decide(given.cross("BTC-USDT short 0.1 @ 10000 5x"), request).errors())
                .extracting(fault -> fault.code().code() + " " + fault.path())
                .containsExactly("invalid_request request.new_position_mode");
    }

    @Test
    void a_position_that_no_margin_rule_speaks_for_is_an_error() {
        Decision decision = decide(
                Given.balance("5000").policy(PolicyTexts.bare("")),
                "action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 5");

        assertThat(decision.errors()).extracting(fault -> fault.code().code()).containsOnly("no_margin_rule");
    }
}
