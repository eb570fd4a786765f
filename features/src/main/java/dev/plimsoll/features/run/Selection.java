package dev.plimsoll.features.run;

import dev.plimsoll.features.text.ScenarioText;
import io.cucumber.tagexpressions.Expression;
import io.cucumber.tagexpressions.TagExpressionException;
import io.cucumber.tagexpressions.TagExpressionParser;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which scenarios are meant.
 *
 * @param tags a tag expression: {@code @S0-1 and not @slow}
 * @param name a regular expression that is found in the name
 * @param lines by file; files that are not there are meant whole
 */
public record Selection(Optional<Expression> tags, Optional<Pattern> name, Map<String, Set<Integer>> lines) {
    public static final Selection ALL = new Selection(Optional.empty(), Optional.empty(), Map.of());

    /** What is wrong with a selection. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1;

        Malformed(String message) {
            super(message);
        }
    }

    public static Selection of(Optional<String> tags, Optional<String> name, Map<String, Set<Integer>> lines)
            throws Malformed {
        return new Selection(
                tags.isPresent() ? Optional.of(expression(tags.get())) : Optional.empty(),
                name.isPresent() ? Optional.of(pattern(name.get())) : Optional.empty(),
                lines);
    }

    private static Expression expression(String text) throws Malformed {
        for (String word : text.replace("(", " ").replace(")", " ").trim().split("\\s+")) {
            if (!List.of("and", "or", "not", "").contains(word) && !word.startsWith("@")) {
                throw new Malformed("`" + word + "` is no tag: tags begin with `@`");
            }
        }
        try {
            return TagExpressionParser.parse(text);
        } catch (TagExpressionException e) {
            throw new Malformed("`" + text + "` is no tag expression: write one like `@S0-1 and not @simulation`");
        }
    }

    private static Pattern pattern(String text) throws Malformed {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new Malformed("`" + text + "` is no regular expression");
        }
    }

    boolean means(ScenarioText scenario) {
        return tags.map(expression -> expression.evaluate(scenario.tags())).orElse(true)
                && name.map(pattern -> pattern.matcher(scenario.name()).find()).orElse(true)
                && isOnLine(scenario);
    }

    private boolean isOnLine(ScenarioText scenario) {
        Set<Integer> wanted = lines.get(scenario.place().source().name());
        return wanted == null || scenario.lines().stream().anyMatch(wanted::contains);
    }
}
