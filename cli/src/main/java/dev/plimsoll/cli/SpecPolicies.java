package dev.plimsoll.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which policy judges a feature: the one that is named, or in a folder of policies the one that the folder of the feature
 * names. Each is compiled once.
 */
final class SpecPolicies {
    private static final String SUFFIX = ".margin";

    private final Path path;
    private final Optional<Path> root;
    private final Console console;
    private final boolean json;
    private final Map<Path, LoadedPolicy> loaded = new LinkedHashMap<>();

    /** @param json whether what is wrong with a policy is printed as JSON */
    SpecPolicies(Path path, Optional<Path> root, Console console, boolean json) {
        this.path = path;
        this.root = root;
        this.console = console;
        this.json = json;
    }

    LoadedPolicy of(String feature) {
        return loaded.computeIfAbsent(
                Files.isDirectory(path) ? named(feature) : path, file -> LoadedPolicy.of(file, root, console, json));
    }

    /** What tells a policy from the others: its path in the folder, or the name of its file, without what it ends in. */
    String name(LoadedPolicy policy) {
        for (Map.Entry<Path, LoadedPolicy> known : loaded.entrySet()) {
            if (known.getValue().source().real().equals(policy.source().real())) {
                Path file = Files.isDirectory(path)
                        ? path.relativize(known.getKey())
                        : known.getKey().getFileName();
                String name = PolicyPaths.slashed(file);
                return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
            }
        }
        throw new IllegalArgumentException("no such policy");
    }

    /** The nearest folder above the feature whose path, or an end of it, is that of a policy. */
    private Path named(String feature) {
        Path file = Path.of(feature).toAbsolutePath().normalize();
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            for (int first = 0; first < folder.getNameCount(); first++) {
                String name = PolicyPaths.slashed(folder.subpath(first, folder.getNameCount())) + SUFFIX;
                Path policy = path.resolve(name);
                if (Files.isRegularFile(policy)) {
                    return policy;
                }
            }
        }
        throw new UserFault(
                ExitCode.USAGE,
                "no folder above `" + feature + "` names a policy below `" + PolicyPaths.slashed(path) + "`");
    }
}
