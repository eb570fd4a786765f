package dev.plimsoll.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolynomialTest {
    private static Polynomial p(String... coefficients) {
        return Polynomial.of(Stream.of(coefficients).map(BigDecimal::new).toList());
    }

    @Test
    void leading_zeros_are_dropped() {
        assertThat(p("1", "0", "0").degree()).isZero();
        assertThat(p("0", "0").isZero()).isTrue();
        assertThat(p("1", "2").plus(p("1", "-2")).degree()).isZero();
    }

    @Test
    void adds_multiplies_and_derives() {
        Polynomial product = p("1", "1").times(p("-1", "1"));
        assertThat(product.isSame(p("-1", "0", "1"))).isTrue();
        assertThat(product.derivative().isSame(p("0", "2"))).isTrue();
        assertThat(product.negate().isSame(p("1", "0", "-1"))).isTrue();
        assertThat(p("5").derivative().isZero()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, 6", "1, 2", "2, 0", "3, 0", "2.5, -0.25"})
    void is_exact_at_a_price(String price, String value) {
        assertThat(p("6", "-5", "1").at(Fraction.of(new BigDecimal(price))))
                .isEqualTo(Fraction.of(new BigDecimal(value)));
    }

    /** (x − 2)²(x − 3) */
    @ParameterizedTest
    @CsvSource({"2, 1, -1", "2, -1, -1", "3, 1, 1", "3, -1, -1", "1, 1, -1", "4, -1, 1"})
    void has_the_sign_of_the_first_derivative_that_is_not_zero(String price, int direction, int sign) {
        Polynomial cubic = p("-2", "1").times(p("-2", "1")).times(p("-3", "1"));
        assertThat(cubic.signBeyond(Fraction.of(new BigDecimal(price)), direction))
                .isEqualTo(sign);
        assertThat(p("0").signBeyond(Scalar.ONE, direction)).isZero();
    }

    @Test
    void knows_the_power_of_the_price_that_all_of_it_has() {
        assertThat(p("0", "0", "3").lowestPower()).isEqualTo(2);
        assertThat(p("0", "1", "3").lowestPower()).isEqualTo(1);
        assertThat(p("5", "1").lowestPower()).isZero();
        assertThat(p("0").lowestPower()).isZero();
        assertThat(p("0", "1", "3").dividedByPower(1).isSame(p("1", "3"))).isTrue();
        assertThat(p("5", "1").dividedByPower(0).isSame(p("5", "1"))).isTrue();
    }

    @Test
    void the_greatest_power_of_a_price_is_47() {
        Polynomial price = p("0", "1");
        Polynomial power = price;
        while (power.degree() < 24) {
            power = power.times(price);
        }
        Polynomial half = power;

        assertThat(half.times(power.dividedByPower(1)).degree()).isEqualTo(47);
        assertThatThrownBy(() -> half.times(half))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("a price to the power of 48");
    }
}
