package dev.plimsoll.differential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Random policies asked about random states: each policy is compiled once and asked about many. */
final class Differential {
    private static final int STATES = 25;
    private static final int REQUESTS = 15;
    /** Every so many states all three are compared, whole answers and what would pass included. */
    private static final int WHOLE_EVERY = 12;

    private static final int MOST_TOLD = 5;

    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<String> mismatches = new ArrayList<>();
    private final Path folder;
    private long cases;
    private long wrong;
    private int policies;

    Differential(Path folder) {
        this.folder = folder;
    }

    /** Asks about as many cases as are wanted, from policies with the seeds from one on. */
    Differential run(long wanted, long fromSeed) {
        for (long seed = fromSeed; cases < wanted; seed++) {
            policy(seed, wanted);
        }
        return this;
    }

    private void policy(long seed, long wanted) {
        PolicyMaker.Made made = PolicyMaker.make(seed);
        Platform platform = new Platform(made.text());
        policies++;
        Rolls rolls = new Rolls(seed * 1_000_003 + 7);
        StateMaker states = new StateMaker(rolls, made.layout());
        for (int i = 0; i < STATES && cases < wanted; i++) {
            StateMaker.State state = states.make();
            boolean all = i % WHOLE_EVERY == 0;
            ask(new Case(made.text(), state.account(), state.market(), Optional.empty()), platform, all);
            for (int j = 0; j < REQUESTS; j++) {
                var request = RequestMaker.make(rolls, made.layout(), state.account());
                ask(new Case(made.text(), state.account(), state.market(), Optional.of(request)), platform, all);
            }
        }
    }

    private void ask(Case asked, Platform platform, boolean all) {
        Platform.Outcome outcome = asked.ask(platform, all);
        cases++;
        answers.merge(outcome.answer(), 1, Integer::sum);
        if (outcome.differences().isEmpty()) {
            return;
        }
        wrong++;
        if (mismatches.size() < MOST_TOLD) {
            Case smaller = Shrinking.of(asked);
            String command = smaller.write(folder.resolve(String.valueOf(mismatches.size() + 1)));
            List<String> now = smaller.differences();
            mismatches.add(
                    String.join("\n", now.isEmpty() ? outcome.differences() : now) + "\n" + smaller + "\n" + command);
        }
    }

    long cases() {
        return cases;
    }

    /** How many cases were answered differently. */
    long wrong() {
        return wrong;
    }

    int policies() {
        return policies;
    }

    /** How often each verdict or status was the answer. */
    Map<String, Integer> answers() {
        return answers;
    }

    /** The first few cases that were answered differently, made small. */
    String told() {
        return String.join("\n\n", mismatches);
    }
}
