package dev.plimsoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares what is printed with a golden file; {@code -Dgolden=record} writes it. */
public final class Printed {
    private static final Path FOLDER = Path.of("src", "test", "resources", "print");

    private Printed() {}

    public static void matches(String name, String actual) throws IOException {
        Path golden = FOLDER.resolve(name);
        if ("record".equals(System.getProperty("golden"))) {
            Files.writeString(golden, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(golden));
    }
}
