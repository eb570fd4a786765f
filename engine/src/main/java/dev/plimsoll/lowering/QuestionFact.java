package dev.plimsoll.lowering;

import dev.plimsoll.model.Answer;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Question;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.type.ClassReactive;

/**
 * The one flat fact that a question is: what it is about, the attributes that rules are indexed by, what the conditions
 * come to; and where consequences record their rule. One object serves question after question; it belongs to one
 * session and so to one thread at a time.
 */
@ClassReactive // an update is another question, in all its parts
public final class QuestionFact {
    private static final int KINDS = 6;

    private final RuleProgram program;
    /** What stages come to, by slot; null while not asked. */
    private final @Nullable Value[] outcomes;
    /** Of tallies: the element in whose answer the fault is, so that it is the first in canonical order. */
    private final int[] faultPlaces;

    private final @Nullable String[] keys;
    private final @Nullable Fault[] keyFaults;
    private final BitSet needed = new BitSet(KINDS);
    private final BitSet fired = new BitSet();
    private final SortedMap<Integer, Fault> failed = new TreeMap<>();
    private String topic = "";
    private BitSet topicSets = new BitSet();
    private @Nullable Context context;
    private long number;
    private int sentinels;

    QuestionFact(RuleProgram program) {
        this.program = program;
        this.outcomes = new Value[program.slots()];
        this.faultPlaces = new int[program.slots()];
        this.keys = new String[program.keys().size()];
        this.keyFaults = new Fault[program.keys().size()];
    }

    /** Becomes another question. */
    public void become(Question question) {
        Arrays.fill(outcomes, null);
        Arrays.fill(keys, null);
        needed.clear();
        fired.clear();
        failed.clear();
        sentinels = 0;
        number++;
        context = question.context();
        topic = program.topics().of(question);
        topicSets = program.topicSets(topic);
    }

    /** Lets go of the account, so that a session that waits does not keep it in memory. */
    public void forget() {
        context = null;
        Arrays.fill(outcomes, null);
    }

    String topic() {
        return topic;
    }

    boolean isAbout(int topicSet) {
        return topicSets.get(topicSet);
    }

    /** Whether it is on one of the topics and has the keys, which are read in turn as an index would. */
    boolean has(TopicSet topics, List<Key.Is> wanted) {
        if (!topics.topics().contains(topic)) {
            return false;
        }
        for (Key.Is is : wanted) {
            if (!key(is.key().slot()).equals(is.word())) {
                return false;
            }
        }
        return true;
    }

    private Context context() {
        if (context == null) {
            throw new IllegalStateException("no question is asked");
        }
        return context;
    }

    /** The word that a key has, read when an index first looks at it. */
    String key(int slot) {
        String known = keys[slot];
        if (known == null) {
            known = readKey(slot);
            keys[slot] = known;
        }
        return known;
    }

    private String readKey(int slot) {
        Key key = program.keys().get(slot);
        Value value = program.tables().value(key.read(), context());
        if (value instanceof Value.Failed failure) {
            keyFaults[slot] = failure.fault();
            return Key.UNREADABLE;
        }
        return Key.word(value)
                .orElseThrow(
                        () -> new IllegalStateException(key.read().attribute().path() + " is " + value));
    }

    /** Whether a condition leaves its rules in play: it holds, or has no answer, which they are to say. */
    boolean passes(Stage.Test test) {
        Value outcome = outcomes[test.slot()];
        if (outcome == null) {
            outcome = test.table().run(context());
            outcomes[test.slot()] = outcome;
        }
        return isInPlay(outcome);
    }

    private static boolean isInPlay(Value outcome) {
        return outcome instanceof Value.Failed || ((Value.Truth) outcome).holds();
    }

    /** Whether all of a rule's stages before one hold. */
    private boolean isOpen(List<Stage> stages, int before) {
        for (int i = 0; i < before; i++) {
            if (!(outcomes[stages.get(i).slot()] instanceof Value.Truth truth && truth.holds())) {
                return false;
            }
        }
        return true;
    }

