package dev.plimsoll.vectors;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A table of cases, {@code NAME.csv}. Comments begin with {@code #}; lines {@code NAME = FIELD} say what the outputs are;
 * a line {@code source: …} says where the rows under it were read; the first other line names the columns. {@code id},
 * {@code abs}, {@code rel} and {@code mistaken} have their own meaning, all that is no output is an input. Beside it
 * stand {@code NAME.account.yaml} and, if something is asked for, {@code NAME.request.yaml}.
 */
record VectorTable(String name, List<VectorCase> cases, String account, Optional<String> request) {
    private static final List<String> OWN = List.of("id", "abs", "rel", "mistaken");

    static VectorTable read(Path csv) throws IOException {
        String name = csv.getFileName().toString().replace(".csv", "");
        Path request = csv.resolveSibling(name + ".request.yaml");
        return new VectorTable(
                name,
                cases(Files.readAllLines(csv), csv),
                Files.readString(csv.resolveSibling(name + ".account.yaml")),
                Files.exists(request) ? Optional.of(Files.readString(request)) : Optional.empty());
    }

    private static List<VectorCase> cases(List<String> lines, Path csv) {
        List<VectorCase> cases = new ArrayList<>();
        Map<String, Output> outputs = new LinkedHashMap<>();
        List<String> columns = List.of();
        String source = "";
        for (String line : lines) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            int equals = line.indexOf(" = ");
            if (line.startsWith("source: ")) {
                source = line.substring(8).strip();
            } else if (equals >= 0) {
                String output = line.substring(0, equals).strip();
                outputs.put(
                        output, new Output(output, line.substring(equals + 3).strip()));
            } else if (columns.isEmpty()) {
                columns = cells(line);
            } else {
                List<String> row = cells(line);
                if (row.size() != columns.size() || source.isEmpty()) {
                    throw new IllegalArgumentException(csv + ": " + line);
                }
                cases.add(row(columns, row, outputs, source));
            }
        }
        return cases;
    }

    private static VectorCase row(List<String> columns, List<String> row, Map<String, Output> defined, String source) {
        Map<String, String> own = new LinkedHashMap<>();
        Map<String, String> inputs = new LinkedHashMap<>();
        Map<Output, String> outputs = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            String column = columns.get(i);
            String cell = row.get(i);
            if (!defined.containsKey(column)) {
                (OWN.contains(column) ? own : inputs).put(column, cell);
            } else if (!cell.isEmpty()) {
                outputs.put(defined.get(column), cell);
            }
        }
        if (outputs.isEmpty()) {
            throw new IllegalArgumentException("nothing is expected of " + row);
        }
        String id = own.getOrDefault("id", "");
        inputs.put("id", id);
        return new VectorCase(
                id,
                source,
                inputs,
                outputs,
                tolerance(own, "abs"),
                tolerance(own, "rel"),
                own.getOrDefault("mistaken", "").equals("yes"));
    }

    private static Optional<BigDecimal> tolerance(Map<String, String> own, String kind) {
        return Optional.of(own.getOrDefault(kind, ""))
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",", -1)) {
            cells.add(cell.strip());
        }
        return cells;
    }
}
