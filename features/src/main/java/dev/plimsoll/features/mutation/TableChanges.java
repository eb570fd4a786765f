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
import java.util.regex.Pattern;

/** Changes of bracket tables, in the policy or in a file of their own. */
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
            rows(rows);
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
                    rows(rows(list));
                }
            }
        }
    }

    private static List<Row> rows(Node.Sequence list) {
        List<Row> rows = new ArrayList<>();
        List<Node> items = list.items();
        for (int i = 0; i < items.size(); i++) {
            Span own = items.get(i).span();
            Span removed = i + 1 < items.size()
                    ? new Span(
                            own.source(), own.start(), items.get(i + 1).span().start())
                    : i > 0 ? new Span(own.source(), items.get(i - 1).span().end(), own.end()) : own;
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
            rows.add(new Row(own, removed, bound, cells));
        }
        return rows;
    }

    private void rows(List<Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            row.bound().ifPresent(this::bound);
            if (rows.size() > 1) {
                Row beside = rows.get(i + 1 < rows.size() ? i + 1 : i - 1);
                row.cells()
                        .forEach((column, cell) -> Optional.ofNullable(
                                        beside.cells().get(column))
                                .ifPresent(other -> changes.replace(Operator.BRACKET, cell, other.text())));
                changes.add(
                        Operator.BRACKET,
                        row.shown(),
                        "dropped `" + Changes.shown(row.shown().text()) + "`",
                        row.removed(),
                        "");
            }
        }
    }

    private void bound(Span bound) {
        String digits = bound.text().replace("_", "");
        if (NUMBER.matcher(digits).matches()) {
            BigDecimal value = new BigDecimal(digits);
            BigDecimal unit = BigDecimal.ONE.movePointLeft(Math.max(value.scale(), 0));
            changes.replace(Operator.BRACKET, bound, value.add(unit).toPlainString());
            changes.replace(Operator.BRACKET, bound, value.subtract(unit).toPlainString());
        }
    }
}
