package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.model.Dates;
import dev.plimsoll.syntax.Effective;
import dev.plimsoll.syntax.Expression;
import java.time.Instant;
import java.util.Optional;

/** {@code from D [until D]}. */
final class Periods {
    private final Problems problems;

    Periods(Problems problems) {
        this.problems = problems;
    }

    Optional<Dates> read(Effective written) {
        Optional<Instant> from = instant(written.from());
        Optional<Instant> until = written.until().flatMap(Periods::instant);
        if (from.isEmpty() || written.until().isPresent() && until.isEmpty()) {
            return Optional.empty();
        }
        if (until.isPresent() && !until.get().isAfter(from.get())) {
            problems.report(
                    NameCode.BAD_PERIOD,
                    written.until().map(Expression::span).orElse(written.span()),
                    "the period ends before it begins",
                    "write a later date behind `until`");
            return Optional.empty();
        }
        return Optional.of(new Dates(from.get(), until));
    }

    /** What is no date has been reported when the text was read. */
    private static Optional<Instant> instant(Expression written) {
        return written instanceof Expression.InstantLiteral literal ? Optional.of(literal.value()) : Optional.empty();
    }
}
