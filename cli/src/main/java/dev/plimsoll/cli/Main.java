package dev.plimsoll.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The {@code plimsoll} command. */
public final class Main implements Runnable {
    /** Values that no option has; to make ready for them takes time at each start. */
    private static final String NO_VALUES = "java\\.(time|sql)\\..*";

    private final CommandSpec spec;

    private Main() {
        spec = CommandSpec.wrapWithoutInspection(this);
        spec.name("plimsoll").versionProvider(new VersionCommand.Provider());
        spec.usageMessage()
                .description("Margin rules of trading platforms: check them, ask them, explain them.")
                .synopsisSubcommandLabel("COMMAND");
        Flags flags = new Flags(spec);
        flags.help("Show this help message and exit.");
        flags.version("Print version information and exit.");
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }

    public static void main(String[] arguments) {
        HeadStart.begin(arguments);
        // Later versions of Java call everything a terminal, unless they are told to ask.
        System.setProperty("jdk.console", "java.base");
        int exit = run(
                new Console(new FileOutputStream(FileDescriptor.out), System.err, System.in, System.getenv()),
                arguments);
        System.exit(exit);
    }

    /** Runs the command with the given streams and environment. */
    static int run(Console console, String... arguments) {
        System.setProperty("picocli.converters.excludes", NO_VALUES);
        CommandSpec root = new Main().spec;
        Verbs.add(root, console, arguments);
        CommandLine line = new CommandLine(root);
        line.setOut(console.outWriter());
        line.setErr(console.errWriter());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setDefaultValueProvider(new EnvironmentDefaults(console.environment()));
        line.setParameterExceptionHandler(new Mistakes(console));
        line.setExecutionExceptionHandler(new Failures(console, arguments));
        return console.close(line.execute(arguments));
    }

    /** The command with all that it has. */
    static CommandSpec all(Console console) {
        CommandSpec root = new Main().spec;
        Verbs.addAll(root, console);
        return new CommandLine(root).getCommandSpec();
    }

    /** For tests. */
    static int run(PrintStream out, PrintStream err, InputStream in, Map<String, String> environment, String... words) {
        return run(new Console(out, err, in, environment), words);
    }
}
