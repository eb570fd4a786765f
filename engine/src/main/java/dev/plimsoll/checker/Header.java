package dev.plimsoll.checker;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.Dates;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.source.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the {@code policy} statement says.
 *
 * @param span its first line
 * @param settlement absent if it has errors
 * @param settles the line that says what the policy settles in
 */
record Header(
        Span span,
        String name,
        String version,
        Optional<String> title,
        Optional<Settlement> settlement,
        Optional<Span> settles,
        List<MarginMode> modes,
        Optional<Duration> freshFor,
        Optional<Dates> effective) {}
