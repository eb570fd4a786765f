package dev.plimsoll.conform;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.VenueCode;
import dev.plimsoll.source.Span;
import java.util.Optional;

/**
 * Something that a policy and an exchange say differently.
 *
 * @param instrument as the exchange calls it, else as the policy does
 * @param bracket its number, from 1; absent for what is not of one bracket
 * @param what the figure: {@code bound}, {@code maintenance_rate}, …; {@code instrument}, {@code bracket}, {@code table} for
 *     what is on one side only or is meant differently
 * @param policy what the policy says, as people write it
 * @param venue what the exchange says
 * @param inPolicy where the policy says it, or would have to
 * @param atVenue where the exchange says it
 */
public record Drift(
        VenueCode code,
        String instrument,
        Optional<Integer> bracket,
        String what,
        Optional<String> policy,
        Optional<String> venue,
        String message,
        Optional<Span> inPolicy,
        Optional<Span> atVenue) {

    /** With the policy's place first: that is where something is to be done. */
    public Diagnostic diagnostic() {
        Span place = inPolicy.or(() -> atVenue).orElseThrow();
        Diagnostic diagnostic = Diagnostic.of(code, place, message);
        return inPolicy.isPresent() && atVenue.isPresent()
                ? diagnostic.withRelated(atVenue.get(), "the exchange says " + venue.orElse("it") + " here")
                : diagnostic;
    }
}
