package dev.plimsoll.features.mutation;

import dev.plimsoll.syntax.Expression;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The values beside a constant. */
final class Constants {
    private static final Duration DAY = Duration.ofDays(1);

    private Constants() {}

    /** How the constant is written with another value: a unit of its last digit more, one less, twice; none for others. */
    static List<String> beside(Expression literal) {
        if (literal instanceof Expression.NumberLiteral number) {
            return written(number.value(), number.suffix().text(), BigDecimal.ZERO);
        }
        if (literal instanceof Expression.LeverageLiteral leverage) {
            return written(leverage.value(), "x", BigDecimal.ONE);
        }
        if (literal instanceof Expression.MoneyLiteral money) {
            return written(money.value(), " " + money.unit().text(), BigDecimal.ZERO);
        }
        if (literal instanceof Expression.DurationLiteral duration) {
            return written(duration.value(), duration.unit().text(), BigDecimal.ZERO);
        }
        if (literal instanceof Expression.TruthLiteral truth) {
            return List.of(Boolean.toString(!truth.value()));
        }
        if (literal instanceof Expression.InstantLiteral instant) {
            return List.of(
                    instant.value().plus(DAY).toString(),
                    instant.value().minus(DAY).toString());
        }
        return List.of();
    }

    /** Not below the least that such a value can sensibly be. */
    private static List<String> written(BigDecimal value, String suffix, BigDecimal least) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(value.scale(), 0));
        List<String> all = new ArrayList<>();
        all.add(value.add(unit).toPlainString() + suffix);
        if (value.subtract(unit).compareTo(least) >= 0) {
            all.add(value.subtract(unit).toPlainString() + suffix);
        }
        all.add(value.add(value).toPlainString() + suffix);
        return all;
    }
}
