package dev.plimsoll.lowering;

import dev.plimsoll.evaluation.OpTable;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formula.Relation;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.vocabulary.Collection;
import java.util.Optional;

/**
 * A part of a rule's condition; a rule fires where all its stages hold, asked from the first.
 *
 * <p>Stages of equal formulas are one object: its slot in a {@link QuestionFact} holds the outcome for them all.
 */
sealed interface Stage {
    int slot();

    /** The canonical text of the formula: equal exactly if the formulas are. */
    String id();

    Formula formula();

    /** A condition on the question alone. */
    record Test(int slot, String id, Formula formula, OpTable table) implements Stage {}

    /**
     * A condition on how many elements there are that meet, or do not meet, a condition of theirs.
     *
     * @param place its own place among the tallies: where elements keep what they answered to it
     * @param wanted whether those are counted that meet the condition, or those that do not
     */
    record Tally(
            int slot,
            int place,
            String id,
            Formula formula,
            Collection collection,
            boolean after,
            Optional<OpTable> where,
            boolean wanted,
            Relation relation,
            Fraction limit)
            implements Stage {
        /** What the condition comes to with so many elements counted. */
        boolean holds(long count) {
            return relation.holds(Fraction.of(count).compareTo(limit));
        }

        int elementKind() {
            return ElementFact.kind(collection, after);
        }
    }
}
