package dev.plimsoll.evaluation;

import dev.plimsoll.model.Context;
import dev.plimsoll.model.Formula;
import dev.plimsoll.vocabulary.Collection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The loops that a run is in, by depth from 1, each with the element it is at and a tally; at depth 0 the context. */
final class Loops {
    private final Context[] contexts;
    private final Loop[] loops;

    Loops(Context context, int depths) {
        contexts = new Context[depths];
        contexts[0] = context;
        loops = new Loop[depths];
    }

    Context context(int depth) {
        return contexts[depth];
    }

    /** Starts a loop over the elements of the context around it, before the first. */
    void enter(int depth, Formula formula) {
        Collection collection;
        boolean after;
        if (formula instanceof Formula.Quantifier quantifier) {
            collection = quantifier.collection();
            after = quantifier.after();
        } else if (formula instanceof Formula.Count count) {
            collection = count.collection();
            after = count.after();
        } else {
            Formula.Aggregate aggregate = (Formula.Aggregate) formula;
            collection = aggregate.collection();
            after = aggregate.after();
        }
        loops[depth] = new Loop(contexts[depth - 1].elements(collection, after).iterator());
    }

    /** Goes to the next element; false if there is none. */
    boolean next(int depth) {
        Iterator<Context> rest = loops[depth].rest;
        if (!rest.hasNext()) {
            return false;
        }
        contexts[depth] = rest.next();
        return true;
    }

    /** Notes the element for a second loop over those noted. */
    void keep(int depth) {
        loops[depth].kept.add(contexts[depth]);
    }

    /** Starts the second loop. */
    void again(int depth) {
        loops[depth] = new Loop(loops[depth].kept.iterator());
    }

    void count(int depth) {
        loops[depth].tally++;
    }

    int tally(int depth) {
        return loops[depth].tally;
    }

    private static final class Loop {
        private final Iterator<Context> rest;
        private final List<Context> kept = new ArrayList<>(0);
        private int tally;

        private Loop(Iterator<Context> rest) {
            this.rest = rest;
        }
    }
}
