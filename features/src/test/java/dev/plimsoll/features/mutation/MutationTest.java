package dev.plimsoll.features.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.features.mutation.Mutant.Fate;
import dev.plimsoll.features.run.FeatureSet;
import dev.plimsoll.reference.TreeExpressions;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the changes of a small policy, of which two scenarios say a part. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationTest {
    private final AtomicInteger calls = new AtomicInteger();
    private final MutationReport report = run();

    private MutationReport run() {
        try {
            PolicyText text = Texts.policy("one-mode.margin");
            FeatureSet features = FeatureSet.read(List.of(Texts.feature("one-mode.feature")));
            Mutation mutation = new Mutation(
                    text,
                    text.compile().orThrow(),
                    features.scenarios(),
                    policy -> new Evaluator(policy, new TreeExpressions(policy)));
            return mutation.run(mutation.changes(), 1, (done, all) -> calls.incrementAndGet());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            most     | dropped                                          | KILLED
            most     | `5x` → `6x`                                      | KILLED
            most     | `5x` → `4x`                                      | KILLED
            basic    | `/` → `*`                                        | KILLED
            tiered   | dropped                                          | KILLED
            brackets | `10_000` → `9999`                                | KILLED
            brackets | `10_000` → `10001`                               | SURVIVED
            brackets | `2%` → `1%`                                      | SURVIVED
            poor     | dropped                                          | SURVIVED
            poor     | `deny` → `advise`                                | SURVIVED
            thin     | `<=` → `<`                                       | SURVIVED
            brackets | `50x` → `20x`                                    | EQUIVALENT
            brackets | `5%` → `1%`                                      | ABSENT
            unused   | `-` → `+`                                        | EQUIVALENT
            unused   | `5 USDT` → `6 USDT`                              | EQUIVALENT
            thin     | dropped `mode is cross`                          | EQUIVALENT
            pool     | dropped `loss limited to balance`                | EQUIVALENT
            tiered   | `tiered` → `tiered of cross`                     | INVALID
            poor     | dropped `when account.available < 100 USDT`      | INVALID
            poor     | `account.available` → `position.available`       | INVALID
            """)
    void a_change_comes_to(String rule, String change, String fate) {
        assertThat(report.mutants().stream()
                        .filter(mutant -> mutant.change().rule().equals(rule)
                                && mutant.change().change().equals(change))
                        .map(mutant -> mutant.fate().name())
                        .findFirst()
                        .orElse("ABSENT"))
                .isEqualTo(fate);
    }

    @Test
    void the_score_counts_what_compiles_and_says_another_thing() {
        int killed = report.count(Fate.KILLED);
        int survived = report.count(Fate.SURVIVED);
        assertThat(killed).isPositive();
        assertThat(survived).isPositive();
        int percent = killed * 100 / (killed + survived);
        assertThat(report.score()).isEqualTo(BigDecimal.valueOf(percent, 2));
    }

    @Test
    void the_page_has_the_text_with_what_survived_marked_and_nothing_of_it_is_markup() {
        String page = MutationPage.of(report, name -> "<" + name + ">");
        assertThat(page)
                .contains("&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;")
                .contains("<h2>&lt;one-mode.margin&gt;</h2>")
                .contains("account.available <mark>&lt;</mark> <mark>100 USDT</mark>")
                .contains("poor: `&lt;` → `&lt;=`")
                .doesNotContain("<script", "http");
    }

    @Test
    void it_is_told_how_far_it_is() {
        assertThat(calls).hasValue(report.mutants().size());
    }
}
