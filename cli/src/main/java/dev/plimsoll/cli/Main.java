package dev.plimsoll.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The {@code plimsoll} command. */
@Command(
        name = "plimsoll",
        description = "Margin rules of trading platforms: check them, ask them, explain them.",
        subcommands = {
            CheckCommand.class,
            FmtCommand.class,
            CompileCommand.class,
            DecideCommand.class,
            AssessCommand.class,
            ExplainCommand.class,
            VersionCommand.class,
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionCommand.Provider.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeOnInvalidInput = 2)
public final class Main implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }

    public static void main(String[] arguments) {
        int exit = run(new Console(System.out, System.err, System.in, System.getenv()), arguments);
        System.exit(exit);
    }

    /** Runs the command with the given streams and environment. */
    static int run(Console console, String... arguments) {
        CommandLine line = new CommandLine(new Main(), new Factory(console));
        line.setOut(console.outWriter());
        line.setErr(console.errWriter());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setDefaultValueProvider(new EnvironmentDefaults(console.environment()));
        line.setParameterExceptionHandler(usage(console));
        line.setExecutionExceptionHandler(failure(console, arguments));
        int exit = line.execute(arguments);
        console.flush();
        return exit;
    }

    private static IParameterExceptionHandler usage(Console console) {
        return (exception, arguments) -> {
            CommandLine line = exception.getCommandLine();
            console.error(Messages.usage(exception));
            console.error("try `" + line.getCommandSpec().qualifiedName() + " --help`");
            return ExitCode.USAGE.number();
        };
    }

    private static IExecutionExceptionHandler failure(Console console, String[] arguments) {
        return (exception, line, parsed) -> {
            if (exception instanceof UserFault fault) {
                console.error(String.valueOf(fault.getMessage()));
                return fault.exit().number();
            }
            console.error(
                    "this is a bug in plimsoll: please report it with the command, the files and the lines below");
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
        };
    }

    /** Gives commands the console; what they have else picocli makes itself. */
    private record Factory(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (Verb.class.isAssignableFrom(type)) {
                K verb = type.getDeclaredConstructor().newInstance();
                ((Verb) verb).open(console);
                return verb;
            }
            return CommandLine.defaultFactory().create(type);
        }
    }

    /** For tests. */
    static int run(PrintStream out, PrintStream err, InputStream in, Map<String, String> environment, String... words) {
        return run(new Console(out, err, in, environment), words);
    }
}
