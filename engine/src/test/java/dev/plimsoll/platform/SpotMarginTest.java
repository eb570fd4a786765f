package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Status;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts that owe: levels, borrowing, repaying, and what is left once debts are repaid by force. */
class SpotMarginTest {
    private static final String HEAD = """
            policy spot version "1.0"
              pooled in USDT

            instruments
              BTC-USDT is spot_margin
              ETH-USDT is spot_margin

            let ratio = account.assets / account.debt

            margin initial nothing: 0 USDT
            margin maintenance none: 0 USDT
            collateral full: value

            """;

    /** The levels of a cross margin account at three times leverage: 2, 1.5, 1.3 and 1.1. */
    private static final Platform PLATFORM = Platform.of(HEAD + """
            deny transfer: withdraw when ratio <= 2 or after.ratio <= 2
            deny borrowing: borrow when ratio <= 1.5
            margin_call call: account when ratio <= 1.3
            liquidate everything: account when ratio <= 1.1 by cancel_orders, repay
            """);

    private static String account(String balances, String debts, String more) {
        return """
                account: test
                balances: {%s}
                debts: {%s}
                %s
                market:
                  BTC-USDT: {mark: 50000}
                  ETH-USDT: {mark: 2000}
                  prices: {BTC: 50000, ETH: 2000}
                """.formatted(balances, debts, more);
    }

    private static String plan(Assessment assessment) {
        return String.join(
                "; ",
                assessment.plan().stream()
                        .map(step -> step.step() + " " + step.quantity().orElseThrow() + " "
                                + step.asset().orElse("") + " from "
                                + step.from().orElse("") + " at "
                                + step.price().orElseThrow())
                        .toList());
    }

