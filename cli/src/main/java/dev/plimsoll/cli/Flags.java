package dev.plimsoll.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What a command takes, told to picocli piece by piece. Not by annotations: to read those takes as long as to check a
 * policy.
 */
final class Flags {
    /** In a description: the words of a {@link #choice}. */
    static final String CHOICES = "${COMPLETION-CANDIDATES}";

    /** In a description: the default in parentheses. */
    static final String DEFAULT = " (default: ${DEFAULT-VALUE}).";

    private final CommandSpec spec;

    Flags(CommandSpec spec) {
        this.spec = spec;
    }

    /** {@code -h}, {@code --help}. */
    void help(String description) {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description(description)
                .build());
    }

    /** {@code -V}, {@code --version}. */
    void version(String description) {
        spec.addOption(OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .description(description)
                .build());
    }

    /** One or more paths. */
    Flag<List<Path>> paths(String label, String description) {
        return add(PositionalParamSpec.builder()
                .paramLabel(label)
                .description(description)
                .index("0..*")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .build());
    }

    /** One or more paths behind the first parameter. */
    Flag<List<Path>> pathsBehindFirst(String label, String description) {
        return add(PositionalParamSpec.builder()
                .paramLabel(label)
                .description(description)
                .index("1..*")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .build());
    }

    /** Paths, of which the command itself says whether there must be some. */
    Flag<List<Path>> optionalPaths(String label, String description) {
        return add(PositionalParamSpec.builder()
                .paramLabel(label)
                .description(description)
                .index("0..*")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .build());
    }

    /** The one parameter of a command. */
    <T> Flag<T> parameter(Class<T> type, String label, String description) {
        return add(PositionalParamSpec.builder()
                .paramLabel(label)
                .description(description)
                .index("0")
                .arity("1")
                .required(true)
                .type(type)
                .build());
    }

    /** An option with a value that may be left out: {@link Flag#given}. */
    <T> Flag<T> option(String name, Class<T> type, String label, String description) {
        return add(value(name, type, label, description).build());
    }

    /** An option that must be given. */
    <T> Flag<T> required(String name, Class<T> type, String label, String description) {
        return add(value(name, type, label, description).required(true).build());
    }

    /** An option of one of the words of an enumeration. */
    <T extends Enum<T>> Flag<T> choice(String name, T fallback, String label, String description) {
        return add(value(name, fallback.getDeclaringClass(), label, description)
                .initialValue(fallback)
                .build());
    }

    /** An option that may be given several times. */
    Flag<List<String>> repeated(String name, String label, String description) {
        return add(value(name, List.class, label, description)
                .auxiliaryTypes(String.class)
                .arity("1")
                .build());
    }

    /** A whole number. */
    Flag<Integer> number(String name, int fallback, String label, String description) {
        return add(value(name, int.class, label, description)
                .initialValue(fallback)
                .build());
    }

    /** An option without a value. */
    Flag<Boolean> toggle(String name, String description) {
        return add(switched(name, description));
    }

    /** Options without a value of which one may be given; {@code texts} has names and descriptions in turn. */
    List<Flag<Boolean>> oneOf(String... texts) {
        ArgGroupSpec.Builder group = ArgGroupSpec.builder().exclusive(true).multiplicity("0..1");
        List<Flag<Boolean>> flags = new ArrayList<>();
        for (int i = 0; i < texts.length; i += 2) {
            OptionSpec option = switched(texts[i], texts[i + 1]);
            group.addArg(option);
            flags.add(new Flag<>(option, false));
        }
        spec.addArgGroup(group.build());
        return flags;
    }

    private static OptionSpec switched(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .initialValue(false)
                .description(description)
                .build();
    }

    private static OptionSpec.Builder value(String name, Class<?> type, String label, String description) {
        return OptionSpec.builder(name).type(type).paramLabel(label).description(description);
    }

    private <T> Flag<T> add(OptionSpec option) {
        spec.addOption(option);
        return new Flag<>(option);
    }

    private <T> Flag<T> add(PositionalParamSpec parameter) {
        spec.addPositional(parameter);
        return new Flag<>(parameter);
    }
}
