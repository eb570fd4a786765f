package dev.plimsoll.io;

import dev.plimsoll.decision.BoundInForce;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Explanation;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.PolicyId;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.value.Fault;
import java.util.List;
import java.util.Map;

/** The shapes {@code plimsoll.decision/1} and what it shares with assessments. */
final class DecisionOut {
    private static final String SCHEMA = "plimsoll.decision/1";

    private DecisionOut() {}

    static void write(JsonOut out, Decision decision) {
        out.text("schema", SCHEMA);
        policy(out, decision.policy());
        out.text("account", decision.account())
                .text("action", decision.action())
                .text("instrument", decision.instrument())
                .text("verdict", decision.verdict().name())
                .objects("findings", decision.findings(), DecisionOut::finding)
                .object("caps", caps -> bounds(caps, decision.caps()));
        if (!decision.floors().isEmpty()) {
            out.object("floors", floors -> bounds(floors, decision.floors()));
        }
        out.objects("advice", decision.advice(), DecisionOut::finding)
                .objects("errors", decision.errors(), DecisionOut::fault)
                .objectsUnlessNone("explanation", decision.explanation(), DecisionOut::explanation);
    }

    /** An answer to a request, or about an account, that could not be read. */
    static void unread(JsonOut out, PolicyId policy, List<Diagnostic> problems) {
        out.text("schema", SCHEMA);
        policy(out, policy);
        out.text("verdict", Verdict.ERROR.name())
                .list("findings", List.of())
                .texts("caps", Map.of())
                .list("advice", List.of())
                .objects("errors", problems, DecisionOut::problem);
    }

    static void policy(JsonOut out, PolicyId policy) {
        out.object(
                "policy",
                id -> id.text("name", policy.name())
                        .text("version", policy.version())
                        .text("sha256", policy.sha256()));
    }

    private static void bounds(JsonOut out, Map<String, BoundInForce> bounds) {
        bounds.forEach((attribute, bound) ->
                out.object(attribute, one -> one.text("value", bound.value()).text("rule", bound.rule())));
    }

    static void finding(JsonOut out, Finding finding) {
        out.text("rule", finding.rule())
                .text("kind", finding.kind())
                .text("code", finding.code())
                .text("verdict", finding.verdict())
                .text("message", finding.message())
                .textUnlessEmpty("at", finding.at())
                .texts("values", finding.values())
                .texts("passes_if", finding.passesIf())
                .text("cite", finding.cite())
                .textUnlessEmpty("about", finding.about());
    }

    static void fault(JsonOut out, Fault fault) {
        out.text("code", fault.code().code()).text("path", fault.path()).text("message", fault.message());
    }

    /** A problem of a data file, in the shape of a fault. */
    static void problem(JsonOut out, Diagnostic problem) {
        out.text("code", problem.code().code())
                .text("path", problem.path().orElse(""))
                .text("message", problem.message());
    }

    static void explanation(JsonOut out, Explanation explanation) {
        out.text("rule", explanation.rule())
                .text("kind", explanation.kind())
                .textUnlessEmpty("at", explanation.at())
                .text("question", explanation.question())
                .text("outcome", explanation.outcome())
                .text("because", explanation.because());
    }
}
