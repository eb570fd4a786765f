package dev.plimsoll.features.run;

import dev.plimsoll.features.run.ScenarioResult.Failure;
import dev.plimsoll.features.run.ScenarioResult.Status;
import dev.plimsoll.features.steps.PolicyUnderTest;
import dev.plimsoll.features.steps.Unmet;
import dev.plimsoll.features.steps.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs scenarios. What comes out does not depend on the number of threads. */
public final class SpecRun {
    private SpecRun() {}

    /** Runs all, in any order; the results are in the order given. */
    public static List<ScenarioResult> run(List<Job> jobs, int threads) {
        if (threads == 1 || jobs.size() < 2) {
            return jobs.stream().map(SpecRun::run).toList();
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<ScenarioResult>> calls = new ArrayList<>();
            jobs.forEach(job -> calls.add(() -> run(job)));
            List<ScenarioResult> results = new ArrayList<>();
            for (Future<ScenarioResult> done : pool.invokeAll(calls)) {
                results.add(done.get());
            }
            return List.copyOf(results);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a scenario could not be run", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** Runs in order until a scenario fails: enough to know that a change of the policy is noticed. */
    public static Optional<ScenarioResult> firstFailure(List<Scenario> scenarios, PolicyUnderTest policy) {
        for (Scenario scenario : scenarios) {
            ScenarioResult result = run(new Job(scenario, policy));
            if (result.status() == Status.FAILED) {
                return Optional.of(result);
            }
        }
        return Optional.empty();
    }

    /** Runs one. */
    public static ScenarioResult run(Job job) {
        Scenario scenario = job.scenario();
        if (!scenario.isRunnable()) {
            return new ScenarioResult(scenario, job.policy(), Status.BROKEN, Optional.empty());
        }
        World world = new World(job.policy());
        Map<Class<?>, Object> objects = new HashMap<>();
        for (int i = 0; i < scenario.steps().size(); i++) {
            BoundStep step = scenario.steps().get(i);
            try {
                step.match().orElseThrow().run(world, objects, step.table());
            } catch (Unmet unmet) {
                Failure failure = new Failure(i, String.valueOf(unmet.getMessage()), unmet.evidence());
                return new ScenarioResult(scenario, job.policy(), Status.FAILED, Optional.of(failure));
            }
        }
        return new ScenarioResult(scenario, job.policy(), Status.PASSED, Optional.empty());
    }
}
