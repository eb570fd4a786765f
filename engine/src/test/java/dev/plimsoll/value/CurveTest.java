package dev.plimsoll.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CurveTest {
    private static Fraction f(String decimal) {
        return Fraction.of(new BigDecimal(decimal));
    }

    @Test
    void signs_are_those_just_beyond_the_price() {
        Probe up = new Probe(f("100"), 1);
        Probe down = new Probe(f("100"), -1);
        assertThat(up.variable().minus(f("100")).signum()).isEqualTo(1);
        assertThat(down.variable().minus(f("100")).signum()).isEqualTo(-1);
        assertThat(down.variable().compareTo(f("99.999999"))).isEqualTo(1);
    }

    @Test
    void a_touching_root_has_the_same_sign_on_both_sides() {
        for (int direction : new int[] {1, -1}) {
            Scalar touch = new Probe(f("2"), direction).variable().minus(f("2"));
            assertThat(touch.times(touch).signum()).isEqualTo(1);
            assertThat(touch.times(touch).times(touch).signum()).isEqualTo(direction);
        }
    }

    @Test
    void what_does_not_depend_on_the_price_is_zero_and_not_asked() {
        Probe probe = new Probe(f("5"), 1);
        Scalar x = probe.variable();
        assertThat(x.minus(x).isZero()).isTrue();
        assertThat(x.over(x).compareTo(Scalar.ONE)).isZero();
        assertThat(x.times(Scalar.ZERO).isZero()).isTrue();
    }

    @Test
    void notes_the_polynomials_whose_sign_was_asked_for() {
        Probe probe = new Probe(f("5"), -1);
        Scalar value = probe.variable().times(f("2")).minus(f("6"));
        assertThat(value.signum()).isEqualTo(1);
        assertThat(probe.asked()).hasSize(1);
        assertThat(probe.asked().get(0).isSame(Polynomial.of(new BigDecimal("-6"), new BigDecimal("2"))))
                .isTrue();
    }

    @Test
    void a_quotient_has_the_sign_of_both_sides() {
        Probe probe = new Probe(f("5"), 1);
        Scalar quotient = Scalar.ONE.over(probe.variable().minus(f("5")));
        assertThat(quotient.signum()).isEqualTo(1);
        Probe down = new Probe(f("5"), -1);
        assertThat(Scalar.ONE.over(down.variable().minus(f("5"))).signum()).isEqualTo(-1);
        assertThatThrownBy(() -> Scalar.ONE.over(down.variable().times(Scalar.ZERO)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void two_prices_are_not_solved_at_once() {
        Scalar one = new Probe(f("1"), 1).variable();
        Scalar other = new Probe(f("1"), 1).variable();
        assertThatThrownBy(() -> one.plus(other)).isInstanceOf(IllegalStateException.class);
    }

    /** What a curve says beyond a price is what numbers say at a price that is a little beyond. */
    @Test
    void agrees_with_numbers_a_little_beyond() {
        Random random = new Random(11);
        for (int i = 0; i < 2000; i++) {
            Fraction price = Fraction.of(random.nextInt(20) + 1);
            int direction = random.nextBoolean() ? 1 : -1;
            Fraction beyond = price.plus(f(direction > 0 ? "0.0000001" : "-0.0000001"));
            long seed = random.nextLong();
            int curve = computed(new Probe(price, direction).variable(), new Random(seed));
            assertThat(curve).isEqualTo(computed(beyond, new Random(seed)));
        }
    }

    private static int computed(Scalar price, Random random) {
        Scalar value = price;
        for (int i = 0; i < 6; i++) {
            Scalar other = random.nextBoolean() ? price : Fraction.of(random.nextInt(9) - 4);
            value = switch (random.nextInt(6)) {
                case 0 -> value.plus(other);
                case 1 -> value.minus(other);
                case 2 -> value.times(other);
                case 3 -> other.isZero() ? value : value.over(other);
                case 4 -> value.max(other);
                default -> value.abs();
            };
        }
        return value.signum();
    }

    @Test
    void a_direction_is_up_or_down() {
        assertThat(new Probe(f("5"), 1).direction()).isEqualTo(1);
        assertThat(new Probe(f("5"), -1).direction()).isEqualTo(-1);
        assertThatThrownBy(() -> new Probe(f("5"), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Value.Unbounded(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Value.Unbounded(-1).sign()).isEqualTo(-1);
    }

    @Test
    void is_shown_as_its_parts() {
        assertThat(new Probe(f("5"), 1).variable().times(f("2")).over(f("3"))).hasToString("[0, 2]/[3]");
    }

    @Test
    void at_the_price_it_has_decimals() {
        Scalar price = new Probe(f("4"), 1).variable();
        assertThat(Scalar.ONE.over(price).toDecimal()).isEqualByComparingTo("0.25");
        assertThat(Scalar.ONE.over(price.minus(f("4"))).toDecimal()).isEqualByComparingTo("0");
    }

    @Test
    void a_price_to_a_great_power_is_refused() {
        Scalar x = new Probe(f("5"), 1).variable();
        assertThatThrownBy(() -> {
                    Scalar power = x;
                    for (int i = 0; i < 100; i++) {
                        power = power.times(x);
                    }
                })
                .isInstanceOf(ArithmeticException.class);
    }

    /** Otherwise a value that is divided by the price as often as it is multiplied by it would be refused. */
    @Test
    void powers_of_the_price_that_both_parts_have_are_left_out() {
        Scalar price = new Probe(f("5"), 1).variable();
        Scalar value = price;
        for (int i = 0; i < 100; i++) {
            value = value.times(price).over(price);
        }

        assertThat(value.minus(price).isZero()).isTrue();
        assertThat(value).hasToString("[0, 1]/[1]");
        assertThat(Scalar.ONE.over(price).plus(Scalar.ONE.over(price.times(price))))
                .hasToString("[1, 1]/[0, 0, 1]");
    }
}
