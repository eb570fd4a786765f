package dev.plimsoll.cli;

import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;

/** One option or parameter of a command, for its value once the line is read. */
final class Flag<T> {
    private final ArgSpec spec;

    Flag(ArgSpec spec) {
        this.spec = spec;
    }

    /** The value of one that is required or has a default. */
    T get() {
        return spec.getValue();
    }

    /** The value of one that may be left out. */
    Optional<T> given() {
        return Optional.ofNullable(spec.getValue());
    }
}
