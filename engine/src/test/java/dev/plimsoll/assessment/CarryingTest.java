package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The account once a request is carried out; BTC stands at 10000, initial margin is notional / leverage. */
class CarryingTest {
    private static final String OPEN = "action: open_position, instrument: BTC-USDT, side: long, ";
    private static final String SHORT = "action: open_position, instrument: BTC-USDT, side: short, ";
    private static final Place CROSS = new Place("BTC-USDT", MarginMode.CROSS, Optional.empty());
    private static final Place ISOLATED = new Place("BTC-USDT", MarginMode.ISOLATED, Optional.empty());

    private static Afterwards after(Given given, String request) {
        Afterwards after = given.afterwards(Asking.of(request));
        assertThat(after.fault()).isEmpty();
        return after;
    }

    private static Ledger ledger(Given given, String request) {
        return after(given, request).state().ledger();
    }

    private static void is(Scalar actual, String expected) {
        assertThat(actual).isEqualTo(Fraction.of(new BigDecimal(expected)));
    }

    private static void is(Value actual, String expected) {
        is(((Value.Number) actual).scalar(), expected);
    }

    private static Held held(Ledger ledger, Place place) {
        return ledger.held(place).orElseThrow();
    }

    @Test
    void opening_in_cross_takes_the_price_and_nothing_from_the_balance() {
        Ledger ledger = ledger(Given.balance("5000"), OPEN + "quantity: 0.5, price: 9900, leverage: 5, mode: cross");

        is(held(ledger, CROSS).quantity(), "0.5");
        is(held(ledger, CROSS).entryPrice(), "9900");
        is(held(ledger, CROSS).leverage(), "5");
        is(ledger.balance("USDT"), "5000");
    }

    @Test
    void opening_without_a_price_is_at_the_mark_with_what_is_set() {
        Given given = Given.balance("5000").set("BTC-USDT", MarginMode.ISOLATED, "4");
        Ledger ledger = ledger(given, OPEN + "quantity: 0.5");

        is(held(ledger, ISOLATED).entryPrice(), "10000");
        is(held(ledger, ISOLATED).leverage(), "4");
        is(held(ledger, ISOLATED).margin(), "1250");
    }

    @Test
    void entry_is_averaged_by_quantity_and_exact() {
        Given given = Given.balance("50000").cross("BTC-USDT long 1 @ 10000 5x");

        is(held(ledger(given, OPEN + "quantity: 0.5, price: 10600"), CROSS).entryPrice(), "10200");
        Held third = held(ledger(given, OPEN + "quantity: 2, price: 10001"), CROSS);
        assertThat(third.entryPrice()).isEqualTo(Fraction.of(new BigDecimal("30002"), new BigDecimal("3")));
    }

    @Test
    void an_isolated_opening_takes_its_initial_margin_from_the_pool() {
        Afterwards after =
                after(Given.balance("5000"), OPEN + "quantity: 0.5, price: 10000, leverage: 20, mode: isolated");

        is(held(after.state().ledger(), ISOLATED).margin(), "250");
        is(after.state().ledger().balance("USDT"), "5000");
        is(after.state().pool("USDT").balance(), "4750");
        is(after.targets().get(0).allocated(), "250");
    }

    @Test
    void an_isolated_opening_above_the_mark_takes_its_initial_margin_too() {
        Afterwards after =
                after(Given.balance("5000"), OPEN + "quantity: 0.5, price: 10010, leverage: 20, mode: isolated");

        is(held(after.state().ledger(), ISOLATED).margin(), "250");
        is(after.state().at(ISOLATED).equity(), "245");
    }

    @Test
    void an_isolated_opening_below_the_mark_takes_its_initial_margin() {
        Ledger ledger =
                ledger(Given.balance("5000"), OPEN + "quantity: 0.5, price: 9000, leverage: 20, mode: isolated");

        is(held(ledger, ISOLATED).margin(), "250");
    }

    @Test
    void a_margin_given_is_what_the_position_gets() {
        Given given = Given.balance("5000").isolated("BTC-USDT long 1 @ 10000 10x", "1000");
        Ledger ledger = ledger(given, OPEN + "quantity: 0.5, margin: 300");

        is(held(ledger, ISOLATED).margin(), "1300");
    }

    @Test
    void another_leverage_is_that_of_the_whole_position() {
        Given given = Given.balance("5000").isolated("BTC-USDT long 1 @ 10000 10x", "1000");
        Ledger ledger = ledger(given, OPEN + "quantity: 1, leverage: 20");

        is(held(ledger, ISOLATED).leverage(), "20");
        is(held(ledger, ISOLATED).quantity(), "2");
        // 2 · 10000 / 20 less 1 · 10000 / 20 on top of the 1000 that stay.
        is(held(ledger, ISOLATED).margin(), "1500");
    }

