package dev.plimsoll.features.mutation;

import dev.plimsoll.data.Node;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.TierBlock;
import dev.plimsoll.syntax.TierRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Changes of bracket tables, in the policy or in a file of their own. Deductions are not changed: they follow from the rows,
 * and where they are given the changed table has them worked out anew, or each change would be refused for them.
 */
final class TableChanges {
    private static final List<String> BOUNDS = List.of("up_to", "below");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private final Changes changes;

    TableChanges(Changes changes) {
        this.changes = changes;
    }

    /**
     * Where a row stands.
     *
     * @param shown what names it
     * @param removed what goes with it where it is left out
     */
    private record Row(Span shown, Span removed, Optional<Span> bound, Map<String, Span> cells) {}

    /** A text for a place. */
    private record Edit(Span place, String text) {}

    void add(Declaration.TierTable table) {
        for (TierBlock block : table.blocks()) {
            List<Row> rows = new ArrayList<>();
            for (TierRow row : block.rows()) {
                Map<String, Span> cells = new LinkedHashMap<>();
                row.cells()
                        .forEach(cell ->
                                cells.put(cell.column().text(), cell.value().span()));
                rows.add(new Row(row.span(), row.span(), row.bound().map(bound -> numeral(bound.span())), cells));
            }
            rows(block.span(), rows);
        }
    }

    /** The digits of {@code 50_000 USDT}. */
    private static Span numeral(Span bound) {
        String text = bound.text();
        int end = 0;
        while (end < text.length() && "0123456789_.".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return new Span(bound.source(), bound.start(), bound.start() + end);
    }

    void add(Node document) {
        if (document instanceof Node.Mapping table) {
            for (Node.Entry block : table.entries()) {
                if (block.value() instanceof Node.Sequence list) {
                    rows(list.span(), rows(list));
                }
            }
        }
    }

    private static List<Row> rows(Node.Sequence list) {
        List<Row> rows = new ArrayList<>();
        List<Node> items = list.items();
        for (int i = 0; i < items.size(); i++) {
            Optional<Span> bound = Optional.empty();
            Map<String, Span> cells = new LinkedHashMap<>();
            if (items.get(i) instanceof Node.Mapping row) {
                for (Node.Entry cell : row.entries()) {
                    if (BOUNDS.contains(cell.key().text())) {
                        bound = Optional.of(cell.value().span());
                    } else {
                        cells.put(cell.key().text(), cell.value().span());
                    }
                }
            }
            rows.add(new Row(items.get(i).span(), removed(items, i), bound, cells));
        }
        return rows;
    }

    /** An item of a list with what parts it from its neighbour. */
    private static Span removed(List<Node> items, int index) {
        Span own = items.get(index).span();
        if (index + 1 < items.size()) {
            return new Span(
                    own.source(), own.start(), items.get(index + 1).span().start());
        }
        return index == 0
                ? own
                : new Span(own.source(), items.get(index - 1).span().end(), own.end());
    }

    private void rows(Span block, List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            row.bound().ifPresent(bound -> bound(block, rows, bound));
            if (rows.size() > 1) {
                Row beside = rows.get(i + 1 < rows.size() ? i + 1 : i - 1);
                row.cells().forEach((column, cell) -> {
                    Span other = beside.cells().get(column);
                    if (other != null && !isDeduction(column)) {
                        change(block, rows, cell, replaced(cell, other.text()), new Edit(cell, other.text()));
                    }
                });
                String dropped = "dropped `" + Changes.shown(row.shown().text()) + "`";
                change(block, rows, row.shown(), dropped, new Edit(row.removed(), ""));
            }
        }
    }

    /** One unit of its last digit further and nearer; in quotes if it is. */
    private void bound(Span block, List<Row> rows, Span bound) {
        String quote = isQuoted(bound) ? "\"" : "";
        String digits = bound.text().replace("_", "").replace("\"", "");
        if (NUMBER.matcher(digits).matches()) {
            BigDecimal value = new BigDecimal(digits);
            BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(value.scale(), 0));
            for (BigDecimal moved : List.of(value.add(unit), value.subtract(unit))) {
                String text = quote + moved.toPlainString() + quote;
                change(block, rows, bound, replaced(bound, text), new Edit(bound, text));
            }
        }
    }

    private static boolean isQuoted(Span text) {
        return text.text().startsWith("\"");
    }

    private void change(Span block, List<Row> rows, Span at, String shown, Edit edit) {
        if (edit.place().text().equals(edit.text())) {
            return;
        }
        boolean isJson =
                rows.stream().flatMap(row -> row.cells().values().stream()).anyMatch(TableChanges::isQuoted);
        SortedMap<Integer, Edit> edits = new TreeMap<>();
        for (Row row : rows) {
            row.cells().forEach((column, cell) -> {
                boolean isGone = edit.place().start() <= cell.start()
                        && cell.end() <= edit.place().end();
                if (isDeduction(column) && !isGone) {
                    edits.put(cell.start(), new Edit(cell, isJson ? "\"auto\"" : "auto"));
                }
            });
        }
        edits.put(edit.place().start(), edit);
        String text = block.source().text();
        StringBuilder changed = new StringBuilder();
        int from = block.start();
        for (Edit one : edits.values()) {
            changed.append(text, from, one.place().start()).append(one.text());
            from = one.place().end();
        }
        changed.append(text, from, block.end());
        changes.add(Operator.BRACKET, at, shown, block, changed.toString());
    }

    private static boolean isDeduction(String column) {
        return column.equals("deduction") || column.endsWith("_deduction");
    }

    private static String replaced(Span place, String text) {
        return "`" + place.text() + "` → `" + text + "`";
    }
}
