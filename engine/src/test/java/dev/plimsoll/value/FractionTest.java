package dev.plimsoll.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {
    private static Fraction f(String decimal) {
        return Fraction.of(new BigDecimal(decimal));
    }

    private static Fraction f(String top, String bottom) {
        return Fraction.of(new BigDecimal(top), new BigDecimal(bottom));
    }

    @Test
    void equal_numbers_are_equal_objects_however_they_are_written() {
        assertThat(f("1.50")).isEqualTo(f("1.5")).hasSameHashCodeAs(f("1.5"));
        assertThat(f("2", "6")).isEqualTo(f("1", "3")).hasSameHashCodeAs(f("1", "3"));
        assertThat(f("-1", "-3")).isEqualTo(f("1", "3"));
        assertThat(f("0", "7")).isEqualTo(f("0")).hasSameHashCodeAs(f("0"));
        assertThat(f("1", "3")).isNotEqualTo(f("0.3333333333333333333333333333333333"));
        assertThat(f("1E+3")).isEqualTo(f("1000")).hasSameHashCodeAs(f("1000"));
    }

    @Test
    void nothing_is_rounded() {
        Fraction third = f("1", "3");
        assertThat(third.plus(third).plus(third)).isEqualTo(f("1"));
        assertThat(third.times(f("3"))).isEqualTo(f("1"));
        assertThat(f("10").over(f("3")).times(f("0.3"))).isEqualTo(f("1"));
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 2, 6, 0", "1, 3, 1, 2, -1", "-1, 3, -1, 2, 1", "1, 3, 0.33, 1, 1", "-1, 3, 1, 3, -1"})
    void compares_on_products(String a, String b, String c, String d, int order) {
        assertThat(f(a, b).compareTo(f(c, d))).isEqualTo(order);
    }

    @Test
    void long_sums_of_quotients_stay_short() {
        Fraction sum = f("0");
        for (int i = 1; i <= 2000; i++) {
            sum = sum.plus(f("1", String.valueOf(7 + i % 5)));
        }
        assertThat(sum.denominator().precision() + sum.numerator().precision()).isLessThan(170);
        assertThat(sum)
                .isEqualTo(f("400").times(f("1", "7")
                        .plus(f("1", "8"))
                        .plus(f("1", "9"))
                        .plus(f("1", "10"))
                        .plus(f("1", "11"))));
    }

    @Test
    void a_division_by_zero_is_ours() {
        assertThatThrownBy(() -> f("1").over(f("0"))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> f("1", "0")).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void decimals_are_exact_where_they_end_and_rounded_half_even_where_they_do_not() {
        assertThat(f("1", "8").toDecimal()).isEqualByComparingTo("0.125");
        assertThat(f("2", "3").toDecimal()).isEqualByComparingTo("0.6666666666666666666666666666666667");
    }

    @Test
    void is_shown_as_it_is() {
        assertThat(f("1E+3")).hasToString("1000");
        assertThat(f("1", "3")).hasToString("1/3");
        assertThat(f("1E+2", "3E+1")).hasToString("100/30");
        assertThat(f("1", "3").equals("1/3")).isFalse();
    }

    @Test
    void the_smaller_the_larger_and_the_size_of_numbers() {
        assertThat(f("2").min(f("3"))).isEqualTo(f("2"));
        assertThat(f("3").min(f("2"))).isEqualTo(f("2"));
        assertThat(f("2").max(f("3"))).isEqualTo(f("3"));
        assertThat(f("3").max(f("2"))).isEqualTo(f("3"));
        assertThat(f("-2").abs()).isEqualTo(f("2"));
        assertThat(f("2").isLessThan(f("2"))).isFalse();
        assertThat(f("2").isGreaterThan(f("2"))).isFalse();
        assertThat(f("2").isLessThan(f("2.01"))).isTrue();
        assertThat(f("2.01").isGreaterThan(f("2"))).isTrue();
    }

    @Test
    void agrees_with_whole_number_arithmetic() {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            long a = random.nextInt(2001) - 1000;
            long b = random.nextInt(1000) + 1;
            long c = random.nextInt(2001) - 1000;
            long d = random.nextInt(1000) + 1;
            Fraction left = Fraction.of(BigDecimal.valueOf(a), BigDecimal.valueOf(b));
            Fraction right = Fraction.of(BigDecimal.valueOf(c), BigDecimal.valueOf(d));
            assertThat(left.plus(right))
                    .isEqualTo(Fraction.of(BigDecimal.valueOf(a * d + c * b), BigDecimal.valueOf(b * d)));
            assertThat(left.compareTo(right)).isEqualTo(Long.compare(a * d, c * b));
            assertThat(left.floor()).isEqualTo(Fraction.of(Math.floorDiv(a, b)));
        }
    }

    @Test
    void hashes_tell_most_numbers_apart() {
        Set<Integer> hashes = new HashSet<>();
        for (int top = 1; top <= 30; top++) {
            for (int bottom : new int[] {1, 7, 11, 13}) {
                hashes.add(f(String.valueOf(top), String.valueOf(bottom)).hashCode());
            }
        }
        assertThat(hashes).hasSizeGreaterThan(80);
    }
}
