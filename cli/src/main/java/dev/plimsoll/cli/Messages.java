package dev.plimsoll.cli;

import java.util.List;
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
        String text = String.valueOf(exception.getMessage());
        return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
