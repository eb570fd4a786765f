package dev.plimsoll.checker.table;

import dev.plimsoll.checker.table.TableDraft.Cell;
import dev.plimsoll.checker.table.TableDraft.Row;
import dev.plimsoll.margin.Columns;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The types of a table's columns: of those with laws as the laws say, of all others what their values are. An amount in
 * different units for different instruments is an amount of base, quote or settlement, if that is what they are.
 */
final class ColumnTypes {
    private static final List<String> ROLES = List.of(Unit.SETTLE, Unit.BASE, Unit.QUOTE, Unit.QUANTITY, Unit.ASSET);

    private final Map<String, List<Use>> uses = new LinkedHashMap<>();

    /** A value of a column, and whom it is for. */
    private record Use(Literal value, BlockUnits units) {}

    private ColumnTypes() {}

    /** Types by the full names of columns. */
    static SortedMap<String, Type> of(List<TableDraft.Block> blocks, List<BlockUnits> units, Type key) {
        ColumnTypes columns = new ColumnTypes();
        for (int i = 0; i < blocks.size(); i++) {
            for (Row row : blocks.get(i).rows()) {
                for (Cell cell : row.cells()) {
                    columns.uses
                            .computeIfAbsent(Columns.full(cell.column()), column -> new ArrayList<>())
                            .add(new Use(cell.value(), units.get(i)));
                }
            }
        }
        SortedMap<String, Type> types = new TreeMap<>();
        columns.uses.forEach((column, all) -> {
            if (!columns.isDeduction(column)) {
                types.put(column, column.equals(Columns.MAX_LEVERAGE) ? Type.LEVERAGE : inferred(all));
            }
        });
        for (String column : columns.uses.keySet()) {
            Type rate = types.get(Columns.isDeduction(column) ? Columns.rateOf(column) : column);
            if (columns.isDeduction(column) && rate != null) {
                types.put(column, deduction(rate, key));
            }
        }
        return types;
    }

    /** Whether a column is the deduction of another; without that other it is free like any. */
    private boolean isDeduction(String column) {
        return Columns.isDeduction(column) && uses.containsKey(Columns.rateOf(column));
    }

    /** The type of what a rate of the key is deducted from. */
    static Type deduction(Type rate, Type key) {
        return rate instanceof Type.Quantity of && key instanceof Type.Quantity by
                ? new Type.Quantity(of.unit().times(by.unit()))
                : key;
    }

    private static Type inferred(List<Use> uses) {
        for (Use use : uses) {
            if (use.value() instanceof Literal.Leverage) {
                return Type.LEVERAGE;
            }
            if (use.value() instanceof Literal.Duration) {
                return Type.DURATION;
            }
            if (use.value() instanceof Literal.Money) {
                return new Type.Quantity(Unit.of(common(uses)));
            }
            if (use.value() instanceof Literal.Rate) {
                return new Type.Quantity(Unit.NONE.over(Unit.of(common(uses))));
            }
            if (use.value() instanceof Literal.Number number && number.value().signum() != 0) {
                return Type.NUMBER;
            }
        }
        return Type.NUMBER;
    }

    /** The unit that all have, else the role that all fill; where there is none that of the first. */
    private static String common(List<Use> uses) {
        List<Use> withUnit = uses.stream().filter(use -> unit(use).isPresent()).toList();
        String first = unit(withUnit.get(0)).orElseThrow();
        if (withUnit.stream().allMatch(use -> unit(use).equals(Optional.of(first)))) {
            return first;
        }
        for (String role : ROLES) {
            boolean fits = withUnit.stream()
                    .allMatch(use ->
                            use.units().shown(Unit.of(role)).equals(unit(use).orElseThrow()));
            if (fits) {
                return role;
            }
        }
        return first;
    }

    private static Optional<String> unit(Use use) {
        if (use.value() instanceof Literal.Money money) {
            return Optional.of(money.unit());
        }
        return use.value() instanceof Literal.Rate rate ? Optional.of(rate.per()) : Optional.empty();
    }
}
