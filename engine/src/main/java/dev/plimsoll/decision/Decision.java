package dev.plimsoll.decision;

import dev.plimsoll.value.Fault;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The answer to one request.
 *
 * @param findings what denies, in the order of kinds and then of places
 * @param caps the lowest cap on each attribute that the request asks for
 * @param floors the highest floor
 * @param advice what advises; never changes the verdict
 * @param errors why there is no answer; not empty exactly if the verdict is ERROR
 * @param explanation every rule judged; empty unless asked for
 */
public record Decision(
        PolicyId policy,
        String account,
        String action,
        Optional<String> instrument,
        Verdict verdict,
        List<Finding> findings,
        Map<String, BoundInForce> caps,
        Map<String, BoundInForce> floors,
        List<Finding> advice,
        List<Fault> errors,
        List<Explanation> explanation) {
    public Decision {
        findings = List.copyOf(findings);
        caps = Collections.unmodifiableMap(new TreeMap<>(caps));
        floors = Collections.unmodifiableMap(new TreeMap<>(floors));
        advice = List.copyOf(advice);
        errors = List.copyOf(errors);
        explanation = List.copyOf(explanation);
    }
}
