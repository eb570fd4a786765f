package dev.plimsoll.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compiler.FolderOfTexts;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.Options;
import dev.plimsoll.decision.Verdict;
import dev.plimsoll.io.AccountFile;
import dev.plimsoll.io.DataSchema;
import dev.plimsoll.io.Inputs;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.reference.TreeExpressions;
import dev.plimsoll.source.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Own attributes of instruments, of every type, are what the instruments file gives for them. */
class InstrumentDataTest {
    private static final String ROW =
            "BTC-USDT: {kind: perpetual, attributes: {isolated_only: true, rate: 0.5%, most: 20x, "
                    + "cooling: 2h, listed: 2026-01-02, size: 5 USDT, zone: hot, note: listed}}\n";

    private static final String POLICY = """
            policy data version "1"
              settles in USDT
            instruments from "instruments.yaml"
            attribute instrument.isolated_only is truth default false
            attribute instrument.rate is ratio default 0%
            attribute instrument.most is leverage default 1x
            attribute instrument.cooling is duration default 1h
            attribute instrument.listed is optional instant
            attribute instrument.size is amount of quote default 0 USDT
            attribute instrument.zone is one of cold, hot default cold
            attribute instrument.note is text default ""
            margin initial basic: notional / leverage
            margin maintenance flat: notional * 1%
            """;

    @ParameterizedTest
    @CsvSource({
        "instrument.isolated_only",
        "instrument.rate = 0.5%",
        "instrument.most = 20x",
        "instrument.cooling = 120m",
        "instrument.listed = 2026-01-02",
        "instrument.size = 5 USDT",
        "instrument.zone is hot",
        "instrument.note = \"listed\""
    })
    void a_rule_reads_what_the_file_gives(String condition) {
        FolderOfTexts files = new FolderOfTexts().with("instruments.yaml", ROW);
        CheckedPolicy policy = PolicyCompiler.compile(
                        Source.of("policy.margin", POLICY + "deny listed: open_position when " + condition + "\n"),
                        files)
                .orThrow()
                .model();
        DataSchema schema = DataSchema.of(policy);
        AccountFile account = Inputs.account(
                        Source.of("account.yaml", "account: a\nbalance: 100\nmarket:\n  BTC-USDT: {mark: 100}\n"),
                        schema)
                .orThrow()
                .value();

        Decision decision = new Evaluator(policy, new TreeExpressions(policy))
                .decide(
                        account.account(),
                        Inputs.request(
                                        Source.of(
                                                "request.yaml",
                                                "{action: open_position, instrument: BTC-USDT, side: long, quantity: 0.1}"),
                                        schema)
                                .orThrow()
                                .value(),
                        account.market().orElseThrow(),
                        Options.DEFAULT);

        assertThat(decision.errors()).isEmpty();
        assertThat(decision.verdict()).isEqualTo(Verdict.DENY);
    }
}
