package dev.plimsoll.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands by their names. Of a line that starts with one of them only that one is made: to make them all takes
 * longer than most of them run.
 */
final class Verbs {
    /** In the order of the help. */
    private static final List<String> NAMES = List.of(
            "check",
            "fmt",
            "compile",
            "decide",
            "assess",
            "spec",
            "mutate",
            "import",
            "conform",
            "explain",
            "doc",
            "new",
            "completion",
            "version");

    private Verbs() {}

    /** Adds what a line needs: its command, or all where it names none. */
    static void add(CommandSpec root, Console console, String... line) {
        if (line.length > 0 && NAMES.contains(line[0])) {
            add(root, verb(line[0], console));
        } else {
            addAll(root, console);
        }
    }

    /** Adds all commands. */
    static void addAll(CommandSpec root, Console console) {
        for (String name : NAMES) {
            add(root, verb(name, console));
        }
    }

    private static void add(CommandSpec root, Verb verb) {
        root.addSubcommand(verb.spec().name(), new CommandLine(verb.spec()));
    }

    private static Verb verb(String name, Console console) {
        return switch (name) {
            case "check" -> new CheckCommand(console);
            case "fmt" -> new FmtCommand(console);
            case "compile" -> new CompileCommand(console);
            case "decide" -> new DecideCommand(console);
            case "assess" -> new AssessCommand(console);
            case "spec" -> new SpecCommand(console);
            case "mutate" -> new MutateCommand(console);
            case "import" -> new ImportCommand(console);
            case "conform" -> new ConformCommand(console);
            case "explain" -> new ExplainCommand(console);
            case "doc" -> new DocCommand(console);
            case "new" -> new NewCommand(console);
            case "completion" -> new CompletionCommand(console);
            case "version" -> new VersionCommand(console);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }
}
