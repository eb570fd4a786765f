package dev.plimsoll.compiler;

import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.parser.PolicyParser;
import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.PolicyFile;

/** A policy file as parsed: once, whatever is asked of it then. */
public record ParsedSource(Source source, Outcome<PolicyFile> outcome) {
    public static ParsedSource of(Source source) {
        return new ParsedSource(source, PolicyParser.parse(source));
    }

    /** Whether it is no policy but a part of others: nothing in it begins as a {@code policy} statement does. */
    public boolean isFragment() {
        return outcome.value()
                .map(file -> file.header().isEmpty() && !file.unread().contains("policy"))
                .orElse(false);
    }
}
