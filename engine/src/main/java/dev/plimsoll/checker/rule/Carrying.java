package dev.plimsoll.checker.rule;

import dev.plimsoll.model.Formula;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.EnumSet;
import java.util.Set;

/** Whether requests of an action have what a rule reads. */
public final class Carrying {
    /** What only a request with an instrument has. */
    private static final Set<Subject> OF_INSTRUMENT = EnumSet.of(Subject.POSITION, Subject.INSTRUMENT, Subject.MARKET);

    private Carrying() {}

    public static boolean carries(Vocabulary vocabulary, Action action, Reads.Use use) {
        if (use.element()) {
            return true;
        }
        if (!(use.formula() instanceof Formula.Read read)
                || OF_INSTRUMENT.contains(read.attribute().subject())) {
            return vocabulary.carries(action, "instrument");
        }
        return read.attribute().subject() != Subject.REQUEST
                || vocabulary.carries(action, read.attribute().name());
    }

    /** What is not carried, for messages. */
    static String what(Reads.Use use) {
        return use.read().isEmpty() || use.isOf(OF_INSTRUMENT)
                ? "an instrument"
                : "`" + use.read().orElseThrow().attribute().name() + "`";
    }
}
