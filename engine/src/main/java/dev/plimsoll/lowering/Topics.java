package dev.plimsoll.lowering;

import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.Rule;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a question is about, in a text that rules are indexed by: {@code request open_position}, {@code allowed
 * switch_mode}, {@code health cross}, {@code liquidated position}.
 */
final class Topics {
    private static final String REQUEST = "request ";
    private static final String ALLOWED = "allowed ";

    private final Map<Action, String> requests = new HashMap<>();
    private final Map<Action, String> allowed = new HashMap<>();

    Topics(CheckedPolicy policy) {
        for (Action action : policy.actions()) {
            requests.put(action, REQUEST + action.word());
            allowed.put(action, ALLOWED + action.word());
        }
    }

    String of(Question question) {
        if (question instanceof Question.OfRequest request) {
            String known = requests.get(request.action());
            return known != null ? known : REQUEST + request.action().word();
        }
        if (question instanceof Question.OfAllowed request) {
            String known = allowed.get(request.action());
            return known != null ? known : ALLOWED + request.action().word();
        }
        if (question instanceof Question.OfHealth health) {
            return health(health.scope());
        }
        return liquidated(((Question.OfLiquidated) question).scope());
    }

    private static String health(Scope scope) {
        return switch (scope) {
            case POSITION -> "health position";
            case CROSS -> "health cross";
            case ACCOUNT -> "health account";
        };
    }

    private static String liquidated(Scope scope) {
        return switch (scope) {
            case POSITION -> "liquidated position";
            case CROSS -> "liquidated cross";
            case ACCOUNT -> "liquidated account";
        };
    }

    /** The questions that a rule is asked of; none for those that say how much, which nobody asks whether they fire. */
    static SortedSet<String> of(Rule rule) {
        if (rule instanceof Rule.Bound bound) {
            return each(REQUEST, bound.actions());
        }
        if (rule instanceof Rule.OnRequest request) {
            return each(REQUEST, request.actions());
        }
        if (rule instanceof Rule.Check check) {
            return each(REQUEST, check.actions());
        }
        if (rule instanceof Rule.NeverAllowed never) {
            return each(ALLOWED, never.actions());
        }
        SortedSet<String> topics = new TreeSet<>();
        if (rule instanceof Rule.Warning warning) {
            topics.add(health(warning.scope()));
        } else if (rule instanceof Rule.Liquidation liquidation) {
            topics.add(health(liquidation.scope()));
        } else if (rule instanceof Rule.NeverHealth never) {
            topics.add(never.liquidated() ? liquidated(never.scope()) : health(never.scope()));
        }
        return topics;
    }

    /** Whether there are any. */
    static boolean isAsked(Rule rule) {
        if (rule instanceof Rule.Bound bound) {
            return !bound.actions().isEmpty();
        }
        if (rule instanceof Rule.OnRequest request) {
            return !request.actions().isEmpty();
        }
        if (rule instanceof Rule.Check check) {
            return !check.actions().isEmpty();
        }
        if (rule instanceof Rule.NeverAllowed never) {
            return !never.actions().isEmpty();
        }
        return rule instanceof Rule.Warning || rule instanceof Rule.Liquidation || rule instanceof Rule.NeverHealth;
    }

    private static SortedSet<String> each(String kind, Collection<Action> actions) {
        SortedSet<String> topics = new TreeSet<>();
        for (Action action : actions) {
            topics.add(kind + action.word());
        }
        return topics;
    }
}
