package dev.plimsoll.lowering;

import java.util.BitSet;
import java.util.List;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Function1;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.Predicate2;

/**
 * What rules ask of facts and tell them. They are classes, not lambdas: lambdas that can be serialized, as Drools wants
 * them, cannot be kept in an archive and are made anew at each start.
 */
@SuppressWarnings("serial")
final class Conditions {
    static final Function1<QuestionFact, String> TOPIC = new Function1<>() {
        @Override
        public String apply(QuestionFact fact) {
            return fact.topic();
        }
    };

    static final Function1<ElementFact, Integer> KIND = new Function1<>() {
        @Override
        public Integer apply(ElementFact fact) {
            return fact.kind();
        }
    };

    static final Block1<QuestionFact> RECORD_SENTINEL = new Block1<>() {
        @Override
        public void execute(QuestionFact fact) {
            fact.recordSentinel();
        }
    };

    private Conditions() {}

    static Function1<QuestionFact, String> key(int slot) {
        return new Function1<>() {
            @Override
            public String apply(QuestionFact fact) {
                return fact.key(slot);
            }
        };
    }

    static Predicate1<QuestionFact> topicIs(String topic) {
        return new Predicate1<>() {
            @Override
            public boolean test(QuestionFact fact) {
                return fact.topic().equals(topic);
            }
        };
    }

    static Predicate1<QuestionFact> topicIsIn(int set) {
        return new Predicate1<>() {
            @Override
            public boolean test(QuestionFact fact) {
                return fact.isAbout(set);
            }
        };
    }

    static Predicate1<QuestionFact> keyIs(int slot, String word) {
        return new Predicate1<>() {
            @Override
            public boolean test(QuestionFact fact) {
                return fact.key(slot).equals(word);
            }
        };
    }

    static Predicate1<QuestionFact> passes(Stage.Test test) {
        return new Predicate1<>() {
            @Override
            public boolean test(QuestionFact fact) {
                return fact.passes(test);
            }
        };
    }

    static Predicate1<QuestionFact> needs(List<Stage> stages, int next, BitSet kinds) {
        return new Predicate1<>() {
            @Override
            public boolean test(QuestionFact fact) {
                return fact.needs(stages, next, kinds);
            }
        };
    }

    static Predicate1<ElementFact> kindIs(int kind) {
        return new Predicate1<>() {
            @Override
            public boolean test(ElementFact fact) {
                return fact.kind() == kind;
            }
        };
    }

    static Predicate2<ElementFact, QuestionFact> counts(List<Stage> stages, int at) {
        return new Predicate2<>() {
            @Override
            public boolean test(ElementFact element, QuestionFact fact) {
                return fact.counts(stages, at, element);
            }
        };
    }

    static Predicate2<Long, QuestionFact> concludes(List<Stage> stages, int at) {
        return new Predicate2<>() {
            @Override
            public boolean test(Long count, QuestionFact fact) {
                return fact.concludes(stages, at, count);
            }
        };
    }

    static Block1<QuestionFact> record(LoweredRule rule) {
        return new Block1<>() {
            @Override
            public void execute(QuestionFact fact) {
                fact.record(rule);
            }
        };
    }

    static Block1<QuestionFact> record(LoweredRule.Unreadable unreadable) {
        return new Block1<>() {
            @Override
            public void execute(QuestionFact fact) {
                fact.record(unreadable);
            }
        };
    }
}
