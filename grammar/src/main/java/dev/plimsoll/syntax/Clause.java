package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;
import java.util.List;

/** A clause behind the head of a rule. */
public sealed interface Clause {
    Span span();

    ClauseKind kind();

    record While(Span span, Expression condition) implements Clause {
        @Override
        public ClauseKind kind() {
            return ClauseKind.WHILE;
        }
    }

    record On(Span span, List<Name> actions) implements Clause {
        public On {
            actions = List.copyOf(actions);
        }

        @Override
        public ClauseKind kind() {
            return ClauseKind.ON;
        }
    }

    record When(Span span, Expression condition) implements Clause {
        @Override
        public ClauseKind kind() {
            return ClauseKind.WHEN;
        }
    }

    record Unless(Span span, Expression condition) implements Clause {
        @Override
        public ClauseKind kind() {
            return ClauseKind.UNLESS;
        }
    }

    record By(Span span, List<Step> steps) implements Clause {
        public By {
            steps = List.copyOf(steps);
        }

        @Override
        public ClauseKind kind() {
            return ClauseKind.BY;
        }
    }

    record Fee(Span span, Expression rate) implements Clause {
        @Override
        public ClauseKind kind() {
            return ClauseKind.FEE;
        }
    }

    /** {@code loss limited to EXPR}. */
    record LossLimitedTo(Span span, Expression limit) implements Clause {
        @Override
        public ClauseKind kind() {
            return ClauseKind.LOSS_LIMITED_TO;
        }
    }

    /** {@code remainder to account|insurance_fund}. */
    record RemainderTo(Span span, Name receiver) implements Clause {
        @Override
        public ClauseKind kind() {
            return ClauseKind.REMAINDER_TO;
        }
    }

    record Overrides(Span span, List<Name> names) implements Clause {
        public Overrides {
            names = List.copyOf(names);
        }

        @Override
        public ClauseKind kind() {
            return ClauseKind.OVERRIDES;
        }
    }

    record EffectiveFrom(Span span, Effective effective) implements Clause {
        @Override
        public ClauseKind kind() {
            return ClauseKind.EFFECTIVE;
        }
    }

    record Because(Span span, Text message) implements Clause {
        @Override
        public ClauseKind kind() {
            return ClauseKind.BECAUSE;
        }
    }

    record VenueCode(Span span, Text code) implements Clause {
        @Override
        public ClauseKind kind() {
            return ClauseKind.CODE;
        }
    }

    record Citation(Span span, Text text) implements Clause {
        @Override
        public ClauseKind kind() {
            return ClauseKind.CITE;
        }
    }
}
