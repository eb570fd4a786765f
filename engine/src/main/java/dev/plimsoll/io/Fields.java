package dev.plimsoll.io;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.shape.Range;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A map whose keys are known: reads the values, reports keys that are not known and keys that are missing. */
final class Fields {
    private final Problems problems;
    private final Values values;
    private final Node.Mapping map;
    private final String path;
    /** Known keys that unknown ones were taken for: that they are missing goes without saying. */
    private final Set<String> meant;

    private Fields(Problems problems, Node.Mapping map, String path, Set<String> meant) {
        this.problems = problems;
        this.values = new Values(problems);
        this.map = map;
        this.path = path;
        this.meant = meant;
    }

    /** The fields, if the node is a map. */
    static Optional<Fields> of(Problems problems, Node node, String path, Collection<String> known) {
        Optional<Node.Mapping> map = new Values(problems).map(node, path);
        return map.map(fields -> new Fields(problems, fields, path, reportUnknown(problems, fields, path, known)));
    }

    /** Reports the keys that are not known, and returns which known ones were probably meant. */
    private static Set<String> reportUnknown(
            Problems problems, Node.Mapping map, String path, Collection<String> known) {
        Set<String> meant = new HashSet<>();
        for (Node.Entry entry : map.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                Optional<String> near = Suggestions.closest(key, known);
                near.ifPresent(meant::add);
                problems.add(
                        DataCode.UNKNOWN_KEY,
                        entry.key().span(),
                        Paths.key(path, key),
                        Shown.quoted(key) + " is not a key of " + (path.isEmpty() ? "this file" : "`" + path + "`"),
                        near.map(word -> "did you mean `" + word + "`?").orElse("known are " + Shown.list(known)));
            }
        }
        return meant;
    }

    String path(String key) {
        return Paths.key(path, key);
    }

    Node.Mapping map() {
        return map;
    }

    boolean has(String key) {
        return map.get(key).isPresent();
    }

    Optional<Node> get(String key) {
        return map.get(key);
    }

    /** Reports the keys that are missing, all in one message. */
    void need(List<String> keys) {
        List<String> missing =
                keys.stream().filter(key -> !has(key) && !meant.contains(key)).toList();
        if (missing.size() == 1) {
            missing(missing.get(0), Optional.empty());
        } else if (!missing.isEmpty()) {
            String message = Shown.list(missing) + " are missing";
            problems.add(DataCode.MISSING_KEY, Spots.of(map), path, message, Optional.empty());
        }
    }

    /** Reports a key as missing, unless another one was taken for it. */
    void missing(String key, Optional<String> help) {
        if (!meant.contains(key)) {
            problems.add(DataCode.MISSING_KEY, Spots.of(map), path(key), "`" + key + "` is missing", help);
        }
    }

    Optional<BigDecimal> decimal(String key, Range range) {
        return get(key).flatMap(node -> values.decimal(node, path(key), range));
    }

    Optional<String> text(String key) {
        return get(key).flatMap(node -> values.text(node, path(key)));
    }

    Optional<String> asset(String key) {
        return get(key).flatMap(node -> values.asset(node, path(key)));
    }

    <T> Optional<T> word(String key, Map<String, T> words) {
        return get(key).flatMap(node -> values.word(node, path(key), words));
    }

    Optional<Boolean> truth(String key) {
        return get(key).flatMap(node -> values.truth(node, path(key)));
    }

    Optional<Instant> instant(String key) {
        return get(key).flatMap(node -> values.instant(node, path(key)));
    }
}
