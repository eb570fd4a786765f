package dev.plimsoll.features.mutation;

import dev.plimsoll.features.mutation.Mutant.Fate;
import dev.plimsoll.source.Characters;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** For people: what is not noticed, with its place, then the score. */
public final class MutationText {
    private static final String YELLOW = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private MutationText() {}

    /** @param names of files, as they are shown */
    public static String of(MutationReport report, UnaryOperator<String> names, boolean colours) {
        StringBuilder out = new StringBuilder();
        for (Change change : report.survivors()) {
            out.append(colours ? YELLOW + "survived" + PLAIN : "survived")
                    .append("  ")
                    .append(place(change, names))
                    .append("  ")
                    .append(change.rule())
                    .append(": ")
                    .append(Characters.visible(change.change()))
                    .append("  (")
                    .append(change.operator().word())
                    .append(")\n");
        }
        List<String> kinds = new ArrayList<>();
        report.byOperator().forEach((operator, fates) -> {
            int killed = fates.getOrDefault(Fate.KILLED, 0);
            int all = killed + fates.getOrDefault(Fate.SURVIVED, 0);
            if (all > 0) {
                kinds.add(operator.word() + " " + killed + " of " + all);
            }
        });
        if (kinds.size() > 1) {
            out.append("noticed by kind: ").append(String.join(", ", kinds)).append('\n');
        }
        return out.append(summary(report)).append('\n').toString();
    }

    /** {@code score 0.92: 120 of 130 changes are noticed by 84 scenarios; not counted: 4 that say the same}. */
    public static String summary(MutationReport report) {
        int killed = report.count(Fate.KILLED);
        int all = killed + report.count(Fate.SURVIVED);
        List<String> rest = new ArrayList<>();
        int same = report.count(Fate.EQUIVALENT);
        if (same > 0) {
            rest.add(same + (same == 1 ? " that says the same" : " that say the same"));
        }
        int invalid = report.count(Fate.INVALID);
        if (invalid > 0) {
            rest.add(invalid + (invalid == 1 ? " that does not compile" : " that do not compile"));
        }
        return "score " + report.score().toPlainString() + ": " + killed + " of " + counted(all, "change")
                + (all == 1 ? " is" : " are") + " noticed by " + counted(report.scenarios(), "scenario")
                + (rest.isEmpty() ? "" : "; not counted: " + String.join(", ", rest));
    }

    static String counted(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    static String place(Change change, UnaryOperator<String> names) {
        Span at = change.at();
        return names.apply(at.source().name()) + ":" + at.from();
    }
}
