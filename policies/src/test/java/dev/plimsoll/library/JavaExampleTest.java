package dev.plimsoll.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.catalog.PolicyCatalog;
import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Status;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.runtime.DroolsEvaluator;
import dev.plimsoll.source.Files;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The use as a library that the README shows: its lines are those of this test. */
class JavaExampleTest {
    private static final Path REPOSITORY = Path.of(System.getProperty("plimsoll.repository"));

    @Test
    void a_policy_decides_and_assesses() {
        Source source = PolicyCatalog.source(PolicyCatalog.find("plain").orElseThrow());
        Files files = PolicyCatalog.files();

        CompiledPolicy policy = PolicyCompiler.compile(source, files).orThrow();
        PolicyEvaluator engine = DroolsEvaluator.of(policy.model());

        DataSchema schema = DataSchema.of(policy.model());
        AccountFile file =
                Inputs.account(example("accounts/alex.yaml"), schema).orThrow().value();
        Request request = Inputs.request(example("requests/cross-6x.yaml"), schema)
                .orThrow()
                .value();
        Account account = file.account();
        Market market = file.market().orElseThrow();

        Decision decision = engine.decide(account, request, market, Options.DEFAULT);
        Assessment assessment = engine.assess(account, market, Options.DEFAULT);

        assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
        assertThat(decision.findings()).extracting(finding -> finding.rule()).contains("cross_leverage");
        assertThat(assessment.status()).isNotEqualTo(Status.ERROR);
        PositionHealth position = assessment.positions().get(0);
        assertThat(position.liquidationPrice().value().orElseThrow()).isEqualByComparingTo("8000");
    }

    @Test
    void an_evaluator_is_shared_between_threads() {
        PolicyEvaluator engine = DroolsEvaluator.of(PolicyCompiler.compile(
                        PolicyCatalog.source(PolicyCatalog.find("guide").orElseThrow()), PolicyCatalog.files())
                .orThrow()
                .model());
        AccountFile file = Inputs.account(example("accounts/alex.yaml"), DataSchema.ANY)
                .orThrow()
                .value();
        Request request = Inputs.request(example("requests/cross-6x.yaml"), DataSchema.ANY)
                .orThrow()
                .value();
        Market market = file.market().orElseThrow();
        String decided =
                engine.decide(file.account(), request, market, Options.DEFAULT).toString();
        String assessed = engine.assess(file.account(), market, Options.DEFAULT).toString();

        List<String> answers = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> i % 2 == 0
                        ? engine.decide(file.account(), request, market, Options.DEFAULT)
                                .toString()
                        : engine.assess(file.account(), market, Options.DEFAULT).toString())
                .distinct()
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(decided, assessed);
    }

    @Test
    void the_readme_shows_the_lines_of_this_test() throws IOException {
        String readme = java.nio.file.Files.readString(REPOSITORY.resolve("README.md"));
        String fence = readme.substring(readme.indexOf("```java\n") + 8);
        String test =
                java.nio.file.Files.readString(Path.of("src/test/java/dev/plimsoll/library/JavaExampleTest.java"));

        List<String> shown = fence.substring(0, fence.indexOf("```")).lines().toList();

        assertThat(shown).isNotEmpty().allSatisfy(line -> assertThat(test).contains("        " + line.strip() + "\n"));
    }

    private static Source example(String name) {
        Files.Reading reading = PolicyCatalog.files().read("", "examples/" + name);
        return ((Files.Reading.Found) reading).source();
    }
}
