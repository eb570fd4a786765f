package dev.plimsoll.lowering;

import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.model.Question;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;

/** A policy's rules as Drools is to have them, and what its facts and conditions need. Immutable. */
public final class RuleProgram {
    private static final BitSet NO_SETS = new BitSet(0);

    private final Topics topics;
    private final OpTables tables;
    private final List<Key> keys;
    private final int slots;
    private final int tallies;
    private final List<LoweredRule> rules;
    private final List<LoweredRule.Unreadable> unreadable;
    /** The sets of several topics that rules are about. */
    private final List<TopicSet> sets = new ArrayList<>();

    private final Map<String, BitSet> setsOfTopic = new HashMap<>();
    private final Set<String> countingTopics = new HashSet<>();

    RuleProgram(
            Topics topics,
            OpTables tables,
            Registry registry,
            List<LoweredRule> rules,
            List<LoweredRule.Unreadable> unreadable) {
        this(topics, tables, registry.keys(), registry.slots(), registry.tallies(), rules, unreadable);
    }

    private RuleProgram(
            Topics topics,
            OpTables tables,
            List<Key> keys,
            int slots,
            int tallies,
            List<LoweredRule> rules,
            List<LoweredRule.Unreadable> unreadable) {
        this.topics = topics;
        this.tables = tables;
        this.keys = List.copyOf(keys);
        this.slots = slots;
        this.tallies = tallies;
        this.rules = List.copyOf(rules);
        this.unreadable = List.copyOf(unreadable);
        for (LoweredRule rule : rules) {
            if (rule.counts()) {
                countingTopics.addAll(rule.topics().topics());
            }
            number(rule.topics());
        }
        for (LoweredRule.Unreadable rule : unreadable) {
            number(rule.topics());
        }
    }

    private void number(TopicSet set) {
        if (set.topics().size() == 1 || sets.contains(set)) {
            return;
        }
        for (String topic : set.topics()) {
            setsOfTopic.computeIfAbsent(topic, none -> new BitSet()).set(sets.size());
        }
        sets.add(set);
    }

    /** The rules as model objects. */
    public Model model() {
        return new DroolsModel(this).build();
    }

    /**
     * Where an index leads a question to: the rules on its topic whose keys it has, by their places. No other can fire on
     * it, or fail.
     */
    public BitSet reachedBy(Question question) {
        QuestionFact fact = newQuestion();
        fact.become(question);
        BitSet reached = new BitSet(rules.size() + unreadable.size());
        for (int at = 0; at < rules.size(); at++) {
            LoweredRule rule = rules.get(at);
            reached.set(at, fact.has(rule.topics(), rule.keys()));
        }
        for (int at = 0; at < unreadable.size(); at++) {
            LoweredRule.Unreadable rule = unreadable.get(at);
            reached.set(rules.size() + at, fact.has(rule.topics(), rule.before()));
        }
        return reached;
    }

    /** The program with the rules at those places alone. */
    public RuleProgram only(BitSet places) {
        List<LoweredRule> some = new ArrayList<>();
        for (int at = 0; at < rules.size(); at++) {
            if (places.get(at)) {
                some.add(rules.get(at));
            }
        }
        List<LoweredRule.Unreadable> failing = new ArrayList<>();
        for (int at = 0; at < unreadable.size(); at++) {
            if (places.get(rules.size() + at)) {
                failing.add(unreadable.get(at));
            }
        }
        return new RuleProgram(topics, tables, keys, slots, tallies, some, failing);
    }

    /** A fact for one session. */
    public QuestionFact newQuestion() {
        return new QuestionFact(this);
    }

    /** How many rules Drools has: no question fires more. */
    public int size() {
        return rules.size() + unreadable.size() + 1;
    }

    /** The program as text, for people and golden files. */
    public String print() {
        return new ProgramPrinter().print(this);
    }

    /** For tests that must see a difference: the program without a rule. */
    RuleProgram without(int rule) {
        List<LoweredRule> rest = new ArrayList<>(rules);
        rest.removeIf(lowered -> lowered.rule() == rule);
        return new RuleProgram(topics, tables, keys, slots, tallies, rest, unreadable);
    }

    Topics topics() {
        return topics;
    }

    OpTables tables() {
        return tables;
    }

    List<Key> keys() {
        return keys;
    }

    int slots() {
        return slots;
    }

    int tallies() {
        return tallies;
    }

    List<LoweredRule> rules() {
        return rules;
    }

    List<LoweredRule.Unreadable> unreadable() {
        return unreadable;
    }

    /** Whether a rule on a topic counts elements. */
    boolean counts(String topic) {
        return countingTopics.contains(topic);
    }

    /** The number of a set of topics. */
    int set(TopicSet topics) {
        return sets.indexOf(topics);
    }

    /** The sets that a topic is in, by number. */
    BitSet topicSets(String topic) {
        return setsOfTopic.getOrDefault(topic, NO_SETS);
    }
}
