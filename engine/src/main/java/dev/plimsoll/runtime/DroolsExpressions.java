package dev.plimsoll.runtime;

import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.lowering.PolicyLowering;
import dev.plimsoll.lowering.RuleProgram;
import dev.plimsoll.model.Answer;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Context;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Question;
import dev.plimsoll.value.Value;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Formulas by op tables, rules by Drools. The rules are built when they are first asked, so that who only needs amounts
 * does not pay for them. Safe to share between threads.
 */
public final class DroolsExpressions implements Expressions {
    private final OpTables tables;
    private final Supplier<RuleProgram> program;
    private volatile @Nullable RuleBase rules;

    public DroolsExpressions(CheckedPolicy policy) {
        this(new OpTables(), policy);
    }

    private DroolsExpressions(OpTables tables, CheckedPolicy policy) {
        this(tables, () -> PolicyLowering.lower(policy, tables));
    }

    /** For tests that must see a difference. */
    DroolsExpressions(OpTables tables, Supplier<RuleProgram> program) {
        this.tables = tables;
        this.program = program;
    }

    @Override
    public Value value(Formula formula, Context context) {
        return tables.value(formula, context);
    }

    @Override
    public Answer ask(Question question) {
        RuleBase base = rules();
        Worker worker = base.take();
        boolean sound = false;
        try {
            Answer answer = worker.ask(question);
            sound = true;
            return answer;
        } finally {
            if (sound) {
                base.giveBack(worker);
            } else {
                worker.dispose();
            }
        }
    }

    private RuleBase rules() {
        RuleBase known = rules;
        if (known == null) {
            synchronized (this) {
                known = rules;
                if (known == null) {
                    known = new RuleBase(program.get());
                    rules = known;
                }
            }
        }
        return known;
    }
}
