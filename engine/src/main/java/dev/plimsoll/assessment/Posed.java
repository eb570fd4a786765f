package dev.plimsoll.assessment;

import dev.plimsoll.model.Question;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * One question about a request: at one place, by the rules on one action.
 *
 * @param action whose rules are asked
 */
record Posed(Action action, Asked asked, RequestContext context) {
    private Posed(Action action, Asked asked) {
        this(action, asked, asked.context());
    }

    /**
     * What is asked about a request: the rules of its action, of opening where an order would open, and of setting the
     * leverage where it carries another one; at each place.
     */
    static List<Posed> all(ExactRequest request, AccountState before) {
        List<Posed> all = new ArrayList<>();
        for (Asked asked : Asked.all(request, before)) {
            all.add(new Posed(request.action(), asked));
            if (request.action().equals(Action.PLACE_ORDER) && !asked.onlyReduces()) {
                all.add(new Posed(Action.OPEN_POSITION, asked.filled()));
            }
            if (asked.changesLeverage()) {
                all.add(new Posed(Action.SET_LEVERAGE, asked.as(Action.SET_LEVERAGE)));
            }
        }
        return all;
    }

    /** The same question of another request, at the same place, for trial; absent if that request does not concern it. */
    Optional<Posed> of(ExactRequest other) {
        return Asked.all(other, asked.before().supposed()).stream()
                .filter(again ->
                        again.target().map(Target::place).equals(asked.target().map(Target::place)))
                .findFirst()
                .map(again -> new Posed(action, again.as(asked.action())));
    }

    Question.OfRequest question() {
        return new Question.OfRequest(
                action,
                asked.instrumentSymbol(),
                asked.target().map(target -> target.place().mode()),
                context);
    }

    /**
     * Whether a rule on the action judges this request: bounds do not judge what only reduces, and one of the state
     * afterwards only what raises (cap) or lowers (floor) it.
     */
    boolean judges(Rule rule) {
        return isOnAction(rule)
                && (!(rule instanceof Rule.Bound bound) || !asked.onlyReduces() && (!bound.after() || moves(bound)));
    }

    private boolean isOnAction(Rule rule) {
        if (rule instanceof Rule.Bound bound) {
            return bound.actions().contains(action);
        }
        return actions(rule).filter(actions -> actions.contains(action)).isPresent();
    }

    /** Why a rule does not judge this request, if so. */
    Optional<String> whyNotJudged(Rule rule) {
        if (judges(rule)) {
            return Optional.empty();
        }
        if (!isOnAction(rule)) {
            return Optional.of("it judges "
                    + String.join(
                            ", ",
                            actions(rule).stream()
                                    .flatMap(SortedSet::stream)
                                    .map(Action::word)
                                    .toList()));
        }
        return rule instanceof Rule.Bound bound && !asked.onlyReduces()
                ? Optional.of("it judges what " + (bound.upper() ? "raises `" : "lowers `") + Wording.name(bound) + "`")
                : Optional.of("it does not judge what only reduces");
    }

    /** The actions of a rule on requests; absent for another rule. */
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
        return rule instanceof Rule.NeverAllowed never ? Optional.of(never.actions()) : Optional.empty();
    }

    /** Why it is not known whether the request moves what a bound is about: that is asked before the bound's own condition. */
    Optional<Fault> whyMoveIsUnknown(Rule rule) {
        return rule instanceof Rule.Bound bound && bound.after()
                ? Stream.of(true, false)
                        .map(after -> context.read(bound.attribute(), after))
                        .flatMap(value ->
                                value instanceof Value.Failed failed ? Stream.of(failed.fault()) : Stream.empty())
                        .findFirst()
                : Optional.empty();
    }

    /** A value that is not known may have moved. */
    private boolean moves(Rule.Bound bound) {
        Value now = context.read(bound.attribute(), false);
        Value then = context.read(bound.attribute(), true);
        return !(now instanceof Value.Number a && then instanceof Value.Number b)
                || (bound.upper()
                        ? b.scalar().isGreaterThan(a.scalar())
                        : b.scalar().isLessThan(a.scalar()));
    }

    /** {@code open_position BTC-USDT long isolated}. */
    String about() {
        return action
                + asked.target()
                        .map(target -> " " + asked.position(target).about().substring("position ".length()))
                        .orElse("");
    }

    Wording wording() {
        return new Wording(asked.before().basis().expressions(), context, asked.units());
    }

    Findings findings() {
        return new Findings(asked.before().basis().expressions(), context, asked.units());
    }
}
