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

/**
 * Formulas by op tables, rules by Drools. The rules are built when they are first asked, and no more of them than the
 * first questions can meet. Safe to share between threads.
 */
public final class DroolsExpressions implements Expressions {
    private final OpTables tables;
    private final RuleBases bases;

    public DroolsExpressions(CheckedPolicy policy) {
        this(new OpTables(), policy);
    }

    private DroolsExpressions(OpTables tables, CheckedPolicy policy) {
        this(tables, () -> PolicyLowering.lower(policy, tables));
    }

    /** For tests that must see a difference. */
    DroolsExpressions(OpTables tables, Supplier<RuleProgram> program) {
        this(tables, new RuleBases(program));
    }

    /** For tests of which rules are asked. */
    DroolsExpressions(OpTables tables, RuleBases bases) {
        this.tables = tables;
        this.bases = bases;
    }

    @Override
    public Value value(Formula formula, Context context) {
        return tables.value(formula, context);
    }

    @Override
    public Answer ask(Question question) {
        RuleBase base = bases.of(question);
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
}
