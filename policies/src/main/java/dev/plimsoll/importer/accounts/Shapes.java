package dev.plimsoll.importer.accounts;

import dev.plimsoll.data.Node;
import java.util.List;
import java.util.Optional;

/** How answers are told apart. */
final class Shapes {
    private Shapes() {}

    static boolean hasKeys(Node node, String... keys) {
        if (!(node instanceof Node.Mapping map)) {
            return false;
        }
        for (String key : keys) {
            if (map.get(key).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    static boolean says(Node node, String key, String text) {
        return node instanceof Node.Mapping map
                && map.get(key)
                        .filter(value ->
                                value instanceof Node.Leaf leaf && leaf.text().equals(text))
                        .isPresent();
    }

    /** The list under keys, one in the other; absent if there is none. */
    static Optional<List<Node>> list(Node root, String... keys) {
        Node node = root;
        for (String key : keys) {
            Optional<Node> next = node instanceof Node.Mapping map ? map.get(key) : Optional.empty();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            node = next.get();
        }
        return node instanceof Node.Sequence sequence ? Optional.of(sequence.items()) : Optional.empty();
    }

    /** Whether the first of a list has these keys; an empty list has none. */
    static boolean firstHas(Optional<List<Node>> list, String... keys) {
        return list.filter(items -> !items.isEmpty() && hasKeys(items.get(0), keys))
                .isPresent();
    }
}
