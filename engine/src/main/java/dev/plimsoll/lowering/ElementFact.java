package dev.plimsoll.lowering;

import dev.plimsoll.evaluation.OpTable;
import dev.plimsoll.model.Context;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.type.ClassReactive;

/** A position, an order or a balance as a fact beside the question that quantifies over it. Lives for one question. */
@ClassReactive
public final class ElementFact {
    private final int kind;
    private final long question;
    private final int place;
    private final Context context;
    /** What it answered to each tally; an element is asked once, however often Drools looks. */
    private final @Nullable Value[] answers;

    ElementFact(int kind, long question, int place, Context context, int tallies) {
        this.kind = kind;
        this.question = question;
        this.place = place;
        this.context = context;
        this.answers = new Value[tallies];
    }

    /** Which elements: of which collection, now or afterwards. */
    static int kind(Collection collection, boolean after) {
        return collection.ordinal() * 2 + (after ? 1 : 0);
    }

    static Collection collection(int kind) {
        return Collection.values()[kind / 2];
    }

    static boolean after(int kind) {
        return kind % 2 == 1;
    }

    int kind() {
        return kind;
    }

    /** The number of the question that it belongs to. */
    long question() {
        return question;
    }

    /** Its place in the account's canonical order. */
    int place() {
        return place;
    }

    /** Whether it meets a tally's condition: a truth, or why that is not known. */
    Value answer(Stage.Tally tally) {
        Value known = answers[tally.place()];
        if (known == null) {
            Optional<OpTable> where = tally.where();
            known = where.isPresent() ? where.get().run(context) : Value.Truth.TRUE;
            answers[tally.place()] = known;
        }
        return known;
    }
}
