package dev.plimsoll.catalog;

import dev.plimsoll.source.Files;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The catalogue's resources; a path that leads out of it is refused as on disk. */
final class BundledFiles implements Files {
    private static final String FOLDER = "bundled/";

    @Override
    public Reading read(String from, String path) {
        Optional<String> name = resolve(from, path);
        if (name.isEmpty()) {
            return new Reading.Refused(Reason.OUTSIDE_ROOT, "leaves the catalogue");
        }
        if (!isFile(name.get())) {
            return new Reading.Refused(Reason.NOT_FOUND, "is not in the catalogue");
        }
        try (InputStream in = BundledFiles.class.getResourceAsStream(FOLDER + name.get())) {
            if (in == null) {
                return new Reading.Refused(Reason.NOT_FOUND, "is not in the catalogue");
            }
            return new Reading.Found(Source.of(name.get(), new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return new Reading.Refused(Reason.UNREADABLE, "cannot be read");
        }
    }

    /** A folder on the class path can be opened like a file; the catalogue's files all have an extension. */
    private static boolean isFile(String name) {
        return name.indexOf('.', name.lastIndexOf('/') + 1) > 0;
    }

    /** The path inside the catalogue, without {@code .} and {@code ..}; empty if it leads outside or to no file. */
    private static Optional<String> resolve(String from, String path) {
        if (path.startsWith("/") || path.endsWith("/") || path.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        Deque<String> segments = new ArrayDeque<>();
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String segment : (folder + path).split("/", -1)) {
            switch (segment) {
                case "", "." -> {}
                case ".." -> {
                    if (segments.pollLast() == null) {
                        return Optional.empty();
                    }
                }
                default -> segments.addLast(segment);
            }
        }
        return segments.isEmpty() ? Optional.empty() : Optional.of(String.join("/", segments));
    }
}
