package dev.plimsoll.oracle;

import java.util.ArrayList;
import java.util.List;

/** The differences whose signs a computation asked for, and what it rounded, in the order asked. */
final class Trail {
    private static final ThreadLocal<Trail> NOTED = new ThreadLocal<>();

    private final List<Rational> differences = new ArrayList<>();
    private final List<Rational> rounded = new ArrayList<>();

    private Trail() {}

    List<Rational> differences() {
        return differences;
    }

    /** What was rounded to whole ones. */
    List<Rational> rounded() {
        return rounded;
    }

    static void note(Rational difference) {
        Trail noted = NOTED.get();
        if (noted != null) {
            noted.differences.add(difference);
        }
    }

    static void noteRounded(Rational steps) {
        Trail noted = NOTED.get();
        if (noted != null) {
            noted.rounded.add(steps);
        }
    }

    static void note(Rational one, Rational other) {
        if (NOTED.get() != null) {
            note(one.minus(other));
        }
    }

    static Trail of(Runnable computation) {
        Trail noted = new Trail();
        NOTED.set(noted);
        try {
            computation.run();
        } finally {
            NOTED.remove();
        }
        return noted;
    }
}
