package dev.plimsoll.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Quote;
import dev.plimsoll.account.Request;
import dev.plimsoll.account.Side;
import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.evaluation.OpTables;
import dev.plimsoll.evaluation.SwappedComparison;
import dev.plimsoll.io.ConfinedFiles;
import dev.plimsoll.lowering.Mutants;
import dev.plimsoll.lowering.PolicyLowering;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Rule;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planted mistakes change what is decided. */
class DecisionMutationTest {
    private static final String POLICY = String.join(
            "\n",
            "policy small version \"1.0\"",
            "  settles in USDT",
            "instruments",
            "  BTC-USDT is perpetual linear",
            "margin initial basic: notional / leverage",
            "margin maintenance flat: notional * 1%",
            "cap cross_leverage: leverage at 5x when mode is cross",
            "require large_account: account.balance >= 1_000 USDT on open_position",
            "");

    @TempDir
    private Path root = Path.of("");

    private CheckedPolicy policy() throws IOException {
        Outcome<CompiledPolicy> compiled =
                PolicyCompiler.compile(Source.of("small.margin", POLICY), ConfinedFiles.under(root));
        assertThat(compiled.diagnostics()).noneMatch(Diagnostic::isError);
        return compiled.value().orElseThrow().model();
    }

    private static Verdict verdict(PolicyEvaluator evaluator, String leverage) {
        Account account = new Account(
                "one",
                "USDT",
                new TreeMap<>(Map.of("USDT", new BigDecimal("1000"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>());
        Quote quote = new Quote(
                Optional.of(new BigDecimal("100")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        Request request = new Request(
                "open_position",
                Optional.of("BTC-USDT"),
                Optional.of(Side.LONG),
                Optional.of(BigDecimal.ONE),
                Optional.empty(),
                Optional.of(new BigDecimal(leverage)),
                Optional.of(MarginMode.CROSS),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
        Market market = new Market(new TreeMap<>(Map.of("BTC-USDT", quote)), new TreeMap<>(), Optional.empty());
        Decision decision = evaluator.decide(account, request, market, Options.DEFAULT);
        assertThat(decision.errors()).isEmpty();
        return decision.verdict();
    }

    @Test
    void a_rule_that_drools_never_hears_of_denies_nothing() throws IOException {
        CheckedPolicy policy = policy();
        int cap = policy.rules().stream()
                .filter(rule -> rule.name().equals("cross_leverage"))
                .mapToInt(Rule::index)
                .findFirst()
                .orElseThrow();
        DroolsExpressions mutant = new DroolsExpressions(new OpTables(), () -> Mutants.without(policy, cap));

        assertThat(verdict(DroolsEvaluator.of(policy), "6")).isEqualTo(Verdict.DENY);
        assertThat(verdict(new Evaluator(policy, mutant), "6")).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void a_swapped_comparison_denies_what_just_meets_a_requirement() throws IOException {
        CheckedPolicy policy = policy();
        OpTables swapped = SwappedComparison.tables();
        DroolsExpressions mutant = new DroolsExpressions(swapped, () -> PolicyLowering.lower(policy, swapped));

        assertThat(verdict(DroolsEvaluator.of(policy), "5")).isEqualTo(Verdict.ALLOW);
        assertThat(verdict(new Evaluator(policy, mutant), "5")).isEqualTo(Verdict.DENY);
    }
}
