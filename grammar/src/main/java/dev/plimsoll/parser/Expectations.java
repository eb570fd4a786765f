package dev.plimsoll.parser;

import dev.plimsoll.parser.antlr.PolicyGrammar;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStartState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Walks the grammar along tokens, all readings at once, to the first token that none of them takes. The generated parser
 * knows that a text is wrong, but often not before it has left the rule that could say what was expected.
 */
final class Expectations {
    private static final ATN GRAMMAR = PolicyGrammar._ATN;

    /** Where reading goes on behind the rules that are open; equal ones are the same object. */
    private record Frame(ATNState follow, @Nullable Frame below) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Frame frame && frame.follow.equals(follow) && sameObject(frame.below, below);
        }

        @Override
        public int hashCode() {
            return follow.stateNumber * 31 + System.identityHashCode(below);
        }
    }

    private record Reading(ATNState state, @Nullable Frame frame) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reading reading && reading.state.equals(state) && sameObject(reading.frame, frame);
        }

        @Override
        public int hashCode() {
            return state.stateNumber * 31 + System.identityHashCode(frame);
        }
    }

    private final Map<Frame, Frame> frames = new HashMap<>();

    private Expectations() {}

    /** What the goal expects behind the longest beginning of the tokens that fits it. */
    static Expected of(List<Token> tokens, Attempt.Goal<?> goal) {
        return new Expectations().walk(tokens, goal.rule());
    }

    private Expected walk(List<Token> tokens, int rule) {
        List<Reading> readings = List.of(new Reading(GRAMMAR.ruleToStartState[rule], null));
        for (int i = 0; ; i++) {
            Set<Reading> open = closure(readings);
            List<Reading> next = i < tokens.size() ? after(open, tokens.get(i).getType()) : List.of();
            if (next.isEmpty()) {
                return expected(i, readings, open);
            }
            readings = next;
        }
    }

    private Expected expected(int at, List<Reading> readings, Set<Reading> open) {
        Set<Integer> tokens = new TreeSet<>();
        for (Reading reading : open) {
            for (Transition transition : reading.state().getTransitions()) {
                if (!transition.isEpsilon()) {
                    tokens.addAll(transition.label().toList());
                }
            }
        }
        boolean complete = tokens.remove(Token.EOF);
        return new Expected(at, tokens, phrases(readings), complete);
    }

    /** All readings that are reached without taking a token. */
    private Set<Reading> closure(List<Reading> readings) {
        Set<Reading> reached = new LinkedHashSet<>(readings);
        Deque<Reading> open = new ArrayDeque<>(readings);
        while (!open.isEmpty()) {
            for (Reading next : silent(open.remove())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached;
    }

    private List<Reading> silent(Reading reading) {
        Frame frame = reading.frame();
        if (reading.state() instanceof RuleStopState) {
            return frame == null ? List.of() : List.of(new Reading(frame.follow(), frame.below()));
        }
        List<Reading> next = new ArrayList<>();
        for (Transition transition : reading.state().getTransitions()) {
            if (transition instanceof RuleTransition call) {
                next.add(new Reading(call.target, frame(call.followState, frame)));
            } else if (transition.isEpsilon()) {
                next.add(new Reading(transition.target, frame));
            }
        }
        return next;
    }

    private Frame frame(ATNState follow, @Nullable Frame below) {
        Frame frame = new Frame(follow, below);
        Frame known = frames.putIfAbsent(frame, frame);
        return known == null ? frame : known;
    }

    private static List<Reading> after(Set<Reading> open, int tokenType) {
        List<Reading> next = new ArrayList<>();
        for (Reading reading : open) {
            for (Transition transition : reading.state().getTransitions()) {
                if (!transition.isEpsilon() && transition.matches(tokenType, 1, GRAMMAR.maxTokenType)) {
                    next.add(new Reading(transition.target, reading.frame()));
                }
            }
        }
        return next;
    }

    /** What may follow, named by the largest parts that have a name. */
    private Set<String> phrases(List<Reading> readings) {
        Set<String> phrases = new LinkedHashSet<>();
        Set<Reading> reached = new LinkedHashSet<>(readings);
        Deque<Reading> open = new ArrayDeque<>(readings);
        while (!open.isEmpty()) {
            Reading reading = open.remove();
            for (Transition transition : reading.state().getTransitions()) {
                if (!transition.isEpsilon()) {
                    transition.label().toList().stream()
                            .filter(type -> type != Token.EOF)
                            .map(Phrases::ofToken)
                            .forEach(phrases::add);
                }
            }
            for (Reading next : silent(reading)) {
                String phrase = next.state() instanceof RuleStartState ? Phrases.ofRule(next.state().ruleIndex) : null;
                if (phrase != null) {
                    phrases.add(phrase);
                } else if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return phrases;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean sameObject(@Nullable Object one, @Nullable Object other) {
        return one == other;
    }
}
