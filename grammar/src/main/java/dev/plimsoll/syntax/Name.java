package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;

/** A name or a dotted path as written, keywords included. */
public record Name(Span span, String text) {}
