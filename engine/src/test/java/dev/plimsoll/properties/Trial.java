package dev.plimsoll.properties;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.differential.Rolls;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Tries a property on many cases: {@code -Dplimsoll.properties.cases=} says how many, {@code -Dplimsoll.properties.seed=} from
 * which seed on. The case with the seed {@code s} is asked alone with that seed and one case.
 */
final class Trial {
    static final Path FOLDER = Path.of("target", "properties");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int CASES = Integer.getInteger("plimsoll.properties.cases", 5_000);
    private static final long SEED = Long.getLong("plimsoll.properties.seed", 1_000_000);
    private static final int RATED = 500;
    /** In a hundred. */
    private static final int LEAST_RATE = 20;

    /** So far what is wrong of the small case must read as what was found, so that it is the same that is wrong. */
    private static final int ALIKE = 40;

    private Trial() {}

    static <C> void of(Property<C> property) {
        long started = THREADS.getCurrentThreadCpuTime();
        int met = 0;
        for (int i = 0; i < CASES; i++) {
            long seed = SEED + i;
            C drawn = property.draw().apply(new Rolls(seed));
            boolean speaks;
            Optional<String> wrong;
            try {
                speaks = property.premise().test(drawn);
                wrong = speaks ? property.wrong(drawn) : Optional.empty();
            } catch (RuntimeException e) {
                speaks = true;
                wrong = Optional.of("an exception: " + e);
            }
            met += speaks ? 1 : 0;
            if (wrong.isPresent()) {
                throw new AssertionError(told(property, drawn, seed, wrong.get()));
            }
        }
        long spent = THREADS.getCurrentThreadCpuTime() - started;
        keep(
                property,
                String.format(
                        Locale.ROOT,
                        "property %d: %d cases, %.1f %% met the premise, %d ms of processor. %s",
                        property.number(),
                        CASES,
                        100.0 * met / CASES,
                        spent / 1_000_000,
                        property.sentence()));
        rated(property, CASES, met);
    }

    /** That enough of the cases are such that the sentence speaks of them; of few cases a rate says nothing. */
    static void rated(Property<?> property, int cases, int met) {
        if (cases >= RATED) {
            assertThat(100 * met)
                    .as("cases that property %d speaks of, of %d", property.number(), cases)
                    .isGreaterThanOrEqualTo(LEAST_RATE * cases);
        }
    }

    private static void keep(Property<?> property, String line) {
        System.out.println(line);
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(String.format(Locale.ROOT, "%02d.txt", property.number())), line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <C> String told(Property<C> property, C drawn, long seed, String wrong) {
        String kind = wrong.substring(0, Math.min(ALIKE, wrong.length()));
        C small = property.smaller()
                .of(
                        drawn,
                        smaller -> property.wrong(smaller)
                                .filter(text -> text.startsWith(kind))
                                .isPresent());
        return "property " + property.number() + " (" + property.sentence() + ") does not hold for seed " + seed + ": "
                + wrong + "\nmade small: " + property.wrong(small).orElse(wrong) + "\n"
                + property.told().apply(small)
                + "\nagain: -Dplimsoll.properties.seed=" + seed
                + " -Dplimsoll.properties.cases=1 -Dplimsoll.properties.policies="
                + Pool.FIRST;
    }
}
