package dev.plimsoll.features.mutation;

import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects changes of one statement; what would change nothing, or twice the same, is not taken. */
final class Changes {
    private final Map<String, Change> all = new LinkedHashMap<>();
    private String owner = "";

    /** Whose changes come now. */
    void of(String name) {
        owner = name;
    }

    /** One text for another. */
    void replace(Operator operator, Span at, String replacement) {
        add(operator, at, "`" + shown(at.text()) + "` → `" + shown(replacement) + "`", at, replacement);
    }

    /** A text that is left out. */
    void drop(Operator operator, Span at) {
        add(operator, at, "dropped `" + shown(at.text()) + "`", at, "");
    }

    void add(Operator operator, Span at, String change, Span replaced, String replacement) {
        if (!replaced.text().equals(replacement)) {
            String key = replaced.source().name() + " " + replaced.start() + " " + replaced.end() + " " + replacement;
            all.putIfAbsent(key, new Change(operator, owner, at, change, replaced, replacement));
        }
    }

    List<Change> list() {
        return new ArrayList<>(all.values());
    }

    /** On one line, and short. */
    static String shown(String text) {
        String line = text.replaceAll("#[^\n]*", "").replaceAll("\\s+", " ").trim();
        int longest = 80;
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
