package dev.plimsoll.margin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BoundarySearchTest {
    private static Fraction f(String decimal) {
        return Fraction.of(new BigDecimal(decimal));
    }

    private static Boundary down(String from, Function<Scalar, Value> condition) {
        return BoundarySearch.nearest(f(from), -1, condition);
    }

    private static Boundary up(String from, Function<Scalar, Value> condition) {
        return BoundarySearch.nearest(f(from), 1, condition);
    }

    private static Function<Scalar, Value> when(Function<Scalar, Boolean> condition) {
        return price -> Value.of(condition.apply(price));
    }

    private static Boundary exactly(String price, boolean inclusive) {
        return new Boundary.At(f(price), inclusive, true);
    }

    /** A long position of 10 000 with 1000 behind it: 1000 + 1.125 (M − 8888.89) against 0. */
    private static Scalar equity(Scalar mark) {
        return mark.minus(f("8888.89")).times(f("1.125")).plus(f("1000"));
    }

    @Test
    void equality_counts_where_the_comparison_says_so() {
        Fraction root = f("8888.89").plus(f("-1000").over(f("1.125")));
        assertThat(down("8888.89", when(mark -> equity(mark).compareTo(f("0")) <= 0)))
                .isEqualTo(new Boundary.At(root, true, true));
        assertThat(down("8888.89", when(mark -> equity(mark).compareTo(f("0")) < 0)))
                .isEqualTo(new Boundary.At(root, false, true));
    }

    @Test
    void a_condition_that_holds_already_begins_here() {
        assertThat(down("5", when(mark -> mark.compareTo(f("5")) <= 0))).isEqualTo(exactly("5", true));
        assertThat(down("5", when(mark -> mark.compareTo(f("5")) < 0))).isEqualTo(exactly("5", false));
    }

    @Test
    void no_price_is_not_zero() {
        assertThat(down("5", when(mark -> mark.signum() <= 0))).isEqualTo(new Boundary.Nowhere());
        assertThat(up("5", when(mark -> mark.compareTo(f("5")) < 0))).isEqualTo(new Boundary.Nowhere());
    }

    @Test
    void a_failure_on_the_way_is_no_answer() {
        Function<Scalar, Value> condition = mark -> mark.compareTo(f("3")) < 0
                ? Value.failed(FaultCode.BEYOND_LAST_BRACKET, "x", "x")
                : Value.of(mark.compareTo(f("2")) < 0);
        assertThat(down("5", condition)).isInstanceOf(Boundary.Unknown.class);
        Function<Scalar, Value> later = mark -> mark.compareTo(f("3")) < 0
                ? Value.failed(FaultCode.BEYOND_LAST_BRACKET, "x", "x")
                : Value.of(mark.compareTo(f("4")) <= 0);
        assertThat(down("5", later)).isEqualTo(exactly("4", true));
    }

    @Test
    void a_touching_point_is_met() {
        Function<Scalar, Value> touching = when(mark -> {
            Scalar off = mark.minus(f("3"));
            return off.times(off).signum() <= 0;
        });
        assertThat(down("5", touching)).isEqualTo(exactly("3", true));
    }

    @Test
    void a_hole_beside_the_start_is_entered() {
        assertThat(down("5", when(mark -> mark.compareTo(f("5")) < 0 && mark.compareTo(f("4.99")) > 0)))
                .isEqualTo(exactly("5", false));
        assertThat(down("5", when(mark -> mark.compareTo(f("4.5")) < 0 && mark.compareTo(f("4.49")) > 0)))
                .isEqualTo(exactly("4.5", false));
    }

    @Test
    void a_jump_is_a_boundary_though_nothing_is_zero_there() {
        // A rate of 1% up to 3, of 50% above, of a position of 1 at the price, against 1.2.
        Function<Scalar, Value> condition = when(mark -> {
            Scalar rate = mark.compareTo(f("3")) <= 0 ? f("0.01") : f("0.5");
            return mark.times(rate).compareTo(f("1.2")) >= 0;
        });
        assertThat(up("1", condition)).isEqualTo(exactly("3", false));
    }

    @Test
    void an_irrational_boundary_lies_where_the_condition_holds() {
        Boundary boundary = up("1", when(mark -> mark.times(mark).compareTo(f("2")) >= 0));
        assertThat(boundary).isInstanceOf(Boundary.At.class);
        Boundary.At at = (Boundary.At) boundary;
        assertThat(at.exact()).isFalse();
        assertThat(at.price().times(at.price()).compareTo(f("2"))).isNotNegative();
        assertThat(at.price()
                        .minus(f("1.414213562373095048801688724209"))
                        .abs()
                        .compareTo(f("0.000000000000000000000000001")))
                .isNegative();
    }

    @Test
    void many_small_steps_are_halved() {
        // Rounded up to thousandths there are hundreds of thousands of pieces between 500 and 8.
        Function<Scalar, Value> condition = when(mark -> {
            Scalar rounded = mark.over(f("0.001")).negate().floor().negate().times(f("0.001"));
            return rounded.compareTo(f("8")) <= 0;
        });
        Boundary.At at = (Boundary.At) down("500", condition);
        assertThat(at.price().compareTo(f("8"))).isNotPositive();
        assertThat(at.price().plus(f("0.000000000000000000001")).compareTo(f("8")))
                .isPositive();
    }

    /** Rounded up to thousandths there are 99 000 pieces between 100 and 1. */
    @Test
    void among_many_small_steps_what_is_not_rounded_is_not_leapt_over() {
        Function<Scalar, Value> either = when(mark -> {
            Scalar rounded = mark.over(f("0.001")).negate().floor().negate().times(f("0.001"));
            return rounded.compareTo(f("1")) <= 0 || mark.times(f("3")).compareTo(f("37")) == 0;
        });
        Fraction single = Fraction.of(new BigDecimal("37"), new BigDecimal("3"));
        assertThat(down("100", either)).isEqualTo(new Boundary.At(single, true, false));
        Function<Scalar, Value> within = when(mark -> {
            Scalar rounded = mark.over(f("0.001")).negate().floor().negate().times(f("0.001"));
            return rounded.compareTo(f("1")) <= 0 || mark.compareTo(f("12.345")) < 0 && mark.compareTo(f("12.344")) > 0;
        });
        assertThat(down("100", within)).isEqualTo(new Boundary.At(f("12.345"), false, false));
    }

    /** Down and up to sevens the same: that is so at sevens alone, of which no comparison of prices tells. */
    @Test
    void among_many_small_steps_a_price_is_found_at_which_another_number_is_not_rounded() {
        Function<Scalar, Value> either = when(mark -> {
            Scalar fine = mark.over(f("0.001")).negate().floor().negate().times(f("0.001"));
            Scalar down = mark.over(f("7")).floor();
            Scalar up = mark.over(f("7")).negate().floor().negate();
            return fine.compareTo(f("1")) <= 0 || down.compareTo(f("2")) == 0 && up.compareTo(f("2")) == 0;
        });
        assertThat(down("100", either)).isEqualTo(new Boundary.At(f("14"), true, false));
    }

    @Test
    void what_is_too_complex_to_solve_is_halved() {
        Function<Scalar, Value> condition = when(mark -> {
            // To the power of 60, in few products: each of so long numbers is reduced.
            Scalar third = mark.times(mark).times(mark);
            Scalar fifteenth = third.times(third).times(third).times(third).times(third);
            Scalar thirtieth = fifteenth.times(fifteenth);
            return thirtieth.times(thirtieth).compareTo(f("1")) <= 0;
        });
        Boundary.At at = (Boundary.At) down("2", condition);
        assertThat(at.price().minus(f("1")).abs().compareTo(f("0.0000000000000000000000001")))
                .isNegative();
    }

    @Test
    void a_share_is_found_up_to_the_whole() {
        Function<Scalar, Value> condition = when(share -> share.compareTo(f("0.25")) >= 0);
        assertThat(BoundarySearch.nearestUpTo(f("1"), f("0"), condition)).isEqualTo(exactly("0.25", true));
        Function<Scalar, Value> whole = when(share -> share.compareTo(f("1")) >= 0);
        assertThat(BoundarySearch.nearestUpTo(f("1"), f("0"), whole)).isEqualTo(exactly("1", true));
        Function<Scalar, Value> never = when(share -> share.compareTo(f("1")) > 0);
        assertThat(BoundarySearch.nearestUpTo(f("1"), f("0"), never)).isEqualTo(new Boundary.Nowhere());
    }

    @Test
    void beyond_the_limit_nothing_counts() {
        assertThat(BoundarySearch.nearestUpTo(f("1"), f("0"), when(share -> share.compareTo(f("2")) >= 0)))
                .isEqualTo(new Boundary.Nowhere());
        assertThat(BoundarySearch.nearestUpTo(
                        f("1"), f("0"), when(share -> share.times(share).compareTo(f("4")) >= 0)))
                .isEqualTo(new Boundary.Nowhere());
        assertThat(BoundarySearch.nearestUpTo(f("1"), f("1"), when(share -> share.compareTo(f("2")) >= 0)))
                .isEqualTo(new Boundary.Nowhere());
    }

    @Test
    void a_step_is_what_it_was_made_of() {
        assertThat(Tick.of(java.util.Optional.of(new BigDecimal("0.5"))).step()).isEqualByComparingTo("0.5");
        assertThat(Tick.of(java.util.Optional.empty()).step()).isEqualByComparingTo("0.000000000001");
    }

    @Test
    void ticks_round_toward_the_side_asked_for() {
        Tick tick = Tick.of(java.util.Optional.of(new BigDecimal("0.5")));
        assertThat(tick.toward(-1, f("7.3"))).contains(new BigDecimal("7"));
        assertThat(tick.toward(1, f("7.3"))).contains(new BigDecimal("7.5"));
        assertThat(tick.toward(-1, f("7.5"))).contains(new BigDecimal("7.5"));
        assertThat(tick.toward(-1, f("0.3"))).isEmpty();
        assertThat(tick.toward(-1, f("20"))).contains(new BigDecimal("20"));
        assertThat(Tick.of(java.util.Optional.empty()).toward(1, Fraction.of(BigDecimal.ONE, new BigDecimal(3))))
                .contains(new BigDecimal("0.333333333334"));
    }
}
