package dev.plimsoll.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for the fish shell, made of what the commands say that they take. */
final class FishCompletion {
    private final String program;
    private final List<String> lines = new ArrayList<>();

    private FishCompletion(String program) {
        this.program = program;
    }

    static String of(CommandSpec root) {
        FishCompletion completion = new FishCompletion(root.name());
        completion.root(root);
        return String.join("\n", completion.lines) + "\n";
    }

    private void root(CommandSpec root) {
        lines.add("# Completion of " + program + " for fish. Put it into ~/.config/fish/completions/" + program
                + ".fish");
        lines.add("complete -c " + program + " -f");
        String none = "__fish_use_subcommand";
        root.options().forEach(option -> option(none, option));
        for (CommandLine command : root.subcommands().values()) {
            CommandSpec spec = command.getCommandSpec();
            line(none, " -a " + spec.name() + description(spec.usageMessage().description()));
        }
        root.subcommands().values().forEach(command -> command(command.getCommandSpec()));
    }

    private void command(CommandSpec spec) {
        String here = "__fish_seen_subcommand_from " + spec.name();
        spec.options().forEach(option -> option(here, option));
        spec.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .forEach(below -> line(
                        here,
                        " -a " + below.name() + description(below.usageMessage().description())));
        spec.positionalParameters().forEach(parameter -> {
            if (takesFiles(parameter)) {
                line(here, " -F");
            } else if (parameter.completionCandidates() != null) {
                line(here, " -a " + quoted(words(parameter)));
            }
        });
    }

    private void option(String condition, OptionSpec option) {
        StringBuilder text = new StringBuilder();
        for (String name : option.names()) {
            text.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (takesFiles(option)) {
            text.append(" -r -F");
        } else if (option.completionCandidates() != null && !isSwitch(option)) {
            text.append(" -x -a ").append(quoted(words(option)));
        } else if (!isSwitch(option)) {
            text.append(" -x");
        }
        line(condition, text + description(option.description()));
    }

    private void line(String condition, String rest) {
        lines.add("complete -c " + program + " -n " + quoted(condition) + rest);
    }

    private static boolean isSwitch(OptionSpec option) {
        return option.arity().max() == 0;
    }

    private static boolean takesFiles(ArgSpec argument) {
        return argument.type() == Path.class
                || List.of(argument.auxiliaryTypes()).contains(Path.class);
    }

    private static String words(ArgSpec argument) {
        return String.join(" ", argument.completionCandidates());
    }

    private static String description(String... parts) {
        String text = parts.length == 0 ? "" : parts[0];
        String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return plain.isEmpty() ? "" : " -d " + quoted(plain);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
