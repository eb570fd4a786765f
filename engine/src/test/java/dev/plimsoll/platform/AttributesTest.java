package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Finding;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each attribute is, on an account whose figures can be worked out by hand. */
class AttributesTest {
    private static final String HEAD = """
            policy attributes version "1.0"
              settles in USDT
            instruments
              BTC-USDT is perpetual linear tick 0.5 lot 0.001 BTC
              ETH-USDT is perpetual linear
              SOL-USDT is perpetual linear contract_size 10 SOL
            attribute order.tag is optional text
            attribute market.spread is optional number
            attribute instrument.tier is one of major, minor default minor
            attribute account.desk is optional text
            tiers brackets by notional
              for BTC-USDT
                up to 100_000 USDT: maintenance_rate 1%
                above: maintenance_rate 2%
              for ETH-USDT
                above: maintenance_rate 1%
            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%
            """;

    /**
     * 1 BTC long at 9,000 with 10x, worth 10,000; 10 ETH short at 210 with 5x, isolated with 420, worth 2,000; an order
     * for half a BTC at 9,500. The wallet of 5,000 has 4,580 in the pool, and the pool an equity of 5,580.
     */
    private static final String ACCOUNT = """
            account: test
            balance: 5000
            level: 3
            opened: 2025-12-31
            attributes: {desk: north}
            positions:
              - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 9000, leverage: 10, mode: cross, opened: "2025-12-31T22:00:00Z"}
              - {instrument: ETH-USDT, side: short, quantity: 10, entry_price: 210, leverage: 5, mode: isolated, margin: 420}
            orders:
              - {id: o1, instrument: BTC-USDT, side: long, quantity: 0.5, price: 9500, leverage: 10, mode: cross, opened: "2025-12-31T23:30:00Z", attributes: {tag: grid}}
            settings:
              - {instrument: SOL-USDT, mode: isolated, leverage: 4}
            market:
              insurance_fund: 1000000
              BTC-USDT: {mark: 10000, last: 10001, index: 9999.5, funding: 0.0001, open_interest: 25000, at: "2026-01-01T00:00:00Z", attributes: {spread: 0.0002}}
              ETH-USDT: {mark: 200, at: "2026-01-01T00:00:00Z"}
              SOL-USDT: {mark: 20, at: "2026-01-01T00:00:00Z"}
            """;

    private static String shown(String action, String condition, String template, String request) {
        Platform platform = Platform.of(
                HEAD + "advise shown: " + action + " when " + condition + " because \"" + template + "\"\n");
        return platform.decide(ACCOUNT, request).advice().stream()
                .map(Finding::message)
                .collect(Collectors.joining("; "));
    }

    @Test
    void of_a_request_to_open() {
        assertThat(
                        shown(
                                "open_position",
                                "opens > 0",
                                "{action} {instrument} {side} {mode} {set_mode}: {quantity} opens {opens} at {price} worth {notional}"
                                        + " {leverage}, margin {margin}, stop {stop_loss} loses {loss_at_stop}, profit {take_profit},"
                                        + " {reduce_only} {has_open_position} {has_open_orders}",
                                "{action: open_position, instrument: BTC-USDT, side: long, quantity: 0.2, price: 10100, leverage: 10, stop_loss: 9600, take_profit: 12000}"))
                .isEqualTo(
                        "open_position BTC-USDT long cross cross: 0.2 BTC opens 0.2 BTC at 10100 USDT/BTC worth 2020 USDT"
                                + " 10x, margin missing, stop 9600 USDT/BTC loses 100 USDT, profit 12000 USDT/BTC, false true true");
    }

    /** What is not given is filled in: the mark price, the leverage and mode that are set; no stop, no loss at it. */
    @Test
    void of_a_request_to_open_what_is_filled_in() {
        assertThat(shown(
                        "open_position",
                        "opens > 0",
                        "{side} {mode} {set_mode}: {quantity} at {price} worth {notional} {leverage}, {margin}"
                                + " {stop_loss} {loss_at_stop} {has_open_position} {has_open_orders}",
                        "{action: open_position, instrument: SOL-USDT, side: short, quantity: 3, margin: 200}"))
                .isEqualTo("short isolated isolated: 3 contracts at 20 USDT/SOL worth 600 USDT 4x, 200 USDT"
                        + " missing missing false false");
    }

