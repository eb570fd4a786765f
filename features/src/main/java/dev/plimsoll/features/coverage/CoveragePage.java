package dev.plimsoll.features.coverage;

import dev.plimsoll.features.coverage.CoverageReport.Reached;
import dev.plimsoll.features.report.PageText;
import dev.plimsoll.source.Source;
import java.util.List;
import java.util.Map;

/** A page for a browser, complete in itself and without scripts: the policy's text, coloured by what was reached. */
public final class CoveragePage {
    /** Dark text on light ground throughout; what is not covered is underlined too, for those who see no colours. */
    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 2em auto; \
            max-width: 76em; padding: 0 1em }
            table { border-collapse: collapse; margin: 1em 0 }
            th, td { text-align: left; padding: .2em 1.2em .2em 0; border-bottom: 1px solid #bbb }
            td.n { text-align: right }
            pre { font: 14px/1.5 ui-monospace, monospace; border: 1px solid #bbb; padding: .5em; overflow-x: auto }
            pre .l { color: #595959; display: inline-block; width: 4em; padding-right: 1em; text-align: right; \
            user-select: none }
            pre .l:target { background: #1a1a1a; color: #fff }
            .all { background: #c9f0d1 }
            .half { background: #fff0a6; text-decoration: underline dotted 2px }
            .none { background: #ffd3cd; text-decoration: underline wavy 1px #a00000 }
            """;

    private final StringBuilder out = new StringBuilder();

    private CoveragePage() {}

    public static String of(CoverageReport report) {
        CoveragePage page = new CoveragePage();
        page.line("<!DOCTYPE html>");
        page.line("<html lang=\"en\">");
        page.line("<head>");
        page.line("<meta charset=\"utf-8\">");
        page.line("<meta name=\"viewport\" content=\"width=device-width\">");
        page.line("<title>Coverage of policies by features</title>");
        page.line("<style>");
        page.out.append(STYLE);
        page.line("</style>");
        page.line("</head>");
        page.line("<body>");
        page.line("<h1>Coverage of policies by features</h1>");
        page.line("<p>" + PageText.escaped(report.run().summary()) + ".</p>");
        if (!report.isReached()) {
            page.line("<p><strong>" + PageText.escaped(report.complaint()) + "</strong></p>");
        }
        page.legend();
        for (int i = 0; i < report.policies().size(); i++) {
            page.policy("p" + (i + 1), report.policies().get(i));
        }
        page.line("</body>");
        page.line("</html>");
        return page.out.toString();
    }

    private void legend() {
        line("<p>Legend: <span class=\"all\">reached</span>, <span class=\"half\">reached in part</span>,"
                + " <span class=\"none\">not reached</span>. Of a comparison both sides are to be seen. What is missing"
                + " is told where the pointer rests, and in the list below each table.</p>");
    }

    private void policy(String id, Reached reached) {
        PolicyCoverage coverage = reached.coverage();
        line("<h2>" + PageText.escaped(reached.file()) + "</h2>");
        line("<table>");
        line("<tr><th scope=\"col\">what</th><th scope=\"col\">reached</th><th scope=\"col\">of</th>"
                + "<th scope=\"col\">percent</th></tr>");
        share("rules", coverage.ofRules());
        share("sides of comparisons", coverage.ofSides());
        share("rows of tables", coverage.ofRows());
        line("</table>");
        missing(id, reached);
        Map<String, List<Point>> points = CoverageReport.byFile(coverage);
        for (int i = 0; i < coverage.files().size(); i++) {
            Source source = coverage.files().get(i);
            line("<h3>" + PageText.escaped(reached.name(source)) + "</h3>");
            text(id + "f" + (i + 1), source, points.getOrDefault(source.name(), List.of()));
        }
    }

    private void share(String what, Share share) {
        line("<tr><td>" + what + "</td><td class=\"n\">" + share.covered() + "</td><td class=\"n\">" + share.total()
                + "</td><td class=\"n\">" + share.percent() + " %</td></tr>");
    }

    private void missing(String id, Reached reached) {
        List<Point> missing = reached.coverage().points().stream()
                .filter(point -> !point.missing().isEmpty())
                .toList();
        if (missing.isEmpty()) {
            line("<p>Nothing is missing.</p>");
            return;
        }
        line("<ul>");
        for (Point point : missing) {
            int file = index(reached.coverage(), point);
            line("<li><a href=\"#" + id + "f" + file + "l"
                    + point.place().from().line() + "\">"
                    + PageText.escaped(reached.at(point)) + "</a>: <code>" + PageText.escaped(point.text()) + "</code> "
                    + PageText.escaped(String.join(", ", point.missing())) + "</li>");
        }
        line("</ul>");
    }

    private static int index(PolicyCoverage coverage, Point point) {
        for (int i = 0; i < coverage.files().size(); i++) {
            if (coverage.files().get(i).name().equals(point.place().source().name())) {
                return i + 1;
            }
        }
        return 0;
    }

    private void text(String id, Source source, List<Point> points) {
        out.append("<pre>");
        int last = source.firstLine() + source.lineCount() - 1;
        Markup markup = new Markup(points);
        for (int number = source.firstLine(); number <= last; number++) {
            String line = source.line(number);
            if (number == last && line.isEmpty()) {
                break;
            }
            out.append("<span class=\"l\" id=\"")
                    .append(id)
                    .append('l')
                    .append(number)
                    .append("\">");
            out.append(number).append("</span>");
            out.append(markup.line(line, source.lineStart(number))).append('\n');
        }
        line("</pre>");
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    /** The classes that colour a point. */
    static String colour(Point point) {
        Share share = point.share();
        boolean half = share.covered() > 0 || point instanceof Point.OfRule rule && rule.state() == Point.State.ASKED;
        return share.covered() == share.total() ? "all" : half ? "half" : "none";
    }
}
