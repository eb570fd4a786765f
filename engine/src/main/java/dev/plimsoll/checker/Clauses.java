package dev.plimsoll.checker;

import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.Name;
import java.util.List;
import java.util.Optional;

/** The clauses of a rule by their kind; of several of one kind the first. */
record Clauses(List<Clause> all) {
    <C extends Clause> Optional<C> get(Class<C> kind) {
        for (Clause clause : all) {
            if (kind.isInstance(clause)) {
                return Optional.of(kind.cast(clause));
            }
        }
        return Optional.empty();
    }

    List<Name> overrides() {
        return get(Clause.Overrides.class).map(Clause.Overrides::names).orElse(List.of());
    }
}
