package dev.plimsoll.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Figures of venues, upstream tests and recordings: the policy of a formula says the venue's rules, the account and the
 * request are made from the inputs, and a field of the printed answer is what the recording says, within its tolerance.
 */
class VectorsTest {
    @TestFactory
    Stream<DynamicNode> every_vector_agrees() {
        return VectorFormula.all().stream().map(formula -> {
            VectorFormula.Engines engines = formula.engines();
            List<DynamicTest> tests = new ArrayList<>();
            byId(formula)
                    .forEach(
                            (id, questions) -> tests.add(DynamicTest.dynamicTest(id, () -> agree(questions, engines))));
            return DynamicContainer.dynamicContainer(formula.name(), tests);
        });
    }

    /**
     * They say no more than one convention: nothing of leverage, liquidations of one mode or none, no calls. A table that
     * serves some instruments only is read by rules that say so.
     */
    @TestFactory
    Stream<DynamicTest> policies_warn_only_of_what_they_leave_out() {
        return VectorFormula.all().stream()
                .map(formula -> DynamicTest.dynamicTest(
                        formula.name(),
                        () -> assertThat(formula.warnings())
                                .allSatisfy(warning ->
                                        assertThat(warning).containsPattern("^PLM(5014|5017|5018|5019|5103) "))));
    }

    private record Question(VectorTable table, VectorCase row) {}

    private static Map<String, List<Question>> byId(VectorFormula formula) {
        Map<String, List<Question>> byId = new LinkedHashMap<>();
        for (VectorTable table : formula.tables()) {
            for (VectorCase row : table.cases()) {
                byId.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(new Question(table, row));
            }
        }
        return byId;
    }

    /** All rows of a case agree; of a case that is recorded as mistaken, one does not. */
    private static void agree(List<Question> questions, VectorFormula.Engines engines) {
        List<String> disagreements = new ArrayList<>();
        String last = "";
        for (Question question : questions) {
            String printed = engines.drools(question.table(), question.row());
            assertThat(engines.reference(question.table(), question.row())).isEqualTo(printed);
            Answer answer = Answer.of(printed);
            for (Output output : question.row().expected().keySet()) {
                String disagreement = output.disagreement(answer, question.row());
                if (!disagreement.isEmpty()) {
                    disagreements.add(disagreement);
                    last = printed;
                }
            }
        }
        if (questions.get(0).row().isMistaken()) {
            assertThat(disagreements).isNotEmpty();
        } else {
            assertThat(disagreements).as(last).isEmpty();
        }
    }
}
