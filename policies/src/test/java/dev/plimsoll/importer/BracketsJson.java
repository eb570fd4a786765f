package dev.plimsoll.importer;

import dev.plimsoll.catalog.PolicyCatalog;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.source.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Binance's answer for the twelve perpetuals of the bundled policy, whose brackets are transcribed: a line a bracket, numbers
 * in the spellings that exchanges use, by turns.
 */
final class BracketsJson {
    private static final String[] KEYS = {
        "bracket", "initialLeverage", "notionalCap", "notionalFloor", "maintMarginRatio", "cum"
    };

    final Map<String, List<Map<String, BigDecimal>>> tables = new LinkedHashMap<>();
    /** Lists an instrument once more at the end. */
    String again = "";

    private final Map<String, Integer> lines = new LinkedHashMap<>();

    static BracketsJson bundled() {
        var policy = PolicyCatalog.find("binance_usdm").orElseThrow();
        BracketTable table = PolicyCompiler.compile(PolicyCatalog.source(policy), PolicyCatalog.files())
                .orThrow()
                .model()
                .tables()
                .values()
                .iterator()
                .next();
        BracketsJson json = new BracketsJson();
        table.own().forEach((symbol, rows) -> {
            List<Map<String, BigDecimal>> brackets = new ArrayList<>();
            for (Bracket row : rows) {
                Map<String, BigDecimal> bracket = new LinkedHashMap<>();
                bracket.put("bracket", BigDecimal.valueOf(brackets.size() + 1L));
                bracket.put("initialLeverage", row.cell("max_leverage"));
                bracket.put("notionalCap", row.bound().orElse(new BigDecimal(Long.MAX_VALUE)));
                bracket.put("notionalFloor", row.floor());
                bracket.put("maintMarginRatio", row.cell("maintenance_rate"));
                bracket.put("cum", row.cell("deduction"));
                brackets.add(bracket);
            }
            json.tables.put(symbol.substring(0, symbol.indexOf('/')) + "USDT", brackets);
        });
        return json;
    }

    BracketsJson copy() {
        BracketsJson copy = new BracketsJson();
        tables.forEach((symbol, rows) -> copy.tables.put(
                symbol, new ArrayList<>(rows.stream().map(LinkedHashMap::new).toList())));
        return copy;
    }

    List<Map<String, BigDecimal>> rows(String symbol) {
        return tables.getOrDefault(symbol, List.of());
    }

    BigDecimal get(String symbol, int row, String key) {
        return rows(symbol).get(row).getOrDefault(key, BigDecimal.ZERO);
    }

    BracketsJson with(String symbol, int row, String key, BigDecimal value) {
        BracketsJson copy = copy();
        copy.rows(symbol).get(row).put(key, value);
        return copy;
    }

    /** An instrument with its neighbours alone: a smaller file, read faster. */
    BracketsJson near(String symbol) {
        List<String> symbols = new ArrayList<>(tables.keySet());
        int at = symbols.indexOf(symbol);
        int first = Math.max(0, Math.min(at - 1, symbols.size() - 3));
        BracketsJson near = copy();
        near.again = again;
        near.tables.keySet().retainAll(symbols.subList(first, first + 3));
        return near;
    }

    /** The line of a bracket in {@link #source}. */
    int line(String symbol, int row) {
        return lines.getOrDefault(symbol + row, 0);
    }

    Source source() {
        StringBuilder text = new StringBuilder("[\n");
        int line = 2;
        List<String> symbols = new ArrayList<>(tables.keySet());
        if (!again.isEmpty()) {
            symbols.add(again);
        }
        for (int i = 0; i < symbols.size(); i++) {
            String symbol = symbols.get(i);
            text.append("{\"symbol\":\"").append(symbol).append("\",\"notionalCoef\":1.50,\"brackets\":[\n");
            line++;
            List<Map<String, BigDecimal>> rows = rows(symbol);
            for (int row = 0; row < rows.size(); row++) {
                lines.putIfAbsent(symbol + row, line++);
                text.append('{');
                for (int key = 0; key < KEYS.length; key++) {
                    text.append('"')
                            .append(KEYS[key])
                            .append("\":")
                            .append(spelt(get(symbol, row, KEYS[key]), i + row + key))
                            .append(key + 1 < KEYS.length ? "," : "}");
                }
                text.append(row + 1 < rows.size() ? ",\n" : "\n");
            }
            text.append("]}").append(i + 1 < symbols.size() ? ",\n" : "\n");
            line++;
        }
        return Source.of("brackets.json", text.append("]\n").toString());
    }

    /** Plain, quoted, with zeros behind, with an exponent. */
    private static String spelt(BigDecimal number, int turn) {
        BigDecimal value = number.stripTrailingZeros();
        String plain = value.toPlainString();
        return switch (turn % 5) {
            case 0 -> plain;
            case 1 -> "\"" + plain + "\"";
            case 2 -> plain.contains(".") ? "\"" + plain + "00\"" : plain + ".0";
            case 3 -> value.unscaledValue() + "e" + -value.scale();
            default ->
                "\"" + value.unscaledValue() + "E" + (value.scale() > 0 ? "-" : "+") + Math.abs(value.scale()) + "\"";
        };
    }
}
