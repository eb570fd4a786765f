package dev.plimsoll.checker.rule;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.source.Span;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.List;

/**
 * What checks look at: the rules of a policy that have no errors of their own.
 *
 * @param header where the policy begins
 * @param modes the margin modes in use
 * @param whole whether these are all rules: some may be left out that have errors
 */
public record RuleSet(Vocabulary vocabulary, Span header, List<MarginMode> modes, List<Entry> entries, boolean whole) {
    public RuleSet {
        modes = List.copyOf(modes);
        entries = List.copyOf(entries);
    }

    /**
     * A rule.
     *
     * @param name where its name stands
     * @param conditions its own: guard, state, requirement; not those of rules that override it
     * @param amounts what it says besides: a bound, an amount, a fee, conditions of steps
     */
    public record Entry(Rule rule, Span name, List<Formula> conditions, List<Formula> amounts) {
        public Entry {
            conditions = List.copyOf(conditions);
            amounts = List.copyOf(amounts);
        }

        /** All that it reads, conditions first; messages are not looked at. */
        List<Reads.Use> reads() {
            List<Formula> all = new java.util.ArrayList<>(conditions);
            all.addAll(amounts);
            return Reads.of(all);
        }
    }
}
