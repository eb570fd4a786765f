package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.HandMade.is;
import static dev.plimsoll.assessment.HandMade.read;
import static dev.plimsoll.model.Formulas.and;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Status;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formulas;
import dev.plimsoll.model.Rule.Holder;
import dev.plimsoll.model.Rule.Requirement;
import dev.plimsoll.value.Fault;
import dev.plimsoll.vocabulary.Choices;
import dev.plimsoll.vocabulary.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {
    private static final CheckedPolicy PLAIN = Guides.plain().build();

    private static List<String> errors(Assessment assessment) {
        return assessment.errors().stream().map(HealthTest::text).toList();
    }

    private static String text(Fault fault) {
        return fault.code().code() + " at " + fault.path();
    }

    private static List<Status> positions(Assessment assessment) {
        return assessment.positions().stream().map(PositionHealth::status).toList();
    }

    private static Facts btc(String mark) {
        return Facts.balance("2000")
                .isolated("BTC-USDT", "LONG", "1", "10000", "10", "1000")
                .mark("BTC-USDT", mark);
    }

    /** Alert at half of the initial margin, call at a quarter, for pools and isolated positions. */
    private static HandMade warned() {
        Formula half = arithmetic(read("position.initial_margin"), "*", number("0.5"));
        Formula quarter = arithmetic(read("position.initial_margin"), "*", number("0.25"));
        return Guides.plain()
                .alert(
                        "thin",
                        Scope.POSITION,
                        and(is(MarginMode.ISOLATED), compare(read("position.equity"), "<=", half)))
                .call(
                        "low",
                        Scope.POSITION,
                        and(is(MarginMode.ISOLATED), compare(read("position.equity"), "<=", quarter)))
                .alert(
                        "thin_pool",
                        Scope.CROSS,
                        compare(
                                read("cross.equity"),
                                "<=",
                                arithmetic(read("cross.initial_margin"), "*", number("0.5"))));
    }

    @Test
    void from_healthy_to_liquidate() {
        CheckedPolicy policy = warned().build();
        assertThat(btc("10000").assessedBy(policy).status()).isEqualTo(Status.HEALTHY);
        assertThat(btc("9475").assessedBy(policy).status()).isEqualTo(Status.HEALTHY);
        assertThat(btc("9470").assessedBy(policy).status()).isEqualTo(Status.ALERT);
        assertThat(btc("9230").assessedBy(policy).status()).isEqualTo(Status.MARGIN_CALL);
        Assessment liquidated = btc("9000").assessedBy(policy);
        assertThat(liquidated.status()).isEqualTo(Status.LIQUIDATE);
        assertThat(liquidated.findings()).extracting(Finding::rule).containsExactly("isolated_position", "thin", "low");
        assertThat(liquidated.findings())
                .extracting(Finding::verdict)
                .containsExactly("LIQUIDATE", "ALERT", "MARGIN_CALL");
        assertThat(liquidated.findings()).extracting(Finding::about).containsOnly("position BTC-USDT long isolated");
        assertThat(liquidated.pools())
                .singleElement()
                .satisfies(pool -> assertThat(pool.status()).isEqualTo(Status.HEALTHY));
    }

    @Test
    void the_whole_wallet_behind_one_position_is_healthy() {
        Assessment assessment = Facts.balance("1000")
                .isolated("BTC-USDT", "LONG", "1", "10000", "10", "1000")
                .mark("BTC-USDT", "10000")
                .assessedBy(PLAIN);
        assertThat(assessment.status()).isEqualTo(Status.HEALTHY);
        assertThat(assessment.errors()).isEmpty();
        assertThat(assessment.pools().get(0).balance().value().orElseThrow()).isEqualByComparingTo("0");
    }

    @Test
    void no_position_at_all_is_healthy_and_no_rule_is_asked() {
        CheckedPolicy always = new HandMade()
                .alert("a", Scope.POSITION, Formulas.TRUE)
                .alert("b", Scope.CROSS, Formulas.TRUE)
                .alert("c", Scope.ACCOUNT, Formulas.TRUE)
                .build();
        assertThat(Facts.balance("1000").assessedBy(always).status()).isEqualTo(Status.HEALTHY);
        assertThat(Facts.balance("0").assessedBy(PLAIN).status()).isEqualTo(Status.HEALTHY);
        Assessment orders = Facts.balance("1000")
                .order("BTC-USDT", "LONG", "1", "100", "5", MarginMode.CROSS)
                .mark("BTC-USDT", "100")
                .assessedBy(PLAIN);
        assertThat(orders.status()).isEqualTo(Status.HEALTHY);
        assertThat(orders.pools().get(0).initialMargin().value()).contains(new java.math.BigDecimal("20"));
    }

    @Test
    void each_scope_is_asked_of_what_is_exposed() {
        CheckedPolicy always = new HandMade()
                .initial(Guides.LEVERAGED)
                .maintenance(number("0"))
                .alert("a", Scope.POSITION, Formulas.TRUE)
                .alert("b", Scope.CROSS, Formulas.TRUE)
                .alert("c", Scope.ACCOUNT, Formulas.TRUE)
                .build();
        assertThat(btc("10000").assessedBy(always).findings())
                .extracting(Finding::about)
                .containsExactly("account USDT", "position BTC-USDT long isolated");
        assertThat(btc("10000")
                        .cross("ETH-USDT", "SHORT", "1", "100", "5")
                        .mark("ETH-USDT", "100")
                        .assessedBy(always)
                        .findings())
                .extracting(Finding::about)
                .containsExactly(
                        "account USDT",
                        "cross USDT",
                        "position BTC-USDT long isolated",
                        "position ETH-USDT short cross");
    }

    @Test
    void a_cross_position_shows_the_worse_of_its_own_and_the_pools() {
        HandMade policy =
                warned().alert("loss", Scope.POSITION, compare(read("position.unrealized_pnl"), "<", number("-100")));
        Facts facts = Facts.balance("2000")
                .cross("BTC-USDT", "LONG", "1", "10000", "5")
                .cross("ETH-USDT", "LONG", "1", "100", "5")
                .mark("BTC-USDT", "9800")
                .mark("ETH-USDT", "100");
        assertThat(positions(facts.assessedBy(policy.build()))).containsExactly(Status.ALERT, Status.HEALTHY);
        Assessment all = facts.mark("BTC-USDT", "8000").assessedBy(policy.build());
        assertThat(positions(all)).containsExactly(Status.LIQUIDATE, Status.LIQUIDATE);
        assertThat(all.pools().get(0).status()).isEqualTo(Status.LIQUIDATE);
    }

    // Errors

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5"})
    void a_mark_that_is_no_price_is_an_error_and_never_a_liquidation(String mark) {
        Assessment assessment = btc(mark).assessedBy(PLAIN);
        assertThat(assessment.status()).isEqualTo(Status.ERROR);
        assertThat(errors(assessment)).containsExactly("missing_price at market.BTC-USDT.mark");
        assertThat(assessment.plan()).isEmpty();
        assertThat(assessment.findings()).isEmpty();
        assertThat(assessment.positions().get(0).liquidationPrice().value()).isEmpty();
    }

    @Test
    void neither_is_one_that_is_missing_or_stale() {
        Facts without = Facts.balance("2000").isolated("BTC-USDT", "LONG", "1", "10000", "10", "1000");
        assertThat(errors(without.assessedBy(PLAIN))).containsExactly("missing_price at market.BTC-USDT.mark");
        CheckedPolicy fresh = Guides.plain().freshFor(Duration.ofSeconds(60)).build();
        Assessment stale = btc("1").mark("BTC-USDT", "1", Optional.of(Facts.NOON.minusSeconds(61)))
                .mark("ETH-USDT", "1")
                .assessedBy(fresh);
        assertThat(stale.status()).isEqualTo(Status.ERROR);
        assertThat(errors(stale)).containsExactly("stale_price at market.BTC-USDT.mark");
        Assessment timeless = btc("1").mark("BTC-USDT", "1", Optional.empty()).assessedBy(fresh);
        assertThat(errors(timeless)).containsExactly("stale_price at market.BTC-USDT.mark");
    }

    @Test
    void a_position_that_no_margin_rule_covers_is_an_error() {
        HandMade policy = new HandMade()
                .initial(Guides.LEVERAGED)
                .margin("m", Requirement.MAINTENANCE, Holder.POSITION, number("1"), is(MarginMode.CROSS));
        Assessment assessment = btc("1").assessedBy(Guides.health(policy, "<=").build());
        assertThat(assessment.status()).isEqualTo(Status.ERROR);
        assertThat(errors(assessment)).containsExactly("no_margin_rule at positions[0].maintenance_margin");
        assertThat(assessment.plan()).isEmpty();
    }

    @Test
    void other_scopes_keep_their_own_status() {
        Assessment assessment = btc("8000")
                .isolated("ETH-USDT", "LONG", "1", "100", "5", "20")
                .cross("SOL-USDT", "LONG", "1", "100", "5")
                .mark("SOL-USDT", "100")
                .assessedBy(PLAIN);
        assertThat(assessment.status()).isEqualTo(Status.ERROR);
        assertThat(positions(assessment)).containsExactly(Status.LIQUIDATE, Status.ERROR, Status.HEALTHY);
        assertThat(assessment.pools().get(0).status()).isEqualTo(Status.HEALTHY);
        assertThat(assessment.plan()).isNotEmpty();
        assertThat(errors(assessment)).containsExactly("missing_price at market.ETH-USDT.mark");
    }

    @Test
    void a_missing_price_in_the_pool_is_an_error_of_all_that_stands_on_it() {
        Assessment assessment = Facts.balance("1")
                .cross("BTC-USDT", "LONG", "1", "10000", "5")
                .cross("ETH-USDT", "LONG", "1", "100", "5")
                .mark("BTC-USDT", "1")
                .assessedBy(PLAIN);
        assertThat(positions(assessment)).containsExactly(Status.ERROR, Status.ERROR);
        assertThat(assessment.pools().get(0).status()).isEqualTo(Status.ERROR);
        assertThat(assessment.pools().get(0).equity().value()).isEmpty();
    }

    @Test
    void an_order_without_a_price_makes_the_pool_unknown() {
        Assessment assessment = Facts.balance("1000")
                .order("BTC-USDT", "LONG", "1", "100", "5", MarginMode.CROSS)
                .assessedBy(PLAIN);
        assertThat(assessment.status()).isEqualTo(Status.ERROR);
        assertThat(errors(assessment)).containsExactly("missing_price at market.BTC-USDT.mark");
    }

    @Test
    void beyond_a_closed_last_bracket_is_an_error() {
        BracketTable closed = Guides.brackets(true, "5000: 0.01");
        Assessment assessment = btc("10000").assessedBy(Guides.tiered(closed).build());
        assertThat(assessment.status()).isEqualTo(Status.ERROR);
        assertThat(errors(assessment)).containsExactly("beyond_last_bracket at tiers.brackets.BTC-USDT");
    }

    @Test
    void a_property_that_does_not_hold_is_an_error() {
        Formula healthy = compare(read("position.status"), "=", Formulas.choice(Choices.STATUS, "healthy"));
        HandMade policy = warned().never(
                        "unseen",
                        false,
                        Scope.POSITION,
                        and(healthy, compare(read("position.equity"), "<", number("600"))));
        assertThat(btc("9600").assessedBy(policy.build()).status()).isEqualTo(Status.HEALTHY);
        Assessment violated = btc("9590").assessedBy(policy.build());
        assertThat(violated.status()).isEqualTo(Status.ERROR);
        assertThat(errors(violated)).containsExactly("property_violated at policy.unseen");
        assertThat(btc("9470").assessedBy(policy.build()).status()).isEqualTo(Status.ALERT);
    }

    @Test
    void a_rule_without_an_answer_is_an_error_of_its_scope() {
        HandMade policy =
                Guides.plain().alert("funded", Scope.POSITION, compare(read("market.funding_rate"), ">", number("0")));
        assertThat(errors(btc("10000").assessedBy(policy.build())))
                .containsExactly("missing_value at market.BTC-USDT.funding");
    }

    // Accounts that are wrong as such

    @Test
    void what_stands_twice_or_outside_its_domain_is_an_error() {
        Facts twice = btc("10000").isolated("BTC-USDT", "SHORT", "1", "10000", "10", "1000");
        assertThat(errors(twice.assessedBy(PLAIN))).containsExactly("invalid_account at positions[1]");
        assertThat(errors(twice.hedge().assessedBy(PLAIN))).isEmpty();
        Facts wrong = btc("10000")
                .cross("ETH-USDT", "LONG", "0", "100", "5")
                .cross("SOL-USDT", "LONG", "1", "-1", "0.5")
                .mark("ETH-USDT", "1")
                .mark("SOL-USDT", "1");
        assertThat(errors(wrong.assessedBy(PLAIN)))
                .containsExactly(
                        "invalid_account at positions[1].quantity",
                        "invalid_account at positions[2].entry_price",
                        "invalid_account at positions[2].leverage");
    }

    @Test
    void an_instrument_that_the_policy_does_not_know_is_an_error() {
        Assessment assessment = btc("10000")
                .isolated("XRP-USDT", "LONG", "1", "1", "1", "1")
                .mark("XRP-USDT", "1")
                .assessedBy(PLAIN);
        assertThat(errors(assessment)).containsExactly("unknown_instrument at positions[1].instrument");
        assertThat(positions(assessment)).containsExactly(Status.HEALTHY, Status.ERROR);
    }

    @Test
    void pools_of_several_currencies_are_assessed_each_in_turn() {
        HandMade each = warned().instrument(HandMade.linear("BTC-USDC")).settlesInEach();
        Assessment assessment = Facts.balance("1000")
                .and("USDC", "100")
                .cross("BTC-USDT", "LONG", "1", "1000", "5")
                .cross("BTC-USDC", "LONG", "1", "1000", "5")
                .mark("BTC-USDT", "1000")
                .mark("BTC-USDC", "900")
                .assessedBy(each.build());
        assertThat(assessment.pools())
                .extracting(pool -> pool.settle() + " " + pool.status())
                .containsExactly("USDC LIQUIDATE", "USDT HEALTHY");
        assertThat(positions(assessment)).containsExactly(Status.LIQUIDATE, Status.HEALTHY);
    }

    // Worst of all

    @Test
    void the_account_has_the_worst_of_its_scopes() {
        CheckedPolicy policy = warned().build();
        Assessment assessment = btc("9470")
                .isolated("ETH-USDT", "LONG", "10", "100", "10", "100")
                .mark("ETH-USDT", "92")
                .assessedBy(policy);
        assertThat(positions(assessment)).containsExactly(Status.ALERT, Status.MARGIN_CALL);
        assertThat(assessment.status()).isEqualTo(Status.MARGIN_CALL);
    }

    @Test
    void positions_come_in_canonical_order_whatever_order_they_are_given_in() {
        Assessment assessment = Facts.balance("9000")
                .hedge()
                .cross("ETH-USDT", "SHORT", "1", "100", "5")
                .cross("ETH-USDT", "LONG", "1", "100", "5")
                .isolated("BTC-USDT", "LONG", "1", "100", "5", "20")
                .cross("BTC-USDT", "LONG", "1", "100", "5")
                .mark("BTC-USDT", "100")
                .mark("ETH-USDT", "100")
                .assessedBy(PLAIN);
        assertThat(assessment.positions())
                .extracting(there -> there.instrument() + " " + there.side() + " " + there.mode())
                .containsExactly(
                        "BTC-USDT long cross", "BTC-USDT long isolated", "ETH-USDT long cross", "ETH-USDT short cross");
    }
}
