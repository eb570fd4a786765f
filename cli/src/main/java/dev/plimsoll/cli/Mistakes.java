package dev.plimsoll.cli;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;

/** Tells usage mistakes. */
record Mistakes(Console console) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(CommandLine.ParameterException exception, String[] arguments) {
        CommandLine line = exception.getCommandLine();
        String help = line.getCommandSpec().qualifiedName() + " --help";
        console.error(Messages.usage(exception) + " (see `" + help + "`)");
        return ExitCode.USAGE.number();
    }
}
