package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** That what the archive is made from still runs: without it commands start slowly, and nothing else would tell. */
class RehearsalTest {
    @Test
    void every_command_runs() {
        assertThatCode(() -> Rehearsal.main(new String[0])).doesNotThrowAnyException();
    }
}
