package dev.plimsoll.margin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Conditions that give no answer while a price is probed, so that they can only be tried. */
class HalvingTest {
    private static final Fault FAULT = new Fault(FaultCode.BEYOND_LAST_BRACKET, "tiers.x", "beyond the last bracket");
    private static final BigDecimal NEAR = new BigDecimal("0.0000000000000000000000000001");

    private static Fraction f(String decimal) {
        return Fraction.of(new BigDecimal(decimal));
    }

    private static Function<Scalar, Value> when(Function<Scalar, Boolean> condition) {
        return price -> Value.of(condition.apply(price));
    }

    private static Boundary from(String start, int direction, Function<Scalar, Value> condition) {
        return BoundarySearch.bracketed(f(start), direction, condition);
    }

    private static Boundary upTo(String limit, String start, Function<Scalar, Value> condition) {
        return Halving.fine(condition, 1, Optional.of(f(limit))).from(f(start));
    }

    private static void isBeside(Boundary boundary, String price, int direction) {
        assertThat(boundary).isInstanceOf(Boundary.At.class);
        Boundary.At at = (Boundary.At) boundary;
        assertThat(at.inclusive()).isTrue();
        assertThat(at.exact()).isFalse();
        Scalar off = at.price().minus(f(price));
        assertThat(off.signum() * direction).isNotNegative();
        assertThat(off.abs().compareTo(Fraction.of(new BigDecimal(price).multiply(NEAR))))
                .isNegative();
    }

    @Test
    void what_holds_already_begins_here_exactly() {
        assertThat(from("100", -1, when(price -> price.compareTo(f("100")) <= 0)))
                .isEqualTo(new Boundary.At(f("100"), true, true));
        assertThat(from("100", -1, price -> new Value.Failed(FAULT))).isEqualTo(new Boundary.Unknown(FAULT));
    }

    @Test
    void the_price_is_on_the_side_where_the_condition_holds() {
        isBeside(from("10000", -1, when(price -> price.compareTo(f("8080.81")) <= 0)), "8080.81", -1);
        isBeside(from("10000", 1, when(price -> price.compareTo(f("11880.2")) >= 0)), "11880.2", 1);
        isBeside(from("10000", -1, when(price -> price.compareTo(f("9999.999")) <= 0)), "9999.999", -1);
    }

    @Test
    void what_is_never_met_is_nowhere() {
        assertThat(from("10000", -1, when(price -> false))).isEqualTo(new Boundary.Nowhere());
        assertThat(from("10000", 1, when(price -> false))).isEqualTo(new Boundary.Nowhere());
    }

    /** The first steps down from 10000 are to 9990.0…, 9970.1…, 9930.4… */
    @Test
    void a_failure_on_the_way_is_no_answer() {
        assertThat(from(
                        "10000",
                        -1,
                        price -> price.compareTo(f("9980")) < 0 ? new Value.Failed(FAULT) : Value.of(false)))
                .isEqualTo(new Boundary.Unknown(FAULT));
        assertThat(from("10000", -1, price -> {
                    if (price.compareTo(f("9980")) < 0) {
                        return Value.of(true);
                    }
                    return price.compareTo(f("9985")) < 0 ? new Value.Failed(FAULT) : Value.of(false);
                }))
                .isEqualTo(new Boundary.Unknown(FAULT));
    }

    @Test
    void what_holds_before_there_is_no_answer_is_found_though_a_step_leaps_over_it() {
        Function<Scalar, Value> holdsThenFails = price ->
                price.compareTo(f("101")) >= 0 ? new Value.Failed(FAULT) : Value.of(price.compareTo(f("100.99")) >= 0);

        isBeside(from("1", 1, holdsThenFails), "100.99", 1);
    }

    @Test
    void a_share_is_looked_for_from_nothing_up_to_the_whole() {
        isBeside(upTo("1", "0", when(share -> share.compareTo(f("0.37")) >= 0)), "0.37", 1);
        isBeside(upTo("1", "0", when(share -> share.compareTo(f("0.0004")) >= 0)), "0.0004", 1);
        isBeside(upTo("1", "0", when(share -> share.compareTo(f("1")) >= 0)), "1", 1);
        assertThat(upTo("1", "0", when(share -> share.compareTo(f("1")) > 0))).isEqualTo(new Boundary.Nowhere());
        assertThat(upTo("1", "0", when(share -> share.compareTo(f("1.0001")) >= 0)))
                .isEqualTo(new Boundary.Nowhere());
    }

    /** Coarse steps from 1 lead to 4.9 and on to 15. */
    @Test
    void fine_steps_leap_over_no_window_of_a_hundredth() {
        for (String low : new String[] {"1.5", "3.3", "7.7", "9.8"}) {
            Function<Scalar, Value> window =
                    when(price -> price.compareTo(f(low)) >= 0 && price.compareTo(f(low).times(f("1.0101"))) <= 0);
            isBeside(Halving.fine(window, 1, Optional.empty()).from(f("1")), low, 1);
        }
        for (String high : new String[] {"0.9", "0.5", "0.3", "0.11"}) {
            Function<Scalar, Value> window =
                    when(price -> price.compareTo(f(high)) <= 0 && price.compareTo(f(high).over(f("1.0101"))) >= 0);
            isBeside(Halving.fine(window, -1, Optional.empty()).from(f("1")), high, -1);
        }
        Function<Scalar, Value> narrow =
                when(price -> price.compareTo(f("5")) >= 0 && price.compareTo(f("5.0505")) <= 0);
        assertThat(Halving.coarse(narrow, 1).from(f("1"))).isEqualTo(new Boundary.Nowhere());
    }

    /** Just beyond 1, and no farther than the next number that is rounded. */
    @Test
    void what_begins_just_beyond_the_start_begins_there() {
        Function<Scalar, Value> sliver = when(price -> {
            Scalar millionths = price.times(f("1000000")).floor();
            return millionths.compareTo(f("1000000")) == 0 && price.compareTo(f("1")) > 0;
        });
        assertThat(Halving.fine(sliver, 1, Optional.empty()).from(f("1")))
                .isEqualTo(new Boundary.At(f("1"), false, false));
    }

    /**
     * Within one step, from 6862.8 to 6931.4: from 6900 on it begins at 6920 instead of 6930, and at multiples of 5, of which
     * 6930 is one, it does not hold.
     */
    @Test
    void what_does_not_hold_at_one_price_in_between_has_begun_before_it() {
        Function<Scalar, Value> pierced = when(price -> {
            Scalar tens = price.over(f("100")).floor().minus(f("68")).times(f("10"));
            boolean beyond = price.compareTo(f("6930").minus(tens)) >= 0;
            Scalar fives = price.over(f("5"));
            return beyond && fives.compareTo(fives.floor()) != 0;
        });
        isBeside(Halving.fine(pierced, 1, Optional.empty()).from(f("6000")), "6920", 1);
    }

    @Test
    void nothing_beyond_the_limit_is_asked() {
        assertThat(upTo("1", "0", share -> {
                    assertThat(share.compareTo(f("1"))).isNotPositive();
                    return Value.of(false);
                }))
                .isEqualTo(new Boundary.Nowhere());
    }

    /** The steps grow from 0.001; a share halved from 0 and 1 alone would come to the second place. */
    @Test
    void of_two_places_the_nearer_is_found_where_a_step_falls_into_it() {
        isBeside(
                upTo(
                        "1",
                        "0",
                        when(share -> share.compareTo(f("0.02")) >= 0 && share.compareTo(f("0.2")) <= 0
                                || share.compareTo(f("0.9")) >= 0)),
                "0.02",
                1);
    }
}
