package dev.plimsoll.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.assessment.Evaluator;
import dev.plimsoll.compiler.FolderOfTexts;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.PolicyEvaluator;
import dev.plimsoll.decision.PoolHealth;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.io.Json;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.runtime.DroolsEvaluator;
import dev.plimsoll.source.Source;
import dev.plimsoll.value.Fault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A policy from text, asked about accounts and requests as they stand in files; both evaluators must say the same. */
final class Platform {
    private static final Map<String, Platform> KNOWN = new ConcurrentHashMap<>();

    private final PolicyEvaluator drools;
    private final PolicyEvaluator reference;
    private final DataSchema schema;

    private Platform(CheckedPolicy policy) {
        this.drools = DroolsEvaluator.of(policy);
        this.reference = new Evaluator(policy, new TreeExpressions(policy));
        this.schema = DataSchema.of(policy);
    }

    static Platform of(String policy) {
        return KNOWN.computeIfAbsent(
                policy,
                text -> new Platform(PolicyCompiler.compile(Source.of("test.margin", text), new FolderOfTexts())
                        .orThrow()
                        .model()));
    }

    Decision decide(String account, String request) {
        AccountFile file = account(account);
        Request asked = Inputs.request(Source.of("request.yaml", request), schema)
                .orThrow()
                .value();
        Decision decided = drools.decide(file.account(), asked, market(file), Options.DEFAULT);
        Decision expected = reference.decide(file.account(), asked, market(file), Options.DEFAULT);
        assertThat(Json.decision(decided)).isEqualTo(Json.decision(expected));
        return decided;
    }

    /** {@code ALLOW}; {@code DENY lock, withdrawable}; {@code ERROR missing_price at market.prices.BTC}. */
    String verdict(String account, String request) {
        Decision decision = decide(account, request);
        String rules =
                decision.findings().stream().map(finding -> finding.rule()).collect(Collectors.joining(", "));
        return (decision.verdict() + " " + rules + errors(decision.errors())).strip();
    }

    /** What a rule says that denies. */
    String message(String account, String request, String rule) {
        return decide(account, request).findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .map(finding -> finding.message() + " " + finding.passesIf())
                .collect(Collectors.joining("; "));
    }

    /** The operands that a rule saw that denies or advises. */
    Map<String, String> seen(String account, String request, String rule) {
        Decision decision = decide(account, request);
        return Stream.concat(decision.findings().stream(), decision.advice().stream())
                .filter(finding -> finding.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .values();
    }

    Assessment assess(String account) {
        return assess(account, Options.DEFAULT);
    }

    private Assessment assess(String account, Options options) {
        AccountFile file = account(account);
        Assessment assessed = drools.assess(file.account(), market(file), options);
        Assessment expected = reference.assess(file.account(), market(file), options);
        assertThat(Json.assessment(assessed)).isEqualTo(Json.assessment(expected));
        return assessed;
    }

    /** {@code cap silent: …}: why a rule on requests fired or not. */
    String explained(String account, String request, String rule) {
        AccountFile file = account(account);
        Request asked = Inputs.request(Source.of("request.yaml", request), schema)
                .orThrow()
                .value();
        Options options = new Options(Optional.empty(), true);
        Decision decided = drools.decide(file.account(), asked, market(file), options);
        Decision expected = reference.decide(file.account(), asked, market(file), options);
        assertThat(Json.decision(decided)).isEqualTo(Json.decision(expected));
        return decided.explanation().stream()
                .filter(line -> line.rule().equals(rule))
                .map(line -> line.rule() + " " + line.outcome()
                        + line.because().map(because -> ": " + because).orElse(""))
                .collect(Collectors.joining("; "));
    }

    /** {@code thin cross USDT silent: …}: each rule of health on each scope. */
    List<String> explained(String account) {
        return assess(account, new Options(Optional.empty(), true)).explanation().stream()
                .map(line -> line.rule() + " " + line.question() + " " + line.outcome()
                        + line.because().map(because -> ": " + because).orElse(""))
                .toList();
    }

    /** {@code MARGIN_CALL call}; {@code ERROR missing_price at market.prices.BTC}. */
    String status(String account) {
        Assessment assessment = assess(account);
        String rules =
                assessment.findings().stream().map(finding -> finding.rule()).collect(Collectors.joining(", "));
        return (assessment.status() + " " + rules + errors(assessment.errors())).strip();
    }

    /** The only pool. */
    PoolHealth pool(String account) {
        Assessment assessment = assess(account);
        assertThat(assessment.pools()).as(status(account)).hasSize(1);
        return assessment.pools().get(0);
    }

    private static String errors(Iterable<Fault> faults) {
        StringBuilder text = new StringBuilder();
        faults.forEach(fault -> text.append(text.isEmpty() ? "" : ", ")
                .append(fault.code().code())
                .append(" at ")
                .append(fault.path()));
        return text.toString();
    }

    private AccountFile account(String text) {
        return Inputs.account(Source.of("account.yaml", text), schema).orThrow().value();
    }

    private static Market market(AccountFile file) {
        return file.market().orElse(Market.EMPTY);
    }
}
