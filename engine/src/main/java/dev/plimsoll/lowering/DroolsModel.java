package dev.plimsoll.lowering;

import static org.drools.model.DSL.accFunction;
import static org.drools.model.DSL.accumulate;
import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.RuleItemBuilder;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/**
 * A program as Drools model objects. Each rule's pattern on the question looks up topic and keys by index, then asks the
 * conditions that need nothing else; each tally counts element facts, joined to the question.
 *
 * <p>Whatever is given to Drools with an id does the same as everything else with that id under the same parent.
 */
final class DroolsModel {
    private static final String PACKAGE = "policy";
    private static final int TOPIC_INDEX = 0;
    private static final int KIND_INDEX = 0;

    private final RuleProgram program;

    DroolsModel(RuleProgram program) {
        this.program = program;
    }

    Model build() {
        ModelImpl model = new ModelImpl();
        model.addRule(sentinel());
        program.rules().forEach(lowered -> model.addRule(rule(lowered)));
        for (int at = 0; at < program.unreadable().size(); at++) {
            model.addRule(rule(at, program.unreadable().get(at)));
        }
        return model;
    }

    /** Matches every question: whoever hears nothing knows from it that Drools was asked. */
    private Rule sentinel() {
        Variable<QuestionFact> question = declarationOf(QuestionFact.class, "question");
        return PatternDSL.rule(PACKAGE, "sentinel")
                .build(pattern(question), on(question).execute(Conditions.RECORD_SENTINEL));
    }

    private Rule rule(LoweredRule lowered) {
        Variable<QuestionFact> question = declarationOf(QuestionFact.class, "question");
        List<RuleItemBuilder<?>> items = new ArrayList<>();
        items.add(first(lowered, looked(question, lowered.topics(), lowered.keys())));
        List<Stage> stages = lowered.stages();
        for (int at = 0; at < stages.size(); at++) {
            if (stages.get(at) instanceof Stage.Tally tally) {
                Variable<Long> count = declarationOf(Long.class, "count" + at);
                items.add(count(tally, stages, at, question, count));
                items.add(conclusion(stages, at, question, count));
            }
        }
        items.add(on(question).execute(Conditions.record(lowered)));
        return PatternDSL.rule(PACKAGE, "rule " + lowered.rule()).build(items.toArray(RuleItemBuilder[]::new));
    }

    private Rule rule(int number, LoweredRule.Unreadable unreadable) {
        Variable<QuestionFact> question = declarationOf(QuestionFact.class, "question");
        Key key = unreadable.key();
        PatternDef<QuestionFact> pattern = looked(question, unreadable.topics(), unreadable.before())
                .expr(
                        "unreadable " + key.path(),
                        Conditions.keyIs(key.slot(), Key.UNREADABLE),
                        alphaIndexedBy(
                                String.class, ConstraintType.EQUAL, key.indexId(), key.getter(), Key.UNREADABLE));
        return PatternDSL.rule(PACKAGE, "unreadable " + number)
                .build(pattern, on(question).execute(Conditions.record(unreadable)));
    }

    /** The question, looked up by topic and keys. */
    private PatternDef<QuestionFact> looked(Variable<QuestionFact> question, TopicSet topics, List<Key.Is> keys) {
        PatternDef<QuestionFact> pattern = pattern(question);
        if (topics.topics().size() == 1) {
            String only = topics.topics().first();
            pattern.expr(
                    "topic " + only,
                    Conditions.topicIs(only),
                    alphaIndexedBy(String.class, ConstraintType.EQUAL, TOPIC_INDEX, Conditions.TOPIC, only));
        } else {
            int set = program.set(topics);
            pattern.expr("topic " + topics.id(), Conditions.topicIsIn(set));
        }
        for (Key.Is is : keys) {
            Key key = is.key();
            String word = is.word();
            pattern.expr(
                    "key " + is.id(),
                    Conditions.keyIs(key.slot(), word),
                    alphaIndexedBy(String.class, ConstraintType.EQUAL, key.indexId(), key.getter(), word));
        }
        return pattern;
    }

    /** What is asked of the question before any element: the first condition, and which elements are needed then. */
    private static PatternDef<QuestionFact> first(LoweredRule lowered, PatternDef<QuestionFact> pattern) {
        List<Stage> stages = lowered.stages();
        if (stages.isEmpty()) {
            return pattern;
        }
        int next = 0;
        if (stages.get(0) instanceof Stage.Test test) {
            pattern.expr("test " + test.id(), Conditions.passes(test));
            next = 1;
        }
        BitSet kinds = elementKinds(stages);
        if (kinds.isEmpty()) {
            return pattern;
        }
        return pattern.expr("needs " + kinds, Conditions.needs(stages, next, kinds));
    }

    private static BitSet elementKinds(List<Stage> stages) {
        BitSet kinds = new BitSet();
        for (Stage stage : stages) {
            if (stage instanceof Stage.Tally tally) {
                kinds.set(tally.elementKind());
            }
        }
        return kinds;
    }

    private RuleItemBuilder<?> count(
            Stage.Tally tally, List<Stage> stages, int at, Variable<QuestionFact> question, Variable<Long> count) {
        Variable<ElementFact> element = declarationOf(ElementFact.class, "element" + at);
        int wanted = tally.elementKind();
        PatternDef<ElementFact> elements = pattern(element)
                .expr(
                        "kind " + wanted,
                        Conditions.kindIs(wanted),
                        alphaIndexedBy(Integer.class, ConstraintType.EQUAL, KIND_INDEX, Conditions.KIND, wanted))
                .expr("counts " + tally.id(), question, Conditions.counts(stages, at));
        return accumulate(elements, accFunction(CountAccumulateFunction::new).as(count));
    }

    private static RuleItemBuilder<?> conclusion(
            List<Stage> stages, int at, Variable<QuestionFact> question, Variable<Long> count) {
        String id = stages.get(at).id();
        if (at + 1 < stages.size() && stages.get(at + 1) instanceof Stage.Test test) {
            id = id + "\n" + test.id();
        }
        return pattern(count).expr("concludes " + id, question, Conditions.concludes(stages, at));
    }
}
