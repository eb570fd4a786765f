package dev.plimsoll.checker.table;

import dev.plimsoll.checker.table.TableDraft.Block;
import dev.plimsoll.checker.table.TableDraft.Cell;
import dev.plimsoll.checker.table.TableDraft.Row;
import dev.plimsoll.checker.table.TableDraft.Word;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.TierBlock;
import dev.plimsoll.syntax.TierRow;
import java.util.Optional;

/** Reads {@code tiers NAME by ATTR} statements. */
final class TableDrafts {
    private TableDrafts() {}

    static TableDraft of(Declaration.TierTable table) {
        return new TableDraft(
                table.name().text(),
                table.name().span(),
                word(table.by()),
                table.method().map(TableDrafts::word),
                table.blocks().stream().map(TableDrafts::block).toList(),
                false);
    }

    private static Block block(TierBlock block) {
        return new Block(
                block.span(),
                block.instruments().stream()
                        .map(symbol -> new Word(symbol.span(), Symbols.of(symbol)))
                        .toList(),
                block.rows().stream().map(TableDrafts::row).toList());
    }

    private static Row row(TierRow row) {
        return new Row(
                row.span(),
                row.kind(),
                row.bound().map(ExpressionLiterals::of),
                Optional.empty(),
                row.cells().stream()
                        .map(cell -> new Cell(
                                cell.column().span(), cell.column().text(), ExpressionLiterals.of(cell.value())))
                        .toList());
    }

    private static Word word(Name name) {
        return new Word(name.span(), name.text());
    }
}
