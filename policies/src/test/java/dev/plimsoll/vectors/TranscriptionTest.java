package dev.plimsoll.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.plimsoll.data.Node;
import dev.plimsoll.io.Documents;
import dev.plimsoll.io.Limits;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The tables say what the recordings say, which are the file vectors.json in {@code -Dplimsoll.recordings=DIR}. */
class TranscriptionTest {
    @Test
    void tables_say_what_was_recorded() throws IOException {
        String folder = System.getProperty("plimsoll.recordings", "");
        Path file = Path.of(folder, "vectors.json");
        assumeThat(!folder.isEmpty() && Files.exists(file))
                .as("skipped: no vectors.json in -Dplimsoll.recordings")
                .isTrue();
        Map<String, Node.Mapping> recorded = recorded(Files.readString(file));
        List<String> differences = new ArrayList<>();
        int compared = 0;
        for (VectorFormula formula : VectorFormula.all()) {
            for (VectorCase row : formula.cases()) {
                Node.Mapping recording =
                        Optional.ofNullable(recorded.get(row.id())).orElseThrow();
                assertThat(text(recording, "formula")).isEqualTo(formula.name());
                compared += compare(row, recording, differences);
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compared).isGreaterThan(1000);
        assertThat(VectorList.recorded().values().stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(recorded.keySet());
    }

    private static Map<String, Node.Mapping> recorded(String json) {
        Source source = Source.of("vectors.json", json.replaceAll("(?<=[:,\\[]) ?null\\b", " \"none\""));
        Node root = Documents.readJson(source, Limits.TABLES).orThrow();
        Map<String, Node.Mapping> recorded = new TreeMap<>();
        ((Node.Sequence) root).items().forEach(item -> recorded.put(text(item, "id"), (Node.Mapping) item));
        return recorded;
    }

    /** Compares what has the same name; what a table calls otherwise was worked out for it. */
    private static int compare(VectorCase row, Node.Mapping recording, List<String> differences) {
        Node.Mapping inputs = (Node.Mapping) recording.get("inputs").orElseThrow();
        Node.Mapping expected = (Node.Mapping) recording.get("expected").orElseThrow();
        Node.Mapping tolerance = (Node.Mapping) recording.get("tolerance").orElseThrow();
        Node.Mapping source = (Node.Mapping) recording.get("source").orElseThrow();
        int compared = 0;
        for (Map.Entry<String, String> cell : row.cells().entrySet()) {
            compared += compare(row.id(), inputs, cell.getKey(), cell.getValue(), differences);
        }
        for (Map.Entry<Output, String> cell : row.expected().entrySet()) {
            String name = cell.getKey().name();
            compared += compare(
                    row.id(), expected, name.substring(name.lastIndexOf('.') + 1), cell.getValue(), differences);
        }
        compare(
                row.id(),
                tolerance,
                "abs",
                row.absolute().map(BigDecimal::toPlainString).orElse(""),
                differences);
        compare(
                row.id(),
                tolerance,
                "rel",
                row.relative().map(BigDecimal::toPlainString).orElse(""),
                differences);
        for (String key : List.of("repo", "commit", "path", "url", "seed", "test")) {
            source.get(key)
                    .map(node -> ((Node.Leaf) node).text())
                    .filter(text -> !row.source().contains(text))
                    .ifPresent(text -> differences.add(row.id() + " source " + text));
        }
        if (recording.get("known_mismatch").isPresent() != row.isMistaken()) {
            differences.add(row.id() + " mistaken");
        }
        return compared;
    }

    private static int compare(String id, Node.Mapping recorded, String name, String cell, List<String> differences) {
        Optional<Node> node = recorded.get(name);
        if (node.isEmpty()) {
            return 0;
        }
        if (node.get() instanceof Node.Sequence list) {
            if (list.items().stream().noneMatch(item -> item instanceof Node.Leaf leaf && same(leaf.text(), cell))) {
                differences.add(id + " " + name + " is not " + cell);
            }
            return 1;
        }
        if (node.get() instanceof Node.Leaf leaf) {
            if (!same(leaf.text(), cell)) {
                differences.add(id + " " + name + " is " + leaf.text() + ", not " + cell);
            }
            return 1;
        }
        return 0;
    }

    private static boolean same(String recorded, String cell) {
        if (!Template.isNumber(cell) || !recorded.matches("-?[0-9.]+([eE]-?[0-9]+)?")) {
            return recorded.equals(cell);
        }
        BigDecimal number = new BigDecimal(recorded);
        BigDecimal rounded = number.scale() > 18 ? number.setScale(18, RoundingMode.HALF_EVEN) : number;
        return rounded.compareTo(new BigDecimal(cell)) == 0;
    }

    private static String text(Node node, String key) {
        return ((Node.Leaf) ((Node.Mapping) node).get(key).orElseThrow()).text();
    }
}
