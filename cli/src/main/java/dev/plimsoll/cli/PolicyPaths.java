package dev.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The policy files that paths of the command line mean: files and {@code -} as they are, folders with all below them but
 * hidden folders and build output ({@code target}).
 */
final class PolicyPaths {
    private static final String SUFFIX = ".margin";

    private PolicyPaths() {}

    static List<Path> of(List<Path> paths) {
        return of(paths, SUFFIX);
    }

    /** Those of another suffix. */
    static List<Path> of(List<Path> paths, String suffix) {
        List<Path> found = new ArrayList<>();
        for (Path path : paths) {
            if (StandardInput.is(path)) {
                found.add(path);
            } else if (Files.isDirectory(path)) {
                found.addAll(below(path, suffix));
            } else if (Files.isRegularFile(path)) {
                found.add(path);
            } else {
                throw new UserFault(
                        ExitCode.USAGE,
                        Files.exists(path) ? "`" + path + "` is not a file" : "there is no file `" + path + "`");
            }
        }
        return found.stream().distinct().toList();
    }

    private static List<Path> below(Path folder, String suffix) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.getFileName().toString().endsWith(suffix))
                    .filter(path -> !isSetAside(folder.relativize(path)))
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(PolicyPaths::slashed))
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new UserFault(ExitCode.USAGE, "the folder `" + folder + "` cannot be read");
        }
    }

    /** The folders in which such files are or may come to be. */
    static Set<Path> folders(List<Path> paths) {
        Set<Path> folders = new TreeSet<>();
        for (Path path : paths) {
            Path here = path.toAbsolutePath().normalize();
            if (!Files.isDirectory(here)) {
                folders.add(here.getParent());
                continue;
            }
            try (Stream<Path> walk = Files.walk(here)) {
                walk.filter(Files::isDirectory)
                        .filter(below -> !isSetAside(here.relativize(below)))
                        .forEach(folders::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                throw new UserFault(ExitCode.USAGE, "the folder `" + path + "` cannot be read");
            }
        }
        return folders;
    }

    /** Build output and hidden folders hold copies, not policies. */
    private static boolean isSetAside(Path path) {
        for (Path part : path) {
            String name = part.toString();
            if (name.startsWith(".") || name.equals("target")) {
                return true;
            }
        }
        return false;
    }

    /** The path with {@code /}, as it is shown. */
    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
