package dev.plimsoll.cli;

import java.nio.file.Path;

/** {@code --root}. */
final class RootOption {
    private RootOption() {}

    static Flag<Path> of(Flags flags) {
        return flags.option(
                "--root",
                Path.class,
                "DIR",
                "The folder that includes and tables may not leave (default: the nearest parent folder with"
                        + " a plimsoll.root file, else the policy's own folder).");
    }
}
