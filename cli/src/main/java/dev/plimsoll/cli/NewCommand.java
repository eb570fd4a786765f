package dev.plimsoll.cli;

import java.nio.file.Path;

/** {@code plimsoll new NAME}: a policy to start from. */
final class NewCommand extends Verb {
    private final Flag<String> name;

    NewCommand(Console console) {
        super(
                console,
                "new",
                "Make a folder with a policy to start from, scenarios that it passes, and an account to try it on.");
        name = flags().parameter(String.class, "NAME", "The name of the policy, and of the folder.");
    }

    @Override
    ExitCode run() {
        String policy = name.get();
        Scaffold.of(policy).write(Path.of(""));
        Scaffold.FILES.forEach(file -> console().line(policy + "/" + file));
        console().error("made `" + policy + "`; go on with `plimsoll check " + policy + "`");
        return ExitCode.YES;
    }
}
