package dev.plimsoll.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value, if one could be made, and what there is to say about it. A parser that recovers may give both a partial value
 * and errors; {@link #isClean} tells whether the value may be used for deciding.
 */
public record Outcome<T>(Optional<T> value, List<Diagnostic> diagnostics) {
    public Outcome {
        diagnostics = List.copyOf(diagnostics);
    }

    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(Optional.of(value), List.of());
    }

    public static <T> Outcome<T> of(T value, List<Diagnostic> diagnostics) {
        return new Outcome<>(Optional.of(value), diagnostics);
    }

    public static <T> Outcome<T> failed(List<Diagnostic> diagnostics) {
        return new Outcome<>(Optional.empty(), diagnostics);
    }

    public static <T> Outcome<T> failed(Diagnostic diagnostic) {
        return failed(List.of(diagnostic));
    }

    /** Whether there is a value and no error. */
    public boolean isClean() {
        return value.isPresent() && diagnostics.stream().noneMatch(Diagnostic::isError);
    }

    /** The value of a clean outcome. */
    public T orThrow() {
        if (!isClean()) {
            throw new IllegalStateException("not clean: " + diagnostics);
        }
        return value.orElseThrow();
    }

    /** The next pass, on whatever value there is; messages of both. */
    public <R> Outcome<R> then(Function<T, Outcome<R>> pass) {
        if (value.isEmpty()) {
            return failed(diagnostics);
        }
        Outcome<R> next = pass.apply(value.get());
        List<Diagnostic> all = new ArrayList<>(diagnostics);
        all.addAll(next.diagnostics());
        return new Outcome<>(next.value(), all);
    }
}
