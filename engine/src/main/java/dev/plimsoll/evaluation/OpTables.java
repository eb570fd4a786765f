package dev.plimsoll.evaluation;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formula.Relation;
import dev.plimsoll.value.Value;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The op tables of a policy's formulas, each compiled when it is first asked for. Formulas are told apart by identity:
 * those of a policy are made once. Safe to share between threads.
 */
public final class OpTables {
    /** Far more than a policy has; formulas beyond it are compiled each time, so that nobody fills the memory. */
    private static final int MOST_KEPT = 100_000;

    private final Map<Key, OpTable> tables = new ConcurrentHashMap<>();
    private final UnaryOperator<Relation> relations;

    public OpTables() {
        this(UnaryOperator.identity());
    }

    /** For tests that must see a difference: each relation compiled as another. */
    OpTables(UnaryOperator<Relation> relations) {
        this.relations = relations;
    }

    public Value value(Formula formula, Context context) {
        return of(formula).run(context);
    }

    public OpTable of(Formula formula) {
        Key key = new Key(formula);
        OpTable known = tables.get(key);
        if (known != null) {
            return known;
        }
        OpTable made = FormulaCompiler.compile(formula, relations);
        if (tables.size() < MOST_KEPT) {
            tables.putIfAbsent(key, made);
        }
        return made;
    }

    private static final class Key {
        private final Formula formula;

        private Key(Formula formula) {
            this.formula = formula;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // identity is the point
        public boolean equals(Object other) {
            return other instanceof Key that && formula == that.formula;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(formula);
        }
    }
}
