package dev.plimsoll.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;

/** One option or parameter of a command, for its value once the line is read. */
final class Flag<T> {
    private final ArgSpec spec;
    private final @Nullable T fallback;

    Flag(ArgSpec spec) {
        this(spec, null);
    }

    /**
     * As above.
     *
     * @param fallback the value where another of its group is given: picocli forgets the initial value then
     */
    Flag(ArgSpec spec, @Nullable T fallback) {
        this.spec = spec;
        this.fallback = fallback;
    }

    /** The value of one that is required or has a default. */
    T get() {
        T value = spec.getValue();
        return value != null || fallback == null ? value : fallback;
    }

    /** The value of one that may be left out. */
    Optional<T> given() {
        return Optional.ofNullable(spec.getValue());
    }
}
