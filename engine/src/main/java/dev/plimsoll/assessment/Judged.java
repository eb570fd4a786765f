package dev.plimsoll.assessment;

import dev.plimsoll.model.Answer;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One question about a request and its answer: at one place, as one action.
 *
 * @param action whose rules were asked
 */
record Judged(Action action, Asked asked, RequestContext context, Answer answer) {
    /**
     * What is asked about a request: the rules of its action, of opening where an order would open, and of setting the
     * leverage where it carries another one; at each place.
     */
    static List<Judged> all(ExactRequest request, AccountState before) {
        List<Judged> all = new ArrayList<>();
        for (Asked asked : Asked.all(request, before)) {
            all.add(of(request.action(), asked));
            boolean restsToOpen = request.action().equals(Action.PLACE_ORDER) && !asked.onlyReduces();
            if (restsToOpen) {
                all.add(of(Action.OPEN_POSITION, asked.filled()));
            }
            if (asked.changesLeverage()) {
                all.add(of(Action.SET_LEVERAGE, asked.as(Action.SET_LEVERAGE)));
            }
        }
        return all;
    }

    private static Judged of(Action action, Asked asked) {
        RequestContext context = asked.context();
        Question question = new Question.OfRequest(
                action,
                asked.instrumentSymbol(),
                asked.target().map(target -> target.place().mode()),
                context);
        return new Judged(
                action, asked, context, asked.before().basis().expressions().ask(question));
    }

    /** The rules that fired and are to be judged here. */
    List<Rule> fired() {
        return answer.fired().stream().map(this::rule).filter(this::judges).toList();
    }

    List<Answer.Failure> failed() {
        return answer.failed().stream()
                .filter(failure -> judges(rule(failure.rule())))
                .toList();
    }

    private Rule rule(int index) {
        return asked.before().rules().policy().rules().get(index);
    }

    /**
     * Whether a rule on the action judges this request: bounds do not judge what only reduces, and one of the state
     * afterwards only what raises (cap) or lowers (floor) it.
     */
    boolean judges(Rule rule) {
        return notJudged(rule).isEmpty();
    }

    /** Why a rule does not judge this request, if so. */
    Optional<String> notJudged(Rule rule) {
        Optional<SortedSet<Action>> actions = actions(rule);
        if (actions.isEmpty()) {
            return Optional.of("it does not judge requests");
        }
        if (!actions.get().contains(action)) {
            return Optional.of("it judges "
                    + String.join(", ", actions.get().stream().map(Action::word).toList()));
        }
        if (rule instanceof Rule.Bound bound) {
            if (asked.onlyReduces()) {
                return Optional.of("it does not judge what only reduces");
            }
            if (bound.after() && !moves(bound)) {
                return Optional.of(
                        "it judges what " + (bound.upper() ? "raises `" : "lowers `") + Wording.name(bound) + "`");
            }
        }
        return Optional.empty();
    }

    static Optional<SortedSet<Action>> actions(Rule rule) {
        if (rule instanceof Rule.Bound bound) {
            return Optional.of(bound.actions());
        }
        if (rule instanceof Rule.OnRequest onRequest) {
            return Optional.of(onRequest.actions());
        }
        if (rule instanceof Rule.Check check) {
            return Optional.of(check.actions());
        }
        return rule instanceof Rule.NeverAllowed never ? Optional.of(new TreeSet<>(never.actions())) : Optional.empty();
    }

    /** A value that is not known may have moved: then the rule's own failure is what counts. */
    private boolean moves(Rule.Bound bound) {
        Value now = context.read(bound.attribute(), false);
        Value then = context.read(bound.attribute(), true);
        return !(now instanceof Value.Number a && then instanceof Value.Number b)
                || (bound.upper()
                        ? b.scalar().isGreaterThan(a.scalar())
                        : b.scalar().isLessThan(a.scalar()));
    }

    /** {@code open_position BTC-USDT long isolated}. */
    String question() {
        return action + asked.target().map(target -> " " + about(target)).orElse("");
    }

    private String about(Target target) {
        return asked.position(target).about().substring("position ".length());
    }
}