    @Test
    void in_one_way_mode_the_other_side_is_first_reduced() {
        Given given = Given.balance("5000").cross("BTC-USDT long 1 @ 9000 5x");

        Afterwards less = after(given, SHORT + "quantity: 0.4, leverage: 3");
        is(held(less.state().ledger(), CROSS).quantity(), "0.6");
        is(held(less.state().ledger(), CROSS).leverage(), "5");
        is(less.state().ledger().balance("USDT"), "5400");
        is(less.targets().get(0).opens(), "0");

        Afterwards turned = after(given, SHORT + "quantity: 1.5, leverage: 3");
        assertThat(held(turned.state().ledger(), CROSS).side()).isEqualTo(Side.SHORT);
        is(held(turned.state().ledger(), CROSS).quantity(), "0.5");
        is(held(turned.state().ledger(), CROSS).entryPrice(), "10000");
        is(held(turned.state().ledger(), CROSS).leverage(), "3");
        is(turned.state().ledger().balance("USDT"), "6000");
        is(turned.targets().get(0).opens(), "0.5");
    }

    @Test
    void what_is_held_in_the_other_mode_is_never_reduced() {
        Given given = Given.balance("5000").isolated("BTC-USDT long 1 @ 10000 10x", "1000");
        Afterwards after = after(given, SHORT + "quantity: 0.4, mode: cross, leverage: 5");

        is(held(after.state().ledger(), ISOLATED).quantity(), "1");
        is(held(after.state().ledger(), CROSS).quantity(), "0.4");
        is(after.targets().get(0).opens(), "0.4");
    }

    @Test
    void in_hedge_mode_both_sides_are_held() {
        Given given = Given.balance("5000").hedged().cross("BTC-USDT long 1 @ 10000 5x");
        Ledger ledger = ledger(given, SHORT + "quantity: 0.4");

        assertThat(ledger.positions()).extracting(Held::side).containsExactly(Side.LONG, Side.SHORT);
        Ledger closed =
                ledger(given.cross("BTC-USDT short 0.5 @ 10400 5x"), "action: close_position, instrument: BTC-USDT");
        assertThat(closed.positions()).isEmpty();
        is(closed.balance("USDT"), "5200");
    }

    @Test
    void reducing_isolated_releases_margin_in_proportion_and_pays_the_loss_from_it() {
        Given given = Given.balance("5000").isolated("BTC-USDT long 1 @ 10000 10x", "1000");
        Afterwards after = after(given, "action: reduce_position, instrument: BTC-USDT, quantity: 0.4, price: 9500");

        is(held(after.state().ledger(), ISOLATED).quantity(), "0.6");
        is(held(after.state().ledger(), ISOLATED).margin(), "600");
        is(after.state().ledger().balance("USDT"), "4800");
        // 4000 before, 400 released, 200 lost.
        is(after.state().pool("USDT").balance(), "4200");
    }

    @Test
    void reducing_leaves_the_rest_of_an_isolated_position_as_healthy_as_it_was() {
        Given given = Given.balance("5000").mark("BTC-USDT", "9100").isolated("BTC-USDT long 1 @ 10000 10x", "1000");
        Afterwards after = after(given, "action: reduce_position, instrument: BTC-USDT, quantity: 0.5");

        is(given.state().at(ISOLATED).equity(), "100");
        is(after.state().at(ISOLATED).equity(), "50");
    }

    @Test
    void closing_books_the_profit_and_releases_all() {
        Given given = Given.balance("5000").isolated("BTC-USDT short 1 @ 10000 10x", "1000");
        Ledger ledger = ledger(given, "action: close_position, instrument: BTC-USDT, price: 9000");

        assertThat(ledger.positions()).isEmpty();
        is(ledger.balance("USDT"), "6000");
    }

    @Test
    void an_order_rests() {
        Ledger ledger = ledger(
                Given.balance("5000"),
                "action: place_order, instrument: BTC-USDT, side: long, quantity: 0.5, price: 9500, leverage: 4, mode: isolated");

        assertThat(ledger.positions()).isEmpty();
        assertThat(ledger.orders()).hasSize(1);
        is(ledger.orders().get(0).price(), "9500");
        is(ledger.orders().get(0).leverage(), "4");
        assertThat(ledger.orders().get(0).mode()).isEqualTo(MarginMode.ISOLATED);
    }

    @Test
    void switching_to_isolated_takes_the_initial_margin_or_what_is_given() {
        String request = "action: switch_mode, instrument: BTC-USDT, new_mode: isolated";
        Given given = Given.balance("5000").cross("BTC-USDT long 1 @ 10000 5x");

        is(held(ledger(given, request), ISOLATED).margin(), "2000");
        is(held(ledger(given, request + ", margin: 2500"), ISOLATED).margin(), "2500");
        Afterwards after = after(given.mark("BTC-USDT", "9500"), request);
        is(held(after.state().ledger(), ISOLATED).margin(), "1900");
        is(after.state().at(ISOLATED).equity(), "1400");
        assertThat(after.targets().get(0).place()).isEqualTo(CROSS);
        assertThat(after.targets().get(0).afterwards()).isEqualTo(ISOLATED);
    }

