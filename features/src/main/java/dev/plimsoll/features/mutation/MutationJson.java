package dev.plimsoll.features.mutation;

import dev.plimsoll.features.mutation.Mutant.Fate;
import dev.plimsoll.io.Json;
import java.util.function.UnaryOperator;

/** For programs: {@code plimsoll.mutation/1}. */
public final class MutationJson {
    private MutationJson() {}

    /** @param names of files, as they are shown */
    public static String of(MutationReport report, UnaryOperator<String> names) {
        return Json.page(out -> out.text("schema", "plimsoll.mutation/1")
                .text(
                        "score",
                        report.score().signum() == 0
                                ? "0"
                                : report.score().stripTrailingZeros().toPlainString())
                .count("killed", report.count(Fate.KILLED))
                .count("survived", report.count(Fate.SURVIVED))
                .count("equivalent", report.count(Fate.EQUIVALENT))
                .objects(
                        "survivors",
                        report.survivors(),
                        (inner, change) -> inner.text("rule", change.rule())
                                .text("at", MutationText.place(change, names))
                                .text("change", change.change())));
    }
}
