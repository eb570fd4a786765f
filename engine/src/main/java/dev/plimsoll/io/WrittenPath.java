package dev.plimsoll.io;

import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Files.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The rules for paths as policies write them: relative, with {@code /}, the same on every system. What only some systems
 * read differently (drives, streams, reserved names) is refused on all of them.
 */
final class WrittenPath {
    private static final int LONGEST = 1024;
    private static final int LONGEST_PART = 255;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "conin$", "conout$");

    private WrittenPath() {}

    /** Why a path may not even be looked for. */
    static Optional<Reading> refusal(String path) {
        if (path.isBlank()) {
            return refused(Reason.NOT_A_FILE, "is empty");
        }
        if (path.length() > LONGEST) {
            return refused(Reason.NOT_FOUND, "is longer than " + LONGEST + " characters");
        }
        if (InvisibleCharacters.in(path, 0) >= 0) {
            return refused(Reason.NOT_FOUND, "holds a character that cannot be seen");
        }
        if (path.indexOf('\\') >= 0) {
            return refused(Reason.OUTSIDE_ROOT, "holds a backslash: folders are separated by `/`");
        }
        if (path.startsWith("/")) {
            return refused(Reason.OUTSIDE_ROOT, "is absolute: it is relative to the file that names it");
        }
        if (path.indexOf(':') >= 0) {
            return refused(Reason.OUTSIDE_ROOT, "holds a colon: only files beside the policy can be named, by path");
        }
        for (String part : path.split("/", -1)) {
            Optional<Reading> refusal = refusalOfPart(part);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<Reading> refusalOfPart(String part) {
        if (part.isEmpty()) {
            return refused(Reason.NOT_A_FILE, "holds an empty part between slashes, or ends in one");
        }
        if (part.length() > LONGEST_PART) {
            return refused(Reason.NOT_FOUND, "holds a part longer than " + LONGEST_PART + " characters");
        }
        if (part.equals(".") || part.equals("..")) {
            return Optional.empty();
        }
        if (part.endsWith(".") || part.endsWith(" ") || part.startsWith(" ")) {
            return refused(Reason.NOT_FOUND, "holds a part that starts or ends in a blank, or ends in a point");
        }
        String stem = part.toLowerCase(Locale.ROOT);
        stem = stem.contains(".") ? stem.substring(0, stem.indexOf('.')) : stem;
        if (RESERVED.contains(stem) || stem.matches("(?:com|lpt)[0-9¹²³]")) {
            return refused(Reason.NOT_A_FILE, "names a device of some systems");
        }
        return Optional.empty();
    }

    private static Optional<Reading> refused(Reason kind, String reason) {
        return Optional.of(Contents.refused(kind, reason));
    }

    /**
     * The parts of the path, from the root, of a path that a file names.
     *
     * @param from the file that names it, from the root; empty: the path is from the root itself
     * @return absent if it climbs out of the root
     */
    static Optional<List<String>> resolve(String from, String path) {
        List<String> parts = new ArrayList<>(List.of(from.split("/", -1)));
        parts.remove(parts.size() - 1);
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.remove(parts.size() - 1);
            } else if (!part.equals(".")) {
                parts.add(part);
            }
        }
        return Optional.of(parts);
    }
}
