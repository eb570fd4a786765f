package dev.plimsoll.checker.rule;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaParts;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The attributes and table cells that formulas read, in the order written. */
public final class Reads {
    private static final Set<Subject> WITH_INSTRUMENT = EnumSet.of(Subject.INSTRUMENT, Subject.MARKET);

    private static final Set<Subject> NO_ELEMENTS = Set.of();

    private final List<Use> uses = new ArrayList<>();

    private Reads() {}

    /**
     * A read, or a look into a table for the instrument of the subject.
     *
     * @param element whether it is of an element of a quantifier, and not of what the rule is about
     */
    public record Use(Formula formula, boolean element) {
        /** The attribute read; absent for a table. */
        public Optional<Formula.Read> read() {
            return formula instanceof Formula.Read read ? Optional.of(read) : Optional.empty();
        }

        /** Whether it is of one of the subjects, and not of an element. */
        public boolean isOf(Set<Subject> subjects) {
            return !element
                    && formula instanceof Formula.Read read
                    && subjects.contains(read.attribute().subject());
        }

        /** {@code position.equity}; empty for a table. */
        public String path() {
            return read().map(read -> read.attribute().path()).orElse("");
        }
    }

    public static List<Use> of(Formula formula) {
        return of(List.of(formula));
    }

    public static List<Use> of(Iterable<? extends Formula> formulas) {
        Reads reads = new Reads();
        for (Formula formula : formulas) {
            reads.visit(formula, NO_ELEMENTS);
        }
        return List.copyOf(reads.uses);
    }

    /** @param elements the subjects that mean an element here */
    private void visit(Formula formula, Set<Subject> elements) {
        if (formula instanceof Formula.Read read) {
            uses.add(new Use(formula, elements.contains(read.attribute().subject())));
        } else if (formula instanceof Formula.Lookup) {
            uses.add(new Use(formula, elements.contains(Subject.INSTRUMENT)));
        }
        Collection collection = collection(formula);
        Set<Subject> within = collection == null ? elements : with(elements, collection);
        for (Formula part : FormulaParts.of(formula)) {
            visit(part, within);
        }
    }

    private static @Nullable Collection collection(Formula formula) {
        if (formula instanceof Formula.Quantifier quantifier) {
            return quantifier.collection();
        }
        if (formula instanceof Formula.Count count) {
            return count.collection();
        }
        return formula instanceof Formula.Aggregate aggregate ? aggregate.collection() : null;
    }

    private static Set<Subject> with(Set<Subject> elements, Collection collection) {
        Set<Subject> all = EnumSet.noneOf(Subject.class);
        all.addAll(elements);
        all.add(collection.element());
        if (collection != Collection.BALANCES) {
            all.addAll(WITH_INSTRUMENT);
        }
        return all;
    }
}
