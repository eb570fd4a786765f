package dev.plimsoll.assessment;

import dev.plimsoll.value.Fault;
import java.util.List;
import java.util.Optional;

/**
 * What a request leads to.
 *
 * @param state once it is carried out; the state as it is where it cannot be
 * @param targets what it does at each place that it concerns; none if it concerns no place
 * @param fault why nobody can say what it leads to: then nothing afterwards has a value
 * @param impossible why it cannot be carried out, though all amounts are known; it is an error unless a rule denies
 */
record Afterwards(AccountState state, List<Target> targets, Optional<Fault> fault, Optional<Fault> impossible) {
    Afterwards {
        targets = List.copyOf(targets);
    }
}