    /** BINLVL-001, -003 and -005: at a level of 2.5 all is free, at 1.4 nothing is lent, at 1.1 all is liquidated. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2500    | HEALTHY          | ALLOW         | ALLOW
            2001    | HEALTHY          | DENY transfer | ALLOW
            2000    | HEALTHY          | DENY transfer | ALLOW
            1500.01 | HEALTHY          | DENY transfer | ALLOW
            1500    | HEALTHY          | DENY transfer | DENY borrowing
            1400    | HEALTHY          | DENY transfer | DENY borrowing
            1300.01 | HEALTHY          | DENY transfer | DENY borrowing
            1300    | MARGIN_CALL call | DENY transfer | DENY borrowing
            1100.01 | MARGIN_CALL call | DENY transfer | DENY borrowing
            1100    | LIQUIDATE call, everything | DENY transfer | DENY borrowing
            """)
    void levels_of_assets_by_debt(String assets, String status, String transfer, String borrowing) {
        String owing = account("USDT: " + assets, "USDT: 1000", "");
        assertThat(PLATFORM.status(owing)).isEqualTo(status);
        assertThat(PLATFORM.verdict(owing, "{action: withdraw, amount: 1}").split(",")[0])
                .isEqualTo(transfer);
        String borrowed = PLATFORM.verdict(owing, "{action: borrow, amount: 1}");
        assertThat(borrowed.split(",")[0]).isEqualTo(borrowing);
    }

    @Test
    void who_owes_nothing_is_healthy_and_may_take_all_out() {
        String free = account("USDT: 1000, BTC: 1", "", "");
        assertThat(PLATFORM.status(free)).isEqualTo("HEALTHY");
        assertThat(PLATFORM.verdict(free, "{action: withdraw, amount: 1, asset: BTC}"))
                .isEqualTo("ALLOW");
        assertThat(PLATFORM.verdict(free, "{action: withdraw, amount: 1.1, asset: BTC}"))
                .isEqualTo("DENY transfer, insufficient_margin, withdrawable");
    }

    @Test
    void borrowing_is_refused_where_it_would_be_liquidated_at_once() {
        // (1,000 + x) / x is above 1.1 up to 10,000; equity stays as it is.
        String own = account("USDT: 1000", "", "");
        assertThat(PLATFORM.verdict(own, "{action: borrow, amount: 9999.99}")).isEqualTo("ALLOW");
        assertThat(PLATFORM.verdict(own, "{action: borrow, amount: 10000}")).isEqualTo("DENY would_liquidate");
        assertThat(PLATFORM.message(own, "{action: borrow, amount: 12000}", "would_liquidate"))
                .endsWith("{amount=9999.99999999}");
        // A call is told along.
        assertThat(PLATFORM.decide(own, "{action: borrow, amount: 5000}").advice())
                .extracting(finding -> finding.rule())
                .containsExactly("call");
        assertThat(PLATFORM.decide(own, "{action: borrow, amount: 0.02, asset: BTC}")
                        .advice())
                .isEmpty();
    }

    @Test
    void repaying_takes_from_the_balance_no_more_than_is_owed() {
        String owing = account("USDT: 1500, BTC: 0.1", "USDT: 1000, BTC: 0.2", "");
        assertThat(PLATFORM.verdict(owing, "{action: repay, amount: 1000}")).isEqualTo("ALLOW");
        assertThat(PLATFORM.verdict(owing, "{action: repay, amount: 1000.01}"))
                .isEqualTo("ERROR invalid_request at request.amount");
        assertThat(PLATFORM.verdict(owing, "{action: repay, amount: 0.1, asset: BTC}"))
                .isEqualTo("ALLOW");
        assertThat(PLATFORM.verdict(owing, "{action: repay, amount: 0.11, asset: BTC}"))
                .isEqualTo("ERROR invalid_request at request.amount");
        assertThat(PLATFORM.verdict(owing, "{action: repay, amount: 1, asset: ETH}"))
                .isEqualTo("ERROR invalid_request at request.amount");
    }

    @Test
    void a_debt_is_repaid_out_of_its_own_asset_then_out_of_the_currency_then_out_of_the_others() {
        // Assets of 1,000 + 6,600 + 100 against debts of 5,000 + 2,000: a level of 1.1.
        String owing = account("BTC: 0.02, ETH: 3.3, USDT: 100", "BTC: 0.1, USDT: 2000", "");
        Assessment assessment = PLATFORM.assess(owing);
        assertThat(assessment.status()).isEqualTo(Status.LIQUIDATE);
        assertThat(plan(assessment))
                .isEqualTo("repay 0.02 BTC from BTC at 1; repay 100 USDT from USDT at 1;"
                        + " repay 0.08 BTC from ETH at 25; repay 1900 USDT from ETH at 0.0005");
        // 3.3 − 2 − 0.95 ETH are left.
        assertThat(assessment.after().balances())
                .isEqualTo(
                        Map.of("BTC", new BigDecimal("0"), "ETH", new BigDecimal("0.35"), "USDT", new BigDecimal("0")));
        assertThat(assessment.after().debts()).isEmpty();
        assertThat(assessment.uncovered()).isEmpty();
    }

    @Test
    void what_the_assets_do_not_reach_the_fund_pays_and_the_rest_is_uncovered() {
        String owing = account("ETH: 3", "USDT: 7000", "").replace("prices:", "insurance_fund: 400\n  prices:");
        Assessment assessment = PLATFORM.assess(owing);
        assertThat(plan(assessment)).isEqualTo("repay 6000 USDT from ETH at 0.0005; repay 1000 USDT from USDT at 1");
        assertThat(assessment.after().debts()).isEmpty();
        assertThat(assessment.after().insuranceFunds()).isEmpty();
        assertThat(assessment.uncovered()).isEqualTo(Map.of("USDT", new BigDecimal("600")));
    }

    @Test
    void debts_alone_are_no_exposure_of_the_pool() {
        Platform pool = Platform.of(HEAD + "alert pool: cross when cross.debt > 0\nalert owing: account when debt > 0");
        assertThat(pool.status(account("USDT: 10", "USDT: 1", ""))).isEqualTo("ALERT owing");
    }

    /** With 10,000 of margin 1 BTC at 50,000 takes 40,000 that are borrowed; half of it takes half of them. */
    @Test
    void an_isolated_long_borrows_what_its_margin_does_not_pay() {
        Platform isolated = Platform.of("""
                policy isolated version "1.0"
                  settles in USDT
                  modes isolated

                instruments
                  BTC-USDT is spot_margin tick 0.01

                let ratio = (position.equity + position.debt) / position.debt

                margin initial basic: notional / leverage
                margin maintenance none: 0 USDT

                cap owed: after.position.debt at 40_000 USDT
                margin_call call: position when ratio <= 1.19
                liquidate sold: position when ratio <= 1.15 by close loss limited to margin
                """);
        String free = account("USDT: 20000", "", "");
        String open = "{action: open_position, instrument: BTC-USDT, side: %s, quantity: %s, leverage: 5}";
        assertThat(isolated.verdict(free, open.formatted("long", "1"))).isEqualTo("ALLOW");
        assertThat(isolated.message(free, open.formatted("long", "1.1"), "owed"))
                .isEqualTo("`after.position.debt` is above the cap: 44000 USDT against 40000 USDT {quantity=1}");
        // All that a short sells is borrowed.
        assertThat(isolated.message(free, open.formatted("short", "1"), "owed"))
                .isEqualTo("`after.position.debt` is above the cap: 50000 USDT against 40000 USDT {quantity=0.8}");

        String held = "positions: [{instrument: BTC-USDT, side: long, quantity: 1, entry_price: 50000, leverage: 5,"
                + " mode: isolated, margin: 10000, debt: 40000}]";
        Assessment assessment = isolated.assess(account("USDT: 20000", "", held));
        // (10,000 + M − 50,000 + 40,000) / 40,000 = 1.15 at M = 46,000.
        assertThat(assessment.positions().get(0).liquidationPrice().value().orElseThrow())
                .isEqualByComparingTo("46000");
        String lower = account("USDT: 20000", "", held).replace("mark: 50000", "mark: 47600");
        assertThat(isolated.status(lower)).isEqualTo("MARGIN_CALL call");
        assertThat(isolated.status(lower.replace("47600", "46000"))).isEqualTo("LIQUIDATE call, sold");
        assertThat(isolated.verdict(
                        account("USDT: 20000", "", held),
                        "{action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 5}"))
                .isEqualTo("DENY owed");
        assertThat(isolated.verdict(
                        account("USDT: 20000", "", held),
                        "{action: reduce_position, instrument: BTC-USDT, quantity: 0.5}"))
                .isEqualTo("ALLOW");
    }

