package dev.plimsoll.cli.report;

import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.source.Characters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One decision of many, on one line. */
public final class DecisionLine {
    private DecisionLine() {}

    /**
     * A request that was decided.
     *
     * @param number of the line that it stands on
     */
    public static String of(int number, Decision decision, Paint paint) {
        String asked = decision.action()
                + decision.instrument().map(symbol -> " " + symbol).orElse("");
        String head = head(number, decision.verdict(), paint) + " " + asked;
        if (!decision.errors().isEmpty()) {
            var first = decision.errors().get(0);
            return head + ": " + first.code().code() + ": " + first.message()
                    + more(decision.errors().size());
        }
        if (decision.findings().isEmpty()) {
            return head;
        }
        var first = decision.findings().get(0);
        return head + " by " + paint.paint(Style.STRONG, first.rule()) + ": " + first.message()
                + more(decision.findings().size());
    }

    /** A line that cannot be read. */
    public static String unread(int number, List<Diagnostic> problems, Paint paint) {
        Diagnostic first = problems.get(0);
        String path = first.path()
                .filter(text -> !text.isEmpty())
                .map(text -> " at " + text)
                .orElse("");
        return head(number, Verdict.ERROR, paint) + " " + first.code().code()
                + Characters.visible(path + ": " + first.message()) + more(problems.size());
    }

    /** How many there are of each verdict. */
    public static String summary(Map<Verdict, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        return all
                + (all == 1 ? " request: " : " requests: ")
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey().name())
                        .collect(Collectors.joining(", "));
    }

    private static String head(int number, Verdict verdict, Paint paint) {
        return number + ": " + paint.paint(Verdicts.of(verdict.name()), verdict.name());
    }

    private static String more(int size) {
        return size == 1 ? "" : " (and " + (size - 1) + " more)";
    }
}
