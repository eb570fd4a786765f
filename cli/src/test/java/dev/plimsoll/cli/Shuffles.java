package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** JSON in another order. */
final class Shuffles {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** What moves when statements move. */
    private static final Set<String> PLACES = Set.of("at", "sha256");

    private Shuffles() {}

    static JsonNode read(String json) throws IOException {
        return MAPPER.readTree(json);
    }

    /** The keys of maps and the elements of lists in another order, all the way down. */
    static JsonNode shuffled(JsonNode tree, Random random) {
        if (tree instanceof ObjectNode map) {
            List<Map.Entry<String, JsonNode>> entries = new ArrayList<>();
            entries.addAll(map.properties());
            Collections.shuffle(entries, random);
            ObjectNode shuffled = MAPPER.createObjectNode();
            entries.forEach(entry -> shuffled.set(entry.getKey(), shuffled(entry.getValue(), random)));
            return shuffled;
        }
        if (tree instanceof ArrayNode list) {
            List<JsonNode> elements = new ArrayList<>();
            list.forEach(element -> elements.add(shuffled(element, random)));
            Collections.shuffle(elements, random);
            return MAPPER.createArrayNode().addAll(elements);
        }
        return tree;
    }

    /** An answer without places of rules, what is told in their order sorted. */
    static String unplaced(String json) throws IOException {
        return unplaced(MAPPER.readTree(json)).toPrettyString();
    }

    private static JsonNode unplaced(JsonNode tree) {
        if (tree instanceof ObjectNode map) {
            ObjectNode rest = MAPPER.createObjectNode();
            map.properties().forEach(entry -> {
                if (!PLACES.contains(entry.getKey())) {
                    rest.set(entry.getKey(), unplaced(entry.getValue()));
                }
            });
            return rest;
        }
        if (tree instanceof ArrayNode list) {
            List<JsonNode> elements = new ArrayList<>();
            list.forEach(element -> elements.add(unplaced(element)));
            if (!list.isEmpty() && list.get(0).has("at")) {
                elements.sort(Comparator.comparing(JsonNode::toString));
            }
            return MAPPER.createArrayNode().addAll(elements);
        }
        return isLifted(tree) ? TextNode.valueOf(sorted(tree.asText())) : tree;
    }

    /** {@code by a, b}: the rules that lift one are told by their places. */
    private static boolean isLifted(JsonNode tree) {
        return tree.isTextual() && tree.asText().matches("by [a-z_0-9]+(, [a-z_0-9]+)+");
    }

    private static String sorted(String by) {
        return Stream.of(by.substring("by ".length()).split(", "))
                .sorted()
                .collect(Collectors.joining(", ", "by ", ""));
    }
}
