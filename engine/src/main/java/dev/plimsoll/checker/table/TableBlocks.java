package dev.plimsoll.checker.table;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.checker.table.TableDraft.Block;
import dev.plimsoll.checker.table.TableDraft.Word;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Whom the blocks of a table are for: each instrument, or each asset of a table of balances, has at most one. */
final class TableBlocks {
    private static final int SHOWN = 3;

    private final TableDraft draft;
    private final Instruments instruments;
    private final Roles roles;
    private final boolean ofAssets;
    private final Problems problems;
    private final Map<String, Span> owners = new LinkedHashMap<>();

    TableBlocks(TableDraft draft, Instruments instruments, Roles roles, boolean ofAssets, Problems problems) {
        this.draft = draft;
        this.instruments = instruments;
        this.roles = roles;
        this.ofAssets = ofAssets;
        this.problems = problems;
    }

    /** The units of each block, after looking whether its symbols are known and its rows there. */
    List<BlockUnits> check() {
        Optional<Block> forAll = Optional.empty();
        for (Block block : draft.blocks()) {
            block.symbols().forEach(this::own);
            if (block.isForAll() && forAll.isPresent()) {
                problems.report(Diagnostic.of(
                                NameCode.DUPLICATE_BLOCK,
                                block.place(),
                                "`" + draft.name() + "` has two blocks for all")
                        .withRelated(forAll.get().place(), "the first one")
                        .withHelp("put their brackets together"));
            }
            forAll = block.isForAll() && forAll.isEmpty() ? Optional.of(block) : forAll;
            if (block.rows().isEmpty()) {
                problems.report(
                        TypeCode.EMPTY_TABLE,
                        block.place(),
                        block.isForAll() ? "no brackets for all" : "no brackets for " + symbols(block),
                        "write a line a bracket");
            }
        }
        if (draft.blocks().isEmpty()) {
            problems.report(
                    TypeCode.EMPTY_TABLE,
                    draft.by().place(),
                    "`" + draft.name() + "` has no brackets",
                    "list them for each instrument, or for `all`");
        } else if (forAll.isEmpty()) {
            reportUncovered();
        }
        return draft.blocks().stream().map(this::units).toList();
    }

    private void own(Word symbol) {
        if (ofAssets && !Symbols.isAsset(symbol.text())) {
            problems.report(
                    NameCode.UNKNOWN_INSTRUMENT,
                    symbol.place(),
                    "`" + symbol.text() + "` is no asset",
                    "a table by " + draft.by().text() + " is for assets, such as `BTC`");
        } else if (!ofAssets && !instruments.knows(symbol.text())) {
            problems.unknown(
                    NameCode.UNKNOWN_INSTRUMENT,
                    symbol.place(),
                    "the policy lists no instrument `" + symbol.text() + "`",
                    symbol.text(),
                    instruments.places().keySet());
        }
        Span first = owners.putIfAbsent(symbol.text(), symbol.place());
        if (first != null) {
            problems.report(Diagnostic.of(
                            NameCode.DUPLICATE_BLOCK,
                            symbol.place(),
                            "`" + symbol.text() + "` has brackets twice in `" + draft.name() + "`")
                    .withRelated(first, "first here")
                    .withHelp("put them together"));
        }
    }

    private void reportUncovered() {
        List<String> without = instruments.bySymbol().keySet().stream()
                .filter(symbol -> !owners.containsKey(symbol))
                .toList();
        if (!ofAssets && !without.isEmpty()) {
            problems.report(Diagnostic.of(
                            LintCode.NOT_IN_TABLE,
                            draft.place(),
                            "`" + draft.name() + "` has no brackets for " + Words.some(without, SHOWN))
                    .withHelp("add them, or brackets for all; a rule that looks one up there ends in an error"));
        }
    }

    private BlockUnits units(Block block) {
        if (ofAssets) {
            return BlockUnits.ofAssets(block.symbols().stream().map(Word::text).toList(), roles);
        }
        List<Instrument> concerned = new ArrayList<>();
        if (block.isForAll()) {
            instruments.bySymbol().values().stream()
                    .filter(instrument -> !owners.containsKey(instrument.symbol()))
                    .forEach(concerned::add);
        } else {
            block.symbols().stream()
                    .map(symbol -> instruments.bySymbol().get(symbol.text()))
                    .filter(Objects::nonNull)
                    .forEach(concerned::add);
        }
        return BlockUnits.ofInstruments(concerned, roles, block.isForAll());
    }

    private static String symbols(Block block) {
        return Words.some(block.symbols().stream().map(Word::text).toList(), SHOWN);
    }
}
