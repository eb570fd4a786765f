package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code check --format sarif}, held to the schema of SARIF 2.1.0 and to what readers of it do. */
class SarifTest {
    private static final String FAULTY = CheckFormatsTest.FAULTY;
    private static final String ALL_BAD = "engine/src/test/resources/checker/bad";

    @ParameterizedTest
    @ValueSource(strings = {FAULTY, ALL_BAD, "engine/src/test/resources/tables/bad", "policies"})
    void logs_are_valid(String folder) throws IOException {
        String log = sarif(folder);
        assertThat(schema().validate(log, InputFormat.JSON)).isEmpty();
    }

    @Test
    void the_schema_that_we_are_held_to_refuses_what_is_no_log() throws IOException {
        String log = sarif(FAULTY);
        assertThat(schema().validate(log.replace("\"startLine\": 7", "\"startLine\": 0"), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void places_are_relative_and_lead_to_the_files() throws IOException {
        for (JsonNode result : results(sarif(ALL_BAD))) {
            JsonNode place = result.at("/locations/0/physicalLocation/artifactLocation");
            assertThat(place.get("uriBaseId").asText()).isEqualTo("SRCROOT");
            URI uri = URI.create(place.get("uri").asText());
            assertThat(uri.isAbsolute()).isFalse();
            assertThat(Path.of("").toAbsolutePath().toUri().resolve(uri))
                    .satisfies(file -> assertThat(Path.of(file)).exists());
        }
    }

    @Test
    void a_file_outside_has_an_absolute_uri(@TempDir Path folder) throws IOException {
        Path file = Files.copy(Path.of(FAULTY, "warned.margin"), folder.resolve("é % #?.margin"));
        JsonNode place = results(sarif(file.toString())).get(0).at("/locations/0/physicalLocation/artifactLocation");
        assertThat(place.has("uriBaseId")).isFalse();
        assertThat(Path.of(URI.create(place.get("uri").asText()))).isEqualTo(file.toRealPath());
    }

    @Test
    void every_result_names_its_rule_and_every_rule_has_help() throws IOException {
        JsonNode run = run(sarif(ALL_BAD));
        JsonNode rules = run.at("/tool/driver/rules");
        for (JsonNode result : run.get("results")) {
            JsonNode rule = rules.get(result.get("ruleIndex").asInt());
            assertThat(rule.get("id")).isEqualTo(result.get("ruleId"));
            assertThat(rule.at("/help/text").asText()).isNotBlank().doesNotContain("```");
            assertThat(rule.at("/help/markdown").asText())
                    .startsWith("# " + rule.get("id").asText());
        }
        assertThat(rules.size()).isGreaterThan(30);
    }

    @Test
    void fingerprints_survive_moved_and_indented_lines(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("moved.margin");
        String text = Files.readString(Path.of(FAULTY, "typo.margin"));
        Files.writeString(file, text);
        Set<String> before = fingerprints(file);
        Files.writeString(
                file,
                "# moved\n\n" + text.replace("\ncap ", "\n\n\n     cap ").replace("alert early: ", "alert   early: "));
        assertThat(fingerprints(file)).isEqualTo(before).hasSize(2);
        Files.writeString(file, text.replace("mod is cross", "modd is cross"));
        assertThat(fingerprints(file)).isNotEqualTo(before);
    }

    @Test
    void equal_findings_of_one_file_have_fingerprints_of_their_own(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("twice.margin");
        Files.writeString(
                file,
                Files.readString(Path.of(FAULTY, "warned.margin"))
                        + "deny a: open_position\n  when lever is 1\ndeny b: open_position\n  when lever is 1\n");
        assertThat(fingerprints(file)).hasSize(results(sarif(file.toString())).size());
    }

    @Test
    void fixes_make_the_policy_compile(@TempDir Path folder) throws IOException {
        Path file = Files.copy(Path.of("cli/src/test/resources/policies/fixable.margin"), folder.resolve("a.margin"));
        // What hides behind a statement that does not parse is seen once that parses.
        for (int rounds = 0; rounds < 2; rounds++) {
            assertThat(Ran.of("check", file.toString()).exit()).isEqualTo(3);
            Files.writeString(file, fixed(file));
        }
        assertThat(Ran.of("check", file.toString()).exit()).isZero();
    }

    @Test
    void a_log_that_is_cut_says_so() throws IOException {
        JsonNode run = run(Ran.of("check", "--format", "sarif", "--max-errors", "2", FAULTY)
                .out());
        assertThat(run.get("results")).hasSize(2);
        assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text")
                        .asText())
                .isEqualTo("3 more diagnostics are not in this log");
    }

    /** Applies the fixes of a log as an editor does: from the last to the first. */
    private static String fixed(Path file) throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(file));
        List<JsonNode> results = new ArrayList<>(results(sarif(file.toString())));
        for (int i = results.size() - 1; i >= 0; i--) {
            JsonNode change = results.get(i).at("/fixes/0/artifactChanges/0/replacements/0");
            JsonNode region = change.get("deletedRegion");
            text.replace(
                    offset(
                            text,
                            region.get("startLine").asInt(),
                            region.get("startColumn").asInt()),
                    offset(
                            text,
                            region.get("endLine").asInt(),
                            region.get("endColumn").asInt()),
                    change.at("/insertedContent/text").asText());
        }
        return text.toString();
    }

    private static int offset(StringBuilder text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            start = text.indexOf("\n", start) + 1;
        }
        return text.toString().offsetByCodePoints(start, column - 1);
    }

    private static Set<String> fingerprints(Path file) throws IOException {
        Set<String> prints = new LinkedHashSet<>();
        results(sarif(file.toString()))
                .forEach(result -> prints.add(result.at("/partialFingerprints/primaryLocationLineHash")
                        .asText()));
        return prints;
    }

    private static String sarif(String path) {
        return Ran.of("check", "--format", "sarif", "--max-errors", "10000", path)
                .out();
    }

    private static List<JsonNode> results(String log) throws IOException {
        List<JsonNode> results = new ArrayList<>();
        run(log).get("results").forEach(results::add);
        assertThat(results).isNotEmpty();
        return results;
    }

    private static JsonNode run(String log) throws IOException {
        return new ObjectMapper().readTree(log).at("/runs/0");
    }

    private static Schema schema() throws IOException {
        try (InputStream text = SarifTest.class.getResourceAsStream("/schemas/sarif-2.1.0-rtm.5.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(text);
        }
    }
}
