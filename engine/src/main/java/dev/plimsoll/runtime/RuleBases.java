package dev.plimsoll.runtime;

import dev.plimsoll.lowering.RuleProgram;
import dev.plimsoll.model.Question;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rule bases of a program. To build the whole takes longer than all else that a single decision needs, so the first
 * questions are asked of parts: the rules that an index leads them to. Who goes on asking gets the whole. The answers are
 * the same, as no other rule can fire on a question. Safe to share between threads.
 */
final class RuleBases {
    /** More than a decision or a small account asks. */
    private static final int FIRST_QUESTIONS = 40;

    private static final int MOST_PARTS = 4;

    private final Supplier<RuleProgram> program;
    private final int firstQuestions;
    private final List<Part> parts = new ArrayList<>();
    private int asked;
    private @Nullable RuleProgram lowered;
    private volatile @Nullable RuleBase whole;

    RuleBases(Supplier<RuleProgram> program) {
        this(program, FIRST_QUESTIONS);
    }

    /** @param firstQuestions how many are asked of parts at most */
    RuleBases(Supplier<RuleProgram> program, int firstQuestions) {
        this.program = program;
        this.firstQuestions = firstQuestions;
    }

    /** One that has all rules that can fire on a question. */
    RuleBase of(Question question) {
        RuleBase known = whole;
        return known != null ? known : first(question);
    }

    private synchronized RuleBase first(Question question) {
        RuleBase known = whole;
        if (known != null) {
            return known;
        }
        RuleProgram all = lowered();
        if (asked++ < firstQuestions) {
            BitSet reached = all.reachedBy(question);
            for (Part part : parts) {
                if (part.has(reached)) {
                    return part.base;
                }
            }
            if (parts.size() < MOST_PARTS) {
                Part part = new Part(reached, new RuleBase(all.only(reached)));
                parts.add(part);
                return part.base;
            }
        }
        RuleBase made = new RuleBase(all);
        whole = made;
        parts.clear();
        return made;
    }

    private RuleProgram lowered() {
        RuleProgram known = lowered;
        if (known == null) {
            known = program.get();
            lowered = known;
        }
        return known;
    }

    private record Part(BitSet rules, RuleBase base) {
        boolean has(BitSet wanted) {
            BitSet missing = (BitSet) wanted.clone();
            missing.andNot(rules);
            return missing.isEmpty();
        }
    }
}
