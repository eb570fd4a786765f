package dev.plimsoll.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that are shipped are those that the code makes; {@code -Dgolden=record} writes them. */
class SchemasTest {
    private static final Path FOLDER = Path.of(System.getProperty("plimsoll.repository"), "schemas");

    static List<String> names() {
        return Schemas.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_file_is_what_the_code_makes(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".schema.json");
        String schema = Schemas.of(name).orElseThrow();
        if ("record".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, schema);
        }
        assertThat(schema).isEqualTo(Files.readString(file));
    }

    @Test
    void every_file_has_its_name() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Schemas.NAMES.stream()
                            .map(name -> name + ".schema.json")
                            .toList());
        }
    }

    @Test
    void there_is_no_schema_of_another_name() {
        assertThat(Schemas.of("acount")).isEmpty();
    }
}
