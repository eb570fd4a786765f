package dev.plimsoll.features.text;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.FeatureCode;
import dev.plimsoll.source.Source;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.IdGenerator;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.ParseError;
import io.cucumber.messages.types.Pickle;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.SourceMediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads features. Ids are counted on from one file to the next, so that the files of one reader can be reported together
 * and the same files give the same ids.
 */
public final class FeatureReader {
    /** Characters of a file. */
    private static final int LARGEST = 1_000_000;

    /** Steps of a file once outlines are filled in. */
    private static final int MOST_STEPS = 20_000;

    private final IdGenerator ids = new CountingIds();

    /** Counts. */
    private static final class CountingIds implements IdGenerator {
        private long next;

        @Override
        public String newId() {
            return Long.toString(next++);
        }
    }

    public FeatureText read(Source source) {
        if (source.text().length() > LARGEST) {
            return refused(source, "a feature of more than " + LARGEST + " characters");
        }
        List<Envelope> tree = parse(source, false, () -> "");
        List<ParseError> errors =
                tree.stream().flatMap(one -> one.getParseError().stream()).toList();
        if (!errors.isEmpty()) {
            return new FeatureText(source, Optional.empty(), List.of(), ParseErrors.reword(source, errors));
        }
        GherkinDocument counted = document(tree);
        if (steps(counted) > MOST_STEPS) {
            return refused(source, "a feature of more than " + MOST_STEPS + " steps with its outlines filled in");
        }
        List<Envelope> all = parse(source, true, ids);
        GherkinDocument document = document(all);
        List<Pickle> pickles =
                all.stream().flatMap(one -> one.getPickle().stream()).toList();
        List<Diagnostic> diagnostics = new ArrayList<>(Guards.check(source, document));
        return new FeatureText(
                source, Optional.of(document), new Assembly(source, document).scenarios(pickles), diagnostics);
    }

    private static FeatureText refused(Source source, String message) {
        return new FeatureText(
                source,
                Optional.empty(),
                List.of(),
                List.of(Diagnostic.of(FeatureCode.FEATURE_TOO_LARGE, Lines.content(source, 1), message + " is not read")
                        .withHelp("divide it into several files")));
    }

    private static List<Envelope> parse(Source source, boolean withScenarios, IdGenerator ids) {
        return GherkinParser.builder()
                .includeSource(false)
                .includeGherkinDocument(true)
                .includePickles(withScenarios)
                .idGenerator(ids)
                .build()
                .parse(Envelope.of(new io.cucumber.messages.types.Source(
                        source.name(), source.text(), SourceMediaType.TEXT_X_CUCUMBER_GHERKIN_PLAIN)))
                .toList();
    }

    private static GherkinDocument document(List<Envelope> envelopes) {
        return envelopes.stream()
                .flatMap(one -> one.getGherkinDocument().stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("neither a document nor an error"));
    }

    private static long steps(GherkinDocument document) {
        Parts parts = new Parts(document);
        long background = parts.backgroundSteps().size();
        long steps = 0;
        for (Scenario scenario : parts.scenarios()) {
            long times = Parts.isOutline(scenario) ? Parts.rows(scenario) : 1;
            steps += times * (background + scenario.getSteps().size());
        }
        return steps;
    }
}
