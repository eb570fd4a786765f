package dev.plimsoll.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The differential test is known to bite: defects planted in the compiled engine, one at a time, are found by it. A few in
 * each build, all with {@code -Dplimsoll.planted=all} and in the long run, some with {@code -Dplimsoll.planted=26-50}.
 */
class PlantedDefectsTest {
    private static final long CASES = 30_000;
    private static final long SEED = 500;
    private static final String ASKED =
            Boolean.getBoolean("plimsoll.longrun") ? "all" : System.getProperty("plimsoll.planted", "");
    private static final int SAMPLE_EVERY = 17;

    @Test
    void planted_defects_are_found() {
        Map<String, Site> defects = new LinkedHashMap<>(Defects.byHand());
        defects.putAll(Defects.generated());
        assertThat(defects).hasSize(50);
        List<String> survivors = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, Site> defect : defects.entrySet()) {
            if (!isAsked(++number)) {
                continue;
            }
            long found = new PlantedLoader(defect.getValue()).hunt(CASES, SEED);
            System.out.println("planted: " + defect.getKey() + " (" + defect.getValue() + "): "
                    + (found == 0 ? "NOT FOUND" : "found after " + found + " cases"));
            if (found == 0) {
                survivors.add(defect.getKey());
            }
        }
        assertThat(survivors).isEmpty();
    }

    private static boolean isAsked(int number) {
        if (ASKED.equals("all")) {
            return true;
        }
        String[] range = ASKED.split("-");
        return range.length == 2
                ? number >= Integer.parseInt(range[0]) && number <= Integer.parseInt(range[1])
                : number % SAMPLE_EVERY == 1;
    }

    /** Without a defect nothing is found, so that what is found is the defect. */
    @Test
    void nothing_is_found_where_nothing_is_planted() {
        Site nowhere = new Site("dev.plimsoll.assessment.Contract", "none()V", 0, Site.Change.NEGATE);

        assertThat(new PlantedLoader(nowhere).hunt(ASKED.isEmpty() ? 2_000 : CASES, SEED))
                .isZero();
    }
}
