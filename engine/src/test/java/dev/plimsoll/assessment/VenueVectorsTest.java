package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.HandMade.read;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Liquidation prices that venues publish or have answered, each under a policy that states the venue's convention.
 * Figures transcribed on 2025-11-16 from the sources named at each table.
 */
class VenueVectorsTest {
    private static final Formula NOTIONAL = read("position.notional");

    private static HandMade policy(Formula maintenance) {
        HandMade policy = new HandMade().initial(Guides.LEVERAGED).maintenance(maintenance);
        for (String symbol : List.of("BTC-USDT", "ETH-USDT", "SOL-USDT")) {
            policy.instrument(HandMade.withTick(HandMade.linear(symbol), Optional.empty()));
        }
        return Guides.health(policy, "<=");
    }

    private static Formula atMark(String rate) {
        return arithmetic(NOTIONAL, "*", number(rate));
    }

    private static Formula atEntry(String rate) {
        return arithmetic(read("position.entry_notional"), "*", number(rate));
    }

    private static void check(Facts facts, CheckedPolicy policy, String instrument, String expected, String relative) {
        PositionState position = facts.under(policy).positions().stream()
                .filter(there -> there.instrument().equals(instrument))
                .findFirst()
                .orElseThrow();
        Optional<BigDecimal> price = position.liquidationPrice().rounded();
        if (expected.equals("none")) {
            assertThat(price).isEmpty();
            return;
        }
        BigDecimal wanted = new BigDecimal(expected);
        assertThat(price.orElseThrow()).isCloseTo(wanted, within(wanted.multiply(new BigDecimal(relative))));
    }

    /** Rate and deduction of one bracket an instrument. */
    private static BracketTable single(String... rows) {
        SortedMap<String, List<Bracket>> own = new TreeMap<>();
        for (String row : rows) {
            String[] parts = row.split(" ");
            SortedMap<String, BigDecimal> cells = new TreeMap<>();
            cells.put("rate", new BigDecimal(parts[1]));
            cells.put("deduction", new BigDecimal(parts[2]));
            own.put(parts[0], List.of(new Bracket(BigDecimal.ZERO, Optional.empty(), cells)));
        }
        return new BracketTable("brackets", "notional", true, true, own, Optional.empty());
    }

    private static CheckedPolicy deducted(String... rows) {
        BracketTable table = single(rows);
        return policy(arithmetic(
                        arithmetic(NOTIONAL, "*", HandMade.lookup(table, "rate", NOTIONAL)),
                        "-",
                        HandMade.lookup(table, "deduction", NOTIONAL)))
                .build();
    }

    /** The worked example of binance.com/en/support/faq/b3c689c1f50a44cabb3a84e663b81d93, isolated and cross. */
    @Test
    void binance_worked_example() {
        Facts isolated = Facts.balance("1535443.01")
                .isolated("ETH-USDT", "LONG", "3683.979", "1456.84", "20", "1535443.01")
                .mark("ETH-USDT", "1335.18");
        check(isolated, deducted("ETH-USDT 0.1 135365"), "ETH-USDT", "1114.78", "0.00001");
        Facts cross = Facts.balance("1535443.01")
                .cross("ETH-USDT", "LONG", "3683.979", "1456.84", "20")
                .cross("BTC-USDT", "LONG", "109.488", "32481.98", "20")
                .mark("ETH-USDT", "1335.18")
                .mark("BTC-USDT", "31967.27");
        CheckedPolicy both = deducted("ETH-USDT 0.1 135365", "BTC-USDT 0.025 16300");
        check(cross, both, "ETH-USDT", "1153.26", "0.00001");
        check(cross, both, "BTC-USDT", "26316.89", "0.00001");
    }

