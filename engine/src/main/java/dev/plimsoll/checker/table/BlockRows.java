package dev.plimsoll.checker.table;

import dev.plimsoll.checker.table.TableDraft.Block;
import dev.plimsoll.checker.table.TableDraft.Row;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.Columns;
import dev.plimsoll.syntax.TierRow.BoundKind;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rows of one block as numbers: where each starts and ends, and its cells as given. */
final class BlockRows {
    private final Type key;
    private final SortedMap<String, Type> columns;
    private final BlockUnits units;
    private final RowCells cells;
    private final ValueReader values;

    BlockRows(Type key, SortedMap<String, Type> columns, BlockUnits units, RowCells cells, ValueReader values) {
        this.key = key;
        this.columns = columns;
        this.units = units;
        this.cells = cells;
        this.values = values;
    }

    /** The rows; absent if a bound could not be read, since then there is no saying which rows follow one another. */
    Optional<List<Bracket>> of(Block block) {
        List<Bracket> rows = new ArrayList<>();
        boolean readable = true;
        BigDecimal end = BigDecimal.ZERO;
        for (Row row : block.rows()) {
            Optional<BigDecimal> bound = row.bound().flatMap(literal -> values.read(literal, key, units, "the bound"));
            Optional<BigDecimal> from = row.from().flatMap(literal -> values.read(literal, key, units, "`from`"));
            readable &= bound.isPresent() == row.bound().isPresent()
                    && from.isPresent() == row.from().isPresent();
            BigDecimal start = end;
            BigDecimal floor =
                    from.filter(given -> !continues(row, start, given)).orElse(start);
            rows.add(new Bracket(floor, bound, values(row), Optional.of(row.place())));
            end = bound.orElse(floor);
        }
        return readable ? Optional.of(rows) : Optional.empty();
    }

    /** Contracts come in whole numbers: from 2001 goes on where up to 2000 ends, and from 1 starts at 0. */
    private boolean continues(Row row, BigDecimal end, BigDecimal from) {
        boolean closed = row.kind() != BoundKind.BELOW;
        return closed
                && from.compareTo(end.add(BigDecimal.ONE)) == 0
                && from.stripTrailingZeros().scale() <= 0
                && units.countsContracts(key instanceof Type.Quantity of ? of.unit() : Unit.NONE);
    }

    private SortedMap<String, BigDecimal> values(Row row) {
        SortedMap<String, BigDecimal> read = new TreeMap<>();
        for (Map.Entry<String, Literal> cell : cells.of(row).entrySet()) {
            String column = cell.getKey();
            Type type = columns.get(column);
            boolean auto =
                    cell.getValue() instanceof Literal.Word word && word.text().equals("auto");
            if (type == null || (auto && cells.mayBeAuto(column))) {
                continue;
            }
            String shown = column.equals(Columns.MAINTENANCE_DEDUCTION) ? Columns.DEDUCTION : column;
            values.read(cell.getValue(), type, units, "`" + shown + "`").ifPresent(value -> read.put(column, value));
        }
        return read;
    }
}
