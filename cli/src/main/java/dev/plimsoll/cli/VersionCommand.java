package dev.plimsoll.cli;

import picocli.CommandLine.IVersionProvider;

/** {@code plimsoll version}. */
final class VersionCommand extends Verb {
    VersionCommand(Console console) {
        super(console, "version", "Print the version.");
    }

    @Override
    ExitCode run() {
        console().line("plimsoll " + version());
        return ExitCode.YES;
    }

    /** The version that the jar was built as. */
    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    static final class Provider implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"plimsoll " + version()};
        }
    }
}
