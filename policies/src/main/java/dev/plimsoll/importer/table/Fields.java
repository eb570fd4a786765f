package dev.plimsoll.importer.table;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.io.VenueJson;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.SortedMap;

/** The values of one map of an exchange's file. What is there but not as it must be is reported; an empty text is absent. */
public final class Fields {
    private static final BigDecimal LARGEST = new BigDecimal("1e21");
    private static final int MOST_DECIMALS = 18;

    private final Node.Mapping map;
    private final Collector problems;
    private boolean sound = true;

    public Fields(Node.Mapping map, Collector problems) {
        this.map = map;
        this.problems = problems;
    }

    public Span place() {
        return map.span();
    }

    /** Whether nothing was wrong so far. */
    public boolean isSound() {
        return sound;
    }

    public boolean has(String key) {
        return leaf(key).isPresent();
    }

    /** A text that is not empty. */
    public Optional<Node.Leaf> leaf(String key) {
        return map.get(key)
                .filter(Node.Leaf.class::isInstance)
                .map(Node.Leaf.class::cast)
                .filter(leaf -> !leaf.text().isEmpty());
    }

    /** As above; that there is none is reported. */
    public Optional<Node.Leaf> needed(String key) {
        Optional<Node.Leaf> leaf = leaf(key);
        if (leaf.isEmpty()) {
            missing(key);
        }
        return leaf;
    }

    /** A number, if it is given. */
    public Optional<Cell> number(String key) {
        Optional<Node> node = map.get(key);
        if (node.isPresent() && !(node.get() instanceof Node.Leaf)) {
            report(Diagnostic.of(
                    DataCode.WRONG_SHAPE,
                    node.get().span(),
                    "`" + key + "` is a number, and this is " + node.get().what()));
            return Optional.empty();
        }
        return leaf(key).flatMap(leaf -> number(key, leaf));
    }

    /** A number that must be given. */
    public Optional<Cell> neededNumber(String key) {
        Optional<Cell> number = number(key);
        if (number.isEmpty()
                && !has(key)
                && (map.get(key).isEmpty() || map.get(key).get() instanceof Node.Leaf)) {
            missing(key);
        }
        return number;
    }

    /** A bound that must be given; one that stands for none may be as large as it likes. */
    public Optional<Cell> neededBound(String key) {
        return leaf(key)
                .flatMap(leaf -> VenueJson.number(leaf.text()).map(value -> new Cell(leaf.span(), value)))
                .filter(cell -> cell.value().compareTo(VenueRow.NO_BOUND) >= 0)
                .or(() -> neededNumber(key));
    }

    /** Puts a number under the name of a column. */
    public void neededCell(SortedMap<String, Cell> cells, String column, String key) {
        neededNumber(key).ifPresent(cell -> cells.put(column, cell));
    }

    /** As above, of one that may be left out. */
    public void cell(SortedMap<String, Cell> cells, String column, String key) {
        number(key).ifPresent(cell -> cells.put(column, cell));
    }

    /** A map within the map. */
    public Optional<Fields> inner(String key) {
        return map.get(key)
                .filter(Node.Mapping.class::isInstance)
                .map(node -> new Fields((Node.Mapping) node, problems));
    }

    private Optional<Cell> number(String key, Node.Leaf leaf) {
        Optional<BigDecimal> number = VenueJson.number(leaf.text());
        if (number.isEmpty()) {
            report(Diagnostic.of(
                    DataCode.NOT_A_DECIMAL,
                    leaf.span(),
                    "`" + key + "` is a number, and this is `" + shown(leaf.text()) + "`"));
        } else if (number.get().scale() > MOST_DECIMALS || number.get().abs().compareTo(LARGEST) >= 0) {
            report(Diagnostic.of(
                            DataCode.NOT_A_DECIMAL,
                            leaf.span(),
                            "`" + key + "` has more digits than a number of a policy can have")
                    .withNote("21 digits before the point and 18 behind it are the most"));
        } else {
            return Optional.of(new Cell(leaf.span(), number.get()));
        }
        return Optional.empty();
    }

    private void missing(String key) {
        report(Diagnostic.of(DataCode.MISSING_KEY, map.span(), "`" + key + "` is missing"));
    }

    private void report(Diagnostic diagnostic) {
        sound = false;
        problems.report(diagnostic);
    }

    private static String shown(String text) {
        return text.length() > 40 ? text.substring(0, text.offsetByCodePoints(0, 30)) + "…" : text;
    }
}
