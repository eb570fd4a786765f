package dev.plimsoll.properties;

import dev.plimsoll.account.Instrument;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a random policy in other units: literals, ticks, rates per unit and rounding steps. */
final class UnitText {
    private static final Pattern AMOUNT = Pattern.compile("(?<![\\w.])([\\d_]+(?:\\.\\d+)?) ([A-Z]{3,4})\\b");
    private static final Pattern PER = Pattern.compile("([\\d.]+)% per ([A-Z]{3})\\b");
    private static final Pattern TICK = Pattern.compile("^  (\\S+) is .* tick ([\\d.]+)", Pattern.MULTILINE);
    private static final Pattern STEP = Pattern.compile("round_(?:up|down)\\(");

    private final Units units;
    private final Subject policy;

    UnitText(Units units, Subject policy) {
        this.units = units;
        this.policy = policy;
    }

    Statements of(Statements statements) {
        return statements.map(this::statement);
    }

    private String statement(String text) {
        String ticks = TICK.matcher(text).replaceAll(found -> {
            Instrument instrument = Known.in(policy.model().instruments(), found.group(1));
            return Matcher.quoteReplacement(head(found.group(), found.group(2))
                    + times(found.group(2), units.of(instrument.base(), instrument.quote())));
        });
        String rates = PER.matcher(ticks)
                .replaceAll(found -> plain(Units.over(new BigDecimal(found.group(1)), units.of(found.group(2))))
                        + "% per " + found.group(2));
        String amounts = AMOUNT.matcher(rates)
                .replaceAll(found -> times(found.group(1), units.of(found.group(2))) + " " + found.group(2));
        return steps(amounts);
    }

    private static String head(String text, String tail) {
        return text.substring(0, text.length() - tail.length());
    }

    /** The last argument of each rounding, inner ones too. */
    private String steps(String text) {
        StringBuilder scaled = new StringBuilder(text);
        Matcher found = STEP.matcher(text);
        int moved = 0;
        TreeMap<Integer, Integer> steps = new TreeMap<>();
        while (found.find()) {
            int close = close(text, found.end());
            steps.put(text.lastIndexOf(", ", close) + 2, close);
        }
        for (Map.Entry<Integer, Integer> step : steps.entrySet()) {
            String now = times(
                    text.substring(step.getKey(), step.getValue()),
                    units.of(policy.sampler().pool()));
            scaled.replace(step.getKey() + moved, step.getValue() + moved, now);
            moved += now.length() - (step.getValue() - step.getKey());
        }
        return scaled.toString();
    }

    private static int close(String text, int from) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            char next = text.charAt(at++);
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
        }
        return at - 1;
    }

    private static String times(String number, BigDecimal factor) {
        return plain(new BigDecimal(number.replace("_", "")).multiply(factor));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
