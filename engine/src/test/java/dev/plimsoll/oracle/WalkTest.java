package dev.plimsoll.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class WalkTest {
    private static final Rational LEAST = f("0.001");

    private static Rational f(String decimal) {
        return Rational.of(new BigDecimal(decimal));
    }

    /** Asks as calculations do, which note what they compare. */
    private static int order(Rational one, Rational other) {
        Trail.note(one, other);
        return one.compareTo(other);
    }

    private static Optional<Walk.Point> walk(String from, String to, Predicate<Rational> answer) {
        return new Walk(answer, false, false, LEAST, 400).first(f(from), f(to));
    }

    private static String price(Optional<Walk.Point> point) {
        return point.orElseThrow().price().toString();
    }

    @Test
    void a_single_price_is_met() {
        assertThat(price(walk("1", "100", price -> order(price.times(f("3")), f("7.5")) == 0)))
                .isEqualTo("2.5");
        assertThat(price(walk("100", "1", price -> order(price, f("2.5")) == 0)))
                .isEqualTo("2.5");
    }

    @Test
    void of_two_windows_the_nearer_one_is_met() {
        Predicate<Rational> windows = price -> order(price, f("7")) >= 0 && order(price, f("7.0001")) <= 0
                || order(price, f("30")) >= 0 && order(price, f("50")) <= 0;

        assertThat(price(walk("1", "100", windows))).startsWith("7");
        assertThat(price(walk("100", "1", windows))).isEqualTo("50");
    }

    @Test
    void what_is_bent_is_met_within_the_width_asked_for() {
        Rational met = walk("1", "100", price -> order(price.times(price), f("2")) >= 0)
                .orElseThrow()
                .price();

        assertThat(met.times(met).isBelow(f("2"))).isFalse();
        assertThat(met.isAbove(f("1.4153"))).isFalse();
    }

    @Test
    void where_nothing_is_answered_is_met_too() {
        Optional<Walk.Point> point = walk("1", "100", price -> {
            if (order(price, f("40")) > 0 && order(price, f("41")) < 0) {
                throw new NoAnswer("beyond_last_bracket");
            }
            return order(price, f("60")) > 0;
        });

        assertThat(point.orElseThrow().why()).map(NoAnswer::code).contains("beyond_last_bracket");
    }

    @Test
    void what_holds_only_where_nothing_is_rounded_is_met() {
        Predicate<Rational> whole = price -> {
            Trail.noteRounded(price);
            return order(price.floor(), price) == 0;
        };

        assertThat(price(walk("1.5", "100", whole))).isEqualTo("2");
        assertThat(price(walk("100.5", "1", whole))).isEqualTo("100");
        assertThat(walk("1.5", "1.9", whole)).isEmpty();
    }

    @Test
    void nothing_is_met_where_the_answer_stays() {
        assertThat(walk("1", "100", price -> order(price, f("100")) > 0)).isEmpty();
        assertThat(price(walk("1", "100", price -> order(price, f("100")) >= 0)))
                .isEqualTo("100");
    }
}
