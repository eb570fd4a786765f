package dev.plimsoll.checker.table;

import dev.plimsoll.checker.table.TableDraft.Block;
import dev.plimsoll.checker.table.TableDraft.Cell;
import dev.plimsoll.checker.table.TableDraft.Row;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.margin.Columns;
import dev.plimsoll.source.Span;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The cells of a table's rows: well named, once each, in every row the same; deductions only where they have a law. */
final class RowCells {
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)*");
    private static final Set<String> BOUNDS = Set.of("up_to", "below", "above", "from", "all");

    private final TableDraft draft;
    private final boolean marginal;
    private final Problems problems;
    private final Map<Row, Map<String, Literal>> cells = new IdentityHashMap<>();
    private final Map<String, Cell> columns = new LinkedHashMap<>();

    RowCells(TableDraft draft, boolean marginal, Problems problems) {
        this.draft = draft;
        this.marginal = marginal;
        this.problems = problems;
    }

    /** Looks at all rows, and reports what is wrong with their columns. */
    void check() {
        for (Block block : draft.blocks()) {
            block.rows().forEach(this::collect);
        }
        boolean deductionsReported = false;
        for (Cell first : List.copyOf(columns.values())) {
            if (isDeduction(Columns.full(first.column())) && !marginal && !deductionsReported) {
                deductionsReported = true;
                problems.report(
                        TypeCode.DEDUCTION_WITHOUT_MARGINAL,
                        first.place(),
                        "`" + first.column() + "` in a table whose rates apply to the whole position",
                        draft.inFile() ? "write `method: marginal`" : "write `method marginal` behind what it is by");
            }
        }
        new SameColumns(draft, this, problems).check();
    }

    private void collect(Row row) {
        Map<String, Cell> seen = new LinkedHashMap<>();
        Map<String, Literal> values = new LinkedHashMap<>();
        for (Cell cell : row.cells()) {
            String column = Columns.full(cell.column());
            if (!columns.containsKey(column) && !isName(cell.column())) {
                badName(cell);
                continue;
            }
            Cell first = seen.putIfAbsent(column, cell);
            if (first != null) {
                problems.report(Diagnostic.of(
                                NameCode.DUPLICATE_FIELD,
                                cell.place(),
                                cell.column().equals(first.column())
                                        ? "`" + cell.column() + "` is given twice"
                                        : "`" + cell.column() + "` is `" + first.column() + "`, given twice")
                        .withRelated(first.place(), "first given here"));
                continue;
            }
            values.put(column, cell.value());
            columns.putIfAbsent(column, cell);
        }
        cells.put(row, values);
    }

    private static boolean isName(String column) {
        return COLUMN.matcher(column).matches() && !BOUNDS.contains(column);
    }

    private void badName(Cell cell) {
        boolean open = cell.column().equals("above") || cell.column().equals("all");
        problems.report(
                draft.inFile() ? DataCode.UNKNOWN_KEY : NameCode.UNKNOWN_NAME,
                cell.place(),
                "`" + cell.column() + "` cannot be the name of a column",
                open ? "a bracket without a bound is open" : "write it like `max_leverage`");
    }

    /** The cells of a row by the full names of their columns. */
    Map<String, Literal> of(Row row) {
        return Optional.ofNullable(cells.get(row)).orElse(Map.of());
    }

    /** The place of a cell, else of its row. */
    Span place(Row row, String column) {
        Literal value = of(row).get(column);
        return value == null ? row.place() : value.span();
    }

    /** The first cell of each column, by its full name. */
    Map<String, Cell> columns() {
        return columns;
    }

    boolean mayBeAuto(String column) {
        return isDeduction(column);
    }

    /** Whether a column is the deduction of another one. */
    boolean isDeduction(String column) {
        return Columns.isDeduction(column) && columns.containsKey(Columns.rateOf(column));
    }
}
