package dev.plimsoll.compiler;

import dev.plimsoll.source.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small table that can be written as a statement and as a data file. */
final class WrittenTable {
    static final String HEADER = """
            policy written version "1.0"
              settles in USDT

            instruments
              BTC-USDT is perpetual linear
              ETH-USDT is perpetual linear

            """;

    private final String method;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private WrittenTable(String method) {
        this.method = method;
    }

    /** {@code 0..100 | 100..500 | 500..}, rates 1%, 2%, 5%, leverages 50x, 20x, 5x, right deductions. */
    static WrittenTable good(String method) {
        return new WrittenTable(method)
                .row("up to", "100", "1%", "50x", "0")
                .row("up to", "500", "2%", "20x", "1")
                .row("above", "", "5%", "5x", "16");
    }

    static WrittenTable empty(String method) {
        return new WrittenTable(method);
    }

    WrittenTable row(String kind, String bound, String rate, String leverage, String deduction) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("kind", kind);
        row.put("bound", bound);
        row.put("maintenance_rate", rate);
        row.put("max_leverage", leverage);
        if (method.equals("marginal") && !deduction.isEmpty()) {
            row.put("deduction", deduction);
        }
        rows.add(row);
        return this;
    }

    WrittenTable set(int row, String key, String value) {
        rows.get(row).put(key, value);
        return this;
    }

    WrittenTable without(int row, String key) {
        rows.get(row).remove(key);
        return this;
    }

    /** The line of a row in the statement. */
    int statementLine(int row) {
        return 10 + row;
    }

    /** The line of a row in the data file. */
    int fileLine(int row) {
        return 4 + row;
    }

    ReadTables asStatement() {
        StringBuilder text = new StringBuilder(HEADER);
        text.append("tiers brackets by notional method ").append(method).append("\n  for all\n");
        for (Map<String, String> row : rows) {
            List<String> cells = new ArrayList<>();
            row.forEach((column, value) -> {
                if (!column.equals("kind") && !column.equals("bound")) {
                    boolean amount = column.equals("deduction") && !value.equals("auto");
                    cells.add(column + " " + value + (amount ? " USDT" : ""));
                }
            });
            String bound = row.get("kind") + (isOpen(row) ? "" : " " + row.get("bound") + " USDT");
            text.append("    ")
                    .append(bound)
                    .append(": ")
                    .append(String.join(", ", cells))
                    .append('\n');
        }
        return ReadTables.of(text.toString());
    }

    ReadTables asFile() {
        StringBuilder text = new StringBuilder("by: notional\nmethod: " + method + "\nall:\n");
        for (Map<String, String> row : rows) {
            List<String> cells = new ArrayList<>();
            if (!isOpen(row)) {
                cells.add(String.valueOf(row.get("kind")).replace(' ', '_') + ": " + row.get("bound"));
            }
            row.forEach((column, value) -> {
                if (!column.equals("kind") && !column.equals("bound")) {
                    cells.add(column + ": " + value);
                }
            });
            text.append("  - {").append(String.join(", ", cells)).append("}\n");
        }
        Files files = new FolderOfTexts().with("tiers.yaml", text.toString());
        return ReadTables.of(HEADER + "tiers brackets from \"tiers.yaml\"\n", files);
    }

    private static boolean isOpen(Map<String, String> row) {
        return "above".equals(row.get("kind"));
    }
}
