package dev.plimsoll.oracle;

import java.util.ArrayList;
import java.util.List;

/** The differences whose signs a computation asked for, in the order asked. */
final class Trail {
    private static final ThreadLocal<List<Rational>> NOTED = new ThreadLocal<>();

    private Trail() {}

    static void note(Rational difference) {
        List<Rational> noted = NOTED.get();
        if (noted != null) {
            noted.add(difference);
        }
    }

    static void note(Rational one, Rational other) {
        if (NOTED.get() != null) {
            note(one.minus(other));
        }
    }

    static List<Rational> of(Runnable computation) {
        List<Rational> noted = new ArrayList<>();
        NOTED.set(noted);
        try {
            computation.run();
        } finally {
            NOTED.remove();
        }
        return noted;
    }
}
