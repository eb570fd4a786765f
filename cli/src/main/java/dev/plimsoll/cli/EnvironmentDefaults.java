package dev.plimsoll.cli;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every flag may also be given as {@code PLIMSOLL_<COMMAND>_<FLAG>}. */
record EnvironmentDefaults(Map<String, String> environment) implements IDefaultValueProvider {
    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (!(argument instanceof OptionSpec option) || option.usageHelp() || option.versionHelp()) {
            return null;
        }
        String command = option.command().name();
        String flag = option.longestName().replaceFirst("^-+", "");
        return environment.get(
                ("PLIMSOLL_" + command + "_" + flag).replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
