package dev.plimsoll.features.report;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.DiagnosticRenderer;
import dev.plimsoll.features.library.Step;
import dev.plimsoll.features.library.StepMatch;
import dev.plimsoll.features.run.BoundStep;
import dev.plimsoll.features.run.Scenario;
import dev.plimsoll.features.run.ScenarioResult;
import dev.plimsoll.features.run.ScenarioResult.Failure;
import dev.plimsoll.features.run.ScenarioResult.Status;
import dev.plimsoll.features.text.FeatureText;
import dev.plimsoll.source.Span;
import io.cucumber.messages.types.Duration;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Exception;
import io.cucumber.messages.types.Group;
import io.cucumber.messages.types.Hook;
import io.cucumber.messages.types.HookType;
import io.cucumber.messages.types.Meta;
import io.cucumber.messages.types.Product;
import io.cucumber.messages.types.Source;
import io.cucumber.messages.types.SourceMediaType;
import io.cucumber.messages.types.SourceReference;
import io.cucumber.messages.types.StepDefinition;
import io.cucumber.messages.types.StepDefinitionPattern;
import io.cucumber.messages.types.StepDefinitionPatternType;
import io.cucumber.messages.types.StepMatchArgument;
import io.cucumber.messages.types.StepMatchArgumentsList;
import io.cucumber.messages.types.TestCase;
import io.cucumber.messages.types.TestCaseFinished;
import io.cucumber.messages.types.TestCaseStarted;
import io.cucumber.messages.types.TestRunFinished;
import io.cucumber.messages.types.TestRunStarted;
import io.cucumber.messages.types.TestStep;
import io.cucumber.messages.types.TestStepFinished;
import io.cucumber.messages.types.TestStepResult;
import io.cucumber.messages.types.TestStepResultStatus;
import io.cucumber.messages.types.TestStepStarted;
import io.cucumber.messages.types.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run as the messages that Cucumber's tools read. Times are 0, so that the same run gives the same bytes. What is wrong
 * with a feature is the failure of a hook in front of the scenario, or of a scenario of its own where it has none: a
 * report without it would be green.
 */
final class Messages {
    private static final Timestamp START = new Timestamp(0L, 0L);
    private static final Duration NO_TIME = new Duration(0L, 0L);
    private static final String HOOK = "reading";
    private static final String RUN = "run";
    /** Characters of a feature that was not read. */
    private static final int MOST_UNREAD = 10_000;

    private final SpecReport report;
    private final List<Envelope> messages = new ArrayList<>();
    private final Map<Step, String> definitions = new LinkedHashMap<>();
    private final Map<String, List<Diagnostic>> wrong = new LinkedHashMap<>();

    private Messages(SpecReport report) {
        this.report = report;
        Map<Span, String> owners = owners(report);
        for (Diagnostic diagnostic : report.diagnostics()) {
            String file = "file " + diagnostic.span().source().name();
            wrong.computeIfAbsent(owners.getOrDefault(diagnostic.span(), file), key -> new ArrayList<>())
                    .add(diagnostic);
        }
    }

    static List<Envelope> of(SpecReport report) {
        return new Messages(report).all();
    }

    /** The scenarios that cannot be run, by what of them a diagnostic may speak of. */
    private static Map<Span, String> owners(SpecReport report) {
        Map<Span, String> owners = new LinkedHashMap<>();
        for (ScenarioResult result : report.results()) {
            Scenario scenario = result.scenario();
            if (!scenario.isRunnable()) {
                owners.putIfAbsent(scenario.text().place(), caseId(scenario));
                scenario.steps().forEach(step -> owners.putIfAbsent(step.text().place(), caseId(scenario)));
            }
        }
        return owners;
    }

    private static String caseId(Scenario scenario) {
        return "case-" + scenario.text().pickle().getId();
    }

    private List<Envelope> all() {
        messages.add(Envelope.of(new Meta(
                "30.1.0",
                new Product("plimsoll", report.version()),
                new Product("java", null),
                new Product("any", null),
                new Product("any", null),
                null)));
        List<UnreadFeature> unread = new ArrayList<>();
        for (FeatureText feature : report.features().features()) {
            feature(feature);
            List<Diagnostic> ofFile =
                    wrong.getOrDefault("file " + feature.source().name(), List.of());
            for (int i = 0; i < ofFile.size(); i++) {
                UnreadFeature one = UnreadFeature.of(feature, ofFile.get(i), i);
                one.messages().forEach(messages::add);
                unread.add(one);
            }
        }
        report.results()
                .forEach(result ->
                        messages.add(Envelope.of(result.scenario().text().pickle())));
        messages.add(Envelope.of(new Hook(
                HOOK,
                "what is wrong with the feature",
                SourceReference.of("plimsoll"),
                null,
                HookType.BEFORE_TEST_CASE)));
        definitions();
        messages.add(Envelope.of(new TestRunStarted(START, RUN)));
        report.results().forEach(result -> messages.add(Envelope.of(testCase(result))));
        unread.forEach(one -> messages.add(Envelope.of(one.testCase(HOOK, RUN))));
        report.results().forEach(this::run);
        unread.forEach(one -> broken(one.caseId(), List.of(one.diagnostic()), List.of()));
        messages.add(Envelope.of(new TestRunFinished(null, report.isClean(), START, null, RUN)));
        return messages;
    }

