package dev.plimsoll.assessment;

import dev.plimsoll.account.Market;
import dev.plimsoll.account.Quote;
import dev.plimsoll.decision.Options;
import dev.plimsoll.model.Expressions;
import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What stays while an account changes: the policy, how its formulas are evaluated, the market, the time. */
record Basis(PolicyRules rules, Expressions expressions, Market market, Optional<Instant> time) {
    /** At the time asked for, else the latest in the market data, else at no known time. */
    static Basis of(PolicyRules rules, Expressions expressions, Market market, Options options) {
        Optional<Instant> time = options.now()
                .or(() -> market.quotes().values().stream()
                        .flatMap(quote -> quote.at().stream())
                        .max(Comparator.naturalOrder()));
        return new Basis(rules, expressions, market, time);
    }

    /** For what is only supposed. */
    Basis supposed() {
        Expressions unobserved = expressions.unobserved();
        return unobserved == expressions ? this : new Basis(rules, unobserved, market, time);
    }

    Optional<Quote> quote(String instrument) {
        return Optional.ofNullable(market.quotes().get(instrument));
    }

    Value now() {
        return time.map(Basis::milliseconds)
                .orElseGet(() ->
                        Value.failed(FaultCode.TIME_UNKNOWN, "now", "the time is unknown: no market data carries one"));
    }

    static Value milliseconds(Instant instant) {
        return Value.of(Fraction.of(instant.toEpochMilli()));
    }
}
