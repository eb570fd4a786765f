package dev.plimsoll.parser;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.antlr.v4.runtime.Token;

/** Reads what literals say: numbers with their suffixes, amounts, durations, instants and texts. */
final class LiteralBuilder {
    /** Digits before the point that a number may have. */
    static final int INTEGER_DIGITS = 21;

    /** Digits behind the point that a number may have. */
    static final int DECIMALS = 18;

    private final Building building;

    LiteralBuilder(Building building) {
        this.building = building;
    }

    Expression number(Token token, Expression.NumberSuffix suffix) {
        return new Expression.NumberLiteral(building.span(token), value(token, suffix.text()), suffix);
    }

    Expression leverage(Token token) {
        return new Expression.LeverageLiteral(building.span(token), value(token, "x"));
    }

    Expression duration(Token token) {
        String text = token.getText();
        for (Expression.DurationUnit unit : Expression.DurationUnit.values()) {
            if (text.endsWith(unit.text())) {
                return new Expression.DurationLiteral(building.span(token), value(token, unit.text()), unit);
            }
        }
        throw new IllegalStateException("not a duration: " + text);
    }

    /** {@code 300 USDT}: one token with blanks inside. */
    Expression money(Token token) {
        String text = token.getText();
        int unit = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t')) + 1;
        int number = text.indexOf(' ') < 0 ? text.indexOf('\t') : firstBlank(text);
        Span span = building.span(token);
        Name name = new Name(building.span(span.start() + unit, span.end()), text.substring(unit));
        Span digits = building.span(span.start(), span.start() + number);
        return new Expression.MoneyLiteral(span, value(digits.text(), digits), name);
    }

    Expression date(Token token) {
        String text = token.getText();
        return instant(token, () -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    Expression instant(Token token) {
        return instant(token, () -> OffsetDateTime.parse(token.getText()).toInstant());
    }

    private Expression instant(Token token, java.util.function.Supplier<Instant> reading) {
        Span span = building.span(token);
        try {
            return new Expression.InstantLiteral(span, reading.get(), token.getText());
        } catch (DateTimeException e) {
            building.report(Diagnostic.of(SyntaxCode.BAD_DATE, span, "`" + token.getText() + "` is not in the calendar")
                    .withHelp(calendarHelp(token.getText())));
            return new Expression.InstantLiteral(span, Instant.EPOCH, token.getText());
        }
    }

    /** For a text that has the form of a day or an instant. */
    private static String calendarHelp(String text) {
        int month = Integer.parseInt(text.substring(5, 7));
        int day = Integer.parseInt(text.substring(8, 10));
        if (month < 1 || month > 12) {
            return "months are 01 to 12";
        }
        int last = YearMonth.of(Integer.parseInt(text.substring(0, 4)), month).lengthOfMonth();
        if (day < 1 || day > last) {
            return "the days of that month are 01 to " + last;
        }
        return "hours are 00 to 23, minutes and seconds 00 to 59";
    }

    Expression quoted(Token token) {
        Text text = text(token);
        return new Expression.TextLiteral(text.span(), text.value());
    }

    Text text(Token token) {
        Span span = building.span(token);
        String written = span.text();
        if (written.indexOf('\\') < 0) {
            return new Text(span, written.substring(1, written.length() - 1));
        }
        StringBuilder value = new StringBuilder(written.length());
        for (int i = 1; i < written.length() - 1; i++) {
            char c = written.charAt(i);
            if (c != '\\') {
                value.append(c);
                continue;
            }
            char escaped = written.charAt(++i);
            switch (escaped) {
                case '"', '\\' -> value.append(escaped);
                case 'n' -> value.append('\n');
                default -> badEscape(span, i);
            }
        }
        return new Text(span, value.toString());
    }

    private void badEscape(Span text, int at) {
        int end = text.start() + text.text().offsetByCodePoints(at, 1);
        Span span = building.span(text.start() + at - 1, end);
        building.report(Diagnostic.of(SyntaxCode.BAD_ESCAPE, span, "`" + span.text() + "` means nothing in a text")
                .withHelp("write `\\\"` for a quote, `\\\\` for a backslash, `\\n` for a line break"));
    }

    private BigDecimal value(Token token, String suffix) {
        String text = token.getText();
        return value(text.substring(0, text.length() - suffix.length()), building.span(token));
    }

    private BigDecimal value(String written, Span span) {
        int point = written.indexOf('.');
        String whole = (point < 0 ? written : written.substring(0, point)).replace("_", "");
        String decimals = point < 0 ? "" : written.substring(point + 1).replace("_", "");
        if (whole.length() > INTEGER_DIGITS || decimals.length() > DECIMALS) {
            String part = whole.length() > INTEGER_DIGITS
                    ? whole.length() + " digits before the point"
                    : decimals.length() + " digits behind the point";
            building.report(Diagnostic.of(SyntaxCode.NUMBER_TOO_LONG, span, "a number has " + part)
                    .withNote("at most " + INTEGER_DIGITS + " digits before and " + DECIMALS
                            + " behind the point are read"));
            return BigDecimal.ZERO;
        }
        return new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals);
    }

    private static int firstBlank(String text) {
        int at = 0;
        while (text.charAt(at) != ' ' && text.charAt(at) != '\t') {
            at++;
        }
        return at;
    }
}
