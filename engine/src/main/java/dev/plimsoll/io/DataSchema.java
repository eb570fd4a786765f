package dev.plimsoll.io;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.shape.FileKeys;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What data files may hold besides the fields of the language: the own attributes and settings of a policy.
 *
 * @param settle the settlement currency of an account that names none
 * @param vocabulary the language's and the policy's
 * @param open whether attributes that are not in the vocabulary may be given as well
 */
public record DataSchema(Optional<String> settle, Vocabulary vocabulary, boolean open) {
    /** Where no policy is at hand: any own attribute may be given, and none is looked into. */
    public static final DataSchema ANY = new DataSchema(Optional.empty(), Vocabulary.language(), true);

    /** What files for a policy may hold. */
    public static DataSchema of(CheckedPolicy policy) {
        List<Attribute> own = policy.attributes().stream()
                .filter(attribute -> attribute.origin() == Attribute.Origin.OWN)
                .toList();
        Vocabulary vocabulary = Vocabulary.language().with(own, policy.settings());
        return new DataSchema(settlement(policy), vocabulary, false);
    }

    private static Optional<String> settlement(CheckedPolicy policy) {
        if (policy.settlement() instanceof Settlement.In in) {
            return Optional.of(in.currency());
        }
        if (policy.settlement() instanceof Settlement.PooledIn pooled) {
            return Optional.of(pooled.currency());
        }
        Set<String> currencies = new TreeSet<>();
        policy.instruments().values().stream().map(Instrument::settle).forEach(currencies::add);
        return currencies.size() == 1 ? Optional.of(currencies.iterator().next()) : Optional.empty();
    }

    /** What it adds to the keys of files. */
    FileKeys keys() {
        return new FileKeys(vocabulary, open, settle, !open && settle.isEmpty());
    }

    /** The own attributes and settings that a subject may give; an order may carry settings of positions. */
    List<Attribute> own(Subject subject) {
        return FileKeys.own(vocabulary, subject);
    }
}
