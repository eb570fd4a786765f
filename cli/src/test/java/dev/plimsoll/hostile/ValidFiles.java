package dev.plimsoll.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the repository that a door lets in. */
final class ValidFiles {
    private ValidFiles() {}

    /** A file by its path from the folder in which its door looks for it. */
    record ValidFile(Door door, String name, String text) {}

    static List<ValidFile> of(Door door) {
        Path policies = Samples.POLICIES;
        Path repository = Samples.REPOSITORY;
        return switch (door) {
            case POLICY -> below(door, policies, "", ".margin");
            case INSTRUMENTS -> below(door, policies, "instruments/", ".yaml");
            case TIERS -> below(door, policies, "tiers/", ".yaml");
            case ACCOUNT -> below(door, policies, "examples/accounts/", ".yaml");
            case MARKET -> below(door, policies, "examples/markets/", ".yaml");
            case REQUEST -> below(door, policies, "examples/requests/", ".yaml");
            case LINES -> below(door, repository.resolve("cli/src/test/resources/commands"), "", ".ndjson");
            case CONFIGURATION -> below(door, repository.resolve("cli/src/test/resources/venues"), "binance", ".json");
            case VENUE_ACCOUNT -> below(door, repository.resolve("policies/src/test/resources/accounts"), "", ".json");
            case FEATURE -> below(door, repository.resolve("features"), "", ".feature");
        };
    }

    private static List<ValidFile> below(Door door, Path folder, String part, String suffix) {
        List<ValidFile> files = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                boolean ours = !name.startsWith("src/") && !name.startsWith("target/");
                if (ours && name.contains(part) && name.endsWith(suffix)) {
                    files.add(new ValidFile(door, name, Samples.text(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (files.isEmpty()) {
            throw new IllegalStateException("no files for " + door);
        }
        return files;
    }
}
