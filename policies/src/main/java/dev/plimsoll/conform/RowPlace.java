package dev.plimsoll.conform;

import dev.plimsoll.data.Node;
import dev.plimsoll.margin.Columns;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.TierRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a row of a policy's table stands.
 *
 * @param cells by the full names of columns
 */
record RowPlace(Span row, Optional<Span> bound, Map<String, Span> cells) {
    private static final Set<String> BOUNDS = Set.of("up_to", "below");

    static RowPlace of(TierRow row) {
        Map<String, Span> cells = new LinkedHashMap<>();
        row.cells()
                .forEach(cell -> cells.put(
                        Columns.full(cell.column().text()), cell.value().span()));
        return new RowPlace(row.span(), row.bound().map(Expression::span), cells);
    }

    static RowPlace of(Node node) {
        Map<String, Span> cells = new LinkedHashMap<>();
        Optional<Span> bound = Optional.empty();
        if (node instanceof Node.Mapping row) {
            for (Node.Entry entry : row.entries()) {
                if (BOUNDS.contains(entry.key().text())) {
                    bound = Optional.of(entry.value().span());
                }
                cells.put(Columns.full(entry.key().text()), entry.value().span());
            }
        }
        return new RowPlace(node.span(), bound, cells);
    }

    Span cell(String column) {
        return cells.getOrDefault(Columns.full(column), row);
    }

    Span end() {
        return bound.orElse(row);
    }
}
