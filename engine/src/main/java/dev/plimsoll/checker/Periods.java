package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
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
        Optional<Instant> until = written.until().flatMap(this::instant);
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

    private Optional<Instant> instant(Expression written) {
        if (written instanceof Expression.InstantLiteral literal) {
            return Optional.of(literal.value());
        }
        problems.report(
                TypeCode.WRONG_TYPE,
                written.span(),
                "a period is given in dates",
                "write a date such as `2026-11-01`, or `2026-11-01T08:00Z`");
        return Optional.empty();
    }
}
