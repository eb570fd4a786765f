package dev.plimsoll.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.source.Source;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void it_is_that_of_lengths_names_and_texts() {
        // printf '\0\0\0\0\0\0\0\1a\0\0\0\0\0\0\0\3x\303\244' | sha256sum
        assertThat(Fingerprint.of(List.of(Source.of("a", "xä"))))
                .isEqualTo("8b71cd511b760cbc94992e754fb61018746b0e800aa8ef6289b2fce794c326e2");
    }

    @Test
    void every_change_changes_it() {
        List<List<Source>> all = List.of(
                List.of(),
                List.of(Source.of("a", "")),
                List.of(Source.of("", "a")),
                List.of(Source.of("a", "b")),
                List.of(Source.of("ab", "")),
                List.of(Source.of("a", "b"), Source.of("c", "d")),
                List.of(Source.of("c", "d"), Source.of("a", "b")),
                List.of(Source.of("a", "bc"), Source.of("", "d")),
                List.of(Source.of("a", "b "), Source.of("c", "d")));

        assertThat(new TreeSet<>(all.stream().map(Fingerprint::of).toList())).hasSize(all.size());
    }
}
