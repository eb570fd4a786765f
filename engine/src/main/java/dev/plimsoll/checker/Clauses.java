package dev.plimsoll.checker;

import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.Name;
import java.util.List;
import java.util.Optional;

/** The clauses of a rule by their kind; of several of one kind the first. */
record Clauses(List<Clause> all) {
    <C extends Clause> Optional<C> get(Class<C> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    List<Name> overrides() {
        return get(Clause.Overrides.class).map(Clause.Overrides::names).orElse(List.of());
    }
}
