package dev.plimsoll.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.PositionHealth;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kraken's inverse futures: both margins by slices of contracts, the worked example of a liquidation, retail clients. */
class KrakenTest {
    private static final Bundle KRAKEN = Bundle.of("kraken_futures");

    private static String account(String instrument, String settle, String balance, int contracts, String client) {
        return """
                account: a
                settle: %s
                balances: {%s: %s}
                attributes: {client: %s}
                positions: [{instrument: %s, side: long, quantity: %s, entry_price: 1000, leverage: 1, mode: cross}]
                market: {%s: {mark: 1000}}
                """.formatted(settle, settle, balance, client, instrument, contracts, instrument);
    }

    /** https://support.kraken.com/hc/en-us/articles/360022835671-Equity-Protection-Process. */
    @Test
    void the_worked_example_is_liquidated_at_7481_and_bankrupt_at_7407() {
        PositionHealth position = KRAKEN.assess("kraken").positions().stream()
                .filter(held -> held.instrument().equals("PI_XBTUSD"))
                .findFirst()
                .orElseThrow();

        assertThat(position.initialMargin().value().orElseThrow()).isEqualByComparingTo("0.0025");
        assertThat(position.maintenanceMargin().value().orElseThrow()).isEqualByComparingTo("0.00125");
        assertThat(position.liquidationPrice().value().orElseThrow()).isEqualByComparingTo("7481");
        assertThat(position.bankruptcyPrice().value().orElseThrow()).isEqualByComparingTo("7407");
    }

    /** Sums by hand of the slices of the published schedule, in contracts of 1 USD at 1,000. */
    @ParameterizedTest
    @CsvSource({
        "PI_XBTUSD, BTC, 500000, 10, 5",
        "PI_XBTUSD, BTC, 600000, 14, 7", // 500,000 at 2%, 100,000 at 4%
        "PI_XBTUSD, BTC, 12000000, 1350, 675", // 10 + 20 + 120 + 300 + 900
        "PI_XBTUSD, BTC, 75000000, 22350, 11175", // and 8 at 25%, 30 at 30%, 25 at 40%
        "PI_ETHUSD, ETH, 300000, 7, 3.5",
        "PI_LTCUSD, LTC, 6000000, 605, 302.5", // 5 + 10 + 90 + 200, and 2,000,000 at 15%
        "PI_BCHUSD, BCH, 1000000, 50, 25", // begins at the second level
        "PI_BCHUSD, BCH, 10000000, 3110, 1555", // 20 + 90 + 100 + 400 + 2,500
        "PI_XRPUSD, XRP, 3000000, 500, 250" // 100 + 400
    })
    void both_margins_are_asked_slice_by_slice(
            String instrument, String settle, int contracts, BigDecimal initial, BigDecimal maintenance) {
        Assessment assessment = KRAKEN.examine(account(instrument, settle, "100000", contracts, "professional"));
        PositionHealth position = assessment.positions().get(0);

        assertThat(position.initialMargin().value().orElseThrow()).isEqualByComparingTo(initial);
        assertThat(position.maintenanceMargin().value().orElseThrow()).isEqualByComparingTo(maintenance);
    }

    @Test
    void a_retail_client_must_hold_half_whatever_the_size() {
        PositionHealth position = KRAKEN.examine(account("PI_XBTUSD", "BTC", "100", 1000, "retail"))
                .positions()
                .get(0);

        assertThat(position.initialMargin().value().orElseThrow()).isEqualByComparingTo("0.5");
        assertThat(position.maintenanceMargin().value().orElseThrow()).isEqualByComparingTo("0.25");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            professional | 0.1 | open_position, instrument: PI_XBTUSD, side: long, quantity: 4000, mode: cross | ALLOW
            professional | 0.1 | open_position, instrument: PI_XBTUSD, side: long, quantity: 4001, mode: cross | DENY insufficient_margin
            retail       | 0.5 | open_position, instrument: PI_XBTUSD, side: long, quantity: 1, mode: cross    | DENY insufficient_margin
            professional | 0.5 | set_position_mode, new_position_mode: hedge                                 | DENY one_way_only
            professional | 0.001 | close_position, instrument: PI_XBTUSD                                       | ALLOW
            """)
    void what_is_opened_must_be_covered(String client, String balance, String request, String answer) {
        String account = account("PI_XBTUSD", "BTC", balance, 1000, client);

        assertThat(Answers.of(KRAKEN.judge(account, "{action: " + request + "}")))
                .isEqualTo(answer);
    }

    @Test
    void below_the_initial_margin_it_warns() {
        assertThat(Answers.of(KRAKEN.assess("kraken-retail"))).isEqualTo("ALERT below_initial_margin");
    }
}
