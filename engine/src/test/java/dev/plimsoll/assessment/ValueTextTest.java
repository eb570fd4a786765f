package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValueTextTest {
    private static final Units BTC = new Units(
            Optional.of(new Instrument(
                    "BTC-USDT",
                    InstrumentKind.PERPETUAL,
                    ContractKind.LINEAR,
                    "BTC",
                    "USDT",
                    "USDT",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())),
            Optional.of("USDT"),
            Optional.of("EUR"));
    private static final Type PRICE = new Type.Quantity(Unit.per(Unit.QUOTE, Unit.BASE));

    private static Value number(String decimal) {
        return Value.of(Fraction.of(new BigDecimal(decimal)));
    }

    private static Value quotient(long top, long bottom) {
        return Value.of(Fraction.of(top).over(Fraction.of(bottom)));
    }

    private static String text(Value value, Type type) {
        return ValueText.of(value, type, false, BTC);
    }

    @Test
    void what_is_no_number_is_told_apart_by_its_words() {
        Type modes = new Type.Choice(java.util.List.of("cross", "isolated"));
        Value cross = new Value.Choice("cross", 0);
        Value failed = Value.failed(dev.plimsoll.value.FaultCode.MISSING_VALUE, "x", "x");

        assertThat(ValueText.pair(cross, modes, cross, modes, false, BTC)).isEqualTo("cross against cross");
        assertThat(ValueText.pair(number("5"), Type.NUMBER, number("5"), Type.NUMBER, false, BTC))
                .isEqualTo("5 against 5");
        assertThat(ValueText.pair(failed, Type.NUMBER, failed, Type.NUMBER, false, BTC))
                .isEqualTo("unknown against unknown");
        assertThat(ValueText.pair(new Value.Unbounded(1), Type.NUMBER, new Value.Unbounded(1), Type.NUMBER, false, BTC))
                .isEqualTo("∞ against ∞");
        assertThat(text(number("200000000000000000"), Type.INSTANT)).isEqualTo("200000000000000000");
    }

    @Test
    void units_are_those_of_the_instrument_the_pool_and_the_asset() {
        assertThat(text(number("300"), Type.amount(Unit.SETTLE))).isEqualTo("300 USDT");
        assertThat(text(number("1.50"), Type.amount(Unit.QUANTITY))).isEqualTo("1.5 BTC");
        assertThat(text(number("7"), Type.amount(Unit.ASSET))).isEqualTo("7 EUR");
        assertThat(text(number("8888.89"), PRICE)).isEqualTo("8888.89 USDT/BTC");
        assertThat(text(number("20"), Type.LEVERAGE)).isEqualTo("20x");
        assertThat(ValueText.of(number("300"), Type.amount(Unit.POOL), false, Units.NONE))
                .isEqualTo("300 pool");
    }

    @Test
    void a_rate_per_unit_is_a_percentage_if_written_as_one() {
        Type rate = new Type.Quantity(Unit.NONE.over(Unit.of("BTC")));

        assertThat(ValueText.of(number("0.00005"), rate, true, BTC)).isEqualTo("0.005% per BTC");
        assertThat(ValueText.of(number("2.8"), Type.NUMBER, true, BTC)).isEqualTo("280%");
        assertThat(ValueText.of(number("2.8"), Type.NUMBER, false, BTC)).isEqualTo("2.8");
    }

    @Test
    void numbers_are_rounded_but_never_to_zero() {
        assertThat(text(quotient(20_000, 3), Type.amount("USDT"))).isEqualTo("6666.66666667 USDT");
        assertThat(text(quotient(10, 3), Type.LEVERAGE)).isEqualTo("3.3333x");
        assertThat(text(number("0.000000000012345"), Type.amount("BTC"))).isEqualTo("0.00000000001234 BTC");
        assertThat(text(number("-0.000000000012345"), Type.amount("BTC"))).startsWith("-0.0000000000123");
        assertThat(text(number("0.00"), Type.amount("BTC"))).isEqualTo("0 BTC");
        assertThat(text(number("100000"), Type.NUMBER)).isEqualTo("100000");
    }

    @Test
    void both_sides_of_a_comparison_are_told_apart() {
        Type usdt = Type.amount("USDT");

        assertThat(ValueText.pair(number("100.0000000001"), usdt, number("100"), usdt, false, BTC))
                .isEqualTo("100.0000000001 USDT against 100 USDT");
        assertThat(ValueText.pair(number("100"), usdt, number("100"), usdt, false, BTC))
                .isEqualTo("100 USDT against 100 USDT");
    }

    @Test
    void times_are_in_utc_and_durations_in_their_parts() {
        assertThat(text(number("1767225600000"), Type.INSTANT)).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(text(number("93600000"), Type.DURATION)).isEqualTo("1d 2h");
        assertThat(text(number("500"), Type.DURATION)).isEqualTo("500ms");
        assertThat(text(number("-60000"), Type.DURATION)).isEqualTo("-1m");
        assertThat(text(number("0"), Type.DURATION)).isEqualTo("0s");
        assertThat(text(number("1" + "0".repeat(20)), Type.DURATION)).isEqualTo("1" + "0".repeat(20));
    }

    @Test
    void what_is_no_number_is_a_word() {
        assertThat(text(new Value.Unbounded(1), Type.NUMBER)).isEqualTo("∞");
        assertThat(text(new Value.Unbounded(-1), Type.NUMBER)).isEqualTo("-∞");
        assertThat(text(Value.Truth.TRUE, Type.TRUTH)).isEqualTo("true");
        assertThat(text(new Value.Word("BTC-USDT"), Type.INSTRUMENT)).isEqualTo("BTC-USDT");
        assertThat(text(new Value.Choice("cross", 0), Type.TEXT)).isEqualTo("cross");
        assertThat(text(new Value.Absent(new Fault(FaultCode.MISSING_VALUE, "a", "b")), PRICE))
                .isEqualTo("missing");
    }

    @Test
    void plain_numbers_are_exact_or_rounded_to_the_safe_side() {
        assertThat(ValueText.plain(Fraction.of(new BigDecimal("5.000")), RoundingMode.FLOOR))
                .isEqualTo("5");
        assertThat(ValueText.plain(Fraction.of(10).over(Fraction.of(3)), RoundingMode.FLOOR))
                .isEqualTo("3.333333333333333333");
        assertThat(ValueText.plain(Fraction.of(10).over(Fraction.of(3)), RoundingMode.CEILING))
                .isEqualTo("3.333333333333333334");
    }
}
