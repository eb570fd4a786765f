package dev.plimsoll.manual;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fenced example of a documentation page.
 *
 * @param language what stands behind the opening marks
 * @param line of the opening marks, from 1
 */
record Fence(String language, int line, String text) {
    /** The fences of a page in order. */
    static List<Fence> of(String page) {
        List<Fence> fences = new ArrayList<>();
        List<String> lines = page.lines().toList();
        int open = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("```")) {
                continue;
            }
            if (open < 0) {
                open = i;
            } else {
                String text = String.join("\n", lines.subList(open + 1, i)) + "\n";
                fences.add(new Fence(lines.get(open).substring(3).strip(), open + 1, text));
                open = -1;
            }
        }
        if (open >= 0) {
            throw new IllegalStateException("the fence of line " + (open + 1) + " is not closed");
        }
        return fences;
    }

    /** The file that the example is, if its first line names one in a comment. */
    Optional<String> fileName() {
        String first = text.lines().findFirst().orElse("");
        return first.matches("# [a-z_]+\\.(margin|yaml)") ? Optional.of(first.substring(2)) : Optional.empty();
    }

    boolean isPolicy() {
        return text.startsWith("policy ");
    }
}
