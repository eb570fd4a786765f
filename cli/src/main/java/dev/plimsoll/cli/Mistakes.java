package dev.plimsoll.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;

/** Tells usage mistakes. */
record Mistakes(Console console) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(CommandLine.ParameterException exception, String[] arguments) {
        CommandLine line = exception.getCommandLine();
        console.error(Messages.usage(exception));
        console.error("try `" + line.getCommandSpec().qualifiedName() + " --help`");
        return ExitCode.USAGE.number();
    }
}
