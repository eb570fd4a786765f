package dev.plimsoll.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class FloorTest {
    private static Fraction fraction(String top, String bottom) {
        return Fraction.of(new BigDecimal(top), new BigDecimal(bottom));
    }

    @Test
    void of_a_fraction_is_the_whole_number_below() {
        assertThat(fraction("7", "2").floor()).isEqualTo(Fraction.of(3));
        assertThat(fraction("-7", "2").floor()).isEqualTo(Fraction.of(-4));
        assertThat(fraction("6", "2").floor()).isEqualTo(Fraction.of(3));
        assertThat(fraction("-1", "3").floor()).isEqualTo(Fraction.of(-1));
        assertThat(Scalar.ZERO.floor()).isEqualTo(Scalar.ZERO);
    }

    @Test
    void of_a_curve_is_that_just_beyond_the_price() {
        Scalar up = new Probe(Fraction.of(5), 1).variable();
        Scalar down = new Probe(Fraction.of(5), -1).variable();

        assertThat(up.floor()).isEqualTo(Fraction.of(5));
        assertThat(down.floor()).isEqualTo(Fraction.of(4));
        assertThat(up.negate().floor()).isEqualTo(Fraction.of(-6));
        assertThat(up.over(Fraction.of(2)).floor()).isEqualTo(Fraction.of(2));
    }

    @Test
    void of_a_curve_notes_where_it_changes() {
        Probe probe = new Probe(fraction("5.5", "1"), 1);

        assertThat(probe.variable().floor()).isEqualTo(Fraction.of(5));
        assertThat(probe.asked())
                .anySatisfy(asked -> assertThat(asked.at(Fraction.of(6))).isEqualTo(Scalar.ZERO));
        assertThat(probe.asked())
                .anySatisfy(asked -> assertThat(asked.at(Fraction.of(5))).isEqualTo(Scalar.ZERO));
    }

    @Test
    void of_a_curve_at_a_removable_pole_is_found_by_comparison() {
        Scalar price = new Probe(Fraction.of(0), 1).variable();

        assertThat(price.times(Fraction.of(1000)).over(price).floor()).isEqualTo(Fraction.of(1000));
    }

    /** Both parts are 0 at 5, so the guess is 0; the number 1000.5 is far from it. */
    @Test
    void of_a_curve_far_from_the_guess_is_halved_down_to() {
        for (int direction : new int[] {1, -1}) {
            Scalar off = new Probe(Fraction.of(5), direction).variable().minus(Fraction.of(5));
            Scalar plain = off.over(off);

            assertThat(plain.times(fraction("2001", "2")).floor()).isEqualTo(Fraction.of(1000));
            assertThat(plain.times(fraction("-2001", "2")).floor()).isEqualTo(Fraction.of(-1001));
            assertThat(plain.times(Fraction.of(700)).floor()).isEqualTo(Fraction.of(700));
            assertThat(plain.times(Fraction.of(-700)).floor()).isEqualTo(Fraction.of(-700));
        }
    }

    @Test
    void at_a_pole_there_is_none() {
        Scalar price = new Probe(Fraction.of(0), 1).variable();

        assertThatThrownBy(() -> Fraction.of(1).over(price).floor()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Fraction.of(-1).over(price).floor()).isInstanceOf(ArithmeticException.class);
    }
}
