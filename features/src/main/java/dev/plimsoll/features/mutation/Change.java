package dev.plimsoll.features.mutation;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;

/**
 * A change of one place of a policy's text.
 *
 * @param rule the rule that it is in; else the definition, the table, the group or the policy
 * @param at the place that is shown
 * @param change what is shown: {@code `<` → `<=`}, {@code dropped}
 * @param replaced the text that is replaced; around {@code at}
 * @param replacement what stands there instead
 */
public record Change(Operator operator, String rule, Span at, String change, Span replaced, String replacement) {
    /** The file with the change in it, under its own name. */
    Source source() {
        String text = replaced.source().text();
        return Source.of(
                replaced.source().name(),
                text.substring(0, replaced.start()) + replacement + text.substring(replaced.end()));
    }
}
