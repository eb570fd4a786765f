package dev.plimsoll.lowering;

import dev.plimsoll.model.Formula;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A condition as the conditions that must all hold, from the left; those that always do are left out. */
final class Conjuncts {
    private Conjuncts() {}

    static List<Formula> of(Formula condition) {
        List<Formula> conjuncts = new ArrayList<>();
        collect(condition, conjuncts);
        return conjuncts;
    }

    private static void collect(Formula condition, List<Formula> conjuncts) {
        if (condition instanceof Formula.Logical logical && logical.conjunction()) {
            logical.operands().forEach(operand -> collect(operand, conjuncts));
        } else if (!isTrue(condition)) {
            conjuncts.add(condition);
        }
    }

    private static boolean isTrue(Formula condition) {
        return condition instanceof Formula.Constant constant && Value.Truth.TRUE.equals(constant.value());
    }

    /** The conjunction again. */
    static Formula joined(List<Formula> conjuncts) {
        return conjuncts.size() == 1
                ? conjuncts.get(0)
                : new Formula.Logical(conjuncts.get(0).span(), true, conjuncts);
    }
}
