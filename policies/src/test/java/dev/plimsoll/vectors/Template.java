package dev.plimsoll.vectors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An account or a request with holes: {@code quantity: <size>}, {@code margin: <size * entry_price / leverage>}. A hole
 * that is a column takes the cell as it is, any other is calculated; numbers are rounded to 18 decimals. A line with a
 * hole that needs an empty cell is left out.
 */
final class Template {
    private static final Pattern HOLE = Pattern.compile("<([^<>]+)>");
    private static final Pattern NAME = Pattern.compile("[a-z_0-9]+");
    private static final int DECIMALS = 18;

    private Template() {}

    static String fill(String template, Map<String, String> cells) {
        return template.lines()
                .map(line -> line(line, cells))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> line(String line, Map<String, String> cells) {
        Matcher hole = HOLE.matcher(line);
        StringBuilder filled = new StringBuilder();
        while (hole.find()) {
            String value = value(hole.group(1), cells);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            hole.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return Optional.of(hole.appendTail(filled).toString());
    }

    private static String value(String hole, Map<String, String> cells) {
        String cell = cells.get(hole);
        if (cell != null && !isNumber(cell)) {
            return cell;
        }
        if (NAME.matcher(hole).results().anyMatch(name -> "".equals(cells.get(name.group())))) {
            return "";
        }
        return plain(cell == null ? Arithmetic.of(hole, name -> number(name, cells)) : new BigDecimal(cell));
    }

    static BigDecimal number(String name, Map<String, String> cells) {
        String cell = cells.get(name);
        if (cell == null) {
            throw new IllegalArgumentException("there is no column `" + name + "` in " + cells.keySet());
        }
        return new BigDecimal(cell);
    }

    static boolean isNumber(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?");
    }

    static String plain(BigDecimal number) {
        BigDecimal rounded = number.setScale(Math.min(Math.max(number.scale(), 0), DECIMALS), RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
