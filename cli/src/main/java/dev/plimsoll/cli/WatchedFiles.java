package dev.plimsoll.cli;

import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.source.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/**
 * The files of a policy, and which folders they were looked for in: also of those that are not there yet.
 */
record WatchedFiles(ConfinedFiles files, Set<Path> folders) implements Files {
    @Override
    public Reading read(String from, String path) {
        try {
            Path file = files.root().resolve(from).resolveSibling(path).normalize();
            if (file.startsWith(files.root())) {
                folders.add(nearest(file));
            }
        } catch (InvalidPathException e) {
            // No file of this system can have that name, so none will come.
        }
        return files.read(from, path);
    }

    /** The folder of a file, or the nearest one above that exists. */
    private Path nearest(Path file) {
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            if (java.nio.file.Files.isDirectory(folder)) {
                return folder;
            }
        }
        return files.root();
    }
}
