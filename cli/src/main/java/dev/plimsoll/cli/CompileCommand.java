package dev.plimsoll.cli;

import dev.plimsoll.model.ModelPrinter;
import dev.plimsoll.syntax.PolicyFile;
import dev.plimsoll.syntax.SyntaxPrinter;
import java.nio.file.Path;

/** {@code plimsoll compile}: prints a stage. */
final class CompileCommand extends Verb {
    private final Flag<Path> path;
    private final Flag<Path> root;
    private final Flag<Stage> stage;

    CompileCommand(Console console) {
        super(console, "compile", "Print a stage of a policy's way to a decision.");
        Flags flags = flags();
        root = RootOption.of(flags);
        stage = flags.required("--emit", Stage.class, "STAGE", "What to print: " + Flags.CHOICES + ".");
        path = flags.parameter(Path.class, "PATH", "A policy.");
    }

    /** The stages, named as they are written. */
    enum Stage {
        syntax,
        model,
        rules
    }

    @Override
    ExitCode run() {
        LoadedPolicy loaded = LoadedPolicy.of(path.get(), root.given(), console());
        switch (stage.get()) {
            case syntax -> {
                for (PolicyFile file : loaded.policy().files()) {
                    console().line("# " + file.source().name());
                    console().print(SyntaxPrinter.print(file.declarations()));
                }
            }
            case model -> console().print(ModelPrinter.print(loaded.policy().model()));
            case rules -> console().print(Engines.rules(loaded.policy().model()));
        }
        return ExitCode.YES;
    }
}
