package dev.plimsoll.conform;

import dev.plimsoll.importer.table.TableForm;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.margin.Columns;
import dev.plimsoll.model.CheckedPolicy;
import java.util.List;
import java.util.stream.Stream;

/** Which of a policy's tables holds what an exchange's brackets say. */
public final class TableChoice {
    private TableChoice() {}

    /** The tables that may: those with a maximum leverage or a maintenance rate; by what the exchange's are by, if any is. */
    public static List<String> candidates(CheckedPolicy policy, TableForm form) {
        List<BracketTable> tables = policy.tables().values().stream()
                .filter(table -> rows(table)
                        .anyMatch(row -> row.cells().containsKey(Columns.MAX_LEVERAGE)
                                || row.cells().containsKey(Columns.MAINTENANCE_RATE)))
                .toList();
        List<String> alike = tables.stream()
                .filter(table -> table.by().equals(form.by()))
                .map(BracketTable::name)
                .toList();
        return alike.isEmpty() ? tables.stream().map(BracketTable::name).toList() : alike;
    }

    private static Stream<Bracket> rows(BracketTable table) {
        return Stream.concat(
                table.own().values().stream().flatMap(List::stream),
                table.forAll().stream().flatMap(List::stream));
    }
}
