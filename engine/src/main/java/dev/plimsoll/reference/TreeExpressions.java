package dev.plimsoll.reference;

import dev.plimsoll.model.Answer;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Question;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * The reference interpreter: walks each formula from the top, asks one rule after the other. It is slow, short and says
 * what is right; the engine that decides is compared with it. Safe to share between threads.
 */
public final class TreeExpressions implements Expressions {
    private final List<Rule> rules;
    private final Observer observer;

    public TreeExpressions(CheckedPolicy policy) {
        this(policy, Observer.NONE);
    }

    /** @param observer is told what is evaluated of what is there, not what is only supposed */
    public TreeExpressions(CheckedPolicy policy, Observer observer) {
        this(policy.rules(), observer);
    }

    private TreeExpressions(List<Rule> rules, Observer observer) {
        this.rules = rules;
        this.observer = observer;
    }

    @Override
    public Expressions unobserved() {
        return observer == Observer.NONE ? this : new TreeExpressions(rules, Observer.NONE);
    }

    @Override
    public Value value(Formula formula, Context context) {
        Value value = formula.accept(new Walk(context, observer));
        observer.valued(formula, value);
        return value;
    }

    @Override
    public Answer ask(Question question) {
        List<Integer> fired = new ArrayList<>();
        List<Answer.Failure> failed = new ArrayList<>();
        for (Rule rule : rules) {
            if (Asked.isAsked(rule, question)) {
                Value fires = value(rule.header().fires(), question.context());
                observer.asked(rule);
                if (fires instanceof Value.Failed failure) {
                    failed.add(new Answer.Failure(rule.index(), failure.fault()));
                } else if (Walk.holds(fires)) {
                    fired.add(rule.index());
                }
            }
        }
        return new Answer(fired, failed);
    }
}
