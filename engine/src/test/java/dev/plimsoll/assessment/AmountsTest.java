package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.HandMade.read;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formulas;
import dev.plimsoll.model.Rule.Holder;
import dev.plimsoll.model.Rule.Requirement;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {
    static String text(Value value) {
        if (value instanceof Value.Number number) {
            return Shown.decimal(number.scalar()).toPlainString();
        }
        if (value instanceof Value.Failed failed) {
            return failed.fault().code().code() + " at " + failed.fault().path();
        }
        return value instanceof Value.Absent ? "missing" : value.toString();
    }

    static String of(Context context, String path) {
        return text(context.read(HandMade.attribute(path), false));
    }

    /** Cross long 2 BTC at 10000 (now 10500), isolated short 10 ETH at 200 (now 210) with 500, 10000 in the wallet. */
    static Facts mixed() {
        return Facts.balance("10000")
                .cross("BTC-USDT", "LONG", "2", "10000", "5")
                .isolated("ETH-USDT", "SHORT", "10", "200", "4", "500")
                .mark("BTC-USDT", "10500")
                .mark("ETH-USDT", "210");
    }

    @ParameterizedTest
    @CsvSource({
        "position.quantity, 2",
        "position.notional, 21000",
        "position.entry_notional, 20000",
        "position.unrealized_pnl, 1000",
        "position.equity, 1000",
        "position.initial_margin, 4200",
        "position.maintenance_margin, 105",
        "position.margin, missing",
        "position.entry_price, 10000",
        "position.mark_price, 10500",
        "position.leverage, 5",
        "position.debt, 0",
        "cross.balance, 9500",
        "cross.unrealized_pnl, 1000",
        "cross.equity, 10500",
        "cross.initial_margin, 4200",
        "cross.maintenance_margin, 105",
        "cross.available, 6300",
        "cross.notional, 21000",
        "cross.assets, 9500",
        "cross.debt, 0",
        "account.balance, 10000",
        "account.unrealized_pnl, 900",
        "account.equity, 10900",
        "account.initial_margin, 4725",
        "account.maintenance_margin, 115.5",
        "account.available, 6300",
        "account.withdrawable, 5300",
        "account.notional, 23100",
        "account.assets, 10000",
        "account.debt, 0",
        "account.level, missing",
        "account.age, missing",
        "position.age, missing",
        "market.mark_price, 10500",
        "market.last_price, missing",
        "market.price_age, 0",
        "instrument.tick, 0.01",
        "instrument.lot, missing",
        "instrument.contract_size, 1",
        "insurance_fund.balance, 0"
    })
    void of_a_cross_position_its_pool_and_its_account(String path, String amount) {
        AccountState state = mixed().under(Guides.flat("0.005").build());
        assertThat(of(state.positions().get(0).context(), path)).isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "position.notional, 2100",
        "position.unrealized_pnl, -100",
        "position.equity, 400",
        "position.margin, 500",
        "position.initial_margin, 525",
        "position.maintenance_margin, 10.5"
    })
    void of_an_isolated_short(String path, String amount) {
        AccountState state = mixed().under(Guides.flat("0.005").build());
        assertThat(of(state.positions().get(1).context(), path)).isEqualTo(amount);
    }

    @Test
    void an_empty_place_has_zero_amounts_and_what_is_set_there() {
        AccountState state = mixed().set("SOL-USDT", MarginMode.ISOLATED, "7")
                .under(Guides.flat("0.005").build());
        PositionState place = state.at(new Place("SOL-USDT", MarginMode.ISOLATED, Optional.empty()));
        for (String name : List.of(
                "quantity",
                "notional",
                "entry_notional",
                "unrealized_pnl",
                "equity",
                "margin",
                "initial_margin",
                "maintenance_margin",
                "debt")) {
            assertThat(of(place.context(), "position." + name)).isEqualTo("0");
        }
        assertThat(of(place.context(), "position.leverage")).isEqualTo("7");
        assertThat(of(place.context(), "position.liquidation_price")).isEqualTo("missing");
        assertThat(of(place.context(), "position.entry_price")).startsWith("missing_value");
    }

    @Test
    void unset_leverage_and_mode_are_those_held_or_ordered_or_the_first() {
        AccountState state = Facts.balance("1000")
                .isolated("BTC-USDT", "LONG", "1", "100", "3", "50")
                .order("ETH-USDT", "LONG", "1", "100", "4", MarginMode.ISOLATED)
                .under(Guides.plain().build());
        Defaults defaults = state.defaults();
        assertThat(defaults.mode("BTC-USDT", Optional.empty())).isEqualTo(MarginMode.ISOLATED);
        assertThat(defaults.leverage("BTC-USDT", Optional.empty()).toDecimal()).isEqualByComparingTo("3");
        assertThat(defaults.mode("ETH-USDT", Optional.empty())).isEqualTo(MarginMode.ISOLATED);
        assertThat(defaults.leverage("ETH-USDT", Optional.empty()).toDecimal()).isEqualByComparingTo("4");
        assertThat(defaults.mode("SOL-USDT", Optional.empty())).isEqualTo(MarginMode.CROSS);
        assertThat(defaults.leverage("SOL-USDT", Optional.empty()).toDecimal()).isEqualByComparingTo("1");
    }

    @Test
    void profit_is_available_but_cannot_be_withdrawn_and_loss_is_neither() {
        Facts facts = Facts.balance("1000")
                .cross("BTC-USDT", "LONG", "1", "1000", "5")
                .mark("BTC-USDT", "1100");
        Context up = facts.under(Guides.plain().build()).positions().get(0).context();
        assertThat(of(up, "account.available")).isEqualTo("880");
        assertThat(of(up, "account.withdrawable")).isEqualTo("780");
        Context down = facts.mark("BTC-USDT", "500")
                .under(Guides.plain().build())
                .positions()
                .get(0)
                .context();
        assertThat(of(down, "account.withdrawable")).isEqualTo("400");
        Context gone = facts.mark("BTC-USDT", "1")
                .under(Guides.plain().build())
                .positions()
                .get(0)
                .context();
        assertThat(of(gone, "account.withdrawable")).isEqualTo("0.8");
    }

    // Margin rules

    @Test
    void the_highest_margin_rule_that_applies_counts() {
        Formula isShort = compare(
                read("position.side"),
                "=",
                Formulas.choice(HandMade.attribute("position.side").type(), "short"));
        HandMade policy = new HandMade()
                .initial(Guides.LEVERAGED)
                .margin("ten", Requirement.INITIAL, Holder.POSITION, number("5000"), isShort)
                .margin("small", Requirement.INITIAL, Holder.POSITION, number("1"), Formulas.TRUE)
                .maintenance(number("0"));
        AccountState state = mixed().under(policy.build());
        assertThat(of(state.positions().get(0).context(), "position.initial_margin"))
                .isEqualTo("4200");
        assertThat(of(state.positions().get(1).context(), "position.initial_margin"))
                .isEqualTo("5000");
    }

    @Test
    void a_position_that_no_rule_speaks_for_is_an_error() {
        HandMade policy = new HandMade()
                .margin("none", Requirement.INITIAL, Holder.POSITION, number("1"), Formulas.FALSE)
                .maintenance(number("0"));
        Context context = mixed().under(policy.build()).positions().get(1).context();
        assertThat(of(context, "position.initial_margin")).isEqualTo("no_margin_rule at positions[1].initial_margin");
        assertThat(of(context, "cross.initial_margin")).isEqualTo("no_margin_rule at positions[0].initial_margin");
        assertThat(of(context, "position.maintenance_margin")).isEqualTo("0");
    }

    @Test
    void a_negative_requirement_at_the_mark_is_an_error() {
        HandMade policy = new HandMade().initial(Guides.LEVERAGED).maintenance(number("-1"));
        Context context = mixed().under(policy.build()).positions().get(0).context();
        assertThat(of(context, "position.maintenance_margin"))
                .isEqualTo("negative_requirement at positions[0].maintenance_margin");
    }

    @Test
    void a_pool_holds_the_sum_or_what_a_rule_of_cross_asks_if_that_is_more() {
        Formula notional = read("cross.notional");
        HandMade policy = new HandMade()
                .initial(Guides.LEVERAGED)
                .maintenance(number("10"))
                .margin(
                        "floor",
                        Requirement.MAINTENANCE,
                        Holder.CROSS,
                        arithmetic(notional, "*", number("0.001")),
                        Formulas.TRUE);
        AccountState state = mixed().cross("SOL-USDT", "LONG", "1", "5", "1")
                .mark("SOL-USDT", "5")
                .under(policy.build());
        assertThat(of(state.pool("USDT").context(), "cross.maintenance_margin")).isEqualTo("21.005");
        AccountState less = Facts.balance("9")
                .cross("SOL-USDT", "LONG", "1", "5", "1")
                .mark("SOL-USDT", "5")
                .under(policy.build());
        assertThat(of(less.pool("USDT").context(), "cross.maintenance_margin")).isEqualTo("10");
    }

    @Test
    void a_rule_that_overrides_the_sum_takes_its_place_for_its_kind_alone() {
        HandMade policy = new HandMade()
                .initial(Guides.LEVERAGED)
                .maintenance(number("10"))
                .margin("less", Requirement.MAINTENANCE, Holder.CROSS, number("3"), Formulas.TRUE, "sum_of_positions");
        AccountState state = mixed().under(policy.build());
        assertThat(of(state.pool("USDT").context(), "cross.maintenance_margin")).isEqualTo("3");
        assertThat(of(state.pool("USDT").context(), "cross.initial_margin")).isEqualTo("4200");
        HandMade silent = new HandMade()
                .initial(Guides.LEVERAGED)
                .maintenance(number("10"))
                .margin("less", Requirement.MAINTENANCE, Holder.CROSS, number("3"), Formulas.FALSE, "sum_of_positions");
        assertThat(of(mixed().under(silent.build()).pool("USDT").context(), "cross.maintenance_margin"))
                .isEqualTo("10");
    }

    @Test
    void margin_rules_may_read_one_another() {
        HandMade policy = new HandMade()
                .initial(Guides.LEVERAGED)
                .maintenance(arithmetic(read("position.initial_margin"), "*", number("0.5")));
        assertThat(of(mixed().under(policy.build()).positions().get(0).context(), "position.maintenance_margin"))
                .isEqualTo("2100");
    }

    // Prices

    @ParameterizedTest
    @CsvSource({"0", "-1"})
    void a_mark_that_is_not_above_zero_is_missing(String mark) {
        Context context = mixed().mark("BTC-USDT", mark)
                .under(Guides.plain().build())
                .positions()
                .get(0)
                .context();
        assertThat(of(context, "position.notional")).isEqualTo("missing_price at market.BTC-USDT.mark");
        assertThat(of(context, "cross.equity")).isEqualTo("missing_price at market.BTC-USDT.mark");
        assertThat(of(context, "position.initial_margin")).isEqualTo("missing_price at market.BTC-USDT.mark");
        assertThat(of(context, "cross.balance")).isEqualTo("9500");
    }

    @Test
    void a_mark_must_be_fresh_where_the_policy_says_so() {
        CheckedPolicy policy = Guides.plain().freshFor(Duration.ofSeconds(60)).build();
        Facts facts = mixed();
        assertThat(btc(facts, policy)).isEqualTo("21000");
        assertThat(btc(facts.mark("BTC-USDT", "10500", at("11:59:00")), policy)).isEqualTo("21000");
        String stale = "stale_price at market.BTC-USDT.mark";
        assertThat(btc(facts.mark("BTC-USDT", "10500", at("11:58:59.999")), policy))
                .isEqualTo(stale);
        assertThat(btc(facts.mark("BTC-USDT", "10500", Optional.empty()), policy))
                .isEqualTo(stale);
        assertThat(btc(
                        facts.mark("BTC-USDT", "10500", Optional.empty()),
                        Guides.plain().build()))
                .isEqualTo("21000");
    }

    private static String btc(Facts facts, CheckedPolicy policy) {
        return of(facts.under(policy).positions().get(0).context(), "position.notional");
    }

    private static Optional<Instant> at(String time) {
        return Optional.of(Instant.parse("2026-01-01T" + time + "Z"));
    }

    // Elements and everything else that may be named

    @Test
    void quantifiers_range_over_the_pool_or_the_whole_account() {
        AccountState state = mixed().order("BTC-USDT", "LONG", "1", "90", "4", MarginMode.CROSS)
                .order("ETH-USDT", "LONG", "1", "90", "4", MarginMode.ISOLATED)
                .and("BTC", "1")
                .under(Guides.plain().build());
        Context pool = state.pool("USDT").context();
        Context account = state.wallet("USDT").context();
        Context position = state.positions().get(0).context();
        assertThat(Stream.of(pool, account, position)
                        .map(context -> Stream.of(Collection.values())
                                .map(all -> context.elements(all, false).size())
                                .toList()))
                .containsExactly(List.of(1, 1, 1), List.of(2, 2, 2), List.of(2, 2, 2));
        Context element = pool.elements(Collection.ORDERS, false).get(0);
        assertThat(of(element, "order.notional")).isEqualTo("90");
        assertThat(of(element, "market.mark_price")).isEqualTo("10500");
        assertThat(of(element, "cross.balance")).isEqualTo("9500");
    }

    @Test
    void assets_are_valued_at_their_prices() {
        Facts facts = mixed().and("BTC", "0.5");
        CheckedPolicy policy = Guides.plain().build();
        Context unpriced = facts.under(policy).wallet("USDT").context();
        assertThat(of(unpriced, "account.assets")).isEqualTo("missing_price at market.prices.BTC");
        Context priced =
                facts.price("BTC", "60000").under(policy).wallet("USDT").context();
        assertThat(of(priced, "account.assets")).isEqualTo("40000");
        assertThat(text(priced.rate("BTC", "USDT"))).isEqualTo("60000");
        assertThat(text(priced.rate("pool", "USDT"))).isEqualTo("1");
    }

    @Test
    void everything_that_may_be_named_is_known() {
        AccountState state = mixed().order("BTC-USDT", "LONG", "1", "90", "4", MarginMode.CROSS)
                .under(Guides.plain().build());
        Context context = state.positions().get(0).context();
        List<Context> contexts = List.of(
                context,
                context.elements(Collection.ORDERS, false).get(0),
                context.elements(Collection.BALANCES, false).get(0),
                new LiquidatedContext(context, dev.plimsoll.value.Scalar.ZERO, dev.plimsoll.value.Scalar.ZERO));
        for (Attribute attribute : Vocabulary.language().attributes()) {
            if (attribute.subject() != Subject.REQUEST) {
                assertThat(contexts.stream().map(there -> there.read(attribute, false)))
                        .as(attribute.path())
                        .anyMatch(value -> !(value instanceof Value.Failed));
            }
        }
    }

    @Test
    void one_pool_for_each_settlement_currency() {
        AccountState state = Facts.balance("1000")
                .and("USDC", "500")
                .cross("BTC-USDT", "LONG", "1", "1000", "5")
                .cross("BTC-USDC", "LONG", "1", "1000", "5")
                .mark("BTC-USDT", "900")
                .mark("BTC-USDC", "1100")
                .under(Guides.plain()
                        .instrument(HandMade.linear("BTC-USDC"))
                        .settlesInEach()
                        .build());
        assertThat(state.currencies()).containsExactly("USDC", "USDT");
        assertThat(of(state.pool("USDT").context(), "cross.equity")).isEqualTo("900");
        assertThat(of(state.pool("USDC").context(), "cross.equity")).isEqualTo("600");
        assertThat(of(state.positions().get(0).context(), "account.equity")).isEqualTo("600");
    }
}
