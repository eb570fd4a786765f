package dev.plimsoll.io;

import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;

/** A policy's attributes and settings, as readers see them. */
final class TestSchema {
    static final DataSchema SCHEMA = new DataSchema(
            Optional.of("USDT"),
            Vocabulary.language()
                    .with(
                            List.of(
                                    own(
                                            Subject.ACCOUNT,
                                            "experience",
                                            new Type.Choice(List.of("beginner", "intermediate", "expert"))),
                                    own(Subject.ACCOUNT, "score", Type.NUMBER),
                                    own(Subject.ACCOUNT, "verified", Type.TRUTH),
                                    own(Subject.ACCOUNT, "nickname", Type.TEXT),
                                    own(Subject.POSITION, "desk", Type.TEXT),
                                    own(Subject.MARKET, "volatility", Type.NUMBER)),
                            List.of(
                                    setting(Subject.POSITION, "auto_add", Type.TRUTH),
                                    setting(Subject.ACCOUNT, "plan", new Type.Choice(List.of("silver", "gold"))))),
            false);

    private TestSchema() {}

    private static Attribute own(Subject subject, String name, Type type) {
        return new Attribute(subject, name, type, false, Attribute.Origin.OWN, Optional.empty(), "");
    }

    private static Attribute setting(Subject subject, String name, Type type) {
        return new Attribute(subject, name, type, false, Attribute.Origin.SETTING, Optional.empty(), "");
    }
}
