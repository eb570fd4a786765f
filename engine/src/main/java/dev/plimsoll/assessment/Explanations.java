package dev.plimsoll.assessment;

import dev.plimsoll.decision.Explanation;
import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains every rule on requests: on each question those that judge it, on the first also why others do not. */
final class Explanations {
    private Explanations() {}

    /**
     * @param isAllowed whether no rule denies: only then are the properties asked
     */
    static List<Explanation> of(List<Posed> posed, boolean isAllowed) {
        List<Explanation> all = new ArrayList<>();
        boolean isFirst = true;
        for (Posed question : posed) {
            AccountState state = question.asked().before();
            CheckedPolicy policy = state.rules().policy();
            Explainer explainer = new Explainer(
                    policy,
                    state.basis().expressions(),
                    question.context(),
                    question.asked().units(),
                    question.about());
            for (Rule rule : policy.rules()) {
                if (!isOnRequests(rule)) {
                    continue;
                }
                Optional<String> notJudged = question.whyNotJudged(rule)
                        .or(() -> rule instanceof Rule.NeverAllowed && !isAllowed
                                ? Optional.of("it is asked of what is allowed")
                                : Optional.empty());
                if (notJudged.isEmpty()) {
                    Explanation asked = explainer.of(rule, fired -> ofCheck(rule, question, fired));
                    Optional<Fault> unknown =
                            asked.outcome().equals("fired") ? question.whyMoveIsUnknown(rule) : Optional.empty();
                    all.add(unknown.map(fault -> explainer.failed(rule, fault)).orElse(asked));
                } else if (isFirst) {
                    all.add(explainer.notJudged(rule, notJudged.get()));
                }
            }
            isFirst = false;
        }
        return all;
    }

    private static boolean isOnRequests(Rule rule) {
        boolean isSum = rule instanceof Rule.Check check && check.check() == BuiltinCheck.SUM_OF_POSITIONS;
        return !isSum && Posed.actions(rule).isPresent();
    }

    private static Optional<String> ofCheck(Rule rule, Posed question, boolean fired) {
        if (!(rule instanceof Rule.Check check)) {
            return Optional.empty();
        }
        Checks checks = question.context().checks();
        return Optional.of(
                fired
                        ? CheckWords.of(check.check(), question.asked(), checks).message()
                        : CheckWords.passed(check.check(), question.asked(), checks));
    }
}
