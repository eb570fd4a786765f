package dev.plimsoll.properties;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.assessment.Carried;
import dev.plimsoll.assessment.Glance;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Remainder;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.differential.Case;
import dev.plimsoll.differential.Rolls;
import dev.plimsoll.differential.Sampler;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A policy, an account, a market and perhaps a request; what is answered is kept. */
final class Situation {
    private static final Shared MOSTLY_ASKED = new Shared();

    private final Subject policy;
    private final Account account;
    private final Market market;
    private final Optional<Request> request;
    private final long variation;
    private @Nullable Decision decision;
    private @Nullable Assessment assessment;
    private @Nullable Glance glance;
    private @Nullable Carried carried;

    /**
     * A situation.
     *
     * @param variation the seed of what a claim varies, kept when the situation is made smaller
     */
    Situation(Subject policy, Account account, Market market, Optional<Request> request, long variation) {
        this.policy = policy;
        this.account = account;
        this.market = market;
        this.request = request;
        this.variation = variation;
    }

    /** A random state of a random policy of the pool, with a request. */
    static Situation asked(Rolls rolls) {
        return standing(rolls).asking(rolls);
    }

    /** One of the actions is asked for. */
    static Situation asked(Rolls rolls, Set<String> actions) {
        return standing(rolls).asking(rolls, actions);
    }

    /** The state with a random request. */
    Situation asking(Rolls rolls) {
        return with(policy.sampler().request(rolls, account));
    }

    /** The state with a random request for one of the actions. */
    Situation asking(Rolls rolls, Set<String> actions) {
        Situation asked;
        do {
            asked = asking(rolls);
        } while (!actions.contains(asked.request().action()));
        return asked;
    }

    /** A random state of a random policy of the pool, mostly with a request, as several properties draw it. */
    static Situation mostlyAsked(Rolls rolls) {
        return rolls.chance(95) ? MOSTLY_ASKED.of(asked(rolls)) : standing(rolls);
    }

    /** A random state of a random policy of the pool, without a request. */
    static Situation standing(Rolls rolls) {
        return Pool.one(rolls, Pool.ALL).state(rolls);
    }

    /** A random state, so often with a request, of one of the few policies that are changed and compiled again. */
    static Situation ofFew(Rolls rolls, int percentAsked) {
        return Few.of(rolls, percentAsked);
    }

    Subject policy() {
        return policy;
    }

    Account account() {
        return account;
    }

    Market market() {
        return market;
    }

    long variation() {
        return variation;
    }

    /** Whether all of it is the same. */
    @SuppressWarnings("ReferenceEquality") // a policy is compiled once
    boolean isSame(Situation other) {
        return policy == other.policy
                && variation == other.variation
                && account.equals(other.account)
                && market.equals(other.market)
                && request.equals(other.request);
    }

    boolean isAsked() {
        return request.isPresent();
    }

    Request request() {
        return request.orElseThrow();
    }

    /** Choices of the claim: the same ones whenever it is asked. */
    Rolls rolls() {
        return new Rolls(variation);
    }

    Situation with(Subject other) {
        return new Situation(other, account, market, request, variation);
    }

    Situation with(Account other) {
        return new Situation(policy, other, market, request, variation);
    }

    Situation with(Market other) {
        return new Situation(policy, account, other, request, variation);
    }

    Situation with(Request other) {
        return new Situation(policy, account, market, Optional.of(other), variation);
    }

    Decision decision() {
        Decision known = decision;
        if (known == null) {
            known = policy.evaluator().decide(account, request(), market, Subject.OPTIONS);
            decision = known;
        }
        return known;
    }

    Verdict verdict() {
        return decision().verdict();
    }

    boolean allowed() {
        return verdict() == Verdict.ALLOW;
    }

    boolean denied() {
        return verdict() == Verdict.DENY;
    }

    Assessment assessment() {
        Assessment known = assessment;
        if (known == null) {
            known = policy.evaluator().assess(account, market, Subject.OPTIONS);
            assessment = known;
        }
        return known;
    }

    /** The account with no request carried out yet. */
    Carried carried() {
        Carried known = carried;
        if (known == null) {
            known = policy.carried(account, market);
            carried = known;
        }
        return known;
    }

    /** Statuses and amounts without plans and prices: ten times as fast. */
    Glance glance() {
        Glance known = glance;
        if (known == null) {
            known = carried().glance();
            glance = known;
        }
        return known;
    }

    /** What an assessment says is there once all that is due is liquidated. */
    Remainder left() {
        return carried().liquidated().after();
    }

    private Case asCase() {
        return new Case(policy.text(), account, market, request);
    }

    Situation smallest(Predicate<Situation> wrong) {
        Case small =
                Sampler.smallest(asCase(), smaller -> of(smaller).filter(wrong).isPresent());
        return of(small).orElse(this);
    }

    /** Nothing where the text does not compile. */
    private Optional<Situation> of(Case other) {
        Optional<Subject> compiled =
                other.policy().equals(policy.text()) ? Optional.of(policy) : policy.withText(other.policy());
        return compiled.map(
                subject -> new Situation(subject, other.account(), other.market(), other.request(), variation));
    }

    /** The files of the case and the command that asks it. */
    String told(String folder) {
        return asCase() + asCase().write(Trial.FOLDER.resolve(folder));
    }

    @Override
    public String toString() {
        return asCase().toString();
    }
}
