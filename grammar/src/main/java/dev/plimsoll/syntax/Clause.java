package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;
import java.util.List;

/** A clause behind the head of a rule. */
public sealed interface Clause {
    Span span();

    record While(Span span, Expression condition) implements Clause {}

    record On(Span span, List<Name> actions) implements Clause {
        public On {
            actions = List.copyOf(actions);
        }
    }

    record When(Span span, Expression condition) implements Clause {}

    record Unless(Span span, Expression condition) implements Clause {}

    record By(Span span, List<Step> steps) implements Clause {
        public By {
            steps = List.copyOf(steps);
        }
    }

    record Fee(Span span, Expression rate) implements Clause {}

    /** {@code loss limited to EXPR}. */
    record LossLimitedTo(Span span, Expression limit) implements Clause {}

    /** {@code remainder to account|insurance_fund}. */
    record RemainderTo(Span span, Name receiver) implements Clause {}

    record Overrides(Span span, List<Name> names) implements Clause {
        public Overrides {
            names = List.copyOf(names);
        }
    }

    record EffectiveFrom(Span span, Effective effective) implements Clause {}

    record Because(Span span, Text message) implements Clause {}

    record VenueCode(Span span, Text code) implements Clause {}

    record Citation(Span span, Text text) implements Clause {}
}
