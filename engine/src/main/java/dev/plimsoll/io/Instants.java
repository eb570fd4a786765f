package dev.plimsoll.io;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as data files write them: {@code 2026-01-01}, {@code 2026-01-01T00:00Z}, seconds and milliseconds optional. */
final class Instants {
    private static final Pattern FORM =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:T([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,3})?)?)Z)?");

    private Instants() {}

    /** The instant; of a date its start in UTC. */
    static Optional<Instant> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.parse(matcher.group(1));
            String time = matcher.group(2);
            LocalTime at = time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time);
            return Optional.of(date.atTime(at).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The shortest form that says the same. */
    static String print(Instant instant) {
        String text = instant.toString();
        return text.endsWith("T00:00:00Z") ? text.substring(0, 10) : text;
    }
}
