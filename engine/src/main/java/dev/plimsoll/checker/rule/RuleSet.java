package dev.plimsoll.checker.rule;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule;
import dev.plimsoll.source.Span;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What checks look at: the rules of a policy that have no errors of their own.
 *
 * @param stated what the policy says beside them
 */
public record RuleSet(Vocabulary vocabulary, Stated stated, List<Entry> entries) {
    public RuleSet {
        entries = List.copyOf(entries);
    }

    /** Whether the policy has rules at all, beside the built-in checks. */
    public boolean hasRules() {
        return entries.stream().anyMatch(entry -> !(entry.rule() instanceof Rule.Check));
    }

    /** The rules of one kind. */
    <R extends Rule> Stream<R> all(Class<R> kind) {
        return entries.stream().map(Entry::rule).filter(kind::isInstance).map(kind::cast);
    }

    /**
     * A rule.
     *
     * @param name where its name stands
     * @param conditions its own: guard, state, requirement; not those of rules that override it
     * @param amounts what it says besides: a bound, an amount, a fee, conditions of steps
     * @param reads all that these read, conditions first; messages are not looked at
     */
    public record Entry(Rule rule, Span name, List<Formula> conditions, List<Formula> amounts, List<Reads.Use> reads) {
        public Entry {
            conditions = List.copyOf(conditions);
            amounts = List.copyOf(amounts);
            reads = List.copyOf(reads);
        }

        public static Entry of(Rule rule, Span name, List<Formula> conditions, List<Formula> amounts) {
            List<Formula> all = new ArrayList<>(conditions);
            all.addAll(amounts);
            return new Entry(rule, name, conditions, amounts, Reads.of(all));
        }
    }
}
