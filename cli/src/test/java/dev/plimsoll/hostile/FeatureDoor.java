package dev.plimsoll.hostile;

import dev.plimsoll.features.report.JsonReport;
import dev.plimsoll.features.report.PrettyReport;
import dev.plimsoll.features.report.SpecReport;
import dev.plimsoll.features.report.ToolReports;
import dev.plimsoll.features.run.FeatureSet;
import dev.plimsoll.features.run.Job;
import dev.plimsoll.features.run.SpecRun;
import dev.plimsoll.features.steps.PolicyUnderTest;
import dev.plimsoll.source.Source;
import java.util.List;

/** Features, run against a policy, and reported. */
final class FeatureDoor {
    /** More are only read: each takes an evaluation. */
    private static final int MOST_RUN = 200;

    /** Of small texts, one in so many is reported as a page: most of a page is the same for all. */
    private static final int RARE = 16;

    private static final int LARGE = 5_000;

    private FeatureDoor() {}

    static Door.Opened feature(String name, String text) {
        Samples.Sample sample = Samples.policy(policy(name));
        PolicyUnderTest policy = new PolicyUnderTest(sample.model(), sample.engine());
        FeatureSet features = FeatureSet.read(List.of(Source.of(name, text)));
        List<Job> jobs = features.scenarios().stream()
                .limit(MOST_RUN)
                .map(scenario -> new Job(scenario, policy))
                .toList();
        SpecReport report = new SpecReport(features, SpecRun.run(jobs, 1), "1");
        PrettyReport.of(report, true);
        JsonReport.of(report);
        ToolReports.messages(report);
        if (text.length() > LARGE || text.hashCode() % RARE == 0) {
            ToolReports.html(report);
            ToolReports.junit(report);
        }
        return new Door.Opened(!features.scenarios().isEmpty(), features.diagnostics());
    }

    /** {@code venues/okx/perpetual/a.feature} is for {@code okx/perpetual.margin}, all others are for the guide. */
    private static String policy(String name) {
        int venues = name.indexOf("venues/");
        return venues < 0
                ? "guide/guide.margin"
                : name.substring(venues + "venues/".length(), name.lastIndexOf('/')) + ".margin";
    }
}
