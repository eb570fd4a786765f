package dev.plimsoll.features.steps;

import io.cucumber.datatable.DataTable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The rows of a table below a step. A cell that is empty says nothing. */
final class Rows {
    private Rows() {}

    /** The rows of a table whose first row names columns; one that is not known is a mistake. */
    static List<Row> of(DataTable table, List<String> columns) {
        List<String> header =
                table.cells().isEmpty() ? List.of() : table.cells().get(0);
        for (String column : header) {
            if (!columns.contains(column)) {
                throw new Unmet("there is no column `" + column + "`" + hint(column, columns));
            }
        }
        return below(table);
    }

    /** The rows below the first, by its names; a table that says nothing is a mistake. */
    static List<Row> below(DataTable table) {
        List<List<String>> cells = table.cells();
        if (cells.size() < 2) {
            throw new Unmet("the table has no rows below its first, which names the columns");
        }
        List<String> header = cells.get(0);
        if (header.stream().distinct().count() < header.size()) {
            throw new Unmet("the table names a column twice");
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int j = 0; j < header.size(); j++) {
                String cell = Optional.ofNullable(cells.get(i).get(j)).orElse("");
                if (!cell.isEmpty()) {
                    values.put(header.get(j), cell);
                }
            }
            rows.add(new Row("row " + i, values));
        }
        return rows;
    }

    /** A table of two columns without a header, the first of which names fields: one row. */
    static Row fields(DataTable table, List<String> known) {
        Map<String, String> values = new LinkedHashMap<>();
        for (List<String> line : table.cells()) {
            if (line.size() != 2) {
                throw new Unmet("the table has " + line.size() + " columns, not a field and its value");
            }
            String field = line.get(0);
            if (!known.contains(field)) {
                throw new Unmet("there is no field `" + field + "`" + hint(field, known));
            }
            if (values.put(field, Optional.ofNullable(line.get(1)).orElse("")) != null) {
                throw new Unmet("the field `" + field + "` is given twice");
            }
        }
        return new Row("the request", values);
    }

    private static String hint(String written, List<String> known) {
        String near = PolicyUnderTest.near(written.toLowerCase(Locale.ROOT), known);
        return near.isEmpty() ? "; known are " + String.join(", ", known) : near;
    }

    /** One row. */
    record Row(String name, Map<String, String> values) {
        Optional<String> text(String column) {
            return Optional.ofNullable(values.get(column));
        }

        String need(String column) {
            return text(column).orElseThrow(() -> new Unmet(name + " gives no `" + column + "`"));
        }

        <T> Optional<T> read(String column, String shape, String called, Function<String, T> reader) {
            return text(column).map(cell -> {
                if (!cell.matches(shape)) {
                    throw new Unmet(name + ": `" + cell + "` in the column `" + column + "` is no " + called);
                }
                return reader.apply(cell);
            });
        }

        Optional<BigDecimal> number(String column) {
            return read(column, Types.NUMBER, "number", Types::number);
        }

        /** With its {@code x} or without. */
        Optional<BigDecimal> leverage(String column) {
            return read(column, Types.NUMBER + "x?", "leverage", text -> Types.number(text.replace("x", "")));
        }

        Optional<BigDecimal> rate(String column) {
            return read(
                    column,
                    Types.NUMBER + "%?",
                    "rate",
                    text -> text.endsWith("%") ? Types.percentOf(text) : Types.number(text));
        }

        /** An amount, with its currency or without. */
        Optional<BigDecimal> amount(String column) {
            return read(
                    column,
                    Types.NUMBER + "(?: " + Types.CURRENCY + ")?",
                    "amount",
                    text -> Types.number(text.split(" ", -1)[0]));
        }

        Optional<Boolean> truth(String column) {
            return read(column, "yes|no|true|false", "yes or no", text -> text.equals("yes") || text.equals("true"));
        }

        Optional<Instant> time(String column) {
            return text(column)
                    .map(cell -> Types.timeOf(cell)
                            .orElseThrow(() ->
                                    new Unmet(name + ": `" + cell + "` in the column `" + column + "` is no time")));
        }

        <T> T given(Optional<T> value, String column) {
            return value.orElseThrow(() -> new Unmet(name + " gives no `" + column + "`"));
        }
    }
}
