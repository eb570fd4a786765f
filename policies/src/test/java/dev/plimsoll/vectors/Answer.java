package dev.plimsoll.vectors;

import dev.plimsoll.data.Node;
import dev.plimsoll.io.Documents;
import dev.plimsoll.io.Limits;
import dev.plimsoll.source.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A printed answer, read by paths: {@code $.positions[0].liquidation_price}, {@code $.findings[call].values[cross.equity]}.
 * A bracket holds a number from 0, a key, or what the element of a list is called: its instrument, rule, step or
 * currency. {@code .left} and {@code .right} are the sides of the last pair that a text shows, {@code 5 USDT against 7 USDT}.
 */
final class Answer {
    private static final Pattern STEP = Pattern.compile("\\.([a-z_]+)|\\[([^]]+)]");
    private static final Pattern NUMBER = Pattern.compile("(-?\\d+(?:\\.\\d+)?)([%x]?)(?: .*)?");
    private static final List<String> CALLED = List.of("instrument", "rule", "step", "settle", "code");
    private static final String SIDES = " against ";

    private final Node root;

    private Answer(Node root) {
        this.root = root;
    }

    static Answer of(String json) {
        return new Answer(Documents.readJson(Source.of("answer.json", json), Limits.TABLES)
                .orThrow());
    }

    /** What stands at a path; empty if nothing does. */
    Optional<String> text(String path) {
        Optional<Node> node = Optional.of(root);
        Matcher step = STEP.matcher(path);
        int at = 1;
        while (at < path.length()) {
            if (!step.find(at) || step.start() != at) {
                throw new IllegalArgumentException("no path: " + path);
            }
            at = step.end();
            String key = step.group(1) == null ? step.group(2) : step.group(1);
            node = node.flatMap(found -> child(found, key));
        }
        return node.map(found -> ((Node.Leaf) found).text());
    }

    /** The number at a path, without its unit: {@code 12.5%} is 0.125. */
    BigDecimal number(String path) {
        String text = text(path).orElseThrow(() -> new AssertionError("there is no " + path));
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            throw new AssertionError(path + " is no number: " + text);
        }
        BigDecimal value = new BigDecimal(number.group(1));
        return number.group(2).equals("%") ? value.movePointLeft(2) : value;
    }

    private static Optional<Node> child(Node node, String key) {
        if (node instanceof Node.Mapping mapping) {
            return mapping.get(key);
        }
        if (node instanceof Node.Sequence sequence) {
            if (key.matches("\\d+")) {
                int index = Integer.parseInt(key);
                return index < sequence.items().size()
                        ? Optional.of(sequence.items().get(index))
                        : Optional.empty();
            }
            return sequence.items().stream().filter(item -> isCalled(item, key)).findFirst();
        }
        return side(((Node.Leaf) node).text(), key).map(text -> new Node.Leaf(node.span(), text, true));
    }

    private static boolean isCalled(Node item, String name) {
        return CALLED.stream()
                .anyMatch(key -> child(item, key)
                        .filter(node -> ((Node.Leaf) node).text().equals(name))
                        .isPresent());
    }

    /** A side of {@code cross.equity is 5 USDT against 7 USDT}. */
    private static Optional<String> side(String text, String which) {
        int between = text.lastIndexOf(SIDES);
        if (between < 0) {
            return Optional.empty();
        }
        String left = text.substring(0, between);
        Matcher number = Pattern.compile("-?\\d[\\d.]*[%x]?( [A-Z0-9]+)?$").matcher(left);
        return which.equals("right")
                ? Optional.of(text.substring(between + SIDES.length()))
                : Optional.of(number).filter(Matcher::find).map(Matcher::group);
    }
}
