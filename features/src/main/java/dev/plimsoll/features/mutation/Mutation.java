package dev.plimsoll.features.mutation;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.features.mutation.Mutant.Fate;
import dev.plimsoll.features.run.Scenario;
import dev.plimsoll.features.run.SpecRun;
import dev.plimsoll.features.steps.PolicyUnderTest;
import dev.plimsoll.model.CheckedPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Changes a policy one place at a time and runs scenarios against each change until one fails. What comes out does not
 * depend on the number of threads.
 */
public final class Mutation {
    private final PolicyText text;
    private final CompiledPolicy policy;
    private final List<Scenario> scenarios;
    private final Function<CheckedPolicy, PolicyEvaluator> engine;
    private final String meaning;
    private final Map<String, List<Scenario>> byRule = new ConcurrentHashMap<>();

    /**
     * @param policy compiled from the text
     * @param scenarios all of which pass with the policy as it is
     * @param engine what evaluates the changed policies
     */
    public Mutation(
            PolicyText text,
            CompiledPolicy policy,
            List<Scenario> scenarios,
            Function<CheckedPolicy, PolicyEvaluator> engine) {
        this.text = text;
        this.policy = policy;
        this.scenarios = List.copyOf(scenarios);
        this.engine = engine;
        this.meaning = Meaning.of(policy.model());
    }

    /** How far it is. May be called by any thread. */
    public interface Progress {
        void done(int done, int all);
    }

    /** All changes, in the order of the policy. */
    public List<Change> changes() {
        return PolicyChanges.of(text, policy);
    }

    /** Tries changes. */
    public MutationReport run(List<Change> changes, int threads, Progress progress) {
        AtomicInteger done = new AtomicInteger();
        List<Callable<Mutant>> calls = new ArrayList<>();
        for (Change change : changes) {
            calls.add(() -> {
                Mutant mutant = new Mutant(change, fate(change));
                progress.done(done.incrementAndGet(), changes.size());
                return mutant;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Mutant> mutants = new ArrayList<>();
            for (Future<Mutant> future : pool.invokeAll(calls)) {
                mutants.add(future.get());
            }
            return new MutationReport(policy, scenarios.size(), mutants);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a change could not be tried", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private Fate fate(Change change) {
        Outcome<CompiledPolicy> outcome = text.compile(change);
        if (!outcome.isClean()) {
            return Fate.INVALID;
        }
        CheckedPolicy changed = outcome.orThrow().model();
        if (Meaning.of(changed).equals(meaning)) {
            return Fate.EQUIVALENT;
        }
        PolicyUnderTest judge = new PolicyUnderTest(policy.model(), engine.apply(changed));
        return SpecRun.firstFailure(likelyFirst(change.rule()), judge).isPresent() ? Fate.KILLED : Fate.SURVIVED;
    }

    /** Those that speak of the rule first: they will most likely fail. What comes out is the same in any order. */
    private List<Scenario> likelyFirst(String rule) {
        return byRule.computeIfAbsent(rule, name -> {
            List<Scenario> ordered = new ArrayList<>(scenarios.stream()
                    .filter(scenario -> speaksOf(scenario, name))
                    .toList());
            scenarios.stream().filter(scenario -> !speaksOf(scenario, name)).forEach(ordered::add);
            return ordered;
        });
    }

    private static boolean speaksOf(Scenario scenario, String rule) {
        return scenario.text().steps().stream().anyMatch(step -> step.text().contains(rule));
    }
}