    @Test
    void of_a_request_to_close_or_reduce() {
        assertThat(shown(
                        "close_position",
                        "has_open_position",
                        "{action} {side} {mode}: {quantity} at {price} worth {notional}",
                        "{action: close_position, instrument: ETH-USDT}"))
                .isEqualTo("close_position short isolated: 10 ETH at 200 USDT/ETH worth 2000 USDT");
        assertThat(shown(
                        "reduce_position",
                        "has_open_position",
                        "{side} {mode}: {quantity} at {price} worth {notional}, left {after.position.quantity}",
                        "{action: reduce_position, instrument: BTC-USDT, quantity: 0.25}"))
                .isEqualTo("long cross: 0.25 BTC at 10000 USDT/BTC worth 2500 USDT, left 0.75 BTC");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            switch_mode       | {instrument} {set_mode} {new_mode} {margin}  | {action: switch_mode, instrument: BTC-USDT, new_mode: isolated, margin: 1500} | BTC-USDT cross isolated 1500 USDT
            set_leverage      | {instrument} {side} {mode} {leverage}        | {action: set_leverage, instrument: ETH-USDT, leverage: 6}   | ETH-USDT short isolated 6x
            set_position_mode | {new_position_mode} {account.position_mode}  | {action: set_position_mode, new_position_mode: hedge}       | hedge one_way
            add_margin        | {instrument} {amount} {asset} {mode}         | {action: add_margin, instrument: ETH-USDT, amount: 80}      | ETH-USDT 80 USDT USDT isolated
            deposit           | {action} {amount} {asset} {has_open_orders}  | {action: deposit, amount: 7.5}                              | deposit 7.5 USDT USDT true
            """)
    void of_other_requests(String action, String template, String request, String text) {
        assertThat(shown(action, "account.balance > 0 USDT", template, request)).isEqualTo(text);
    }

    @Test
    void of_the_position_before_and_after() {
        assertThat(shown(
                        "open_position",
                        "opens > 0",
                        "{position.side} {position.quantity} at {position.entry_price} worth {position.notional},"
                                + " {position.entry_notional} then; {position.unrealized_pnl} {position.equity}"
                                + " {position.initial_margin} {position.maintenance_margin} {position.debt} {position.margin}"
                                + " {position.status} {position.age}; after {after.position.quantity} at {after.position.entry_price}"
                                + " worth {after.position.notional}, {after.position.initial_margin}",
                        "{action: open_position, instrument: BTC-USDT, side: long, quantity: 1, leverage: 10}"))
                .isEqualTo(
                        "long 1 BTC at 9000 USDT/BTC worth 10000 USDT, 9000 USDT then; 1000 USDT 1000 USDT"
                                + " 1000 USDT 100 USDT 0 USDT missing healthy 2h; after 2 BTC at 9500 USDT/BTC worth 20000 USDT, 2000 USDT");
    }

    /** Nothing is held there: amounts are 0, what is set is told, what only a position has is missing. */
    @Test
    void of_a_place_where_nothing_is_held() {
        assertThat(shown(
                        "open_position",
                        "opens > 0",
                        "{position.instrument} {position.quantity} {position.notional} {position.leverage} {position.mode}"
                                + " {position.liquidation_price} {position.bankruptcy_price} {position.age} {position.status}",
                        "{action: open_position, instrument: SOL-USDT, side: long, quantity: 3, leverage: 5}"))
                .isEqualTo("SOL-USDT 0 contracts 0 USDT 4x isolated missing missing missing healthy");
    }

    @Test
    void of_the_instrument_and_its_market() {
        String open = "{action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1, leverage: 10}";
        assertThat(shown(
                        "open_position",
                        "opens > 0",
                        "{instrument.symbol} {instrument.base} {instrument.quote} {instrument.settle} {instrument.kind}"
                                + " {instrument.contract} {instrument.contract_size} {instrument.tick} {instrument.lot} {instrument.tier}",
                        open))
                .isEqualTo("BTC-USDT BTC USDT USDT perpetual linear 1 0.5 USDT/BTC 0.001 BTC minor");
        assertThat(shown(
                        "open_position",
                        "opens > 0",
                        "{market.mark_price} {market.last_price} {market.index_price} {market.funding_rate}"
                                + " {market.open_interest} {market.price_age} {market.spread}",
                        open))
                .isEqualTo("10000 USDT/BTC 10001 USDT/BTC 9999.5 USDT/BTC 0.01% 25000 BTC 0s 0.0002");
        assertThat(shown(
                        "open_position",
                        "opens > 0",
                        "{instrument.tick} {instrument.lot} {market.last_price}"
                                + " {market.index_price} {market.funding_rate} {market.open_interest} {market.spread}",
                        open.replace("BTC", "SOL")))
                .isEqualTo("missing missing missing missing missing missing missing");
    }

    /** Filled, the order would have 1.5 BTC ask 1,500: 500 more than now. The isolated position asks 400 beside it. */
    @Test
    void of_the_account_and_the_pool() {
        String deposit = "{action: deposit, amount: 1}";
        assertThat(shown(
                        "deposit",
                        "amount > 0",
                        "{account.balance} {account.equity} {account.unrealized_pnl} {account.initial_margin}"
                                + " {account.maintenance_margin} {account.available} {account.withdrawable} {account.assets}"
                                + " {account.debt} {account.notional} {account.level} {account.age} {account.status}"
                                + " {account.desk} {insurance_fund.balance} {now}",
                        deposit))
                .isEqualTo("5000 USDT 6100 USDT 1100 USDT 1900 USDT 120 USDT 4080 USDT 3080 USDT 5000 USDT"
                        + " 0 USDT 12000 USDT 3 1d healthy north 1000000 USDT 2026-01-01T00:00:00Z");
        assertThat(shown(
                        "deposit",
                        "amount > 0",
                        "{cross.settle} {cross.balance} {cross.equity} {cross.unrealized_pnl} {cross.initial_margin}"
                                + " {cross.maintenance_margin} {cross.available} {cross.assets} {cross.debt} {cross.notional}"
                                + " {cross.status}; {after.cross.balance} {after.account.available}",
                        deposit))
                .isEqualTo("USDT 4580 USDT 5580 USDT 1000 USDT 1500 USDT 100 USDT 4080 USDT 4580 USDT 0 USDT"
                        + " 10000 USDT healthy; 4581 USDT 4081 USDT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            any order where order.side is long and order.mode is cross and order.leverage = 10x              | shown
            any order where order.reduce_only                                                                |
            any order where order.notional = 4_750 USDT and order.price < market.mark_price                          | shown
            any order where order.initial_margin = 500 USDT                                                  | shown
            any order where order.age = 30m                                                                  | shown
            any order where order.tag is "grid"                                                              | shown
            any order where order.tag is missing                                                             |
            any order where order.instrument is "BTC-USDT" and order.quantity * market.mark_price = 5_000 USDT | shown
            any order where order.notional * brackets[order.notional].maintenance_rate = 47.5 USDT           | shown
            any balance where balance.asset is "USDT" and balance.amount > 0 and balance.value = 5_000 USDT  | shown
            any balance where balance.debt > 0                                                               |
            any balance where balance.asset is not "USDT"                                                    |
            any position where position.notional * brackets.maintenance_rate = 20 USDT    | shown
            any position where instrument.symbol is "ETH-USDT" and market.mark_price < position.entry_price  | shown
            any position where any order where order.instrument is "BTC-USDT"                                | shown
            any position where position.age is missing                                                       | shown
            now = 2026-01-01                                                                                 | shown
            """)
    void of_elements(String condition, String fired) {
        Platform platform = Platform.of(HEAD + "advise shown: deposit when " + condition);
        assertThat(platform.decide(ACCOUNT, "{action: deposit, amount: 1}").advice())
                .extracting(Finding::rule)
                .isEqualTo(fired == null ? java.util.List.of() : java.util.List.of(fired));
    }
}
