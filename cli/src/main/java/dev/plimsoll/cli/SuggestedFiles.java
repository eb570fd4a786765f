package dev.plimsoll.cli;

import dev.plimsoll.features.coverage.PolicyCoverage;
import dev.plimsoll.features.suggestion.Suggested;
import dev.plimsoll.features.suggestion.Suggestions;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes suggested scenarios, a file a policy, named as the policy is; nothing that is there is touched. */
final class SuggestedFiles {
    private static final String SUFFIX = ".feature";

    private final Console console;
    private final Path folder;

    /**
     * A policy, and how far it is reached.
     *
     * @param name tells it from the others
     */
    record Wanted(String name, LoadedPolicy policy, PolicyCoverage coverage) {}

    SuggestedFiles(Console console, Path folder) {
        this.console = console;
        this.folder = folder;
    }

    /** Refuses where the file for a policy of that name is there, before anything is done. */
    void requireFree(String name) {
        if (Files.exists(file(name))) {
            throw isThere(file(name));
        }
    }

    void write(List<Wanted> all) {
        all.forEach(this::write);
    }

    private Path file(String name) {
        return folder.resolve(name.replace('/', '-').replaceAll("[^A-Za-z0-9._-]", "_") + SUFFIX);
    }

    private void write(Wanted wanted) {
        LoadedSource source = wanted.policy().source();
        Suggested suggested = Suggestions.of(
                wanted.policy().policy(),
                wanted.coverage(),
                point -> source.shown(point.place().source().name()) + ":"
                        + point.place().from());
        suggested.underived().forEach(line -> console.note("no scenario for " + line + "\n"));
        String policy = source.shown(source.source().name());
        if (suggested.feature().isEmpty()) {
            console.error("nothing is suggested for `" + policy + "`");
            return;
        }
        Path file = file(wanted.name());
        try {
            Files.createDirectories(folder);
            Files.writeString(file, suggested.feature(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw isThere(file);
        } catch (IOException e) {
            throw new UserFault(ExitCode.USAGE, "`" + PolicyPaths.slashed(file) + "` cannot be written");
        }
        console.error("wrote " + suggested.scenarios()
                + (suggested.scenarios() == 1 ? " scenario" : " scenarios") + " for `" + policy + "` to `"
                + PolicyPaths.slashed(file) + "`; confirm what they expect");
    }

    private static UserFault isThere(Path file) {
        return new UserFault(ExitCode.USAGE, "`" + PolicyPaths.slashed(file) + "` is there already");
    }
}
