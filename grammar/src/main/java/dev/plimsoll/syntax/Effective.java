package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;
import java.util.Optional;

/** {@code effective from D [until D]}; both sides are date literals, or what was written in their place. */
public record Effective(Span span, Expression from, Optional<Expression> until) {}
