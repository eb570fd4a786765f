package dev.plimsoll.cli;

import java.util.List;
import java.util.StringJoiner;
import picocli.CommandLine;

/** Usage mistakes in our words. */
final class Messages {
    private Messages() {}

    static String usage(CommandLine.ParameterException exception) {
        List<String> unknown = exception.getCommandLine().getUnmatchedArguments();
        if (exception instanceof CommandLine.MissingParameterException && !unknown.isEmpty()) {
            return usage(new CommandLine.UnmatchedArgumentException(exception.getCommandLine(), unknown));
        }
        if (exception instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().isEmpty()
                    ? ""
                    : unmatched.getUnmatched().get(0);
            String near = unmatched.getSuggestions().isEmpty()
                    ? ""
                    : "; did you mean `" + unmatched.getSuggestions().get(0) + "`?";
            return (word.startsWith("-") ? "unknown option `" : "unexpected `") + word + "`" + near;
        }
        if (exception instanceof CommandLine.MissingParameterException missing) {
            return "missing "
                    + missing.getMissing().stream()
                            .map(argument -> argument instanceof CommandLine.Model.OptionSpec option
                                    ? "`" + option.longestName() + "`"
                                    : argument.paramLabel())
                            .distinct()
                            .reduce((a, b) -> a + ", " + b)
                            .orElse("an argument");
        }
        if (exception instanceof CommandLine.OverwrittenOptionException twice
                && twice.getOverwritten() instanceof CommandLine.Model.OptionSpec option) {
            return "`" + option.longestName() + "` is given twice";
        }
        if (exception instanceof CommandLine.MutuallyExclusiveArgsException) {
            return "of options that exclude each other only one can be given";
        }
        if (exception.getArgSpec() instanceof CommandLine.Model.OptionSpec option) {
            return ofValue(exception, option, "`" + option.longestName() + "`");
        }
        if (exception.getArgSpec() != null && exception.getValue() != null) {
            return ofValue(
                    exception, exception.getArgSpec(), exception.getArgSpec().paramLabel());
        }
        String text = String.valueOf(exception.getMessage());
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }

    private static String ofValue(
            CommandLine.ParameterException exception, CommandLine.Model.ArgSpec argument, String name) {
        String value = exception.getValue() == null ? "this" : "`" + exception.getValue() + "`";
        if (argument.completionCandidates() != null) {
            return name + " takes " + oneOf(argument.completionCandidates()) + ", not " + value;
        }
        return argument.type() == int.class
                ? name + " takes a whole number, not " + value
                : name + " does not take " + value;
    }

    private static String oneOf(Iterable<String> words) {
        StringJoiner joined = new StringJoiner(", ");
        words.forEach(word -> joined.add("`" + word + "`"));
        String text = joined.toString();
        int last = text.lastIndexOf(", ");
        return last < 0 ? text : text.substring(0, last) + " or " + text.substring(last + 2);
    }
}