    /** Long 1 BTC of profit and loss in the account, 0.5 BTC held and 40,000 USDT owed: both move with the price. */
    @Test
    void the_price_of_the_base_moves_what_is_held_and_owed() {
        String held = "positions: [{instrument: BTC-USDT, side: long, quantity: 1, entry_price: 50000, leverage: 3,"
                + " mode: cross}]";
        Platform equity = Platform.of(HEAD + """
                liquidate everything: account when account.assets + account.unrealized_pnl <= 110% * account.debt
                  by close_all, repay
                """);
        // 0.5·M + M − 50,000 = 44,000 at M = 62,666.67: held already at 50,000, so that it is met from above.
        Assessment due = equity.assess(account("BTC: 0.5", "USDT: 40000", held));
        assertThat(due.status()).isEqualTo(Status.LIQUIDATE);
        assertThat(due.positions()
                        .get(0)
                        .liquidationPrice()
                        .value()
                        .orElseThrow()
                        .toPlainString())
                .startsWith("62666.666666666666");
        // 2·M + M − 50,000 = 44,000 at M = 31,333.33.
        Assessment safe = equity.assess(account("BTC: 2", "USDT: 40000", held));
        assertThat(safe.status()).isEqualTo(Status.HEALTHY);
        assertThat(safe.positions()
                        .get(0)
                        .liquidationPrice()
                        .value()
                        .orElseThrow()
                        .toPlainString())
                .startsWith("31333.333333333333");
        // A debt in BTC moves the other way: 60,000 + M − 50,000 = 1.1 · 0.5·M at M below 0; so it is never met.
        Assessment owed = equity.assess(account("USDT: 60000", "BTC: 0.5", held));
        assertThat(owed.positions().get(0).liquidationPrice().value()).isEmpty();
    }

    @Test
    void in_a_pool_of_one_currency_what_is_owed_is_taken_off_as_well() {
        Platform one = Platform.of("""
                policy one version "1.0"
                  settles in USDT
                instruments
                  BTC-USDT is spot_margin
                margin initial basic: notional / leverage
                margin maintenance none: 0 USDT
                """);
        String owing = account("USDT: 1500", "USDT: 1000, BTC: 0.002", "");
        assertThat(one.pool(owing).balance().value().orElseThrow()).isEqualByComparingTo("400");
        assertThat(one.verdict(owing, "{action: withdraw, amount: 400}")).isEqualTo("ALLOW");
        assertThat(one.verdict(owing, "{action: withdraw, amount: 401}"))
                .isEqualTo("DENY insufficient_margin, withdrawable");
    }

    @Test
    void each_pool_bears_the_debts_in_its_currency() {
        Platform each = Platform.of("""
                policy each version "1.0"
                  settles in each
                instruments
                  BTC-USDT is spot_margin
                  BTC-USDC is spot_margin
                margin initial basic: notional / leverage
                margin maintenance none: 0 USDT
                alert owing: account when debt > 0
                """.replace("none: 0 USDT", "none: 0 * notional"));
        String owing = account("USDT: 1500, USDC: 10", "USDC: 4", "settle: USDT");
        Assessment assessment = each.assess(owing);
        assertThat(assessment.pools())
                .extracting(pool -> pool.settle() + " " + pool.balance().value().orElseThrow())
                .isEqualTo(List.of("USDC 6", "USDT 1500"));
        assertThat(assessment.findings()).extracting(finding -> finding.about()).containsExactly("account USDC");
        assertThat(each.status(account("USDT: 1500", "BTC: 1", "settle: USDT")))
                .isEqualTo("ERROR invalid_account at debts.BTC");
        assertThat(each.status(account("USDT: 1500", "", "settle: EUR"))).isEqualTo("ERROR invalid_account at settle");
    }
}
