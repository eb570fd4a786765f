package dev.plimsoll.features.text;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.FeatureCode;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.features.library.StepLibrary;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import io.cucumber.gherkin.GherkinDialect;
import io.cucumber.gherkin.GherkinDialects;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.GherkinDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lines below a headline that Gherkin takes for prose although they were meant to be steps or headlines: {@code Givn an
 * account …}, or {@code Scenaro: …} before the first scenario. Nothing of them would be tested.
 */
final class LostLines {
    /** Words of prose that are a letter away from a keyword. */
    private static final Set<String> PROSE =
            Set.of("the", "them", "than", "they", "hen", "thin", "even", "gives", "give", "ten");

    /** In so many lines slips are looked for as well; no description is as long. */
    private static final int MOST_GUESSED = 50;

    private final Source source;
    private final List<String> steps;
    private final List<String> headlines;
    private final StepLibrary library = StepLibrary.standard();
    private int guessed;

    private LostLines(Source source, GherkinDocument document) {
        this.source = source;
        String language = document.getFeature().map(Feature::getLanguage).orElse("en");
        GherkinDialect dialect = GherkinDialects.getDialect(language)
                .orElseThrow(() -> new IllegalStateException("a language that was read: " + language));
        this.steps = dialect.getStepKeywords().stream()
                .map(String::strip)
                .filter(keyword -> keyword.length() > 1)
                .distinct()
                .toList();
        this.headlines = Stream.of(
                        dialect.getRuleKeywords(),
                        dialect.getBackgroundKeywords(),
                        dialect.getScenarioKeywords(),
                        dialect.getScenarioOutlineKeywords(),
                        dialect.getExamplesKeywords())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    static List<Diagnostic> of(Source source, GherkinDocument document, Parts parts) {
        LostLines lost = new LostLines(source, document);
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Parts.Described part : parts.described()) {
            int line = part.location().getLine().intValue() + 1;
            boolean isBelowHeadline = false;
            for (String prose : part.description().lines().map(String::strip).toList()) {
                while (!prose.isEmpty() && line <= source.lineCount() && !isLine(source, line, prose)) {
                    line++;
                }
                if (!prose.isEmpty() && line <= source.lineCount()) {
                    Optional<Diagnostic> headline = lost.headline(line, prose);
                    headline.ifPresent(diagnostics::add);
                    isBelowHeadline |= headline.isPresent();
                    if (!isBelowHeadline) {
                        lost.step(line, prose).ifPresent(diagnostics::add);
                    }
                    line++;
                }
            }
        }
        return diagnostics;
    }

    private static boolean isLine(Source source, int line, String prose) {
        return source.line(line).strip().equals(prose);
    }

    /** A headline that is misspelt; what was meant to stand below it is lost with it. */
    private Optional<Diagnostic> headline(int line, String prose) {
        int colon = prose.indexOf(':');
        return colon <= 0
                ? Optional.empty()
                : Suggestions.closest(prose.substring(0, colon).strip(), headlines)
                        .map(meant -> lost(Lines.content(source, line), "did you mean `" + meant + ":`?"));
    }

    private Optional<Diagnostic> step(int line, String prose) {
        Span place = Lines.content(source, line);
        int blank = prose.indexOf(' ');
        if (blank < 0) {
            return Optional.empty();
        }
        String word = prose.substring(0, blank);
        String rest = prose.substring(blank + 1).strip();
        if (steps.contains(word)) {
            return isLikeStep(rest)
                    ? Optional.of(lost(place, "put a headline such as `Scenario: NAME` above it"))
                    : Optional.empty();
        }
        Optional<String> keyword = Suggestions.closest(word, steps);
        boolean isSlip = keyword.isPresent() && !PROSE.contains(word.toLowerCase(Locale.ROOT));
        if (isSlip && (isLikeStep(rest) || isUpperCase(word) && keyword.get().length() > 3)) {
            return Optional.of(lost(place, "did you mean `" + keyword.get() + " " + rest + "`?"));
        }
        return isLikeStep(prose)
                ? Optional.of(lost(place, "begin it with `Given`, `When`, `Then` or `And`"))
                : Optional.empty();
    }

    private boolean isLikeStep(String text) {
        return library.isStep(text) || ++guessed <= MOST_GUESSED && library.isNearStep(text);
    }

    private static boolean isUpperCase(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static Diagnostic lost(Span place, String help) {
        return Diagnostic.of(
                        FeatureCode.LOST_LINE, place, "this line is read as a description, and nothing of it is tested")
                .withHelp(help);
    }
}
