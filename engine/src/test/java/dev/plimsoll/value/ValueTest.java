package dev.plimsoll.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValueTest {
    @Test
    void equal_truths_are_equal_objects() {
        assertThat(Value.of(true)).isEqualTo(new Value.Truth(true)).hasSameHashCodeAs(new Value.Truth(true));
        assertThat(Value.of(false)).isEqualTo(new Value.Truth(false)).isNotEqualTo(Value.of(true));
        assertThat(Value.of(false).hashCode()).isNotEqualTo(Value.of(true).hashCode());
    }

    @Test
    void a_failure_says_under_which_code_it_is_reported() {
        Value failed = Value.failed(FaultCode.BEYOND_LAST_BRACKET, "brackets", "no bracket for 5");

        assertThat(failed).isInstanceOfSatisfying(Value.Failed.class, value -> {
            assertThat(value.fault().code().code()).isEqualTo("beyond_last_bracket");
            assertThat(value.fault())
                    .isEqualTo(new Fault(FaultCode.BEYOND_LAST_BRACKET, "brackets", "no bracket for 5"));
        });
    }
}
