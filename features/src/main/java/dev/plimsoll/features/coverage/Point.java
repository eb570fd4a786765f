package dev.plimsoll.features.coverage;

import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place of a policy that features can reach, and how far they did. */
public sealed interface Point {
    /** Where it stands, to be shown and coloured. */
    Span place();

    /** As it is written, on one line. */
    String text();

    /** What is not reached, each as what is said behind the text; empty if all is. */
    List<String> missing();

    /** How much of it is reached. */
    Share share();

    /** What became of a rule. */
    enum State {
        /** It spoke, an amount of it was used, or a property of it was held to. */
        FIRED,
        /** It was asked and stayed silent. */
        ASKED,
        NEVER_ASKED
    }

    /**
     * A rule, or a built-in check that the policy words.
     *
     * @param kind its keyword
     */
    record OfRule(Span place, String kind, String name, State state) implements Point {
        @Override
        public String text() {
            return kind + " " + name;
        }

        @Override
        public List<String> missing() {
            boolean amount = kind.equals("margin") || kind.equals("collateral");
            return switch (state) {
                case FIRED -> List.of();
                case ASKED -> List.of(amount ? "never applied" : "never fired");
                case NEVER_ASKED -> List.of("was never asked");
            };
        }

        @Override
        public Share share() {
            return new Share(state == State.FIRED ? 1 : 0, 1);
        }
    }

    /**
     * A comparison, or another question that is not made of others.
     *
     * @param bound whether it is that of a cap or a floor, which holds where the bound is exceeded
     * @param equal of one by order whether the sides were exactly equal once; for information
     */
    record OfComparison(Span place, String text, boolean bound, boolean holds, boolean fails, Optional<Boolean> equal)
            implements Point {
        @Override
        public List<String> missing() {
            List<String> missing = new ArrayList<>();
            if (!holds && !fails) {
                missing.add("was never asked");
            } else if (!holds) {
                missing.add(bound ? "was never exceeded" : "was never true");
            } else if (!fails) {
                missing.add(bound ? "was never kept" : "was never false");
            }
            return missing;
        }

        @Override
        public Share share() {
            return new Share((holds ? 1 : 0) + (fails ? 1 : 0), 2);
        }
    }

    /**
     * A row of a bracket table.
     *
     * @param row from 1
     */
    record OfRow(Span place, String table, int row, boolean used) implements Point {
        @Override
        public String text() {
            return table + " row " + row;
        }

        @Override
        public List<String> missing() {
            return used ? List.of() : List.of("was never looked up");
        }

        @Override
        public Share share() {
            return new Share(used ? 1 : 0, 1);
        }
    }
}
