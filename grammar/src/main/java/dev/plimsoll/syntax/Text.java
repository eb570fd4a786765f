package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;

/** A quoted text.
 *
 * @param span with its quotes
 * @param value without them, escapes resolved
 */
public record Text(Span span, String value) {}
