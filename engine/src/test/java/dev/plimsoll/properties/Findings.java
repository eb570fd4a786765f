package dev.plimsoll.properties;

import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Finding;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What two answers to the same request have in common, or do not. */
final class Findings {
    private Findings() {}

    static Set<String> of(Decision decision) {
        Set<String> rules = new TreeSet<>();
        decision.findings().stream().map(Finding::rule).forEach(rules::add);
        return rules;
    }

    /** That the second answer refuses by nothing that the first does not, and has an answer where the first has. */
    static String nothingNew(Situation first, Situation second) {
        if (first.verdict() == Verdict.ERROR) {
            return "";
        }
        if (second.verdict() == Verdict.ERROR) {
            // A `never` rule speaks of what is allowed: what no longer is denied may break it.
            boolean never =
                    first.verdict() == Verdict.DENY && codes(second).equals(List.of(FaultCode.PROPERTY_VIOLATED));
            return never ? "" : first.verdict() + " became an error: " + codes(second);
        }
        Set<String> more = of(second.decision());
        more.removeAll(of(first.decision()));
        return more.isEmpty() ? "" : first.verdict() + " became " + second.verdict() + " by " + more;
    }

    private static List<FaultCode> codes(Situation asked) {
        return asked.decision().errors().stream().map(Fault::code).toList();
    }

    /** The same verdict by the same rules. */
    static String same(Situation first, Situation second) {
        return first.verdict() == second.verdict() && of(first.decision()).equals(of(second.decision()))
                ? ""
                : said(first) + " became " + said(second);
    }

    private static String said(Situation asked) {
        return asked.verdict() + " " + of(asked.decision()) + " " + codes(asked);
    }
}
