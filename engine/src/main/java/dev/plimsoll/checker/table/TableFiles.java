package dev.plimsoll.checker.table;

import dev.plimsoll.checker.table.TableDraft.Block;
import dev.plimsoll.checker.table.TableDraft.Cell;
import dev.plimsoll.checker.table.TableDraft.Row;
import dev.plimsoll.checker.table.TableDraft.Word;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.TierRow.BoundKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads tiers files: {@code by}, {@code method}, and for each instrument or {@code all} a list of rows. A row has its
 * bound as {@code up_to} or {@code below}, or none; if it wishes its start as {@code from}; all other keys are columns.
 */
final class TableFiles {
    private static final String EXAMPLE = "`- {up_to: 50000, maintenance_rate: 0.4%, max_leverage: 125x}`";

    private final Name name;
    private final Problems problems;

    private TableFiles(Name name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /** The table, if it can be told what it is by. */
    static Optional<TableDraft> of(Name name, Node document, Problems problems) {
        return new TableFiles(name, problems).table(document);
    }

    private Optional<TableDraft> table(Node document) {
        if (!(document instanceof Node.Mapping table)) {
            wrongShape(document, "a tiers file is a map", "", "start it with `by: notional`");
            return Optional.empty();
        }
        Optional<Word> by = Optional.empty();
        Optional<Word> method = Optional.empty();
        List<Block> blocks = new ArrayList<>();
        for (Node.Entry entry : table.entries()) {
            switch (entry.key().text()) {
                case "by" -> by = word(entry);
                case "method" -> method = word(entry);
                default -> {
                    if (entry.value() instanceof Node.Leaf && isSlip(entry, "", List.of("method"))) {
                        method = word(entry);
                    } else {
                        block(entry).ifPresent(blocks::add);
                    }
                }
            }
        }
        if (table.get("by").isEmpty()) {
            problems.report(Diagnostic.of(DataCode.MISSING_KEY, document.span(), "a tiers file without `by`")
                    .withHelp("start it with `by: notional`, or what else finds the row")
                    .withPath("by"));
        }
        Optional<Word> said = method;
        return by.map(key -> new TableDraft(name.text(), name.span(), key, said, blocks, true));
    }

    private Optional<Word> word(Node.Entry entry) {
        if (entry.value() instanceof Node.Leaf leaf) {
            return Optional.of(new Word(leaf.span(), leaf.text()));
        }
        String key = entry.key().text();
        wrongShape(entry.value(), "`" + key + "` is a word", key, "write it behind the colon");
        return Optional.empty();
    }

    private Optional<Block> block(Node.Entry entry) {
        String symbol = entry.key().text();
        if (!(entry.value() instanceof Node.Sequence list)) {
            wrongShape(entry.value(), "brackets are a list", symbol, "write a line a bracket, such as " + EXAMPLE);
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            Node item = list.items().get(i);
            String path = symbol + "[" + i + "]";
            if (item instanceof Node.Mapping row) {
                rows.add(row(row, path));
            } else {
                wrongShape(item, "a bracket is a map", path, "write " + EXAMPLE);
            }
        }
        List<Word> symbols =
                symbol.equals("all") ? List.of() : List.of(new Word(entry.key().span(), symbol));
        return Optional.of(new Block(entry.key().span(), symbols, rows));
    }

    private Row row(Node.Mapping row, String path) {
        BoundKind kind = BoundKind.ABOVE;
        Optional<Literal> bound = Optional.empty();
        Optional<Literal> from = Optional.empty();
        List<Cell> cells = new ArrayList<>();
        boolean open = row.get("up_to").isEmpty() && row.get("below").isEmpty();
        for (Node.Entry entry : row.entries()) {
            String written = entry.key().text();
            // Columns are free to name, but a column like a bound would leave the bracket open.
            String key = open && bound.isEmpty() && isSlip(entry, path, List.of("up_to", "below"))
                    ? Suggestions.closest(written, List.of("up_to", "below")).orElse(written)
                    : written;
            switch (key) {
                case "from" -> from = Optional.of(LeafLiterals.of(entry.value()));
                case "up_to", "below" -> {
                    if (bound.isPresent()) {
                        problems.report(Diagnostic.of(
                                        TypeCode.MIXED_BOUNDS, entry.key().span(), "a bracket with two bounds")
                                .withHelp("write `up_to` if the bound is in the bracket, `below` if it is in the next")
                                .withPath(path));
                    }
                    kind = key.equals("below") ? BoundKind.BELOW : BoundKind.UP_TO;
                    bound = Optional.of(LeafLiterals.of(entry.value()));
                }
                default -> cells.add(new Cell(entry.key().span(), key, LeafLiterals.of(entry.value())));
            }
        }
        return new Row(row.span(), kind, bound, from, cells);
    }

    private boolean isSlip(Node.Entry entry, String path, List<String> keys) {
        String key = entry.key().text();
        if (keys.contains(key) || !Suggestions.isSlip(key, keys)) {
            return false;
        }
        Diagnostic diagnostic = Diagnostic.of(
                        DataCode.UNKNOWN_KEY, entry.key().span(), "`" + key + "` is not a key of a tiers file")
                .withHelp("did you mean `" + Suggestions.closest(key, keys).orElse(keys.get(0)) + "`?");
        problems.report(path.isEmpty() ? diagnostic : diagnostic.withPath(path));
        return true;
    }

    private void wrongShape(Node node, String expected, String path, String help) {
        Diagnostic diagnostic = Diagnostic.of(
                        DataCode.WRONG_SHAPE, node.span(), expected + ", and this is " + node.what())
                .withHelp(help);
        problems.report(path.isEmpty() ? diagnostic : diagnostic.withPath(path));
    }
}
