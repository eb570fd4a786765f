package dev.plimsoll.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Request;
import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.compiler.FolderOfTexts;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.decision.PolicyId;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Threads that decide while the policy is exchanged: each answer is that of the one policy that it names, whole. */
class SwapTest {
    private static final int THREADS = 8;
    private static final int EVERY_MS = 5;
    private static final int SWAPS = Boolean.getBoolean("plimsoll.longrun") ? 20_000 : 120;
    /** On a busy machine it goes on until so many answers were compared. */
    private static final int LEAST = 1_000;

    /** So many swaps bring a version that is compiled meanwhile, the others one that was there before. */
    private static final int NEW_ONE = 20;

    /** What differs from version to version: the cap, the rate, the level of the alert, the names of the rules. */
    private static String text(int version) {
        return """
                policy swapped version "%1$s"
                  settles in USDT
                instruments
                  BTC-USDT is perpetual linear tick 0.01
                margin initial basic: notional / leverage
                margin maintenance flat: notional * %2$s%%
                cap at_most_%3$s: leverage at %3$sx because "At most {cap} in version %1$s."
                deny side_%4$s: open_position when side is %5$s and after.position.notional > 15_000 USDT
                alert thin: cross when equity / maintenance_margin <= %6$s%%
                liquidate pool: cross when equity <= maintenance_margin by cancel_orders, close_all
                """.formatted(
                        version,
                        1 + version % 9,
                        4 + version % 7,
                        version % 5,
                        version % 2 == 0 ? "long" : "short",
                        150 + version % 11 * 50);
    }

    private static final String ACCOUNT = """
            account: a
            settle: USDT
            balance: 2000
            positions:
              - {instrument: BTC-USDT, side: long, quantity: 1, entry_price: 10000, leverage: 10, mode: cross}
            market: {BTC-USDT: {mark: 9000}}
            """;

    private static String request(String side, int leverage) {
        return "{action: open_position, instrument: BTC-USDT, side: " + side + ", quantity: 0.8, leverage: " + leverage
                + ", mode: cross}";
    }

    /** A policy with what it answers by the reference interpreter. */
    private record Version(
            CheckedPolicy model, PolicyEvaluator engine, List<Decision> decisions, Assessment assessment) {}

    private final AccountFile file = Inputs.account(Source.of("a.yaml", ACCOUNT), DataSchema.ANY)
            .orThrow()
            .value();
    private final List<Request> requests = new ArrayList<>();
    private final Map<String, Version> versions = new ConcurrentHashMap<>();
    private final List<Version> known = new ArrayList<>();
    private final AtomicReference<Version> current = new AtomicReference<>();
    private final LongAdder asked = new LongAdder();
    private final AtomicBoolean ended = new AtomicBoolean();

    private Version version(int number) {
        CheckedPolicy model = PolicyCompiler.compile(Source.of("swapped.margin", text(number)), new FolderOfTexts())
                .orThrow()
                .model();
        PolicyEvaluator reference = new Evaluator(model, new TreeExpressions(model));
        return new Version(
                model,
                DroolsEvaluator.of(model),
                requests.stream().map(request -> decide(reference, request)).toList(),
                reference.assess(file.account(), file.market().orElseThrow(), Options.DEFAULT));
    }

    private Decision decide(PolicyEvaluator evaluator, Request request) {
        return evaluator.decide(
                file.account(), request, file.market().orElseThrow(), new Options(Optional.empty(), true));
    }

    @Test
    @Timeout(600)
    void each_answer_is_that_of_the_version_that_it_names() throws Exception {
        for (String side : List.of("long", "short")) {
            for (int leverage : new int[] {3, 6, 9, 12}) {
                requests.add(Inputs.request(Source.of("r.yaml", request(side, leverage)), DataSchema.ANY)
                        .orThrow()
                        .value());
            }
        }
        for (int number = 0; number < NEW_ONE; number++) {
            exchange(version(number));
        }
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        List<Future<Map<Verdict, Integer>>> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int first = i;
            threads.add(pool.submit(() -> ask(first)));
        }
        try {
            for (int number = 1; number <= SWAPS || asked.sum() < LEAST; number++) {
                TimeUnit.MILLISECONDS.sleep(EVERY_MS);
                exchange(
                        number % NEW_ONE == 0 ? version(NEW_ONE + number / NEW_ONE) : known.get(number % known.size()));
            }
        } finally {
            ended.set(true);
            pool.shutdown();
        }
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (Future<Map<Verdict, Integer>> thread : threads) {
            thread.get().forEach((verdict, times) -> verdicts.merge(verdict, times, Integer::sum));
        }
        assertThat(known).hasSizeGreaterThanOrEqualTo(NEW_ONE + SWAPS / NEW_ONE);
        assertThat(verdicts).containsOnlyKeys(Verdict.ALLOW, Verdict.DENY);
    }

    private void exchange(Version version) {
        if (versions.put(version.assessment().policy().sha256(), version) == null) {
            known.add(version);
        }
        current.set(version);
    }

    private Map<Verdict, Integer> ask(int first) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        for (int i = first; !ended.get(); i++) {
            int which = i % requests.size();
            Decision decision = decide(inForce().engine(), requests.get(which));
            assertThat(decision).isEqualTo(named(decision.policy()).decisions().get(which));
            verdicts.merge(decision.verdict(), 1, Integer::sum);
            asked.increment();
            if (i % 16 == 0) {
                Assessment assessment =
                        inForce().engine().assess(file.account(), file.market().orElseThrow(), Options.DEFAULT);
                assertThat(assessment).isEqualTo(named(assessment.policy()).assessment());
            }
        }
        return verdicts;
    }

    private Version inForce() {
        return Objects.requireNonNull(current.get());
    }

    /** The version that an answer says it is of. */
    private Version named(PolicyId policy) {
        return Objects.requireNonNull(versions.get(policy.sha256()), policy::toString);
    }
}
