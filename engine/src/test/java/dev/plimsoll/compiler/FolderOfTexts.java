package dev.plimsoll.compiler;

import dev.plimsoll.source.Files;
import dev.plimsoll.source.Source;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Files held in memory, read as if they lay in one folder. */
public final class FolderOfTexts implements Files {
    private final Map<String, String> texts = new TreeMap<>();

    public FolderOfTexts with(String name, String text) {
        texts.put(name, text);
        return this;
    }

    String text(String name) {
        return Objects.requireNonNull(texts.get(name));
    }

    @Override
    public Reading read(String from, String path) {
        if (path.startsWith("/") || path.contains(":")) {
            return new Reading.Refused(Reason.OUTSIDE_ROOT, "is not in the folder");
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (from.substring(0, from.lastIndexOf('/') + 1) + path).split("/")) {
            if (part.equals("..") && parts.pollLast() == null) {
                return new Reading.Refused(Reason.OUTSIDE_ROOT, "leaves the folder");
            }
            if (!part.equals("..")) {
                parts.addLast(part);
            }
        }
        String name = String.join("/", parts);
        String text = texts.get(name);
        if (text != null) {
            return new Reading.Found(Source.of(name, text));
        }
        boolean folder = texts.keySet().stream().anyMatch(known -> known.startsWith(name + "/"));
        return folder
                ? new Reading.Refused(Reason.NOT_A_FILE, "is a folder")
                : new Reading.Refused(Reason.NOT_FOUND, "does not exist");
    }
}