    /** freqtrade, tests/exchange/test_exchange.py::test_get_liquidation_price: rate 1%, deduction 0.01. */
    @ParameterizedTest
    @CsvSource({
        "SHORT, 10, 2, 11.89108910891089",
        "SHORT, 8, 1.6, 9.514851485148514",
        "LONG, 10, 2, 8.070707070707071",
        "LONG, 10, 3.333333333333333, 6.723905723905723"
    })
    void binance_isolated(String side, String entry, String margin, String price) {
        Facts facts = Facts.balance("100")
                .isolated("BTC-USDT", side, "1", entry, "5", margin)
                .mark("BTC-USDT", entry);
        check(facts, deducted("BTC-USDT 0.01 0.01"), "BTC-USDT", price, "0.000000001");
    }

    /** The same file: Gate and OKX, whose requirement includes the taker fee of 0.06%. */
    @ParameterizedTest
    @CsvSource({
        "SHORT, 2, 11.87413417771621",
        "SHORT, 3.333333333333333, 13.193482419684678",
        "LONG, 3.333333333333333, 6.738090425173506"
    })
    void gate_and_okx_isolated(String side, String margin, String price) {
        Facts facts = Facts.balance("100")
                .isolated("BTC-USDT", side, "1", "10", "5", margin)
                .mark("BTC-USDT", "10");
        check(facts, policy(atMark("0.0106")).build(), "BTC-USDT", price, "0.000000001");
    }

    /** The same file: Bybit, whose requirement is fixed at entry. */
    @ParameterizedTest
    @CsvSource({
        "LONG, 10, 10, 0.01, 0.1",
        "LONG, 10, 2, 0.01, 8.1",
        "LONG, 40000, 800, 0.005, 39400",
        "SHORT, 10, 10, 0.01, 19.9",
        "SHORT, 10, 2, 0.01, 11.9"
    })
    void bybit_isolated(String side, String entry, String margin, String rate, String price) {
        Facts facts = Facts.balance("9000")
                .isolated("BTC-USDT", side, "1", entry, "5", margin)
                .mark("BTC-USDT", entry);
        check(facts, policy(atEntry(rate)).build(), "BTC-USDT", price, "0.0000001");
    }

    /** bitmex.com/app/isolatedMarginExamples: 20 at 1000 with 10 000 in cross margin, 1% at entry. */
    @Test
    void bitmex_cross() {
        Facts facts = Facts.balance("10000")
                .cross("ETH-USDT", "LONG", "20", "1000", "50")
                .mark("ETH-USDT", "1000");
        check(facts, policy(atEntry("0.01")).build(), "ETH-USDT", "510", "0.0000001");
    }

    /**
     * Isolated positions as Hyperliquid answered them, recorded in freqtrade tests/exchange/test_hyperliquid.py: the rate
     * is half of 1 ÷ the highest leverage. Their margins are rounded to six decimals.
     */
    @ParameterizedTest
    @CsvSource({
        "LONG, 2458.5, 0.015, 36.864593, 50, 0.86915825", "LONG, 146.82, 0.16, 23.482979, 20, 0.05269872",
        "LONG, 2459.5, 0.0199, 24.454895, 50, 1243.0411908", "LONG, 0.11586, 437, 25.29769, 20, 0.05945697",
        "SHORT, 155.89, 0.32, 24.924941, 20, 228.07847866", "SHORT, 68595, 0.00069, 23.64871, 50, 101849.99354283",
        "LONG, 173.06, 0.6, 20.735658, 20, 142.05186667", "SHORT, 67400, 0.00031, 20.887308, 50, 133443.97317151",
        "LONG, 66930, 0.0015, 20.043862, 50, 54108.51043771", "LONG, 2521.9, 0.0237, 19.902091, 50, 1699.14071943",
        "SHORT, 178.29, 0.11, 19.605036, 20, 347.82205322", "SHORT, 173.08, 0.33, 19.01881, 20, 225.08561715",
        "SHORT, 2518.4, 0.007, 17.62263, 50, 4986.05799151", "LONG, 0.13284, 360, 15.943218, 20, 0.09082388",
        "LONG, 67141, 0.00067, 14.979079, 50, 45236.52992613", "SHORT, 190, 0.5, 9.5, 10, 199.04761904761904"
    })
    void hyperliquid_isolated(
            String side, String price, String quantity, String margin, String highest, String expected) {
        String rate = new BigDecimal("0.5").divide(new BigDecimal(highest)).toPlainString();
        Facts facts = Facts.balance("100")
                .isolated("BTC-USDT", side, quantity, price, "5", margin)
                .mark("BTC-USDT", price);
        check(facts, policy(atMark(rate)).build(), "BTC-USDT", expected, "0.0001");
    }

