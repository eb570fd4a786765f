package dev.plimsoll.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --root}. */
final class RootOption {
    @Option(
            names = "--root",
            paramLabel = "DIR",
            description = "The folder that includes and tables may not leave (default: the nearest parent folder with"
                    + " a plimsoll.root file, else the policy's own folder).")
    private @Nullable Path root;

    Optional<Path> root() {
        return Optional.ofNullable(root);
    }
}
