package dev.plimsoll.io;

import dev.plimsoll.data.Node;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the values of data files stand: from a path such as {@code positions[0].instrument}, as engine faults have it, to
 * a place in a text. Not safe to share between threads.
 */
public final class Locator {
    private final List<Named> files;

    private Locator(List<Named> files) {
        this.files = files;
    }

    /** A file's values; the map of all paths is made when it is first asked for. */
    private static final class Named {
        private final String name;
        private final Node root;
        private final Map<String, Span> aliases;
        private Optional<Map<String, Span>> spans = Optional.empty();

        Named(String name, Node root, Map<String, Span> aliases) {
            this.name = name;
            this.root = root;
            this.aliases = aliases;
        }

        Optional<Span> exactly(String path) {
            Map<String, Span> all = spans.orElseGet(this::collect);
            spans = Optional.of(all);
            Span span = all.get(path);
            if (span == null && path.startsWith(name + ".")) {
                span = all.get(path.substring(name.length() + 1));
            }
            return Optional.ofNullable(span);
        }

        private Map<String, Span> collect() {
            Map<String, Span> all = new HashMap<>(aliases);
            collect(root, "", all);
            return all;
        }

        private static void collect(Node node, String path, Map<String, Span> all) {
            if (node instanceof Node.Mapping map) {
                for (Node.Entry entry : map.entries()) {
                    String way = Paths.key(path, entry.key().text());
                    boolean large = entry.value() instanceof Node.Leaf == false
                            && entry.value().span().from().line()
                                    != entry.value().span().to().line();
                    all.put(way, large ? entry.key().span() : entry.value().span());
                    collect(entry.value(), way, all);
                }
            } else if (node instanceof Node.Sequence list) {
                for (int i = 0; i < list.items().size(); i++) {
                    String way = Paths.item(path, i);
                    all.put(way, Spots.of(list.items().get(i)));
                    collect(list.items().get(i), way, all);
                }
            }
        }

        Span whole() {
            return Spots.of(root);
        }
    }

    /**
     * The values of a file.
     *
     * @param name what paths may start with besides: {@code request}
     * @param aliases further paths, of values that stand elsewhere in another form
     */
    static Locator of(String name, Node root, Map<String, Span> aliases) {
        return new Locator(List.of(new Named(name, root, aliases)));
    }

    /** The values of this file or else of another one. */
    public Locator or(Locator other) {
        List<Named> both = new ArrayList<>(files);
        both.addAll(other.files);
        return new Locator(List.copyOf(both));
    }

    /** The place of a value, or of the nearest thing around it; that of a file that holds nothing else is its start. */
    public Optional<Span> find(String path) {
        for (String way = path; !way.isEmpty(); way = Paths.parent(way)) {
            for (Named file : files) {
                Optional<Span> span = file.exactly(way);
                if (span.isPresent()) {
                    return span;
                }
            }
        }
        return files.stream()
                .filter(file -> path.equals(file.name) || path.startsWith(file.name + "."))
                .findFirst()
                .map(Named::whole);
    }
}
