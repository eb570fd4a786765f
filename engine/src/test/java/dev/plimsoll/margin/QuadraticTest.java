package dev.plimsoll.margin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Polynomial;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuadraticTest {
    private static final Polynomial TWO = Polynomial.of(new BigDecimal(-2), BigDecimal.ZERO, BigDecimal.ONE);

    private static Fraction f(String decimal) {
        return Fraction.of(new BigDecimal(decimal));
    }

    private static List<Root> roots(String constant, String slope, String leading) {
        return Quadratic.positiveRoots(
                Whole.of(Polynomial.of(new BigDecimal(constant), new BigDecimal(slope), new BigDecimal(leading))));
    }

    private static Optional<Root> nearest(Fraction from, int direction, Optional<Fraction> limit) {
        return Roots.nearest(TWO, from, direction, limit);
    }

    @Test
    void where_the_discriminant_is_a_square_the_roots_are_exact() {
        assertThat(roots("6", "-5", "1")).containsExactlyInAnyOrder(Root.at(f("2")), Root.at(f("3")));
        assertThat(roots("-6", "1", "1")).containsExactly(Root.at(f("2")));
        assertThat(roots("9", "-6", "1")).containsOnly(Root.at(f("3")));
        assertThat(roots("-2", "-5", "3")).containsExactly(Root.at(f("2")));
    }

    @Test
    void roots_that_are_not_positive_or_not_there_do_not_count() {
        assertThat(roots("6", "5", "1")).isEmpty();
        assertThat(roots("1", "1", "1")).isEmpty();
        assertThat(roots("0", "0", "1")).isEmpty();
        assertThat(roots("0", "5", "1")).isEmpty();
        assertThat(roots("0", "-5", "1")).containsExactly(Root.at(f("5")));
    }

    /** x² − 10³⁰ x + 1, and with the other sign of x: the one root is 10⁶⁰ times the other. */
    @Test
    void a_root_that_is_a_small_difference_is_as_narrow_as_the_other() {
        List<Root> roots = roots("1", "-1e30", "1");
        assertThat(roots).hasSize(2);
        for (Root root : roots) {
            assertThat(root.isExact()).isFalse();
            assertThat(root.far().minus(root.near()).compareTo(root.near().times(f("1e-32"))))
                    .isNegative();
        }
        assertThat(roots("-1", "1e30", "1")).singleElement().satisfies(root -> {
            assertThat(root.near().compareTo(f("1e-30"))).isNotPositive();
            assertThat(root.far().minus(root.near()).signum()).isPositive();
            assertThat(root.far().minus(root.near()).compareTo(f("1e-62"))).isNegative();
        });
    }

    /** √2 is known to some digits: from and up to a price among them it takes Sturm's theorem to know the side. */
    @Test
    void from_and_up_to_where_the_root_is_enclosed() {
        Root root = roots("-2", "0", "1").get(0);
        Fraction low = root.near();
        Fraction high = root.far();
        assertThat(low.times(low).compareTo(f("2"))).isNegative();
        assertThat(high.times(high).compareTo(f("2"))).isPositive();
        Fraction middle = low.plus(high).over(f("2"));
        boolean isAbove = middle.times(middle).compareTo(f("2")) < 0;

        assertThat(nearest(low, 1, Optional.empty())).isPresent();
        assertThat(nearest(middle, 1, Optional.empty()).isPresent()).isEqualTo(isAbove);
        assertThat(nearest(high, 1, Optional.empty())).isEmpty();
        assertThat(nearest(low, -1, Optional.empty())).isEmpty();
        assertThat(nearest(middle, -1, Optional.empty()).isPresent()).isEqualTo(!isAbove);
        assertThat(nearest(high, -1, Optional.empty())).isPresent();

        assertThat(nearest(f("1"), 1, Optional.of(low))).isEmpty();
        assertThat(nearest(f("1"), 1, Optional.of(middle)).isPresent()).isEqualTo(!isAbove);
        assertThat(nearest(f("1"), 1, Optional.of(high))).isPresent();
        assertThat(nearest(f("9"), -1, Optional.of(low))).isPresent();
        assertThat(nearest(f("9"), -1, Optional.of(middle)).isPresent()).isEqualTo(isAbove);
        assertThat(nearest(f("9"), -1, Optional.of(high))).isEmpty();
    }
}
