package dev.plimsoll.checker.table;

import dev.plimsoll.checker.table.TableDraft.Block;
import dev.plimsoll.checker.table.TableDraft.Row;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.syntax.TierRow.BoundKind;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes a bracket table of its draft, and checks its laws. */
final class TableBuilder {
    private static final List<String> METHODS = List.of("whole", "marginal");

    private final TableDraft draft;
    private final Problems problems;
    private final boolean marginal;

    private TableBuilder(TableDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
        this.marginal = marginal();
    }

    /** A table and its types; with errors reported it holds what could be understood. */
    record Built(TableSchema schema, BracketTable table) {}

    /** The table, if it is known what it is by. */
    static Optional<Built> build(
            TableDraft draft, Instruments instruments, Vocabulary vocabulary, Roles roles, Problems problems) {
        TableBuilder builder = new TableBuilder(draft, problems);
        return TableKey.of(draft, vocabulary, problems).map(by -> builder.build(by, instruments, roles));
    }

    private Built build(Attribute by, Instruments instruments, Roles roles) {
        boolean ofAssets = by.subject() == Subject.BALANCE;
        List<BlockUnits> units = new TableBlocks(draft, instruments, roles, ofAssets, problems).check();
        RowCells cells = new RowCells(draft, marginal, problems);
        cells.check();
        SortedMap<String, Type> columns = ColumnTypes.of(draft.blocks(), units, by.type());
        BoundKind kind = boundKind();
        SortedMap<String, List<Bracket>> own = new TreeMap<>();
        Optional<List<Bracket>> forAll = Optional.empty();
        WorkedOut workedOut = new WorkedOut(marginal, columns, by.type());
        Unit unit = by.type() instanceof Type.Quantity quantity ? quantity.unit() : Unit.NONE;
        for (int i = 0; i < draft.blocks().size(); i++) {
            int at = i;
            Block block = draft.blocks().get(i);
            ValueReader values = new ValueReader(draft.inFile(), problems);
            Optional<List<Bracket>> given = new BlockRows(by.type(), columns, units.get(i), cells, values).of(block);
            given.ifPresent(
                    rows -> checkLaws(block.rows(), rows, cells, units.get(at).shown(unit)));
            List<Bracket> rows = workedOut.of(given.orElse(List.of()));
            if (block.isForAll()) {
                forAll = forAll.isPresent() ? forAll : Optional.of(rows);
            }
            block.symbols().forEach(symbol -> own.putIfAbsent(symbol.text(), rows));
        }
        TableSchema schema = new TableSchema(draft.name(), draft.place(), by, workedOut.columns());
        return new Built(
                schema, new BracketTable(draft.name(), by.name(), kind == BoundKind.UP_TO, marginal, own, forAll));
    }

    private void checkLaws(List<Row> drafts, List<Bracket> rows, RowCells cells, String unit) {
        new TableLaws(new DraftPlaces(drafts, cells), new WritingAdvice(draft.inFile()), problems::report)
                .check(rows, marginal, unit);
    }

    private boolean marginal() {
        if (draft.method().isEmpty()) {
            return false;
        }
        TableDraft.Word method = draft.method().get();
        if (!METHODS.contains(method.text())) {
            problems.unknown(
                    draft.inFile() ? DataCode.UNKNOWN_WORD : NameCode.UNKNOWN_NAME,
                    method.place(),
                    "`" + method.text() + "` is no method of a table",
                    method.text(),
                    METHODS);
        }
        return !method.text().equals("whole");
    }

    /** The kind of bounds that the table uses: that of its first one. */
    private BoundKind boundKind() {
        Optional<Row> first = Optional.empty();
        for (Block block : draft.blocks()) {
            for (Row row : block.rows()) {
                if (row.kind() == BoundKind.ABOVE) {
                    continue;
                }
                if (first.isEmpty()) {
                    first = Optional.of(row);
                } else if (row.kind() != first.get().kind()) {
                    problems.report(Diagnostic.of(
                                    TypeCode.MIXED_BOUNDS,
                                    row.boundPlace(),
                                    "`" + draft.name()
                                            + "` has bounds that are in their bracket and bounds that are not")
                            .withRelated(first.get().boundPlace(), "the first one is of the other kind")
                            .withHelp("use one kind in the whole table: `" + word(first.get()) + "`"));
                    return first.get().kind();
                }
            }
        }
        return first.map(Row::kind).orElse(BoundKind.UP_TO);
    }

    private String word(Row row) {
        String closed = draft.inFile() ? "up_to" : "up to";
        return row.kind() == BoundKind.UP_TO ? closed : "below";
    }
}
