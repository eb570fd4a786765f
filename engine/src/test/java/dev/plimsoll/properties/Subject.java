package dev.plimsoll.properties;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.FolderOfTexts;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.differential.Case;
import dev.plimsoll.differential.Rolls;
import dev.plimsoll.differential.Sampler;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.runtime.DroolsEvaluator;
import dev.plimsoll.source.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A compiled policy, and where its states are drawn if it is a random one. */
final class Subject {
    /** What would make a rule pass takes most of the time of a denial, and few properties ask for it. */
    static final Options OPTIONS = new Options(Optional.of(Sampler.NOW), false, false);

    private final String text;
    private final CheckedPolicy model;
    private final Optional<Sampler> sampler;
    private @Nullable PolicyEvaluator evaluator;

    private Subject(String text, CheckedPolicy model, Optional<Sampler> sampler) {
        this.text = text;
        this.model = model;
        this.sampler = sampler;
    }

    /** The policy of the text, which must compile. */
    static Subject of(String text) {
        return new Subject(text, compile(text), Optional.empty());
    }

    /** The random policy of the seed. */
    static Subject random(long seed) {
        Sampler sampler = new Sampler(seed);
        return new Subject(sampler.policy(), compile(sampler.policy()), Optional.of(sampler));
    }

    /** Another text with states of the same kind; nothing if it does not compile. */
    Optional<Subject> withText(String other) {
        return PolicyCompiler.compile(Source.of("policy.margin", other), new FolderOfTexts())
                .value()
                .map(compiled -> new Subject(other, compiled.model(), sampler));
    }

    private static CheckedPolicy compile(String text) {
        CompiledPolicy compiled = PolicyCompiler.compile(Source.of("policy.margin", text), new FolderOfTexts())
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
        PolicyEvaluator known = evaluator;
        if (known == null) {
            known = DroolsEvaluator.of(model);
            evaluator = known;
        }
        return known;
    }

    /** A random state. */
    Situation state(Rolls rolls) {
        Case state = sampler().state(rolls);
        return new Situation(this, state.account(), state.market(), Optional.empty(), rolls.below(Integer.MAX_VALUE));
    }
}
