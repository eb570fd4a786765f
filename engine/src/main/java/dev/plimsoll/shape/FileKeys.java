package dev.plimsoll.shape;

import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a policy adds to files: own attributes, settings, its settlement currency.
 *
 * @param vocabulary the language's and the policy's
 * @param open whether any attribute may be given, because no policy is at hand
 * @param settle the settlement currency of an account that names none
 * @param settleNeeded whether an account must name it
 */
public record FileKeys(Vocabulary vocabulary, boolean open, Optional<String> settle, boolean settleNeeded) {
    /** Where no policy is at hand. */
    public static final FileKeys ANY = new FileKeys(Vocabulary.language(), true, Optional.empty(), false);

    /** The own attributes and settings that a subject may give; absent where any may be given. */
    Optional<List<Attribute>> of(Subject subject) {
        return open ? Optional.empty() : Optional.of(own(vocabulary, subject));
    }

    /** The own attributes and settings of a subject; an order may carry settings of positions. */
    public static List<Attribute> own(Vocabulary vocabulary, Subject subject) {
        Stream<Attribute> settings = subject == Subject.ORDER
                ? declared(vocabulary, Subject.POSITION)
                        .filter(attribute -> attribute.origin() == Attribute.Origin.SETTING)
                : Stream.empty();
        return Stream.concat(declared(vocabulary, subject), settings).toList();
    }

    private static Stream<Attribute> declared(Vocabulary vocabulary, Subject subject) {
        return vocabulary.attributesOf(subject).stream()
                .filter(attribute ->
                        attribute.origin() == Attribute.Origin.OWN || attribute.origin() == Attribute.Origin.SETTING);
    }
}
