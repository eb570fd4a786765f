package dev.plimsoll.features.text;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.FeatureCode;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.ParseError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mistakes in Gherkin in our words. */
final class ParseErrors {
    private static final Pattern PLACED = Pattern.compile("\\((\\d+):(\\d+)\\): (.*)", Pattern.DOTALL);
    private static final List<String> KEYWORDS = List.of(
            "Feature",
            "Rule",
            "Background",
            "Scenario",
            "Scenario Outline",
            "Examples",
            "Given",
            "When",
            "Then",
            "And",
            "But");

    private ParseErrors() {}

    /** One for each mistake: what follows on the next line from one is not told. */
    static List<Diagnostic> reword(Source source, List<ParseError> errors) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        int before = -1;
        for (ParseError error : errors) {
            int line = error.getSource()
                    .getLocation()
                    .map(Location::getLine)
                    .orElse(1L)
                    .intValue();
            if (before < 0 || line > before + 1) {
                diagnostics.add(reword(source, Math.min(Math.max(line, 1), source.lineCount()), error.getMessage()));
            }
            before = line;
        }
        return diagnostics;
    }

    private static Diagnostic reword(Source source, int line, String message) {
        Matcher placed = PLACED.matcher(message);
        String text = placed.matches() ? placed.group(3) : message;
        Span content = Lines.content(source, line);
        if (text.startsWith("inconsistent cell count")) {
            return of(content, "a row with another number of cells than the rows above it")
                    .withHelp("give each row of a table the same cells; an empty cell says nothing");
        }
        if (text.startsWith("unexpected end of file")) {
            return of(lastContent(source), "the feature ends too early").withHelp(ending(text));
        }
        if (text.startsWith("Language not supported")) {
            return of(content, "a language that Gherkin does not have")
                    .withHelp("write a code such as `en` or `zh-CN`, or leave the line out");
        }
        if (text.contains("A tag may not contain whitespace")) {
            return of(content, "a tag with a blank in it").withHelp("write `@one @two`: a tag is one word");
        }
        if (text.contains("#FeatureLine")) {
            return of(content, "a feature that does not begin with `Feature:`")
                    .withHelp(
                            Suggestions.isNear(content.text().split("[\\s:]", 2)[0], "Feature")
                                    ? "did you mean `Feature:`?"
                                    : "begin the file with `Feature: NAME`");
        }
        return of(content, "this line cannot stand here")
                .withHelp(
                        nearKeyword(content.text())
                                .orElse(
                                        "begin a line with `Given`, `When`, `Then`, `And`, `Scenario:`, `Examples:`, `|` or `#`"));
    }

    private static Span lastContent(Source source) {
        int line = source.lineCount();
        while (line > 1 && source.line(line).isBlank()) {
            line--;
        }
        return Lines.content(source, line);
    }

    private static String ending(String text) {
        if (text.contains("DocStringSeparator")) {
            return "end the block of text with `\"\"\"`";
        }
        return text.contains("ScenarioLine") || text.contains("TagLine")
                ? "let a scenario follow the tags"
                : "finish it";
    }

    private static Diagnostic of(Span span, String message) {
        return Diagnostic.of(FeatureCode.NOT_GHERKIN, span, message);
    }

    /** A slip in a keyword at the start of a line. */
    static Optional<String> nearKeyword(String line) {
        int colon = line.indexOf(':');
        if (colon > 0) {
            Optional<String> headline = Suggestions.closest(line.substring(0, colon), KEYWORDS);
            if (headline.isPresent()) {
                return headline.map(keyword -> "did you mean `" + keyword + ":`?");
            }
        }
        return Suggestions.help(line.split("[\\s:]", 2)[0], KEYWORDS);
    }
}
