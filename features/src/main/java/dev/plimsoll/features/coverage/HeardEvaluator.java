package dev.plimsoll.features.coverage;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes answers on, and notes the rules that speak in them. */
final class HeardEvaluator implements PolicyEvaluator {
    private final PolicyEvaluator engine;
    private final Set<Heard> heard = ConcurrentHashMap.newKeySet();

    /** A rule by what answers call it. */
    record Heard(String kind, String name) {}

    HeardEvaluator(PolicyEvaluator engine) {
        this.engine = engine;
    }

    Set<Heard> heard() {
        return heard;
    }

    @Override
    public Decision decide(Account account, Request request, Market market, Options options) {
        Decision decision = engine.decide(account, request, market, options);
        note(decision.findings());
        note(decision.advice());
        return decision;
    }

    @Override
    public Assessment assess(Account account, Market market, Options options) {
        Assessment assessment = engine.assess(account, market, options);
        note(assessment.findings());
        return assessment;
    }

    private void note(List<Finding> findings) {
        findings.forEach(finding -> heard.add(new Heard(finding.kind(), finding.rule())));
    }
}
