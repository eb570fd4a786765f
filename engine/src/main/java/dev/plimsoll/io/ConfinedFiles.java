package dev.plimsoll.io;

import dev.plimsoll.source.Files;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the files of a policy inside one folder, its root, and nothing else: no absolute paths, no URLs, no devices, no
 * links that lead outside, also not when a link is put there while a file is being read. A link that stays inside is
 * followed, and the file is known by the name of what it leads to.
 *
 * <p>Names of sources are paths from the root, with {@code /}. Policies may have 1 MB, YAML and JSON tables 16 MB.
 * Immutable and safe to share between threads.
 */
public final class ConfinedFiles implements Files {
    /** A folder with a file of this name is the root of what lies under it. */
    public static final String ROOT_MARKER = "plimsoll.root";

    private final Path root;

    private ConfinedFiles(Path root) {
        this.root = root;
    }

    /**
     * Files under a root.
     *
     * @throws IOException if it is not a folder that can be read
     */
    public static ConfinedFiles under(Path root) throws IOException {
        Path real = root.toRealPath();
        if (!java.nio.file.Files.isDirectory(real)) {
            throw new NoSuchFileException(root.toString());
        }
        return new ConfinedFiles(real);
    }

    /** The root of a policy where none is given: the nearest folder above it with a marker, else its own folder. */
    public static Path rootOf(Path policy) {
        Path folder = policy.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            return policy.toAbsolutePath();
        }
        for (Path above = folder; above != null; above = above.getParent()) {
            if (java.nio.file.Files.exists(above.resolve(ROOT_MARKER))) {
                return above;
            }
        }
        return folder;
    }

    /** The root, without links. */
    public Path root() {
        return root;
    }

    /**
     * Reads a file that a user names, such as the policy itself: anywhere on the system, as long as it is in the root.
     */
    public Reading read(Path file) {
        return readIfInside(file);
    }

    @Override
    public Reading read(String from, String path) {
        Optional<Reading> refusal = WrittenPath.refusal(path);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<List<String>> parts = WrittenPath.resolve(from, path);
        if (parts.isEmpty()) {
            return outside();
        }
        try {
            return readIfInside(root.resolve(String.join("/", parts.get())));
        } catch (InvalidPathException e) {
            return Contents.refused(Reason.NOT_FOUND, "cannot be the name of a file on this system");
        }
    }

    private Reading readIfInside(Path file) {
        try {
            Path real = file.toRealPath();
            if (!real.startsWith(root)) {
                return outside();
            }
            if (real.equals(root)) {
                return Contents.refused(Reason.NOT_A_FILE, "is not a regular file");
            }
            Path inside = root.relativize(real);
            return Descent.read(root, inside, name(inside), mostOf(inside));
        } catch (IOException | SecurityException e) {
            return unreadable(e);
        }
    }

    private static String name(Path inside) {
        StringBuilder name = new StringBuilder();
        inside.forEach(part -> name.append(name.isEmpty() ? "" : "/").append(part));
        return name.toString();
    }

    private static int mostOf(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        boolean isTable = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
        return isTable ? Contents.LARGE : Contents.SMALL;
    }

    private static Reading outside() {
        return Contents.refused(Reason.OUTSIDE_ROOT, "is outside the root");
    }

    static Reading unreadable(Exception e) {
        if (e instanceof NoSuchFileException) {
            return Contents.refused(Reason.NOT_FOUND, "does not exist");
        }
        if (e instanceof FileSystemLoopException) {
            return Contents.refused(Reason.NOT_A_FILE, "is a link that leads in a circle");
        }
        return Contents.refused(Reason.UNREADABLE, "cannot be read");
    }
}
