package dev.plimsoll.vectors;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which cases the recordings hold, and which of them are not asked. */
final class VectorList {
    /** Cases of a formula that no policy is asked for. */
    record Rest(String formula, List<String> ids, String reason) {}

    private VectorList() {}

    /** The cases of the recordings, by formula in their order. */
    static Map<String, List<String>> recorded() throws IOException {
        Map<String, List<String>> byFormula = new LinkedHashMap<>();
        List<String> ids = new ArrayList<>();
        for (String line : lines("ids.txt")) {
            int colon = line.indexOf(':');
            if (colon >= 0) {
                ids = byFormula.computeIfAbsent(line.substring(0, colon), formula -> new ArrayList<>());
            }
            ids.addAll(words(line.substring(colon + 1)));
        }
        return byFormula;
    }

    /** What is not asked, with reasons. */
    static List<Rest> rest() throws IOException {
        List<Rest> rest = new ArrayList<>();
        for (String line : lines("rest.txt")) {
            String[] parts = line.split(", ", 3);
            rest.add(new Rest(parts[0], words(parts[1]), parts[2]));
        }
        return rest;
    }

    private static List<String> lines(String name) throws IOException {
        return Files.readAllLines(VectorFormula.FOLDER.resolve(name)).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.strip().split(" +"));
    }
}
