package dev.plimsoll.io;

import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Suggestions;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A map whose keys are known: reads the values, reports keys that are not known and keys that are missing. */
final class Fields {
    private final Problems problems;
    private final Values values;
    private final Node.Mapping map;
    private final String path;

    private Fields(Problems problems, Node.Mapping map, String path) {
        this.problems = problems;
        this.values = new Values(problems);
        this.map = map;
        this.path = path;
    }

    /** The fields, if the node is a map. */
    static Optional<Fields> of(Problems problems, Node node, String path, Collection<String> known) {
        Optional<Node.Mapping> map = new Values(problems).map(node, path);
        map.ifPresent(fields -> reportUnknown(problems, fields, path, known));
        return map.map(fields -> new Fields(problems, fields, path));
    }

    private static void reportUnknown(Problems problems, Node.Mapping map, String path, Collection<String> known) {
        for (Node.Entry entry : map.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                problems.add(
                        DataCode.UNKNOWN_KEY,
                        entry.key().span(),
                        Paths.key(path, key),
                        Shown.quoted(key) + " is not a key of " + (path.isEmpty() ? "this file" : "`" + path + "`"),
                        Suggestions.help(key, known).orElse("known are " + Shown.list(known)));
            }
        }
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

    /** Reports a key as missing unless it is there. */
    void need(String key) {
        if (!has(key)) {
            missing(key, "`" + key + "` is missing", Optional.empty());
        }
    }

    void missing(String key, String message, Optional<String> help) {
        problems.add(DataCode.MISSING_KEY, Spots.of(map), path(key), message, help);
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
