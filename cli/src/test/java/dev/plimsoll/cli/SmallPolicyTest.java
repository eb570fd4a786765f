package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** A mistake in what gives commands a head start would be silent, and only slow. */
class SmallPolicyTest {
    @Test
    void the_small_policy_compiles_and_decides() {
        assertThatCode(SmallPolicy::check).doesNotThrowAnyException();
        assertThatCode(SmallPolicy::decide).doesNotThrowAnyException();
    }
}
