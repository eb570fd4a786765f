package dev.plimsoll.evaluation;

import dev.plimsoll.model.Formula.Relation;

/** Op tables with a planted mistake: equality is no longer enough where a policy says "at most" or "at least". */
public final class SwappedComparison {
    private SwappedComparison() {}

    public static OpTables tables() {
        return new OpTables(relation -> switch (relation) {
            case LESS_OR_EQUAL -> Relation.LESS;
            case GREATER_OR_EQUAL -> Relation.GREATER;
            case EQUAL, NOT_EQUAL, LESS, GREATER -> relation;
        });
    }
}
