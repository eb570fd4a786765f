package dev.plimsoll.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/** {@code plimsoll completion SHELL}: what makes a shell complete our command line. */
final class CompletionCommand extends Verb {
    private final Flag<Shell> shell;

    CompletionCommand(Console console) {
        super(console, "completion", "Print what makes a shell complete the command line of plimsoll.");
        shell = flags().parameter(Shell.class, "SHELL", "One of " + Flags.CHOICES + ".");
    }

    /** The shells, named as they are written. */
    enum Shell {
        bash,
        zsh,
        fish
    }

    @Override
    ExitCode run() {
        CommandSpec all = Main.all(console());
        console()
                .print(
                        switch (shell.get()) {
                            case bash, zsh -> bash(all);
                            case fish -> FishCompletion.of(all);
                        });
        return ExitCode.YES;
    }

    /** A script for both: zsh has a layer for what is made for bash. */
    private static String bash(CommandSpec all) {
        String script = AutoComplete.bash(all.name(), all.commandLine());
        // The comments at its start tell of another way to install it.
        int start = 0;
        while (script.startsWith("#", start)) {
            start = script.indexOf('\n', start) + 1;
        }
        return "# Completion of plimsoll for bash and zsh. Read it in a start file of the shell:\n"
                + "#   eval \"$(plimsoll completion bash)\"\n"
                + script.substring(start).replaceAll(" \\(see \\[\\d]\\)", "");
    }
}
