package dev.plimsoll.checker;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.model.Dates;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.HeaderLine;
import dev.plimsoll.syntax.Name;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the lines of the {@code policy} statement. */
final class HeaderReader {
    private static final Pattern CURRENCY = Pattern.compile("[0-9]*[A-Z][A-Z0-9]*");
    /** About 30 years; a longer freshness is a slip. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(1_000_000_000_000L);

    private final Problems problems;
    private Optional<String> title = Optional.empty();
    private Optional<Settlement> settlement = Optional.empty();
    private Optional<Span> settles = Optional.empty();
    private List<MarginMode> modes = List.of(MarginMode.CROSS, MarginMode.ISOLATED);
    private Optional<Duration> freshFor = Optional.empty();
    private Optional<Dates> effective = Optional.empty();

    private HeaderReader(Problems problems) {
        this.problems = problems;
    }

    /** @param mayLack whether lines of the header could not be read: then what is not there is no second error */
    static Header read(Declaration.PolicyHeader statement, boolean mayLack, Problems problems) {
        HeaderReader reader = new HeaderReader(problems);
        statement.lines().forEach(reader::line);
        Span first = new Span(
                statement.span().source(),
                statement.span().start(),
                statement.name().span().end());
        if (reader.settles.isEmpty() && !mayLack) {
            problems.report(
                    NameCode.NO_SETTLEMENT,
                    first,
                    "the policy does not say what it settles in",
                    "add a line such as `settles in USDT`");
        }
        return new Header(
                first,
                statement.name().text(),
                statement.version().value(),
                reader.title,
                reader.settlement,
                reader.settles,
                reader.modes,
                reader.freshFor,
                reader.effective);
    }

    private void line(HeaderLine line) {
        if (line instanceof HeaderLine.Title text) {
            title = Optional.of(text.text().value());
        } else if (line instanceof HeaderLine.SettlesIn in) {
            settles = Optional.of(in.span());
            settlement = currency(in.currency()).map(Settlement.In::new);
        } else if (line instanceof HeaderLine.SettlesInEach each) {
            settles = Optional.of(each.span());
            settlement = Optional.of(new Settlement.InEach());
        } else if (line instanceof HeaderLine.PooledIn pooled) {
            settles = Optional.of(pooled.span());
            settlement = currency(pooled.currency()).map(Settlement.PooledIn::new);
        } else if (line instanceof HeaderLine.Modes words) {
            modes(words);
        } else if (line instanceof HeaderLine.PricesFreshFor fresh) {
            freshFor = fresh(fresh.duration());
        } else if (line instanceof HeaderLine.EffectiveFrom period) {
            effective = new Periods(problems).read(period.effective());
        }
    }

    private static Optional<String> currency(Name currency) {
        // What is no currency has been reported when the text was read.
        return Optional.of(currency.text())
                .filter(text -> CURRENCY.matcher(text).matches());
    }

    private void modes(HeaderLine.Modes line) {
        List<MarginMode> chosen = new ArrayList<>();
        for (Name word : line.modes()) {
            Optional<MarginMode> mode = Arrays.stream(MarginMode.values())
                    .filter(known -> known.word().equals(word.text()))
                    .findFirst();
            if (mode.isEmpty()) {
                problems.unknown(
                        NameCode.UNKNOWN_WORD,
                        word.span(),
                        "there is no margin mode `" + word.text() + "`",
                        word.text(),
                        Arrays.stream(MarginMode.values()).map(MarginMode::word).toList());
            } else if (chosen.contains(mode.get())) {
                problems.report(
                        NameCode.BAD_HEADER_LINE,
                        word.span(),
                        "`" + word.text() + "` is listed twice",
                        "remove one of them");
            } else {
                chosen.add(mode.get());
            }
        }
        if (!chosen.isEmpty()) {
            modes = chosen;
        }
    }

    private Optional<Duration> fresh(Expression written) {
        if (!(written instanceof Expression.DurationLiteral literal)) {
            problems.report(
                    TypeCode.WRONG_TYPE, written.span(), "prices are fresh for a duration", "write it as `60s`");
            return Optional.empty();
        }
        BigDecimal milliseconds =
                literal.value().multiply(BigDecimal.valueOf(literal.unit().milliseconds()));
        if (milliseconds.signum() <= 0
                || milliseconds.compareTo(LONGEST) > 0
                || milliseconds.stripTrailingZeros().scale() > 0) {
            problems.report(
                    NameCode.BAD_HEADER_LINE,
                    written.span(),
                    "prices cannot be fresh for " + written.span().text(),
                    "write a duration of whole milliseconds above 0, such as `60s`");
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(milliseconds.longValueExact()));
    }
}