    private void feature(FeatureText feature) {
        messages.add(Envelope.of(
                new Source(feature.source().name(), shown(feature), SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN)));
        feature.document().ifPresent(document -> messages.add(Envelope.of(document)));
    }

    /** Of a text that was not read, and may be of any size, the start: reports hold it several times over. */
    private static String shown(FeatureText feature) {
        String text = feature.source().text();
        if (feature.document().isPresent() || text.length() <= MOST_UNREAD) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_UNREAD - 1)) ? MOST_UNREAD - 1 : MOST_UNREAD;
        return text.substring(0, end) + "…\n";
    }

    private void definitions() {
        report.results()
                .forEach(result -> result.scenario()
                        .steps()
                        .forEach(step -> step.match()
                                .ifPresent(match -> definitions.computeIfAbsent(
                                        match.step(), known -> "step-" + definitions.size()))));
        definitions.forEach((step, id) -> messages.add(Envelope.of(new StepDefinition(
                id,
                new StepDefinitionPattern(step.pattern(), StepDefinitionPatternType.CUCUMBER_EXPRESSION),
                SourceReference.of("plimsoll")))));
    }

    private TestCase testCase(ScenarioResult result) {
        Scenario scenario = result.scenario();
        List<TestStep> steps = new ArrayList<>();
        if (!scenario.isRunnable()) {
            steps.add(new TestStep(HOOK, caseId(scenario) + "-hook", null, null, null));
        }
        for (int i = 0; i < scenario.steps().size(); i++) {
            steps.add(testStep(scenario, i));
        }
        return new TestCase(caseId(scenario), scenario.text().pickle().getId(), steps, RUN);
    }

    private TestStep testStep(Scenario scenario, int index) {
        BoundStep step = scenario.steps().get(index);
        Optional<StepMatch> match = step.match();
        return new TestStep(
                null,
                stepId(scenario, index),
                step.text().pickle().getId(),
                match.map(found -> List.of(definitions.getOrDefault(found.step(), "")))
                        .orElse(List.of()),
                match.map(found -> List.of(arguments(found))).orElse(List.of()));
    }

    private static String stepId(Scenario scenario, int index) {
        return caseId(scenario) + "-" + index;
    }

    private static StepMatchArgumentsList arguments(StepMatch match) {
        return new StepMatchArgumentsList(match.arguments().stream()
                .map(argument -> new StepMatchArgument(
                        new Group(List.of(), (long) argument.start(), argument.text()), argument.type()))
                .toList());
    }

    private void run(ScenarioResult result) {
        Scenario scenario = result.scenario();
        if (result.status() == Status.BROKEN) {
            List<String> steps = new ArrayList<>();
            for (int i = 0; i < scenario.steps().size(); i++) {
                steps.add(stepId(scenario, i));
            }
            broken(caseId(scenario), wrong.getOrDefault(caseId(scenario), List.of()), steps);
            return;
        }
        String started = start(caseId(scenario));
        int failed = result.failure().map(Failure::step).orElse(Integer.MAX_VALUE);
        for (int i = 0; i < scenario.steps().size(); i++) {
            TestStepResultStatus status = i < failed
                    ? TestStepResultStatus.PASSED
                    : i == failed ? TestStepResultStatus.FAILED : TestStepResultStatus.SKIPPED;
            step(
                    started,
                    stepId(scenario, i),
                    status,
                    i == failed ? result.failure().map(Messages::text) : Optional.empty());
        }
        messages.add(Envelope.of(new TestCaseFinished(started, START, false)));
    }

    private static String text(Failure failure) {
        return failure.message() + "\n" + String.join("\n", failure.evidence());
    }

    /** A case whose hook fails. */
    private void broken(String caseId, List<Diagnostic> diagnostics, List<String> steps) {
        String started = start(caseId);
        step(
                started,
                caseId + "-hook",
                TestStepResultStatus.FAILED,
                Optional.of(
                        diagnostics.isEmpty()
                                ? "not run: something is wrong with the feature"
                                : DiagnosticRenderer.text(false).render(diagnostics)));
        steps.forEach(step -> step(started, step, TestStepResultStatus.SKIPPED, Optional.empty()));
        messages.add(Envelope.of(new TestCaseFinished(started, START, false)));
    }

    private String start(String caseId) {
        String started = caseId + "-run";
        messages.add(Envelope.of(new TestCaseStarted(0L, started, caseId, null, START)));
        return started;
    }

    private void step(String started, String step, TestStepResultStatus status, Optional<String> failure) {
        messages.add(Envelope.of(new TestStepStarted(started, step, START)));
        Exception exception =
                failure.map(text -> new Exception("unmet", text, text)).orElse(null);
        messages.add(Envelope.of(new TestStepFinished(
                started, step, new TestStepResult(NO_TIME, failure.orElse(null), status, exception), START)));
    }
}
