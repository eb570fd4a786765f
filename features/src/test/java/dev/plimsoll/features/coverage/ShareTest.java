package dev.plimsoll.features.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void what_is_not_quite_there_is_not_there() {
        Share share = new Share(8_999, 10_000);
        assertThat(share.percent()).isEqualTo("89.9");
        assertThat(share.reaches(89)).isTrue();
        assertThat(share.reaches(90)).isFalse();
        assertThat(new Share(9, 10).reaches(90)).isTrue();
    }

    @Test
    void all_but_one_is_not_all() {
        assertThat(new Share(99_999, 100_000).percent()).isEqualTo("99.9");
        assertThat(new Share(99_999, 100_000).reaches(100)).isFalse();
        assertThat(new Share(3, 3).percent()).isEqualTo("100");
    }

    @Test
    void of_nothing_everything_is_covered() {
        assertThat(new Share(0, 0).percent()).isEqualTo("100");
        assertThat(new Share(0, 0).reaches(100)).isTrue();
    }
}
