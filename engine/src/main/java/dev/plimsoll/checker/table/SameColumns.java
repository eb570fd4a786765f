package dev.plimsoll.checker.table;

import dev.plimsoll.checker.table.TableDraft.Block;
import dev.plimsoll.checker.table.TableDraft.Cell;
import dev.plimsoll.checker.table.TableDraft.Row;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.diagnostic.TypeCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * All rows have the same columns; a deduction may be left out, and is then worked out. A column that only few rows have is
 * taken for a mistake in those, often for a misspelt other one; a column that few rows lack for a mistake in these.
 */
final class SameColumns {
    private final RowCells cells;
    private final Problems problems;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    SameColumns(TableDraft draft, RowCells cells, Problems problems) {
        this.cells = cells;
        this.problems = problems;
        for (Block block : draft.blocks()) {
            rows.addAll(block.rows());
        }
        for (String column : cells.columns().keySet()) {
            int count = (int) rows.stream().filter(row -> has(row, column)).count();
            if (!cells.isDeduction(column)) {
                counts.put(column, count);
            }
        }
    }

    void check() {
        List<String> misspelt = new ArrayList<>();
        for (String column : counts.keySet()) {
            if (isRare(column)) {
                only(column, misspelt);
            }
        }
        for (String column : counts.keySet()) {
            if (!isRare(column) && count(column) < rows.size()) {
                lacks(column, misspelt);
            }
        }
    }

    /** Whether fewer than half of the rows have it; of two halves the later one, if it looks like the other. */
    private boolean isRare(String column) {
        if (count(column) * 2 < rows.size()) {
            return true;
        }
        if (count(column) * 2 > rows.size()) {
            return false;
        }
        for (String earlier : counts.keySet()) {
            if (earlier.equals(column)) {
                return false;
            }
            boolean apart = rows.stream().noneMatch(row -> has(row, earlier) && has(row, column));
            if (apart && count(earlier) == count(column) && Suggestions.isNear(column, earlier)) {
                return true;
            }
        }
        return false;
    }

    private void only(String column, List<String> misspelt) {
        Row first = rows.stream().filter(row -> has(row, column)).findFirst().orElseThrow();
        List<String> lacking = counts.keySet().stream()
                .filter(other -> !isRare(other) && !has(first, other))
                .toList();
        Optional<String> meant = Suggestions.closest(column, lacking);
        meant.ifPresent(misspelt::add);
        Cell cell = Objects.requireNonNull(cells.columns().get(column));
        problems.report(Diagnostic.of(TypeCode.MISSING_CELL, cell.place(), "only some brackets have `" + column + "`")
                .withHelp(meant.map(name -> "did you mean `" + name + "`?")
                        .orElse("give it to all brackets, or to none")));
    }

    private void lacks(String column, List<String> misspelt) {
        if (misspelt.contains(column)) {
            return;
        }
        Row first = rows.stream().filter(row -> !has(row, column)).findFirst().orElseThrow();
        Cell other = Objects.requireNonNull(cells.columns().get(column));
        problems.report(Diagnostic.of(TypeCode.MISSING_CELL, first.place(), "this bracket has no `" + column + "`")
                .withRelated(other.place(), "others have one")
                .withHelp("give it one: all brackets have the same columns"));
    }

    private boolean has(Row row, String column) {
        return cells.of(row).containsKey(column);
    }

    private int count(String column) {
        return counts.getOrDefault(column, 0);
    }
}