    @Test
    void where_an_isolated_position_is_joined_the_margin_becomes_what_is_given_for_both() {
        String request = "action: switch_mode, instrument: BTC-USDT, new_mode: isolated";
        Given given = Given.balance("5000")
                .cross("BTC-USDT long 1 @ 10000 10x")
                .isolated("BTC-USDT long 1 @ 10000 10x", "1500");

        is(held(ledger(given, request), ISOLATED).margin(), "2000");
        Afterwards after = after(given, request + ", margin: 2500");
        is(held(after.state().ledger(), ISOLATED).margin(), "2500");
        is(after.targets().get(0).allocated(), "1000");
        is(after.state().pool("USDT").balance(), "2500");
    }

    @Test
    void switching_to_cross_returns_the_margin_and_moves_the_orders() {
        Given given = Given.balance("5000")
                .isolated("BTC-USDT long 1 @ 10000 5x", "2000")
                .order("o1", "BTC-USDT long 1 @ 9500 5x", MarginMode.ISOLATED);
        Afterwards after = after(given, "action: switch_mode, instrument: BTC-USDT, new_mode: cross");

        is(held(after.state().ledger(), CROSS).margin(), "0");
        is(after.state().pool("USDT").balance(), "5000");
        assertThat(after.state().ledger().orders()).extracting(Resting::mode).containsExactly(MarginMode.CROSS);
        assertThat(after.state().defaults().mode("BTC-USDT", Optional.empty())).isEqualTo(MarginMode.CROSS);
    }

    @Test
    void switching_without_an_instrument_moves_everything() {
        Given given = Given.balance("50000").cross("BTC-USDT long 1 @ 10000 5x").cross("ETH-USDT short 2 @ 200 4x");
        Afterwards after = after(given, "action: switch_mode, new_mode: isolated");

        assertThat(after.state().ledger().positions()).allMatch(Held::isIsolated);
        is(after.state().pool("USDT").balance(), "47900");
        assertThat(after.state().defaults().mode("ADA-USDT", Optional.empty())).isEqualTo(MarginMode.ISOLATED);
    }

    @Test
    void leverage_is_set_for_position_and_orders_while_margin_stays() {
        Given given = Given.balance("5000")
                .isolated("BTC-USDT long 1 @ 10000 5x", "2000")
                .order("o1", "BTC-USDT long 1 @ 9500 5x", MarginMode.ISOLATED);
        Afterwards after = after(given, "action: set_leverage, instrument: BTC-USDT, leverage: 8");

        is(held(after.state().ledger(), ISOLATED).leverage(), "8");
        is(held(after.state().ledger(), ISOLATED).margin(), "2000");
        is(after.state().ledger().orders().get(0).leverage(), "8");
        is(after.state().defaults().leverage("BTC-USDT", Optional.empty()), "8");
    }

    @Test
    void margin_moves_between_pool_and_position() {
        Given given = Given.balance("5000").isolated("BTC-USDT long 1 @ 10000 5x", "2000");

        Afterwards more = after(given, "action: add_margin, instrument: BTC-USDT, amount: 500");
        is(held(more.state().ledger(), ISOLATED).margin(), "2500");
        is(more.state().pool("USDT").balance(), "2500");
        Afterwards less = after(given, "action: remove_margin, instrument: BTC-USDT, amount: 500");
        is(held(less.state().ledger(), ISOLATED).margin(), "1500");
        is(less.state().pool("USDT").balance(), "3500");
        assertThat(after(Given.balance("5000"), "action: add_margin, instrument: BTC-USDT, amount: 500")
                        .impossible())
                .isPresent();
    }

    @Test
    void balances_and_debts_are_booked() {
        Given given = Given.balance("5000");

        is(ledger(given, "action: deposit, amount: 10").balance("USDT"), "5010");
        is(ledger(given, "action: withdraw, amount: 10, asset: USDT").balance("USDT"), "4990");
        Ledger borrowed = ledger(given, "action: borrow, amount: 2, asset: BTC");
        is(borrowed.balance("BTC"), "2");
        assertThat(borrowed.debts()).containsEntry("BTC", Fraction.of(2));
        Given owing = given.balance("BTC", "3").debt("BTC", "2");
        Ledger repaid = ledger(owing, "action: repay, amount: 1.5, asset: BTC");
        is(repaid.balance("BTC"), "1.5");
        is(repaid.debt("BTC"), "0.5");
        assertThat(after(owing, "action: repay, amount: 2.1, asset: BTC").impossible())
                .isPresent();
        assertThat(after(given.balance("BTC", "1"), "action: repay, amount: 1.1, asset: BTC")
                        .impossible())
                .isPresent();
    }

    @Test
    void position_mode_is_set() {
        Ledger ledger = ledger(Given.balance("5000"), "action: set_position_mode, new_position_mode: hedge");

        assertThat(ledger.positionMode()).isEqualTo(PositionMode.HEDGE);
    }
}
