package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.HandMade.read;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.limit;
import static dev.plimsoll.model.Formulas.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formulas;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.vocabulary.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiquidationPriceTest {
    private static String liquidation(Facts facts, CheckedPolicy policy) {
        return text(facts.under(policy).positions().get(0).liquidationPrice());
    }

    private static String bankruptcy(Facts facts, CheckedPolicy policy) {
        return text(facts.under(policy).positions().get(0).bankruptcyPrice());
    }

    private static String text(SolvedPrice price) {
        if (price.fault().isPresent()) {
            return price.fault().get().code().code();
        }
        return price.rounded().map(rounded -> rounded.toPlainString()).orElse("none");
    }

    private static Facts alex() {
        return Facts.balance("2000")
                .isolated("BTC-USDT", "LONG", "1.125", "8888.89", "10", "1000")
                .mark("BTC-USDT", "8888.89");
    }

    private static Facts jamie() {
        return Facts.balance("2000")
                .cross("BTC-USDT", "LONG", "1.125", "8888.89", "10")
                .mark("BTC-USDT", "8888.89");
    }

    /** 8888.89 − 1000 ÷ 1.125 = 8000.001…, 8888.89 − 2000 ÷ 1.125 = 7111.112…, 8888.89 + 888.888… = 9777.778… */
    @Test
    void the_guides_arithmetic() {
        CheckedPolicy plain = Guides.plain().build();
        assertThat(liquidation(alex(), plain)).isEqualTo("8000");
        assertThat(liquidation(jamie(), plain)).isEqualTo("7111.11");
        Facts mirror = Facts.balance("2000")
                .isolated("BTC-USDT", "SHORT", "1.125", "8888.89", "10", "1000")
                .mark("BTC-USDT", "8888.89");
        assertThat(liquidation(mirror, plain)).isEqualTo("9777.78");
        assertThat(bankruptcy(mirror, plain)).isEqualTo("9777.78");
    }

    @ParameterizedTest
    @CsvSource({"LONG, 9045.22", "SHORT, 10945.28"})
    void agrees_with_the_closed_forms_of_a_flat_rate(String side, String price) {
        // L_long = (N0 − c) / (q (1 − r)) = 9000 / 0.995; L_short = (N0 + c) / (q (1 + r)) = 11000 / 1.005
        Facts facts = Facts.balance("5000")
                .isolated("BTC-USDT", side, "1", "10000", "10", "1000")
                .mark("BTC-USDT", "10000");
        assertThat(liquidation(facts, Guides.flat("0.005").build())).isEqualTo(price);
    }

    @Test
    void the_bracket_is_the_one_at_the_price_not_at_entry() {
        // At the entry, 60 000, the rate is 1% less 300; at the price the notional is below 50 000 and the rate 0.4%.
        BracketTable table = Guides.brackets(true, "50000: 0.004", "above: 0.01");
        Facts facts = Facts.balance("20000")
                .isolated("BTC-USDT", "LONG", "6", "10000", "5", "12000")
                .mark("BTC-USDT", "10000");
        // 12000 + 6 (M − 10000) = 6 M · 0.4%  ⇒  M = 48000 / 5.976 = 8032.1285…
        assertThat(liquidation(facts, Guides.tiered(table).build())).isEqualTo("8032.12");
    }

    @Test
    void a_short_grows_into_the_next_bracket() {
        BracketTable table = Guides.brackets(true, "50000: 0.004", "above: 0.01");
        Facts facts = Facts.balance("20000")
                .isolated("BTC-USDT", "SHORT", "4", "10000", "4", "12000")
                .mark("BTC-USDT", "10000");
        // 12000 + 4 (10000 − M) = 4 M · 1% − 300  ⇒  M = 52300 / 4.04 = 12945.544…
        assertThat(liquidation(facts, Guides.tiered(table).build())).isEqualTo("12945.55");
    }

    @Test
    void a_jump_of_the_rate_triggers_where_it_is_and_on_the_side_the_table_says() {
        // On the whole position: 1% up to 50 000, 40% above; 4 short at 10000 with 12000: 20 000 ≥ 11 999 above 12 500.
        for (boolean boundInRow : new boolean[] {true, false}) {
            BracketTable table = Guides.brackets(boundInRow, "50000: 0.01", "above: 0.4");
            CheckedPolicy whole = Guides.health(
                            new HandMade()
                                    .initial(Guides.LEVERAGED)
                                    .maintenance(arithmetic(
                                            read("position.notional"),
                                            "*",
                                            HandMade.lookup(table, "rate", read("position.notional")))),
                            "<=")
                    .build();
            Facts facts = Facts.balance("20000")
                    .isolated("BTC-USDT", "SHORT", "4", "10000", "4", "12000")
                    .mark("BTC-USDT", "10000");
            assertThat(liquidation(facts, whole)).isEqualTo("12500");
        }
    }

    @Test
    void no_positive_price_liquidates_what_is_fully_paid() {
        Facts facts = Facts.balance("20000")
                .isolated("BTC-USDT", "LONG", "1", "10000", "1", "10000")
                .mark("BTC-USDT", "10000");
        assertThat(liquidation(facts, Guides.plain().build())).isEqualTo("none");
        assertThat(bankruptcy(facts, Guides.plain().build())).isEqualTo("none");
        Facts more = Facts.balance("20000")
                .isolated("BTC-USDT", "LONG", "1", "10000", "1", "12000")
                .mark("BTC-USDT", "10000");
        assertThat(liquidation(more, Guides.flat("0.005").build())).isEqualTo("none");
    }

    @Test
    void below_one_tick_there_is_no_price() {
        // 0.005 ÷ 0.995 is above 0 and below the tick of 0.01.
        Facts facts = Facts.balance("20000")
                .isolated("BTC-USDT", "LONG", "1", "10000", "1", "9999.995")
                .mark("BTC-USDT", "10000");
        assertThat(liquidation(facts, Guides.flat("0.005").build())).isEqualTo("none");
    }

    @Test
    void triggered_already_it_is_where_that_would_cease() {
        Facts facts = alex().mark("BTC-USDT", "7000");
        assertThat(liquidation(facts, Guides.plain().build())).isEqualTo("8000");
        Facts never =
                Facts.balance("100").cross("BTC-USDT", "LONG", "1", "100", "10").mark("BTC-USDT", "90");
        CheckedPolicy always = new HandMade()
                .initial(Guides.LEVERAGED)
                .maintenance(number("0"))
                .liquidate("always", Scope.CROSS, Formulas.TRUE, PlanStep.Simple.CLOSE_ALL)
                .build();
        assertThat(liquidation(never, always)).isEqualTo("none");
    }

    @Test
    void strict_and_not_differ_in_nothing_but_equality() {
        Facts facts = Facts.balance("5000")
                .isolated("BTC-USDT", "LONG", "1", "10000", "10", "1000")
                .mark("BTC-USDT", "10000");
        HandMade margins = new HandMade().initial(Guides.LEVERAGED).maintenance(number("0"));
        CheckedPolicy strict = Guides.health(margins, "<").build();
        CheckedPolicy equal = Guides.plain().build();
        assertThat(liquidation(facts, strict)).isEqualTo("9000");
        assertThat(liquidation(facts, equal)).isEqualTo("9000");
        assertThat(triggers(facts, strict, "9000")).isFalse();
        assertThat(triggers(facts, strict, "8999.99")).isTrue();
        assertThat(triggers(facts, equal, "9000")).isTrue();
        assertThat(triggers(facts, equal, "9000.01")).isFalse();
    }

    private static boolean triggers(Facts facts, CheckedPolicy policy, String mark) {
        PositionState position =
                facts.mark("BTC-USDT", mark).under(policy).positions().get(0);
        return Trigger.reaching(position).stream()
                .anyMatch(trigger -> trigger.holds(position).equals(dev.plimsoll.value.Value.Truth.TRUE));
    }

    @Test
    void a_ratio_of_maintenance_to_equity_has_no_hole_below_zero_equity() {
        HandMade margins = new HandMade()
                .initial(Guides.LEVERAGED)
                .maintenance(arithmetic(read("position.notional"), "*", number("0.005")));
        CheckedPolicy ratio = margins.liquidate(
                        "pool",
                        Scope.CROSS,
                        compare(limit(read("cross.maintenance_margin"), read("cross.equity")), ">=", number("1")),
                        PlanStep.Simple.CLOSE_ALL)
                .build();
        Facts facts = Facts.balance("1000")
                .cross("BTC-USDT", "LONG", "1", "10000", "10")
                .mark("BTC-USDT", "10000");
        assertThat(liquidation(facts, ratio)).isEqualTo("9045.22");
        assertThat(liquidation(facts.mark("BTC-USDT", "8000"), ratio)).isEqualTo("9045.22");
    }

    @Test
    void both_legs_of_a_hedge_move() {
        // Long 1 at 10000, short 0.4 at 10400, balance 2000: 2000 + 1·(M − 10000) + 0.4·(10400 − M) = 0 ⇒ 0.6 M = 3840
        Facts facts = Facts.balance("2000")
                .hedge()
                .cross("BTC-USDT", "LONG", "1", "10000", "5")
                .cross("BTC-USDT", "SHORT", "0.4", "10400", "5")
                .mark("BTC-USDT", "10000");
        AccountState state = facts.under(Guides.plain().build());
        assertThat(text(state.positions().get(0).liquidationPrice())).isEqualTo("6400");
        assertThat(text(state.positions().get(1).liquidationPrice())).isEqualTo("none");
        assertThat(text(state.positions().get(0).bankruptcyPrice())).isEqualTo("6400");
    }

    @Test
    void other_prices_stand_still_and_share_the_pool() {
        // Balance 1000; ETH long 10 at 200, now 180: −200. BTC long 1 at 10000: 800 left ⇒ 9200.
        Facts facts = Facts.balance("1000")
                .cross("BTC-USDT", "LONG", "1", "10000", "5")
                .cross("ETH-USDT", "LONG", "10", "200", "5")
                .mark("BTC-USDT", "10000")
                .mark("ETH-USDT", "180");
        AccountState state = facts.under(Guides.plain().build());
        assertThat(text(state.positions().get(0).liquidationPrice())).isEqualTo("9200");
        assertThat(text(state.positions().get(1).liquidationPrice())).isEqualTo("100");
    }

    @Test
    void an_isolated_position_is_no_collateral_of_the_pool() {
        Facts facts = Facts.balance("2000")
                .cross("BTC-USDT", "LONG", "1", "10000", "5")
                .isolated("ETH-USDT", "LONG", "10", "200", "5", "400")
                .mark("BTC-USDT", "10000")
                .mark("ETH-USDT", "500");
        AccountState state = facts.under(Guides.plain().build());
        assertThat(text(state.positions().get(0).liquidationPrice())).isEqualTo("8400");
        assertThat(text(state.positions().get(1).liquidationPrice())).isEqualTo("160");
    }

    @Test
    void of_several_triggers_the_first_one_met_counts() {
        HandMade policy = Guides.plain()
                .liquidate(
                        "at_half",
                        Scope.ACCOUNT,
                        compare(read("account.equity"), "<=", arithmetic(read("account.balance"), "*", number("0.75"))),
                        PlanStep.Simple.CLOSE_ALL);
        // 2000 + 1.125 (M − 8888.89) ≤ 1500 ⇒ M ≤ 8444.445…; by its own margin only at 8000.
        assertThat(liquidation(alex(), policy.build())).isEqualTo("8444.44");
        assertThat(liquidation(jamie(), policy.build())).isEqualTo("8444.44");
    }

    @Test
    void a_position_rule_reaches_cross_positions_too() {
        HandMade policy = Guides.plain()
                .liquidate(
                        "loss",
                        Scope.POSITION,
                        compare(read("position.unrealized_pnl"), "<", number("-450")),
                        PlanStep.Simple.CLOSE);
        assertThat(liquidation(jamie(), policy.build())).isEqualTo("8488.89");
    }

    @Test
    void no_liquidation_rule_no_price() {
        CheckedPolicy none = new HandMade()
                .initial(Guides.LEVERAGED)
                .maintenance(number("0"))
                .build();
        assertThat(liquidation(alex(), none)).isEqualTo("none");
        assertThat(bankruptcy(alex(), none)).isEqualTo("8000");
    }

    @Test
    void a_failure_on_the_way_is_no_price() {
        BracketTable closed = Guides.brackets(true, "41000: 0.004");
        Facts facts = Facts.balance("20000")
                .isolated("BTC-USDT", "SHORT", "4", "10000", "4", "12000")
                .mark("BTC-USDT", "10000");
        assertThat(liquidation(facts, Guides.tiered(closed).build())).isEqualTo("beyond_last_bracket");
    }

    @Test
    void a_trigger_that_depends_on_a_liquidation_price_has_none() {
        HandMade policy = new HandMade().initial(Guides.LEVERAGED).maintenance(number("0"));
        CheckedPolicy circular = policy.liquidate(
                        "circular",
                        Scope.POSITION,
                        compare(read("position.mark_price"), "<", read("position.liquidation_price")),
                        PlanStep.Simple.CLOSE)
                .build();
        assertThat(liquidation(alex(), circular)).isEqualTo("not_supported_yet");
    }

    @Test
    void a_requirement_that_turns_negative_is_used_as_written_while_a_price_is_solved() {
        // notional · 1% − 150 is negative below 15 000.
        HandMade margins = new HandMade()
                .initial(Guides.LEVERAGED)
                .maintenance(
                        arithmetic(arithmetic(read("position.notional"), "*", number("0.01")), "-", number("150")));
        CheckedPolicy policy = Guides.health(margins, "<=").build();
        Facts facts = Facts.balance("9000")
                .isolated("BTC-USDT", "LONG", "1", "20000", "2", "10000")
                .mark("BTC-USDT", "20000");
        // 10000 + (M − 20000) = 1% M − 150 ⇒ M = 9850 / 0.99 = 9949.49…
        assertThat(liquidation(facts, policy)).isEqualTo("9949.49");
    }

    @Test
    void an_order_that_rests_does_not_move_what_is_not_asked() {
        Facts facts = jamie().order("BTC-USDT", "LONG", "1", "8000", "10", MarginMode.CROSS);
        assertThat(liquidation(facts, Guides.plain().build())).isEqualTo("7111.11");
    }
}
