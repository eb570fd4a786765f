package dev.plimsoll.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The policies under {@code src/test/resources} and what is expected of them, beside them. */
final class Corpus {
    private static final Path ROOT = Path.of("src", "test", "resources");
    private static final boolean RECORDING = "record".equals(System.getProperty("golden"));

    private Corpus() {}

    /** The policies of a folder by name. */
    static List<Path> policies(String folder) {
        return files(folder, ".margin");
    }

    static List<Path> files(String folder, String suffix) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Source source(Path policy) {
        return Source.of(policy.getFileName().toString(), read(policy));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The expectation beside a policy. */
    static Path beside(Path policy, String suffix) {
        return policy.resolveSibling(name(policy) + suffix);
    }

    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** Compares with the file beside a policy, or records it with {@code -Dgolden=record}. */
    static void expect(Path policy, String suffix, String actual) {
        Path golden = beside(policy, suffix);
        if (RECORDING) {
            try {
                Files.writeString(golden, actual);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertThat(golden).as("record it with -Dgolden=record").exists();
        assertThat(actual).as("differs from %s", golden).isEqualTo(read(golden));
    }
}
