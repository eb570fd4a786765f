package dev.plimsoll.assessment;

import dev.plimsoll.account.Request;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Explanation;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyId;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.model.Answer;
import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.vocabulary.Action;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Decides one request: validates it, works out what it leads to, asks the rules, combines what they say. Any denial
 * denies; a rule or a check without an answer makes the verdict ERROR, unless nothing is to be looked at any more.
 */
final class Decider {
    private final AccountState state;
    private final Request request;
    private final Options options;
    private final CheckedPolicy policy;
    /** What fired first, by the rule's index. */
    private final Map<Integer, Fired> fired = new TreeMap<>();

    private final List<Fault> faults = new ArrayList<>();

    /** A rule that fired, and on which question. */
    private record Fired(Rule rule, Posed posed) {}

    private Decider(AccountState state, Request request, Options options) {
        this.state = state;
        this.request = request;
        this.options = options;
        this.policy = state.rules().policy();
    }

    static Decision decide(AccountState state, Request request, Options options) {
        return new Decider(state, request, options).decide();
    }

    private Decision decide() {
        List<Fault> invalid = Preconditions.of(request, state);
        if (!invalid.isEmpty()) {
            return answer(Verdict.ERROR, List.of(), List.of(), List.of(), distinct(invalid));
        }
        Action action = state.rules().vocabulary().action(request.action()).orElseThrow();
        List<Posed> posed = Posed.all(ExactRequest.of(action, request), state);
        posed.forEach(this::ask);
        if (stopsAtNoChange()) {
            return answer(Verdict.DENY, denials(), List.of(), posed, List.of());
        }
        boolean isBeyond = has(BuiltinCheck.BEYOND_LAST_BRACKET);
        faults.removeIf(fault -> isBeyond && fault.code() == FaultCode.BEYOND_LAST_BRACKET);
        List<Finding> denials = faults.isEmpty() ? denials() : List.of();
        if (faults.isEmpty() && denials.isEmpty()) {
            allow(posed);
        }
        if (!faults.isEmpty()) {
            return answer(Verdict.ERROR, List.of(), List.of(), posed, distinct(faults));
        }
        List<Finding> advice = advice();
        if (denials.isEmpty()) {
            advice.addAll(Alerts.of(posed.stream().map(Posed::asked).toList()));
        }
        return answer(denials.isEmpty() ? Verdict.ALLOW : Verdict.DENY, denials, advice, posed, List.of());
    }

    private void ask(Posed posed) {
        Answer answer = state.basis().expressions().ask(posed.question());
        for (int index : answer.fired()) {
            Rule rule = policy.rules().get(index);
            if (posed.judges(rule)) {
                posed.whyMoveIsUnknown(rule)
                        .ifPresentOrElse(faults::add, () -> fired.putIfAbsent(index, new Fired(rule, posed)));
            }
        }
        for (Answer.Failure failure : answer.failed()) {
            Rule rule = policy.rules().get(failure.rule());
            if (posed.judges(rule)) {
                faults.add(posed.whyMoveIsUnknown(rule).orElse(failure.fault()));
            }
        }
    }

    /** A request that changes nothing is refused for that alone. */
    private boolean stopsAtNoChange() {
        if (!has(BuiltinCheck.NO_CHANGE)) {
            return false;
        }
        fired.values().removeIf(other -> !isCheck(other.rule(), BuiltinCheck.NO_CHANGE));
        return true;
    }

    private boolean has(BuiltinCheck check) {
        return fired.values().stream().anyMatch(there -> isCheck(there.rule(), check));
    }

    private static boolean isCheck(Rule rule, BuiltinCheck check) {
        return rule instanceof Rule.Check known && known.check() == check;
    }

    /** What no rule denies must be possible and must keep the policy's properties. */
    private void allow(List<Posed> posed) {
        for (Posed question : posed) {
            question.asked().afterwards().impossible().ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            return;
        }
        for (Posed question : posed) {
            Answer answer =
                    state.basis().expressions().ask(new Question.OfAllowed(question.action(), question.context()));
            for (int index : answer.fired()) {
                Rule rule = policy.rules().get(index);
                faults.add(new Fault(
                        FaultCode.PROPERTY_VIOLATED,
                        "policy." + rule.name(),
                        "the request would be allowed, which the property `" + rule.name() + "` excludes"));
            }
            answer.failed().forEach(failure -> faults.add(failure.fault()));
        }
    }

    private List<Finding> denials() {
        return fired.values().stream()
                .filter(there -> rank(there.rule()) < Integer.MAX_VALUE)
                .sorted(Comparator.comparing((Fired there) -> rank(there.rule()))
                        .thenComparing(there -> there.rule().index()))
                .map(this::denial)
                .toList();
    }

    /** Findings by kind; those that deny nothing last. */
    private static int rank(Rule rule) {
        if (rule instanceof Rule.Check check) {
            return check.check() == BuiltinCheck.NO_CHANGE ? 0 : 6;
        }
        return switch (rule.header().kind()) {
            case LOCK -> 1;
            case DENY -> 2;
            case REQUIRE -> 3;
            case FLOOR -> 4;
            case CAP -> 5;
            default -> Integer.MAX_VALUE;
        };
    }

    private Finding denial(Fired there) {
        Posed posed = there.posed();
        Map<String, String> passesIf = options.remedies() ? Remedy.of(posed, there.rule()) : Map.of();
        if (!(there.rule() instanceof Rule.Check check)) {
            return posed.findings().of(there.rule(), posed.action().word(), "DENY", passesIf, "");
        }
        CheckWords words =
                CheckWords.of(check.check(), posed.asked(), posed.context().checks());
        String message = check.header()
                .because()
                .map(worded -> posed.wording().filled(worded))
                .orElseGet(words::message);
        return Findings.of(check, message, "DENY", words.values(), passesIf, "");
    }

    private List<Finding> advice() {
        List<Finding> advice = new ArrayList<>();
        for (Fired there : fired.values()) {
            if (there.rule().header().kind() == RuleKind.ADVISE && there.rule() instanceof Rule.OnRequest) {
                Posed posed = there.posed();
                advice.add(posed.findings().of(there.rule(), posed.action().word(), "ADVISE", Map.of(), ""));
            }
        }
        return advice;
    }

    private static List<Fault> distinct(Collection<Fault> faults) {
        return faults.stream().distinct().toList();
    }

    private Decision answer(
            Verdict verdict, List<Finding> findings, List<Finding> advice, List<Posed> posed, List<Fault> errors) {
        BoundsInForce bounds = BoundsInForce.of(posed);
        List<Explanation> explanation =
                options.explain() ? Explanations.of(posed, verdict == Verdict.ALLOW) : List.of();
        return new Decision(
                new PolicyId(policy.name(), policy.version(), policy.sha256()),
                state.ledger().id(),
                request.action(),
                request.instrument(),
                verdict,
                findings,
                bounds.caps(),
                bounds.floors(),
                advice,
                errors,
                explanation);
    }
}
