package dev.plimsoll.margin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Polynomial;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RootsTest {
    private static Fraction f(String decimal) {
        return Fraction.of(new BigDecimal(decimal));
    }

    private static Polynomial p(String... coefficients) {
        return Polynomial.of(Stream.of(coefficients).map(BigDecimal::new).toList());
    }

    private static Polynomial withRoots(String... roots) {
        return Stream.of(roots)
                .map(root -> Polynomial.of(new BigDecimal(root).negate(), BigDecimal.ONE))
                .reduce(p("1"), Polynomial::times);
    }

    private static Optional<Fraction> nearest(Polynomial polynomial, String from, int direction) {
        return Roots.nearest(polynomial, f(from), direction, Optional.empty()).map(root -> {
            assertThat(root.isExact()).isTrue();
            return root.far();
        });
    }

    @Test
    void of_a_straight_line_exactly() {
        assertThat(nearest(p("-1", "3"), "1", -1)).contains(Fraction.of(BigDecimal.ONE, new BigDecimal(3)));
        assertThat(nearest(p("-1", "3"), "1", 1)).isEmpty();
        assertThat(nearest(p("1", "3"), "1", -1)).isEmpty();
        assertThat(nearest(p("7"), "1", -1)).isEmpty();
    }

    @Test
    void the_price_itself_and_zero_are_no_roots_beyond_it() {
        assertThat(nearest(p("-1", "1"), "1", 1)).isEmpty();
        assertThat(nearest(p("-1", "1"), "1", -1)).isEmpty();
        assertThat(nearest(p("0", "1"), "1", -1)).isEmpty();
        assertThat(nearest(p("0", "-1", "1"), "1", -1)).isEmpty();
        assertThat(nearest(withRoots("1", "1"), "1", 1)).isEmpty();
    }

    @Test
    void of_a_bent_one_the_nearest_exactly_where_it_is_rational() {
        Polynomial bent = withRoots("2", "5.5", "7.25", "-3");
        assertThat(nearest(bent, "6", -1)).contains(f("5.5"));
        assertThat(nearest(bent, "6", 1)).contains(f("7.25"));
        assertThat(nearest(bent, "5.5", -1)).contains(f("2"));
        assertThat(nearest(bent, "2", -1)).isEmpty();
        assertThat(nearest(bent, "7.25", 1)).isEmpty();
    }

    @Test
    void a_multiple_root_counts_once() {
        Polynomial touching = withRoots("2", "2", "2", "9");
        assertThat(nearest(touching, "9", -1)).contains(f("2"));
        assertThat(nearest(touching, "1", 1)).contains(f("2"));
        assertThat(nearest(touching, "2", 1)).contains(f("9"));
    }

    /** Else each root that a search leaps to is written with a hundred digits more than the one before. */
    @Test
    void an_irrational_root_is_written_in_few_digits_wherever_it_was_looked_for_from() {
        Fraction from =
                Fraction.of(BigDecimal.ONE, new BigDecimal("7").pow(200)).plus(f("9"));
        for (Polynomial bent : List.of(p("-2", "0", "1"), p("-2", "0", "0", "1"))) {
            Root root = Roots.nearest(bent, from, -1, Optional.empty()).orElseThrow();
            assertThat(root.near()).isEqualTo(Fraction.of(root.near().toDecimal()));
            assertThat(root.far()).isEqualTo(Fraction.of(root.far().toDecimal()));
            assertThat(root.far().toDecimal().precision()).isLessThanOrEqualTo(34);
        }
    }

    @Test
    void an_irrational_root_is_enclosed_to_thirty_digits() {
        Root root =
                Roots.nearest(p("-2", "0", "1"), f("9"), -1, Optional.empty()).orElseThrow();
        assertThat(root.isExact()).isFalse();
        assertThat(root.far().times(root.far()).compareTo(f("2"))).isNegative();
        assertThat(root.near().times(root.near()).compareTo(f("2"))).isPositive();
        assertThat(root.near().minus(root.far()).compareTo(f("0.0000000000000000000000000001")))
                .isNegative();
    }

    /** 0.5 x² − 2: what is whole is found by the coefficient with the most decimals, be it the leading one. */
    @Test
    void of_coefficients_with_decimals() {
        assertThat(nearest(p("-2", "0", "0.5"), "9", -1)).contains(f("2"));
        assertThat(nearest(p("-0.02", "0", "0.005"), "1", 1)).contains(f("2"));
        assertThat(nearest(p("-1.21", "0", "1"), "9", -1)).contains(f("1.1"));
    }

    @Test
    void downwards_no_farther_than_the_limit() {
        assertThat(Roots.nearest(withRoots("3", "8"), f("7"), -1, Optional.of(f("3"))))
                .isPresent();
        assertThat(Roots.nearest(withRoots("3", "8"), f("7"), -1, Optional.of(f("3.01"))))
                .isEmpty();
        assertThat(Roots.nearest(withRoots("3"), f("7"), -1, Optional.of(f("3.01"))))
                .isEmpty();
    }

    @Test
    void no_farther_than_the_limit_which_is_included() {
        assertThat(Roots.nearest(withRoots("3", "8"), f("4"), 1, Optional.of(f("8"))))
                .isPresent();
        assertThat(Roots.nearest(withRoots("3", "8"), f("4"), 1, Optional.of(f("7.99"))))
                .isEmpty();
        assertThat(Roots.nearest(withRoots("8"), f("4"), 1, Optional.of(f("7.99"))))
                .isEmpty();
    }

    @Test
    void finds_the_nearest_of_random_roots() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            String[] roots = random.ints(1 + random.nextInt(5), -20, 60)
                    .mapToObj(root -> BigDecimal.valueOf(root, 1).toPlainString())
                    .toArray(String[]::new);
            int from = random.nextInt(50) + 5;
            int direction = random.nextBoolean() ? 1 : -1;
            Optional<Fraction> expected = Arrays.stream(roots)
                    .map(RootsTest::f)
                    .filter(root -> root.signum() > 0 && root.compareTo(Fraction.of(from)) * direction > 0)
                    .min((a, b) -> a.compareTo(b) * direction);
            assertThat(nearest(withRoots(roots), String.valueOf(from), direction))
                    .isEqualTo(expected);
        }
    }

    /** By the formula and by Sturm's theorem, from where the one before was found on, too. */
    @Test
    void of_one_bent_once_the_same_as_of_it_with_another_root_far_away() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            Polynomial bent = p(
                    BigDecimal.valueOf(random.nextInt(2_000) - 1_000, random.nextInt(3))
                            .toPlainString(),
                    BigDecimal.valueOf(random.nextInt(200) - 100, random.nextInt(3))
                            .toPlainString(),
                    BigDecimal.valueOf(random.nextInt(40) - 20, random.nextInt(3))
                            .toPlainString());
            Polynomial likewise = bent.times(withRoots("-1000000"));
            int direction = random.nextBoolean() ? 1 : -1;
            Fraction from = f(String.valueOf(1 + random.nextInt(30)));
            Optional<Fraction> limit = random.nextInt(3) > 0
                    ? Optional.empty()
                    : Optional.of(f(String.valueOf(direction > 0 ? 20 + random.nextInt(30) : 1 + random.nextInt(10))));
            for (int root = 0; root < 3; root++) {
                Optional<Root> one = Roots.nearest(bent, from, direction, limit);
                Optional<Root> other = Roots.nearest(likewise, from, direction, limit);
                assertThat(one.map(Root::isExact)).isEqualTo(other.map(Root::isExact));
                if (one.isEmpty()) {
                    break;
                }
                Fraction off =
                        (Fraction) one.get().far().minus(other.orElseThrow().far());
                assertThat(off.abs().compareTo(one.get().far().times(f("1e-29"))))
                        .isNotPositive();
                assertThat(one.get().far().minus(one.get().near()).signum() * direction)
                        .isEqualTo(one.get().isExact() ? 0 : 1);
                from = one.get().far();
            }
        }
    }

    @Test
    void the_simplest_fraction_of_an_interval() {
        assertThat(Simplest.between(f("0.3"), f("0.4"))).isEqualTo(Fraction.of(BigDecimal.ONE, new BigDecimal(3)));
        assertThat(Simplest.between(f("3.15"), f("3.14")))
                .isEqualTo(Fraction.of(new BigDecimal(22), new BigDecimal(7)));
        assertThat(Simplest.between(f("2"), f("2.5"))).isEqualTo(f("2"));
    }
}
