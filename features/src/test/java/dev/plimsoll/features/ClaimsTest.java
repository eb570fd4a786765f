package dev.plimsoll.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.features.run.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each claim of the guides has its scenarios, or a reason for none; {@code -Dgolden=record} writes the table of them. */
class ClaimsTest {
    private static final Path FOLDER = Policies.REPOSITORY.resolve("features");
    private static final Set<String> REASONS = Set.of("advice", "no-venue", "simulation");

    /** @param reason why there is no scenario; empty if there are some */
    private record Claim(String number, String kind, String text, String verdict, String reason) {}

    @Test
    void each_rule_example_and_answer_has_a_scenario_or_a_reason() throws IOException {
        Map<String, List<Scenario>> scenarios = byClaim();
        for (Claim claim : claims()) {
            boolean isTold = scenarios.containsKey(claim.number());
            assertThat(isTold || REASONS.contains(claim.reason()))
                    .as(claim.number() + " has a scenario or a reason")
                    .isTrue();
            assertThat(isTold && !claim.reason().isEmpty())
                    .as(claim.number() + " has both")
                    .isFalse();
        }
    }

    @Test
    void each_tag_is_a_claim() throws IOException {
        Set<String> numbers = claims().stream().map(Claim::number).collect(Collectors.toCollection(TreeSet::new));
        assertThat(numbers).hasSize(claims().size()).hasSizeGreaterThan(70);
        assertThat(numbers).containsAll(byClaim().keySet());
    }

    @Test
    void the_table_is_made_from_claims_and_scenarios() throws IOException {
        String table = table();
        Path page = FOLDER.resolve("README.md");
        if ("record".equals(System.getProperty("golden"))) {
            Files.writeString(page, table);
        }
        assertThat(Files.readString(page)).isEqualTo(table);
    }

    private static List<Claim> claims() throws IOException {
        return Files.readAllLines(FOLDER.resolve("claims.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" \\| ", -1))
                .map(cells -> new Claim(cells[0], cells[1], cells[2], cells[3], cells.length > 4 ? cells[4] : ""))
                .toList();
    }

    private static Map<String, List<Scenario>> byClaim() {
        Map<String, List<Scenario>> found = new LinkedHashMap<>();
        for (Scenario scenario : FeatureFiles.all().scenarios()) {
            scenario.text().tags().stream()
                    .filter(tag -> tag.matches("@(S\\d+-\\d+|C\\d+|E\\d+)"))
                    .distinct()
                    .forEach(tag -> found.computeIfAbsent(tag.substring(1), key -> new java.util.ArrayList<>())
                            .add(scenario));
        }
        return found;
    }

    private static String table() throws IOException {
        StringBuilder out = new StringBuilder("""
                # Specs

                `guides` holds the platform that five public beginners' guides describe to what they say; it is judged by
                `policies/guide/guide.margin`, as `incidents` is. Below `venues` the path of a folder names the policy: there a claim holds in another
                state, at another venue, or by another convention. How to write specs: [docs/specs.md](../docs/specs.md).

                ```
                plimsoll spec --policy policies/guide/guide.margin features/guides
                plimsoll spec --policy policies/guide/guide.margin features/incidents
                plimsoll spec --policy policies features/venues
                plimsoll spec --policy policies/guide/guide.margin features/guides --tags @S1-7
                plimsoll mutate --policy policies/guide/guide.margin features/guides
                ```

                The last tells which changes of the policy no scenario would notice; `survivors.txt` says why none does.

                ## Claim by claim

                A claim is written as guide and number, and is a tag of its scenarios. Kinds: R rule, X worked example, Q answer to a
                question, A advice, T table. Made from `claims.txt` and the features; do not edit it.

                | claim | | what it says | verdict | scenarios |
                |---|---|---|---|---|
                """);
        rows(
                out,
                claims().stream()
                        .filter(claim -> claim.number().startsWith("S"))
                        .toList());
        out.append("""

                ## Where the guides contradict one another

                Each side names the state, the venue or the convention in which it holds.

                | | what they say | verdict | scenarios |
                |---|---|---|---|
                """.stripIndent());
        rows(out, claims().stream().filter(claim -> claim.kind().equals("C")).toList());
        out.append("""

                ## Incidents

                What went wrong at platforms, and what a policy here answers. Cases from the trackers of open-source engines are in
                `incidents/software.feature`.

                | | what happened | answer | scenarios |
                |---|---|---|---|
                """.stripIndent());
        rows(out, claims().stream().filter(claim -> claim.kind().equals("E")).toList());
        return out.toString();
    }

    private static void rows(StringBuilder out, List<Claim> claims) {
        Map<String, List<Scenario>> scenarios = byClaim();
        for (Claim claim : claims) {
            String where = claim.reason().isEmpty()
                    ? scenarios.getOrDefault(claim.number(), List.of()).stream()
                            .map(ClaimsTest::link)
                            .distinct()
                            .collect(Collectors.joining("<br>"))
                    : "none: @" + claim.reason();
            out.append("| ").append(claim.number()).append(" | ");
            out.append(claim.number().startsWith("S") ? claim.kind() + " | " : "");
            out.append(claim.text())
                    .append(" | ")
                    .append(claim.verdict())
                    .append(" | ")
                    .append(where)
                    .append(" |\n");
        }
    }

    /** An outline is one. */
    private static String link(Scenario scenario) {
        String file = scenario.feature().source().name().substring("features/".length());
        int line = scenario.text().lines().stream().min(Integer::compare).orElse(1);
        long headline = scenario.text().place().from().line();
        int first = scenario.feature().scenarios().stream()
                .filter(other -> other.pickle()
                        .getAstNodeIds()
                        .get(0)
                        .equals(scenario.text().pickle().getAstNodeIds().get(0)))
                .mapToInt(other -> other.lines().stream().min(Integer::compare).orElse(1))
                .min()
                .orElse(line);
        String name = headline == first ? scenario.name() : outline(scenario);
        return "[" + name.replace("|", "\\|") + "](" + file + "#L" + first + ")";
    }

    /** The name without what the row fills in. */
    private static String outline(Scenario scenario) {
        String id = scenario.text().pickle().getAstNodeIds().get(0);
        return scenario.feature().document().orElseThrow().getFeature().orElseThrow().getChildren().stream()
                .flatMap(child -> child.getScenario().stream())
                .filter(written -> written.getId().equals(id))
                .map(written -> written.getName().replace("<", "&lt;").replace(">", "&gt;"))
                .findFirst()
                .orElse(scenario.name());
    }
}
