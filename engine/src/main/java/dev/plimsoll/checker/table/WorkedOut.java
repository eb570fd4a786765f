package dev.plimsoll.checker.table;

import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.Columns;
import dev.plimsoll.margin.Deductions;
import dev.plimsoll.type.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The columns that a marginal table has beside those written: a deduction for each rate. */
final class WorkedOut {
    private final boolean marginal;
    private final SortedMap<String, Type> columns = new TreeMap<>();
    private final List<String> rates = new ArrayList<>();

    WorkedOut(boolean marginal, SortedMap<String, Type> written, Type key) {
        this.marginal = marginal;
        columns.putAll(written);
        for (Map.Entry<String, Type> column : written.entrySet()) {
            if (marginal && Columns.isRate(column.getKey())) {
                rates.add(column.getKey());
                columns.put(Columns.deductionOf(column.getKey()), ColumnTypes.deduction(column.getValue(), key));
            }
        }
        if (columns.containsKey(Columns.MAINTENANCE_DEDUCTION)) {
            columns.put(Columns.DEDUCTION, columns.get(Columns.MAINTENANCE_DEDUCTION));
        }
    }

    /** All columns with their types. */
    SortedMap<String, Type> columns() {
        return columns;
    }

    /** The rows with all their columns. Where a rate lacks in some row, an error has said so. */
    List<Bracket> of(List<Bracket> given) {
        if (!marginal) {
            return given;
        }
        List<BigDecimal> floors = given.stream().map(Bracket::floor).toList();
        Map<String, List<BigDecimal>> deductions = new LinkedHashMap<>();
        for (String rate : rates) {
            if (given.stream().allMatch(row -> row.cells().containsKey(rate))) {
                List<BigDecimal> values =
                        given.stream().map(row -> row.cell(rate)).toList();
                deductions.put(Columns.deductionOf(rate), Deductions.of(floors, values));
            }
        }
        List<Bracket> rows = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            Bracket row = given.get(i);
            SortedMap<String, BigDecimal> cells = new TreeMap<>(row.cells());
            int at = i;
            deductions.forEach((column, values) -> cells.put(column, values.get(at)));
            BigDecimal maintenance = cells.get(Columns.MAINTENANCE_DEDUCTION);
            if (maintenance != null) {
                cells.put(Columns.DEDUCTION, maintenance);
            }
            rows.add(new Bracket(row.floor(), row.bound(), cells, row.place()));
        }
        return rows;
    }
}
