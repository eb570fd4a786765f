package dev.plimsoll.features.steps;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Rule;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/**
 * The policy that scenarios are judged by.
 *
 * @param model whose names steps may use
 * @param evaluator what answers; of the same policy, or of a variant of it whose difference the scenarios should notice
 */
public record PolicyUnderTest(CheckedPolicy model, PolicyEvaluator evaluator) {
    Vocabulary vocabulary() {
        return DataSchema.of(model).vocabulary();
    }

    /** The currency of an account that names none. */
    Optional<String> settle() {
        return DataSchema.of(model).settle();
    }

    Optional<Instrument> instrument(String symbol) {
        return Optional.ofNullable(model.instruments().get(symbol));
    }

    /** Fails on an instrument that the policy does not know: a typo would else go unnoticed. */
    void requireInstrument(String symbol) {
        if (!model.instruments().containsKey(symbol)) {
            throw new Unmet("the policy knows no instrument `" + symbol + "`"
                    + near(symbol, List.copyOf(model.instruments().keySet())));
        }
    }

    /** Fails on a rule that the policy does not have: that it does not fire would say nothing. */
    void requireRule(String name) {
        List<String> names = model.rules().stream().map(Rule::name).toList();
        if (!names.contains(name)) {
            throw new Unmet("the policy has no rule `" + name + "`" + near(name, names));
        }
    }

    /** Fails on an own attribute or a setting that the policy does not declare. */
    void requireOwn(Subject subject, String name) {
        List<String> known = vocabulary().attributesOf(subject).stream()
                .filter(attribute ->
                        attribute.origin() == Attribute.Origin.OWN || attribute.origin() == Attribute.Origin.SETTING)
                .map(Attribute::name)
                .toList();
        if (!known.contains(name)) {
            throw new Unmet("the policy declares no attribute or setting `" + subject.word() + "." + name + "`"
                    + near(name, known));
        }
    }

    static String near(String written, List<String> known) {
        return Suggestions.help(written, known).map(help -> ": " + help).orElse("");
    }
}
