package dev.plimsoll.runtime;

import dev.plimsoll.lowering.RuleProgram;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * A program as a rule base of Drools, with the workers that are not busy. A question that needs another one while it is
 * answered takes a second worker, as another thread would.
 *
 * <p>All workers share the rule base, so its sessions keep the default, thread-safe way: the other one gives wrong
 * answers when a rule base is shared.
 */
final class RuleBase {
    private final RuleProgram program;
    private final KieBase rules;
    private final Deque<Worker> idle = new ConcurrentLinkedDeque<>();

    RuleBase(RuleProgram program) {
        this.program = program;
        this.rules = KieBaseBuilder.createKieBaseFromModel(program.model());
    }

    Worker take() {
        Worker worker = idle.pollFirst();
        return worker != null ? worker : new Worker(rules.newKieSession(), program.newQuestion(), program.size());
    }

    void giveBack(Worker worker) {
        idle.addFirst(worker);
    }
}
