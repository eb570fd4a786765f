package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas that are shipped, held to the files in the repository and to what the commands print. */
class SchemasTest {
    private static final Path SCHEMAS = Path.of("schemas");
    private static final Path COMMANDS = Path.of("cli", "src", "test", "resources", "commands");
    private static final Path ANSWERS = Path.of("engine", "src", "test", "resources", "json");

    @TestFactory
    Stream<DynamicTest> the_files_beside_the_policies_are_valid() throws IOException {
        return files(Path.of("policies"), ".yaml")
                .filter(file -> !file.startsWith(Path.of("policies", "src")))
                .filter(file -> !file.startsWith(Path.of("policies", "target")))
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> assertThat(schema(kind(file)).validate(Files.readString(file), InputFormat.YAML))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> what_commands_print_is_valid() throws IOException {
        return answers()
                .map(answer -> DynamicTest.dynamicTest(
                        answer.name(),
                        () -> assertThat(schema(answer.schema()).validate(answer.json(), InputFormat.JSON))
                                .isEmpty()));
    }

    @Test
    void every_schema_of_an_answer_meets_some() throws IOException {
        Set<String> met = new TreeSet<>(answers().map(Answer::schema).toList());
        assertThat(met)
                .contains(
                        "accounts",
                        "assessment",
                        "book",
                        "check",
                        "conform",
                        "decision",
                        "import",
                        "spec",
                        "steps",
                        "version");
    }

    @Test
    void an_answer_with_a_key_more_or_less_is_not_valid() throws IOException {
        Schema decision = schema("decision");
        String json = answers()
                .filter(answer -> answer.schema().equals("decision"))
                .findFirst()
                .orElseThrow()
                .json();
        assertThat(decision.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(decision.validate(json.replaceFirst("\"verdict\"", "\"verdit\""), InputFormat.JSON))
                .isNotEmpty();
        assertThat(decision.validate(json.replaceFirst("\\{", "{\"more\": 1,"), InputFormat.JSON))
                .isNotEmpty();
        assertThat(decision.validate(json.replace("decision/1", "decision/2"), InputFormat.JSON))
                .isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> each_is_a_schema_itself() throws IOException {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
        return files(SCHEMAS, ".json")
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> assertThat(draft.validate(Files.readString(file), InputFormat.JSON))
                                .isEmpty()));
    }

    /** What a command or our writer printed, with the schema that it names. */
    private record Answer(String name, String schema, String json) {}

    private static Stream<Answer> answers() throws IOException {
        return Stream.concat(files(COMMANDS, ".out"), files(ANSWERS, ".json")).flatMap(file -> answer(file).stream());
    }

    private static Optional<Answer> answer(Path file) {
        try {
            String text =
                    Files.readString(file).replaceFirst("^exit [0-9]+\n", "").replaceFirst("(?s)\n--- stderr.*", "");
            if (!text.startsWith("{")) {
                return Optional.empty();
            }
            JsonNode schema = new ObjectMapper().readTree(text).path("schema");
            return schema.isMissingNode()
                    ? Optional.empty()
                    : Optional.of(new Answer(
                            file.getFileName().toString(), schema.asText().replaceAll("plimsoll\\.|/1", ""), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String kind(Path file) {
        String path = file.toString().replace('\\', '/');
        return Stream.of("account", "market", "request", "instruments", "tiers")
                .filter(kind -> path.contains("/" + kind) || path.contains("." + kind + "."))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(path));
    }

    private static Schema schema(String name) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(name + ".schema.json")), InputFormat.JSON);
    }

    private static Stream<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
            assertThat(files).isNotEmpty();
            return files.stream();
        }
    }
}
