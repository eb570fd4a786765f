package dev.plimsoll.differential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Random policies asked about random states: each policy is compiled once and asked about many. Everything about a policy,
 * its states and requests follows from its seed alone, so what is asked does not depend on how many threads ask it.
 */
final class Differential {
    /** The seed of no policy. */
    static final long END = Long.MAX_VALUE;

    private static final int STATES = 20;
    private static final int REQUESTS = 19;
    static final int CASES_OF_A_POLICY = STATES * (1 + REQUESTS);
    /** Every so many states the reference interpreter is asked too, and whole answers are compared. */
    private static final int WHOLE_EVERY = 12;
    /** What would make a rule pass takes most of the time of a denial: one state of every so many policies. */
    private static final int REMEDIES_EVERY = 2;

    private static final int TOLD_EVERY = 1_000;

    private final Map<String, Long> answers = new TreeMap<>();
    private final TreeMap<String, Mismatch> mismatches = new TreeMap<>();
    private final AtomicReference<Slowest> slowest = new AtomicReference<>(new Slowest("", 0));
    private final Path folder;
    private final int mostKept;
    private long cases;
    private long wrong;
    private int policies;

    private record Slowest(String name, long nanos) {}

    /** What was answered differently is written into a folder as it is found, up to as many as are to be kept. */
    Differential(Path folder, int mostKept) {
        this.folder = folder;
        this.mostKept = mostKept;
    }

    /** Asks about the policies whose seeds are given out, up to {@link #END}. */
    Differential run(LongSupplier seeds, int threads) {
        List<Thread> running = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                for (long seed = seeds.getAsLong(); seed != END; seed = seeds.getAsLong()) {
                    policy(seed);
                }
            });
            thread.setUncaughtExceptionHandler((where, failure) -> {
                synchronized (failures) {
                    failures.add(failure);
                }
            });
            thread.start();
            running.add(thread);
        }
        for (Thread thread : running) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.get(0));
        }
        return this;
    }

    private void policy(long seed) {
        PolicyMaker.Made made = PolicyMaker.make(seed);
        Platform platform;
        try {
            platform = new Platform(made.text());
        } catch (RuntimeException e) {
            throw new IllegalStateException("the policy of seed " + seed + " does not compile:\n" + made.text(), e);
        }
        Map<String, Integer> answered = new TreeMap<>();
        Rolls rolls = new Rolls(seed * 1_000_003 + 7);
        StateMaker states = new StateMaker(rolls, made.layout());
        for (int i = 0; i < STATES; i++) {
            StateMaker.State state = states.make();
            Platform.Depth depth = i % WHOLE_EVERY != 0
                    ? Platform.Depth.QUICK
                    : i == 0 && seed % REMEDIES_EVERY == 0 ? Platform.Depth.REMEDIES : Platform.Depth.WHOLE;
            for (int j = 0; j <= REQUESTS; j++) {
                Case asked = new Case(
                        made.text(),
                        state.account(),
                        state.market(),
                        j == 0
                                ? Optional.empty()
                                : Optional.of(RequestMaker.make(rolls, made.layout(), state.account())));
                String name = String.format(Locale.ROOT, "%d-%02d-%02d", seed, i, j);
                long started = System.nanoTime();
                Platform.Outcome outcome = asked.ask(platform, depth);
                took(name, System.nanoTime() - started);
                answered.merge(outcome.answer(), 1, Integer::sum);
                if (!outcome.differences().isEmpty()) {
                    keep(name, asked, outcome);
                }
            }
        }
        count(answered);
    }

    private synchronized void count(Map<String, Integer> answered) {
        policies++;
        cases += CASES_OF_A_POLICY;
        answered.forEach((answer, times) -> answers.merge(answer, (long) times, Long::sum));
        if (policies % TOLD_EVERY == 0) {
            System.out.println("differential: " + this);
        }
    }

    private void took(String name, long nanos) {
        slowest.accumulateAndGet(new Slowest(name, nanos), (one, other) -> one.nanos() >= other.nanos() ? one : other);
    }

    private synchronized void keep(String name, Case asked, Platform.Outcome outcome) {
        wrong++;
        if (mismatches.size() < mostKept) {
            Mismatch mismatch = new Mismatch(name, asked, outcome.differences());
            mismatches.put(name, mismatch);
            mismatch.write(folder);
        }
    }

    synchronized long cases() {
        return cases;
    }

    /** How many cases were answered differently. */
    synchronized long wrong() {
        return wrong;
    }

    synchronized int policies() {
        return policies;
    }

    /** How often each verdict or status was the answer. */
    synchronized Map<String, Long> answers() {
        return new TreeMap<>(answers);
    }

    @Override
    public synchronized String toString() {
        Slowest last = slowest.get();
        return cases + " cases of " + policies + " policies, " + wrong + " mismatches; " + answers + "; slowest "
                + last.name() + ", " + last.nanos() / 1_000_000 + " ms";
    }

    /** Cases that were answered differently, by policy, state and request. */
    List<Mismatch> mismatches() {
        return List.copyOf(mismatches.values());
    }
}
