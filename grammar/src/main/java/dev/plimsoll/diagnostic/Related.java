package dev.plimsoll.diagnostic;

import dev.plimsoll.source.Span;

/** Another place that a diagnostic speaks of. */
public record Related(Span span, String message) {}
