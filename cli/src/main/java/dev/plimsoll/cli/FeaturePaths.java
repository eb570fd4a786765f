package dev.plimsoll.cli;

import dev.plimsoll.io.DataFiles;
import dev.plimsoll.source.Files.Reading;
import dev.plimsoll.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The features that paths of the command line mean: files, folders with all below them, and {@code FILE:LINE}. A path
 * that means nothing ends the command: it would pass without testing anything.
 *
 * @param sources named as they are shown, each once
 * @param lines of the files of which only some lines are meant
 */
record FeaturePaths(List<Source> sources, Map<String, Set<Integer>> lines) {
    private static final String SUFFIX = ".feature";
    private static final Pattern WITH_LINES = Pattern.compile("(.+\\.feature)((?::[0-9]{1,7})+)");

    static FeaturePaths of(List<Path> paths, Console console) {
        StandardInput.onlyOnce(paths);
        Map<String, Source> sources = new LinkedHashMap<>();
        Map<String, Set<Integer>> lines = new LinkedHashMap<>();
        Set<String> whole = new TreeSet<>();
        for (Path path : paths) {
            Matcher withLines = WITH_LINES.matcher(PolicyPaths.slashed(path));
            if (withLines.matches() && !Files.exists(path)) {
                Source source = read(Path.of(withLines.group(1)), console);
                sources.putIfAbsent(source.name(), source);
                Set<Integer> meant = lines.computeIfAbsent(source.name(), file -> new TreeSet<>());
                for (String line : withLines.group(2).substring(1).split(":")) {
                    meant.add(Integer.valueOf(line));
                }
                continue;
            }
            List<Path> files = PolicyPaths.of(List.of(path), SUFFIX);
            if (files.isEmpty()) {
                throw new UserFault(
                        ExitCode.NO,
                        "nothing was tested: there is no *.feature file in `" + PolicyPaths.slashed(path) + "`");
            }
            for (Path file : files) {
                Source source = read(file, console);
                sources.putIfAbsent(source.name(), source);
                whole.add(source.name());
            }
        }
        lines.keySet().removeAll(whole);
        return new FeaturePaths(List.copyOf(sources.values()), lines);
    }

    private static Source read(Path file, Console console) {
        if (StandardInput.is(file)) {
            return StandardInput.read(console, StandardInput.NAME);
        }
        if (!Files.exists(file)) {
            throw new UserFault(ExitCode.USAGE, "there is no file `" + PolicyPaths.slashed(file) + "`");
        }
        Reading reading = DataFiles.read(file);
        if (reading instanceof Reading.Found found) {
            return found.source();
        }
        throw new UserFault(
                ExitCode.USAGE, "`" + PolicyPaths.slashed(file) + "` " + ((Reading.Refused) reading).reason());
    }
}
