package dev.plimsoll.oracle;

import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.TierBlock;
import dev.plimsoll.syntax.TierRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bracket table. */
final class Table {
    final String name;
    final String by;
    private final Map<String, List<Row>> blocks = new HashMap<>();
    private List<Row> forAll = List.of();

    /** Bound empty: open. */
    private record Row(Optional<Rational> bound, boolean inclusive, Map<String, Val> cells) {}

    Table(Declaration.TierTable table) {
        this.name = table.name().text();
        this.by = table.by().text();
        for (TierBlock block : table.blocks()) {
            List<Row> rows = rows(block);
            if (block.isForAll()) {
                forAll = rows;
            }
            block.instruments().forEach(symbol -> blocks.put(Contract.symbol(symbol), rows));
        }
    }

    private static List<Row> rows(TierBlock block) {
        List<Row> rows = new ArrayList<>();
        Rational from = Rational.ZERO;
        for (TierRow written : block.rows()) {
            Map<String, Val> cells = new HashMap<>();
            Row before = rows.isEmpty() ? null : rows.get(rows.size() - 1);
            for (TierRow.Cell cell : written.cells()) {
                if (!isAuto(cell.value())) {
                    cells.put(cell.column().text(), Literals.of(cell.value()));
                }
            }
            for (TierRow.Cell cell : written.cells()) {
                if (isAuto(cell.value())) {
                    cells.put(cell.column().text(), deduction(cell.column().text(), before, from, cells));
                }
            }
            Optional<Rational> bound = written.bound().map(value -> Val.value(Literals.of(value)));
            rows.add(new Row(bound, written.kind() == TierRow.BoundKind.UP_TO, cells));
            from = bound.orElse(from);
        }
        return rows;
    }

    private static boolean isAuto(Expression value) {
        return value instanceof Expression.Path path && path.text().equals("auto");
    }

    /** deductionₖ = deductionₖ₋₁ + floorₖ · (rateₖ − rateₖ₋₁); the first is 0. */
    private static Val deduction(String column, Row before, Rational from, Map<String, Val> cells) {
        if (before == null) {
            return Val.number(Rational.ZERO);
        }
        String rate = column.equals("deduction") ? "maintenance_rate" : column.replace("_deduction", "_rate");
        Rational step =
                Val.value(cells.get(rate)).minus(Val.value(before.cells().get(rate)));
        return Val.number(Val.value(before.cells().get(column)).plus(from.times(step)));
    }

    /** The value in the row of an amount. */
    Val cell(String symbol, Rational amount, String column) {
        for (Row row : blocks.getOrDefault(symbol, forAll)) {
            if (row.bound().isEmpty() || isIn(amount, row.bound().get(), row.inclusive())) {
                return row.cells().get(column);
            }
        }
        throw new NoAnswer("beyond_last_bracket");
    }

    /** The number of the row, from 0; as many as there are rows if it is beyond the last. */
    int row(String symbol, Rational amount) {
        List<Row> rows = blocks.getOrDefault(symbol, forAll);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.bound().isEmpty() || isIn(amount, row.bound().get(), row.inclusive())) {
                return i;
            }
        }
        return rows.size();
    }

    /** Whether an amount is beyond a closed last row. */
    boolean isBeyond(String symbol, Rational amount) {
        List<Row> rows = blocks.getOrDefault(symbol, forAll);
        return !rows.isEmpty() && row(symbol, amount) == rows.size();
    }

    private static boolean isIn(Rational amount, Rational bound, boolean inclusive) {
        Trail.note(amount, bound);
        int order = amount.compareTo(bound);
        return inclusive ? order <= 0 : order < 0;
    }
}
