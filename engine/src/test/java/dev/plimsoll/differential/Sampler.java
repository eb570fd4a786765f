package dev.plimsoll.differential;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Request;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** The door to random policies, states and requests for other tests: one policy, and as many cases of it as are wanted. */
public final class Sampler {
    /** When all cases are asked. */
    public static final Instant NOW = StateMaker.NOW;

    private final PolicyMaker.Made made;

    public Sampler(long seed) {
        this.made = PolicyMaker.make(seed);
    }

    public String policy() {
        return made.text();
    }

    /** A state without a request. */
    public Case state(Rolls rolls) {
        StateMaker.State state = new StateMaker(rolls, made.layout()).make();
        return new Case(made.text(), state.account(), state.market(), Optional.empty());
    }

    public Request request(Rolls rolls, Account account) {
        return RequestMaker.make(rolls, made.layout(), account);
    }

    /** The currency of the only pool; empty with several. */
    public String pool() {
        return made.layout().pool();
    }

    /** The case made as small as it can be while it is still wrong. */
    public static Case smallest(Case found, Predicate<Case> wrong) {
        return Shrinking.of(found, wrong);
    }
}
