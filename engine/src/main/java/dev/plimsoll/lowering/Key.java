package dev.plimsoll.lowering;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaText;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import java.util.Optional;
import org.drools.model.functions.Function1;

/**
 * An attribute that rules are indexed by: the leading conditions of many rules compare it with a constant.
 *
 * @param slot its place in a {@link QuestionFact}
 * @param path its canonical text
 * @param getter one object for the key, and {@link #indexId} one number: by them Drools knows that conditions of
 *     several rules look at the same thing
 */
record Key(int slot, Formula.Read read, String path, Function1<QuestionFact, String> getter) {
    /** What no attribute can be: it could not be read. */
    static final String UNREADABLE = "\u0000";

    static Key of(int slot, Formula.Read read) {
        return new Key(slot, read, FormulaText.of(read), Conditions.key(slot));
    }

    /** 0 is the topic's. */
    int indexId() {
        return slot + 1;
    }

    /** The word that stands for a value in the index, if the value is of a kind that can be looked up. */
    static Optional<String> word(Value value) {
        if (value instanceof Value.Choice choice) {
            return Optional.of(choice.word());
        }
        return value instanceof Value.Word word ? Optional.of(word.text()) : Optional.empty();
    }

    /**
     * A leading condition {@code attribute = constant}, whichever way round it is written.
     *
     * @param id one text for one entry of the index: Drools would lose one of two conditions that have the same entry and
     *     different ids
     */
    record Is(Key key, String word, String id) {
        static Is of(Key key, String word) {
            return new Is(key, word, key.path() + " = " + word);
        }
    }

    /** What a condition compares with a constant, if it can be looked up. */
    record Pattern(Formula.Read read, String word) {
        static Optional<Pattern> of(Formula condition) {
            if (!(condition instanceof Formula.Comparison comparison)
                    || comparison.relation() != Formula.Relation.EQUAL) {
                return Optional.empty();
            }
            return of(comparison.left(), comparison.right()).or(() -> of(comparison.right(), comparison.left()));
        }

        private static Optional<Pattern> of(Formula read, Formula constant) {
            if (read instanceof Formula.Read attribute
                    && (attribute.type() instanceof Type.Choice || attribute.type() instanceof Type.Instrument)
                    && constant instanceof Formula.Constant known) {
                return Key.word(known.value()).map(word -> new Pattern(attribute, word));
            }
            return Optional.empty();
        }
    }
}
