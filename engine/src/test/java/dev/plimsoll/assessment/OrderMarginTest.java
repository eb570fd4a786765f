package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.AmountsTest.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import org.junit.jupiter.api.Test;

/** What resting orders ask for. */
class OrderMarginTest {
    private static String orders(Facts facts) {
        return of(facts.under(Guides.plain().build()).pool("USDT").context(), "cross.initial_margin");
    }

    private static Facts flat() {
        return Facts.balance("10000").mark("BTC-USDT", "100");
    }

    @Test
    void an_order_asks_what_the_position_would_at_the_mark() {
        assertThat(orders(flat().order("BTC-USDT", "LONG", "2", "90", "4", MarginMode.CROSS)))
                .isEqualTo("50");
        assertThat(orders(flat().order("BTC-USDT", "LONG", "2", "90", "4", MarginMode.ISOLATED)))
                .isEqualTo("50");
    }

    @Test
    void of_both_sides_the_larger_one_counts_in_each_bucket() {
        Facts facts = flat().order("BTC-USDT", "LONG", "2", "90", "4", MarginMode.CROSS)
                .order("BTC-USDT", "LONG", "1", "80", "4", MarginMode.CROSS)
                .order("BTC-USDT", "SHORT", "2", "110", "4", MarginMode.CROSS);
        assertThat(orders(facts)).isEqualTo("75");
        assertThat(orders(facts.order("BTC-USDT", "SHORT", "1", "110", "10", MarginMode.ISOLATED)))
                .isEqualTo("85");
    }

    @Test
    void what_reduces_asks_nothing_and_what_turns_asks_for_the_rest() {
        Facts held = flat().cross("BTC-USDT", "LONG", "4", "100", "4");
        assertThat(orders(held)).isEqualTo("100");
        assertThat(orders(held.order("BTC-USDT", "SHORT", "3", "110", "4", MarginMode.CROSS)))
                .isEqualTo("100");
        assertThat(orders(flat().cross("BTC-USDT", "LONG", "4", "100", "4")
                        .order("BTC-USDT", "SHORT", "10", "110", "4", MarginMode.CROSS)))
                .isEqualTo("150");
        assertThat(orders(flat().cross("BTC-USDT", "LONG", "4", "100", "4")
                        .order("BTC-USDT", "SHORT", "10", "110", "4", MarginMode.CROSS, true)))
                .isEqualTo("100");
        assertThat(orders(flat().cross("BTC-USDT", "LONG", "4", "100", "4")
                        .order("BTC-USDT", "LONG", "4", "90", "4", MarginMode.CROSS)))
                .isEqualTo("200");
    }

    @Test
    void in_hedge_mode_the_other_side_opens() {
        Facts facts = flat().hedge()
                .cross("BTC-USDT", "LONG", "4", "100", "4")
                .order("BTC-USDT", "SHORT", "3", "110", "4", MarginMode.CROSS);
        assertThat(orders(facts)).isEqualTo("175");
    }
}
