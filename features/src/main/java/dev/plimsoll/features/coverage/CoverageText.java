package dev.plimsoll.features.coverage;

import dev.plimsoll.features.coverage.CoverageReport.Reached;
import dev.plimsoll.source.Characters;
import java.util.List;

/** For people: three lines a policy, and what is not reached, with its place. */
public final class CoverageText {
    private final StringBuilder out = new StringBuilder();

    private CoverageText() {}

    public static String of(CoverageReport report) {
        CoverageText text = new CoverageText();
        report.policies().forEach(text::policy);
        return text.out.toString();
    }

    private void policy(Reached reached) {
        PolicyCoverage coverage = reached.coverage();
        line("");
        line("coverage of " + Characters.visible(reached.file()));
        line("  rules             " + share(coverage.ofRules()));
        line("  comparison sides  " + share(coverage.ofSides()));
        if (!coverage.rows().isEmpty()) {
            line("  table rows        " + share(coverage.ofRows()));
        }
        List<Point> missing = coverage.points().stream()
                .filter(point -> !point.missing().isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            line("  not covered:");
            missing.forEach(point -> line("    " + Characters.visible(reached.at(point)) + ": `"
                    + Characters.visible(point.text()) + "` " + String.join(", ", point.missing())));
        }
    }

    private static String share(Share share) {
        String counts = share.covered() + " of " + share.total();
        return counts + " ".repeat(Math.max(1, 12 - counts.length())) + share.percent() + " %";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
