package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What findings and explanations say that a rule looked at, and why it holds. */
class ReasonsTest {
    private static final String HEAD = """
            policy reasons version "1.0"
              settles in USDT
            instruments
              BTC-USDT is perpetual linear
              ETH-USDT is perpetual linear
            group majors is BTC-USDT
            attribute account.fee_rate is number default 0.05%
            tiers brackets by notional
              for all
                up to 50_000 USDT: maintenance_rate 1%, factor 2
                above: maintenance_rate 2%, factor 3
            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%
            """;

    private static final String ACCOUNT = """
            account: test
            balance: 5000
            positions:
              - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 9000, leverage: 10, mode: cross}
            orders:
              - {id: o1, instrument: ETH-USDT, side: long, quantity: 2, price: 190, leverage: 5, mode: cross}
            market:
              BTC-USDT: {mark: 10000, at: "2026-01-01T00:00:00Z"}
              ETH-USDT: {mark: 200, at: "2026-01-01T00:00:00Z"}
            """;

    private static final String OPEN =
            "{action: open_position, instrument: BTC-USDT, side: long, quantity: 0.2, leverage: 10}";

    private static final String HARDLY_MORE =
            "{action: open_position, instrument: BTC-USDT, side: long, quantity: 0.2000000000004, leverage: 10}";

