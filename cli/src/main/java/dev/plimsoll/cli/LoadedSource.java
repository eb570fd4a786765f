package dev.plimsoll.cli;

import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.io.DataFiles;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Files.Reason;
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
    static LoadedSource of(Path path, Optional<Path> root, Console console) {
        if (StandardInput.is(path)) {
            return standardInput(root, console);
        }
        if (!java.nio.file.Files.exists(path)) {
            throw new UserFault(ExitCode.USAGE, "there is no file `" + PolicyPaths.slashed(path) + "`");
        }
        try {
            ConfinedFiles files = ConfinedFiles.under(root.orElseGet(() -> ConfinedFiles.rootOf(path)));
            Reading reading = files.read(path);
            if (reading instanceof Reading.Found found) {
                return new LoadedSource(found.source(), files, path.toRealPath());
            }
            Reading.Refused refusal = (Reading.Refused) reading;
            throw refused(
                    path,
                    refusal.kind() == Reason.OUTSIDE_ROOT
                            ? "is outside the root `" + PolicyPaths.slashed(root.orElse(files.root())) + "`"
                            : refusal.reason());
        } catch (IOException e) {
            throw refused(root.orElse(path), "cannot be read");
        }
    }

    /** A policy that has no file stands where the command runs: what it names is relative to that folder. */
    private static LoadedSource standardInput(Optional<Path> root, Console console) {
        Path here = Path.of(DataFiles.STANDARD_INPUT).toAbsolutePath();
        try {
            ConfinedFiles files = ConfinedFiles.under(root.orElseGet(() -> ConfinedFiles.rootOf(here)));
            Path folder = Path.of("").toRealPath();
            Path real = (folder.startsWith(files.root()) ? folder : files.root()).resolve(here.getFileName());
            String place = PolicyPaths.slashed(files.root().relativize(real));
            String name = place.substring(0, place.length() - DataFiles.STANDARD_INPUT.length()) + StandardInput.NAME;
            return new LoadedSource(StandardInput.read(console, name), files, real);
        } catch (IOException e) {
            throw refused(root.orElse(here), "cannot be read");
        }
    }

    private static UserFault refused(Path path, String reason) {
        return new UserFault(ExitCode.USAGE, "`" + PolicyPaths.slashed(path) + "` " + reason);
    }

    /** The place of a source of this policy: its name is its path from the root. */
    Path path(String name) {
        return name.equals(source.name()) ? real : files.root().resolve(name);
    }

    /** The path from here to a source of this policy, as diagnostics show it. */
    String shown(String name) {
        Path there = path(name);
        if (there.endsWith(DataFiles.STANDARD_INPUT)) {
            return StandardInput.NAME;
        }
        Path here = Path.of("").toAbsolutePath();
        try {
            here = here.toRealPath();
        } catch (IOException e) {
            return PolicyPaths.slashed(there);
        }
        return PolicyPaths.slashed(there.startsWith(here) ? here.relativize(there) : there);
    }
}
