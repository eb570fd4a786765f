package dev.plimsoll.assessment;

import dev.plimsoll.decision.Explanation;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Explains every rule on requests: on each question those that judge it, on the first also why others do not. */
final class Explanations {
    private Explanations() {}

    static List<Explanation> of(List<Posed> posed) {
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
                if (Posed.actions(rule).isEmpty()) {
                    continue;
                }
                Optional<String> notJudged = question.whyNotJudged(rule);
                if (notJudged.isEmpty()) {
                    all.add(explainer.of(rule));
                } else if (isFirst) {
                    all.add(explainer.notJudged(rule, notJudged.get()));
                }
            }
            isFirst = false;
        }
        return all;
    }
}
