package dev.plimsoll.evaluation;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formula;
import dev.plimsoll.value.Value;

/**
 * A formula as a flat table of operations over registers. Conditions jump where they are decided, quantifiers and
 * aggregates loop over elements. Immutable; safe to run by several threads, and while it runs.
 */
public final class OpTable {
    final int[] code;
    /** What operations stand for: attributes to read, tables, the culprits of faults. */
    final Formula[] formulas;

    final Value[] constants;
    final int registers;
    /** Contexts at once: one, and one a nested loop. */
    final int depths;
    /** Where the result is. */
    final int result;

    OpTable(int[] code, Formula[] formulas, Value[] constants, int registers, int depths, int result) {
        this.code = code;
        this.formulas = formulas;
        this.constants = constants;
        this.registers = registers;
        this.depths = depths;
        this.result = result;
    }

    /** The formula's value in a context; the first fault met where it has none. */
    public Value run(Context context) {
        return code.length == 0 ? constants[-1 - result] : new Machine(this, context).run();
    }
}
