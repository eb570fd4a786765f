package dev.plimsoll.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Tells what ended a command: a fault of the user's in one line, a bug of ours with what a report needs. */
final class Failures implements IExecutionExceptionHandler {
    private final Console console;
    private final String[] arguments;

    Failures(Console console, String... arguments) {
        this.console = console;
        this.arguments = arguments;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine line, CommandLine.ParseResult parsed) {
        if (exception instanceof UserFault fault) {
            console.error(String.valueOf(fault.getMessage()));
            return fault.exit().number();
        }
        console.error("this is a bug in plimsoll: please report it with the command, the files and the lines below");
        console.error("  version " + VersionCommand.version() + ", java " + System.getProperty("java.version"));
        console.error("  command " + String.join(" ", arguments));
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            console.error("  " + cause);
            for (StackTraceElement element : cause.getStackTrace()) {
                if (element.getClassName().startsWith("dev.plimsoll")) {
                    console.error("    at " + element);
                }
            }
        }
        return ExitCode.BUG.number();
    }
}
