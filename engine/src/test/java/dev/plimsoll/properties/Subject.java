package dev.plimsoll.properties;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.assessment.Carried;
import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.FolderOfTexts;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.differential.Case;
import dev.plimsoll.differential.Rolls;
import dev.plimsoll.differential.Sampler;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.runtime.DroolsExpressions;
import dev.plimsoll.source.Source;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A compiled policy, and where its states are drawn if it is a random one. */
final class Subject {
    /** What would make a rule pass takes most of the time of a denial, and few properties ask for it. */
    static final Options OPTIONS = new Options(Optional.of(Sampler.NOW), false, false);

    private final String text;
    private final CheckedPolicy model;
    private final Optional<Sampler> sampler;
    private final PolicyEvaluator evaluator;
    private final Carried.Start start;

    private Subject(String text, CheckedPolicy model, Optional<Sampler> sampler, Expressions expressions) {
        this.text = text;
        this.model = model;
        this.sampler = sampler;
        this.evaluator = new Evaluator(model, expressions);
        this.start = new Carried.Start(model, expressions);
    }

    /** The policy of the text, which must compile, as the reference interpreter reads it. */
    static Subject of(String text) {
        CheckedPolicy model = compile(text);
        return new Subject(text, model, Optional.empty(), new TreeExpressions(model));
    }

    /** The policy of the text, which must compile, run by Drools. */
    static Subject run(String text) {
        CheckedPolicy model = compile(text);
        return new Subject(text, model, Optional.empty(), new DroolsExpressions(model));
    }

    /** The random policy of the seed, run by Drools. */
    static Subject random(long seed) {
        Sampler sampler = new Sampler(seed);
        CheckedPolicy model = compile(sampler.policy());
        return new Subject(sampler.policy(), model, Optional.of(sampler), new DroolsExpressions(model));
    }

    /** The random policy of the seed with a change, as the reference interpreter reads it. */
    static Subject random(long seed, UnaryOperator<Statements> change) {
        Sampler sampler = new Sampler(seed);
        String text = change.apply(Statements.of(sampler.policy())).text();
        CheckedPolicy model = compile(text);
        return new Subject(text, model, Optional.of(sampler), new TreeExpressions(model));
    }

    /** Another text with states of the same kind, as the reference interpreter reads it; nothing if it does not compile. */
    Optional<Subject> withText(String other) {
        return PolicyCompiler.compileToAsk(Source.of("policy.margin", other), new FolderOfTexts())
                .value()
                .map(CompiledPolicy::model)
                .map(compiled -> new Subject(other, compiled, sampler, new TreeExpressions(compiled)));
    }

    /** Another text, which must compile. */
    Subject changed(UnaryOperator<Statements> change) {
        String other = change.apply(statements()).text();
        return withText(other).orElseGet(() -> of(other));
    }

    Statements statements() {
        return Statements.of(text);
    }

    private static CheckedPolicy compile(String text) {
        CompiledPolicy compiled = PolicyCompiler.compileToAsk(Source.of("policy.margin", text), new FolderOfTexts())
                .orThrow();
        return compiled.model();
    }

    String text() {
        return text;
    }

    CheckedPolicy model() {
        return model;
    }

    Sampler sampler() {
        return sampler.orElseThrow();
    }

    PolicyEvaluator evaluator() {
        return evaluator;
    }

    /** An account whose requests are carried out. */
    Carried carried(Account account, Market market) {
        return start.of(account, market, OPTIONS);
    }

    Carried carried(Account account, Market market, Instant now) {
        return start.of(account, market, new Options(Optional.of(now), false, false));
    }

    /** A random state. */
    Situation state(Rolls rolls) {
        Case state = sampler().state(rolls);
        return new Situation(this, state.account(), state.market(), Optional.empty(), rolls.below(Integer.MAX_VALUE));
    }
}
