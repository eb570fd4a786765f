package dev.plimsoll.features.steps;

import dev.plimsoll.account.Request;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one scenario has said so far, and what was answered. The health of the account is computed when it is first asked
 * for, and again after what it depends on has changed.
 */
public final class World {
    /** When a scenario happens, unless it says otherwise. */
    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private final PolicyUnderTest policy;
    private final AccountDraft account;
    private final MarketDraft market = new MarketDraft();
    private Instant now = START;
    private @Nullable Request asked;
    private @Nullable Decision decision;
    private @Nullable Decision explained;
    private @Nullable Assessment assessment;
    private final List<Assessment> trail = new ArrayList<>();

    public World(PolicyUnderTest policy) {
        this.policy = policy;
        this.account = new AccountDraft(policy.settle().orElse("USDT"));
    }

    PolicyUnderTest policy() {
        return policy;
    }

    /** The account, to be changed. */
    AccountDraft account() {
        assessment = null;
        return account;
    }

    /** The market, to be changed. */
    MarketDraft market() {
        assessment = null;
        return market;
    }

    Instant now() {
        return now;
    }

    void setNow(Instant time) {
        assessment = null;
        now = time;
    }

    void pass(Duration time) {
        setNow(now.plus(time));
    }

    void ask(Request request) {
        asked = request;
        decision = policy.evaluator().decide(account.account(), request, market.market(), options(false));
        explained = null;
    }

    Decision decision() {
        return said(decision, "nothing was asked yet: a `When it asks to …` comes first");
    }

    /** The decision with the reasons of every rule. */
    Decision explained() {
        if (explained == null) {
            Request request = said(asked, "nothing was asked yet");
            explained = policy.evaluator().decide(account.account(), request, market.market(), options(true));
        }
        return explained;
    }

    void assess() {
        assessment = policy.evaluator().assess(account.account(), market.market(), options(false));
    }

    Assessment assessment() {
        if (assessment == null) {
            assess();
        }
        return said(assessment, "the account was not assessed");
    }

    /** The assessment with the reasons of every rule. */
    Assessment explainedAssessment() {
        return policy.evaluator().assess(account.account(), market.market(), options(true));
    }

    /** Notes the health on the way. */
    void note() {
        trail.add(assessment());
    }

    void startTrail() {
        trail.clear();
    }

    List<Assessment> trail() {
        return trail;
    }

    private Options options(boolean explain) {
        return new Options(Optional.of(now), explain);
    }

    private static <T> T said(@Nullable T value, String otherwise) {
        if (value == null) {
            throw new Unmet(otherwise);
        }
        return value;
    }
}
