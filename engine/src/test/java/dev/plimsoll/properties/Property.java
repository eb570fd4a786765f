package dev.plimsoll.properties;

import dev.plimsoll.differential.Rolls;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A sentence that must hold of every case that it speaks of.
 *
 * @param number its number in docs/reliability.md
 * @param draw how a case is drawn
 * @param premise whether the case is one that the sentence speaks of
 * @param claim empty where the sentence holds, else what is wrong
 * @param smaller the case made small while it is still wrong, by the given test
 * @param told the case as files and the command that asks it again
 */
record Property<C>(
        int number,
        String sentence,
        Function<Rolls, C> draw,
        Predicate<C> premise,
        Function<C, String> claim,
        Smaller<C> smaller,
        Function<C, String> told) {

    interface Smaller<C> {
        C of(C found, Predicate<C> wrong);
    }

    /** A property of cases that are told by their own text and not made smaller. */
    static <C> Property<C> of(
            int number, String sentence, Function<Rolls, C> draw, Predicate<C> premise, Function<C, String> claim) {
        return new Property<>(number, sentence, draw, premise, claim, (found, wrong) -> found, String::valueOf);
    }

    /** A property of a policy, an account, a market and perhaps a request. */
    static Property<Situation> ofSituations(
            int number,
            String sentence,
            Function<Rolls, Situation> draw,
            Predicate<Situation> premise,
            Function<Situation, String> claim) {
        return new Property<>(
                number,
                sentence,
                draw,
                premise,
                claim,
                Situation::smallest,
                situation -> situation.told("property-" + number));
    }

    /** As many cases as are asked for, from the seed on; tells how often the premise was met. */
    void holds() {
        Trial.of(this);
    }

    /** Whether the case is one that the sentence speaks of and does not hold of; an exception is wrong too. */
    Optional<String> wrong(C drawn) {
        try {
            String wrong = premise.test(drawn) ? claim.apply(drawn) : "";
            return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong);
        } catch (RuntimeException e) {
            return Optional.of("an exception: " + e);
        }
    }
}