    /** The operands by path, in the order read; what decided nothing is not among them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leverage between 5x and 20x                                        | leverage=10x
            instrument in majors                                               | instrument=BTC-USDT
            instrument not in majors or leverage > 2x                          | instrument=BTC-USDT, leverage=10x
            mode is one of (cross, isolated)                                   | mode=cross
            stop_loss is missing                                               | stop_loss=missing
            not reduce_only                                                    | reduce_only=false
            -quantity * price < 0                                              | quantity=0.2 BTC, price=10000 USDT/BTC
            abs(notional - 3_000 USDT) >= 1_000 USDT                           | notional=2000 USDT
            min(notional, cross.equity) = 2_000 USDT                           | notional=2000 USDT, cross.equity=6000 USDT
            (if reduce_only then cross.equity else notional) > 0               | reduce_only=false, notional=2000 USDT
            (if side is long then cross.equity else notional) > 0              | side=long, cross.equity=6000 USDT
            round_up(leverage, 3) = 12x                                        | leverage=10x
            brackets[notional].maintenance_rate = 1%                           | notional=2000 USDT, brackets[notional].maintenance_rate=1%
            brackets[notional].factor = 2                                      | notional=2000 USDT, brackets[notional].factor=2
            count of orders = 1                                                | count of orders=1
            (sum of notional over positions) > 0                               | sum of notional over positions=10000 USDT
            any position where leverage = 10x                                  | any position where leverage = 10x=true
            account.fee_rate < 1%                                              | account.fee_rate=0.05%
            """)
    void findings_tell_the_operands(String condition, String seen) {
        Platform platform = Platform.of(HEAD + "advise shown: open_position when " + condition);
        assertThat(platform.seen(ACCOUNT, OPEN, "shown").entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(seen);
    }

    /** Amounts have eight decimals, but more where it takes more to tell the sides of a comparison apart. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            deny shown: open_position when notional != 2_000 USDT                     | notional=2000.000000004 USDT
            deny shown: open_position when 2_000 USDT < (if side is long then notional else 1 USDT) | side=long, notional=2000.000000004 USDT
            deny shown: open_position when notional != 2_000 USDT and notional > 1 USDT | notional=2000.000000004 USDT
            deny shown: open_position when notional > 1 USDT and notional != 2_000 USDT | notional=2000.000000004 USDT
            deny shown: open_position when notional > 1 USDT                          | notional=2000 USDT
            deny shown: open_position when notional not between 1 USDT and 2_000 USDT | notional=2000.000000004 USDT
            deny shown: open_position when notional / 1_000_000 > 0.002 USDT          | notional=2000.000000004 USDT
            deny shown: open_position when notional / cross.equity > brackets[1 USDT].maintenance_rate / 3% |             notional=2000.000000004 USDT, cross.equity=6000 USDT, brackets[1 USDT].maintenance_rate=1%
            cap shown: notional at cross.equity / 3                                   |             notional=2000.000000004 USDT, cap=2000 USDT, cross.equity=6000 USDT
            cap shown: notional at 100 USDT when notional > 2_000 USDT                | notional=2000.000000004 USDT, cap=100 USDT
            cap shown: notional at 100 USDT                                           | notional=2000 USDT, cap=100 USDT
            """)
    void operands_tell_the_sides_of_a_comparison_apart(String rule, String seen) {
        Platform platform = Platform.of(HEAD + rule);
        assertThat(platform.seen(ACCOUNT, HARDLY_MORE, "shown").entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")))
                .isEqualTo(seen);
    }

    /** A plain number is shown as a percentage if it was written as one, is a quotient, or is called a rate or ratio. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cross.equity / cross.notional > 10%                  | 60% against 10%
            0.5 + cross.equity / cross.notional > 1              | 110% against 100%
            2 * account.fee_rate < 1%                            | 0.1% against 1%
            -account.fee_rate < 0                                | -0.05% against 0%
            abs(account.fee_rate) < 1                            | 0.05% against 100%
            max(account.fee_rate, 3) = 3                         | 300% against 300%
            round_up(account.fee_rate, 0.1) = 0.1                | 10% against 10%
            (if reduce_only then 1 else account.fee_rate) < 1    | 0.05% against 100%
            (max of cross.equity / notional over positions) < 1  | 60% against 100%
            quantity / quantity < 2                              | 100% against 200%
            count of orders < 20                                 | 1 against 20
            brackets[notional].factor < 20                       | 2 against 20
            (if side is long then account.fee_rate else 1) < 1   | 0.05% against 100%
            25bps < 3                                            | 0.25% against 300%
            """)
    void numbers_are_percentages_where_people_write_them_so(String condition, String shown) {
        Platform platform = Platform.of(HEAD + "deny shown: open_position when " + condition);
        assertThat(platform.explained(ACCOUNT, OPEN, "shown")).endsWith(" holds: " + shown);
    }

    /** Why a rule fired, or did not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leverage between 5x and 20x                   | fired: `leverage between 5x and 20x` holds: 10x against 5x and 20x
            leverage not between 5x and 20x               | silent: `leverage not between 5x and 20x` does not hold: 10x against 5x and 20x
            instrument in majors                          | fired: `instrument in majors` holds: BTC-USDT
            instrument not in majors                      | silent: `instrument not in majors` does not hold: BTC-USDT
            mode is not one of (cross, isolated)          | silent: `mode is not one of (cross, isolated)` does not hold: cross
            reduce_only or side is long                   | fired: `side is long` holds: long against long
            reduce_only or side is short                  | silent: `reduce_only` does not hold; `side is short` does not hold: long against short
            side is long and has_open_orders              | silent: `has_open_orders` does not hold
            side is long and not reduce_only              | fired: `side is long` holds: long against long; `not reduce_only` holds
            """)
    void explanations_tell_why(String condition, String why) {
        Platform platform = Platform.of(HEAD + "deny shown: open_position when " + condition);
        assertThat(platform.explained(ACCOUNT, OPEN, "shown")).isEqualTo("shown " + why);
    }

    private static final Platform HEALTH = Platform.of(HEAD + """
            alert thin: cross when cross.equity / cross.maintenance_margin <= 7_000%
            alert dated: account when account.equity < 1_000 USDT effective from 2025-06-01
            margin_call lone: position when mode is isolated and equity < initial_margin
            margin_call old: cross when equity > 0 effective from 2027-01-01
            alert low: cross when equity < 100_000 USDT
            alert lower: cross when equity < 50_000 USDT overrides low
            liquidate pool: cross when equity <= maintenance_margin by close_all
            never broke: state account when account.equity < 0
            never lost: liquidated cross when loss > 1_000_000 USDT
            """);

    @Test
    void rules_of_health_are_explained_on_each_scope() {
        assertThat(HEALTH.explained(ACCOUNT))
                .containsExactlyInAnyOrder(
                        "thin cross USDT fired: `cross.equity / cross.maintenance_margin <= 7_000%` holds: 6000% against 7000%",
                        "dated account USDT silent: `account.equity < 1_000 USDT` does not hold: 6000 USDT against 1000 USDT",
                        "lone position BTC-USDT long cross silent: `mode is isolated` does not hold: cross against isolated",
                        "old cross USDT silent: `effective from 2027-01-01` does not hold: 2026-01-01T00:00:00Z",
                        "low cross USDT lifted: by lower",
                        "lower cross USDT fired: `equity < 50_000 USDT` holds: 6000 USDT against 50000 USDT",
                        "pool cross USDT silent: `equity <= maintenance_margin` does not hold: 6000 USDT against 100 USDT",
                        "broke account USDT silent: `account.equity < 0` does not hold: 6000 USDT against 0 USDT");
    }

    @Test
    void where_nothing_is_open_it_is_said() {
        String empty = "account: test\nbalance: 5000\nmarket: {BTC-USDT: {mark: 10000, at: 2026-01-01}}\n";
        assertThat(HEALTH.explained(empty))
                .containsExactlyInAnyOrder(
                        "thin cross not judged: no cross position is open",
                        "dated account not judged: there is no position and no debt",
                        "lone position not judged: no position is open",
                        "old cross not judged: no cross position is open",
                        "low cross not judged: no cross position is open",
                        "lower cross not judged: no cross position is open",
                        "pool cross not judged: no cross position is open",
                        "broke account not judged: there is no position and no debt");
    }
}
