package dev.plimsoll.cli;

import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A policy file with the folder that its includes and tables may not leave.
 *
 * @param real where it is, without links
 */
record LoadedSource(Source source, ConfinedFiles files, Path real) {
    static LoadedSource of(Path path, Optional<Path> root) {
        if (!java.nio.file.Files.exists(path)) {
            throw new UserFault(ExitCode.USAGE, "there is no file `" + PolicyPaths.slashed(path) + "`");
        }
        try {
            ConfinedFiles files = ConfinedFiles.under(root.orElseGet(() -> ConfinedFiles.rootOf(path)));
            Reading reading = files.read(path);
            if (reading instanceof Reading.Found found) {
                return new LoadedSource(found.source(), files, path.toRealPath());
            }
            throw refused(path, ((Reading.Refused) reading).reason());
        } catch (IOException e) {
            throw refused(root.orElse(path), "cannot be read");
        }
    }

    private static UserFault refused(Path path, String reason) {
        return new UserFault(ExitCode.USAGE, "`" + PolicyPaths.slashed(path) + "` " + reason);
    }

    boolean isFragment() {
        return PolicyCompiler.isFragment(source);
    }

    /** The place of a source of this policy: its name is its path from the root. */
    Path path(String name) {
        return files.root().resolve(name);
    }

    /** The path from here to a source of this policy, as diagnostics show it. */
    String shown(String name) {
        Path here = Path.of("").toAbsolutePath();
        Path there = path(name);
        try {
            here = here.toRealPath();
        } catch (IOException e) {
            return PolicyPaths.slashed(there);
        }
        return PolicyPaths.slashed(there.startsWith(here) ? here.relativize(there) : there);
    }
}
