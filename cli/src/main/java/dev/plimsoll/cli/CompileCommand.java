package dev.plimsoll.cli;

import dev.plimsoll.model.ModelPrinter;
import dev.plimsoll.syntax.PolicyFile;
import dev.plimsoll.syntax.SyntaxPrinter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plimsoll compile}: prints a stage. */
@Command(name = "compile", description = "Print a stage of a policy's way to a decision.")
final class CompileCommand extends Verb {
    @Parameters(paramLabel = "PATH", description = "A policy.")
    @SuppressWarnings("NullAway.Init")
    private Path path;

    @Mixin
    private RootOption root = new RootOption();

    @Option(
            names = "--emit",
            required = true,
            paramLabel = "STAGE",
            description = "What to print: ${COMPLETION-CANDIDATES}.")
    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    /** The stages, named as they are written. */
    enum Stage {
        syntax,
        model,
        rules
    }

    @Override
    ExitCode run() {
        LoadedPolicy loaded = LoadedPolicy.of(path, root.root(), console());
        switch (stage) {
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
