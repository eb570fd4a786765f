package dev.plimsoll.features.report;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.features.text.FeatureText;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TestCase;
import io.cucumber.messages.types.TestStep;
import java.util.List;

/** What is wrong with a feature and belongs to no scenario of it, as a scenario that fails. */
record UnreadFeature(String caseId, Diagnostic diagnostic, GherkinDocument document, Pickle pickle) {
    static UnreadFeature of(FeatureText feature, Diagnostic diagnostic, int number) {
        String uri = feature.source().name();
        String id = "unread-" + uri + "-" + number;
        Location place = new Location((long) diagnostic.span().from().line(), null);
        Scenario scenario =
                new Scenario(place, List.of(), "Scenario", diagnostic.message(), "", List.of(), List.of(), id);
        return new UnreadFeature(
                "case-" + id,
                diagnostic,
                new GherkinDocument(
                        uri,
                        new Feature(place, List.of(), "en", "Feature", uri, "", List.of(FeatureChild.of(scenario))),
                        List.of()),
                new Pickle("pickle-" + id, uri, diagnostic.message(), "en", List.of(), List.of(), List.of(id)));
    }

    List<Envelope> messages() {
        return List.of(Envelope.of(document), Envelope.of(pickle));
    }

    TestCase testCase(String hook, String run) {
        return new TestCase(
                caseId, pickle.getId(), List.of(new TestStep(hook, caseId + "-hook", null, null, null)), run);
    }
}
