package dev.plimsoll.runtime;

import dev.plimsoll.lowering.ElementFact;
import dev.plimsoll.lowering.QuestionFact;
import dev.plimsoll.model.Answer;
import dev.plimsoll.model.Question;
import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.InternalWorkingMemory;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** A session with its one question fact, which becomes question after question. For one thread at a time. */
final class Worker {
    private final KieSession session;
    private final QuestionFact fact;
    private final int rules;
    private @Nullable FactHandle handle;

    Worker(KieSession session, QuestionFact fact, int rules) {
        this.session = session;
        this.fact = fact;
        this.rules = rules;
    }

    Answer ask(Question question) {
        fact.become(question);
        Answer answer = fact.mayNeedElements() ? askWithElements() : askAlone();
        fact.forget();
        return answer;
    }

    /** The fact stays and is updated: the fast way. */
    private Answer askAlone() {
        if (handle == null) {
            handle = session.insert(fact);
        } else {
            session.update(handle, fact);
        }
        fire();
        return fact.answer();
    }

    /**
     * The fact comes and goes with its elements: joins never see an update. It first gets as far as it gets alone;
     * elements become facts only if a rule then wants to count them.
     */
    private Answer askWithElements() {
        if (handle != null) {
            session.delete(handle);
            handle = null;
        }
        List<FactHandle> handles = new ArrayList<>();
        handles.add(session.insert(fact));
        ((InternalWorkingMemory) session).flushPropagations();
        for (ElementFact element : fact.neededElements()) {
            handles.add(session.insert(element));
        }
        fire();
        handles.forEach(session::delete);
        return fact.answer();
    }

    private void fire() {
        if (session.fireAllRules(rules + 1) > rules) {
            throw new IllegalStateException("more rules fired than there are");
        }
    }

    void dispose() {
        session.dispose();
    }
}
