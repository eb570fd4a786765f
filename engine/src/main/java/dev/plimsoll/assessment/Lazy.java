package dev.plimsoll.assessment;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is computed when it is first asked for. Not shared between threads. */
final class Lazy<T> {
    private @Nullable Supplier<T> supplier;
    private @Nullable T value;

    private Lazy(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    static <T> Lazy<T> of(Supplier<T> supplier) {
        return new Lazy<>(supplier);
    }

    T get() {
        T known = value;
        if (known != null) {
            return known;
        }
        Supplier<T> source = supplier;
        if (source == null) {
            throw new IllegalStateException("an amount depends on itself");
        }
        supplier = null;
        T made = source.get();
        value = made;
        return made;
    }
}
