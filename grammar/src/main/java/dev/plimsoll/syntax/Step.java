package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;
import java.util.Optional;

/**
 * A liquidation step.
 *
 * @param argument what stands behind the name: {@code reduce 50%}, {@code reduce_tier 2}
 * @param until the condition of {@code reduce until COND}
 */
public record Step(Span span, Name name, Optional<Expression> argument, Optional<Expression> until) {}
