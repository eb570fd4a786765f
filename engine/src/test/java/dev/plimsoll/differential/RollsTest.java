package dev.plimsoll.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RollsTest {
    @Test
    void they_are_those_of_java_17() {
        for (long seed = -100; seed < 100; seed++) {
            Rolls rolls = new Rolls(seed * 7_919);
            SplittableRandom random = new SplittableRandom(seed * 7_919);
            for (int bound = 1; bound < 300; bound++) {
                assertThat(rolls.below(bound)).isEqualTo(random.nextInt(bound));
                assertThat(rolls.below(Integer.MAX_VALUE - bound)).isEqualTo(random.nextInt(Integer.MAX_VALUE - bound));
                assertThat(rolls.below((1 << 30) + bound)).isEqualTo(random.nextInt((1 << 30) + bound));
            }
        }
    }

    @Test
    void they_go_on_from_a_place() {
        Rolls rolls = new Rolls(7);
        assertThat(rolls.areFresh()).isTrue();
        rolls.below(10);
        assertThat(rolls.areFresh()).isFalse();
        long place = rolls.place();
        int next = rolls.below(1_000_000);
        rolls.goOn(place);
        assertThat(rolls.below(1_000_000)).isEqualTo(next);
    }
}
