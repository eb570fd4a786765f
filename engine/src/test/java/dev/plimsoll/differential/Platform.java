package dev.plimsoll.differential;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.FolderOfTexts;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Status;
import dev.plimsoll.oracle.Oracle;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.runtime.DroolsEvaluator;
import dev.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One policy as Drools, the reference interpreter and the oracle read it. */
final class Platform {
    private static final Optional<java.time.Instant> NOW = Optional.of(StateMaker.NOW);
    private static final Options ANSWERS = new Options(NOW, false, false);
    private static final Options REMEDIES = new Options(NOW, false, true);

    /** How much is compared. */
    enum Depth {
        /** Drools and the oracle. */
        QUICK,
        /** The reference interpreter too, whose whole answer must be the very same. */
        WHOLE,
        /** What would make a rule pass included. */
        REMEDIES
    }

    private final PolicyEvaluator drools;
    private final PolicyEvaluator reference;
    private final Oracle oracle;

    Platform(String text) {
        CompiledPolicy policy = PolicyCompiler.compile(Source.of("policy.margin", text), new FolderOfTexts())
                .orThrow();
        this.drools = DroolsEvaluator.of(policy.model());
        this.reference = new Evaluator(policy.model(), new TreeExpressions(policy.model()));
        this.oracle = new Oracle(policy.files().get(0).declarations());
    }

    /** What was answered and in what the answers differ; nothing where they agree. */
    record Outcome(String answer, List<String> differences) {}

    Outcome decide(Account account, Request request, Market market, Depth depth) {
        Options options = depth == Depth.REMEDIES ? REMEDIES : ANSWERS;
        Decision decision = drools.decide(account, request, market, options);
        List<String> differences =
                new ArrayList<>(Comparison.of(decision, oracle.decide(account, request, market, NOW)));
        if (depth != Depth.QUICK && !decision.equals(reference.decide(account, request, market, options))) {
            differences.add("the reference interpreter decides something else than Drools");
        }
        return new Outcome(decision.verdict().name(), differences);
    }

    Outcome assess(Account account, Market market, Depth depth) {
        Assessment assessment = drools.assess(account, market, ANSWERS);
        List<String> differences = new ArrayList<>(Comparison.of(assessment, oracle.assess(account, market, NOW)));
        for (int i = 0; i < assessment.positions().size() && differences.isEmpty(); i++) {
            PositionHealth held = assessment.positions().get(i);
            if (held.status() != Status.ERROR) {
                differences.addAll(oracle.prices(
                        account,
                        market,
                        NOW,
                        i,
                        held.liquidationPrice().value(),
                        held.bankruptcyPrice().value()));
            }
        }
        if (depth != Depth.QUICK && !assessment.equals(reference.assess(account, market, ANSWERS))) {
            differences.add("the reference interpreter assesses something else than Drools");
        }
        return new Outcome(assessment.status().name(), differences);
    }
}