    /**
     * A cross account with twelve positions, recorded in hyperliquid-python-sdk 7ee976d,
     * tests/cassettes/info_test/test_get_user_state.yaml (2023, when the requirement stood still while a price moved).
     */
    private static final String[] TWELVE = {
        "BTC SHORT 0.00785 211.64542", "ETH LONG 0.1334 227.675114", "ATOM SHORT 0.45 4.86", "MATIC LONG 76.6 79.3576",
        "DYDX SHORT 121.2 287.244", "SOL LONG 7.39 145.5091", "AVAX LONG 28.3 464.12", "BNB LONG 1.916 588.0204",
        "APE SHORT 131.8 509.5388", "OP SHORT 76.4 156.238", "LTC LONG 5.33 469.7862", "ARB LONG 246.5 290.8207"
    };

    static Facts twelve() {
        Facts facts = Facts.balance("1182.312496");
        for (String row : TWELVE) {
            String[] parts = row.split(" ");
            String mark = new BigDecimal(parts[3])
                    .divide(new BigDecimal(parts[2]), MathContext.DECIMAL128)
                    .toPlainString();
            facts.cross(parts[0] + "-USDT", parts[1], parts[2], mark, "5").mark(parts[0] + "-USDT", mark);
        }
        return facts;
    }

    static HandMade twelveInstruments(HandMade policy) {
        for (String row : TWELVE) {
            policy.instrument(HandMade.withTick(HandMade.linear(row.split(" ")[0] + "-USDT"), Optional.empty()));
        }
        return policy;
    }

    @ParameterizedTest
    @CsvSource({
        "BTC, 173198.69592357",
        "ATOM, 2561.83187333",
        "DYDX, 11.841653",
        "AVAX, none",
        "APE, 12.57589638",
        "LTC, none"
    })
    void hyperliquid_cross_account(String coin, String price) {
        check(twelve(), twelveInstruments(policy(atEntry("0.01"))).build(), coin + "-USDT", price, "0.000001");
    }

    /** freqtrade binance_leverage_tiers.json: notional × rate − amount of the bracket, against the sum of the slices. */
    @Test
    void binance_brackets() {
        BracketTable btc = Guides.brackets(
                true, "300000: 0.004", "800000: 0.005", "3000000: 0.0065", "12000000: 0.01", "above: 0.02");
        assertThat(maintenance(btc, "1900000")).isEqualByComparingTo("10850");
        BracketTable pepe = Guides.brackets(true, "20000: 0.0065", "200000: 0.01", "300000: 0.015", "above: 0.02");
        assertThat(maintenance(pepe, "250000")).isEqualByComparingTo("2680");
        BracketTable link = Guides.brackets(true, "10000: 0.005", "200000: 0.01", "400000: 0.015", "above: 0.02");
        assertThat(maintenance(link, "300000")).isEqualByComparingTo("3450");
    }

    private static BigDecimal maintenance(BracketTable table, String notional) {
        Facts facts =
                Facts.balance("1").cross("BTC-USDT", "LONG", "1", notional, "5").mark("BTC-USDT", notional);
        Value value =
                facts.under(Guides.tiered(table).build()).positions().get(0).maintenanceMargin();
        return ((Value.Number) value).scalar().toDecimal();
    }
}