    /** Asks for the elements that a rule's tallies need, if it has got to the first. */
    boolean needs(List<Stage> stages, int first, BitSet kinds) {
        if (isOpen(stages, first)) {
            needed.or(kinds);
        }
        return true;
    }

    /** Whether a tally counts an element. */
    boolean counts(List<Stage> stages, int at, ElementFact element) {
        if (element.question() != number || !isOpen(stages, at)) {
            return false;
        }
        Stage.Tally tally = (Stage.Tally) stages.get(at);
        Value answer = element.answer(tally);
        if (answer instanceof Value.Failed) {
            Value noted = outcomes[tally.slot()];
            if (!(noted instanceof Value.Failed) || element.place() < faultPlaces[tally.slot()]) {
                outcomes[tally.slot()] = answer;
                faultPlaces[tally.slot()] = element.place();
            }
            return false;
        }
        return ((Value.Truth) answer).holds() == tally.wanted();
    }

    /** Whether a rule is in play after a tally has counted and the conditions up to the next are asked. */
    boolean concludes(List<Stage> stages, int at, long count) {
        if (!isOpen(stages, at)) {
            return true;
        }
        Stage.Tally tally = (Stage.Tally) stages.get(at);
        if (outcomes[tally.slot()] instanceof Value.Failed) {
            return true;
        }
        boolean holds = tally.holds(count);
        outcomes[tally.slot()] = Value.of(holds);
        if (!holds) {
            return false;
        }
        return at + 1 == stages.size() || !(stages.get(at + 1) instanceof Stage.Test test) || passes(test);
    }

    /** A rule's consequence: it fires, or fails by the first of its stages that has no answer. */
    void record(LoweredRule rule) {
        for (Stage stage : rule.stages()) {
            Value outcome = outcomes[stage.slot()];
            if (outcome instanceof Value.Failed failure) {
                failed.putIfAbsent(rule.rule(), failure.fault());
                return;
            }
            if (!(outcome instanceof Value.Truth truth && truth.holds())) {
                throw new IllegalStateException(
                        "rule " + rule.name() + " fires where " + stage.id() + " is " + outcome);
            }
        }
        fired.set(rule.rule());
    }

    /** Rules that compare a key which could not be read. */
    void record(LoweredRule.Unreadable unreadable) {
        Fault fault = keyFaults[unreadable.key().slot()];
        if (fault == null) {
            throw new IllegalStateException("no fault of a key that cannot be read");
        }
        for (int rule : unreadable.rules()) {
            failed.putIfAbsent(rule, fault);
        }
    }

    void recordSentinel() {
        sentinels++;
    }

    /** Whether a rule on the question counts elements. */
    public boolean mayNeedElements() {
        return program.counts(topic);
    }

    /** The elements that are to be facts beside this one before the rules fire. */
    public List<ElementFact> neededElements() {
        if (needed.isEmpty()) {
            return List.of();
        }
        List<ElementFact> facts = new ArrayList<>();
        for (int kind = needed.nextSetBit(0); kind >= 0; kind = needed.nextSetBit(kind + 1)) {
            List<Context> elements = context().elements(ElementFact.collection(kind), ElementFact.after(kind));
            for (int place = 0; place < elements.size(); place++) {
                facts.add(new ElementFact(kind, number, place, elements.get(place), program.tallies()));
            }
        }
        return facts;
    }

    /**
     * What the rules have recorded.
     *
     * @throws IllegalStateException if the rule that matches every question did not fire exactly once
     */
    public Answer answer() {
        if (sentinels != 1) {
            throw new IllegalStateException("the sentinel rule fired " + sentinels + " times");
        }
        List<Answer.Failure> failures = new ArrayList<>(failed.size());
        for (Map.Entry<Integer, Fault> failure : failed.entrySet()) {
            failures.add(new Answer.Failure(failure.getKey(), failure.getValue()));
        }
        List<Integer> fires = new ArrayList<>(fired.cardinality());
        for (int rule = fired.nextSetBit(0); rule >= 0; rule = fired.nextSetBit(rule + 1)) {
            fires.add(rule);
        }
        return new Answer(fires, failures);
    }
}
