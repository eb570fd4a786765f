package dev.plimsoll.diagnostic;

import dev.plimsoll.source.Span;

/** A change that would mend it: the text of the span becomes the replacement. */
public record Fix(Span span, String replacement) {}
