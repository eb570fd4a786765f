package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;

/** A comment, from its {@code #} to the end of its line; {@code ##} documents the statement below it. */
public record Comment(Span span, boolean documentation) {}
