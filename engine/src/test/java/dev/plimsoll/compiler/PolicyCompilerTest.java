package dev.plimsoll.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import dev.plimsoll.syntax.PolicyFile;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyCompilerTest {
    private static final String POLICY = """
            policy example version "1.0"
              settles in USDT

            include "common.margin"
            tiers brackets from "tiers.yaml"

            cap bracket_leverage: leverage at brackets.max_leverage
            margin initial basic: notional / leverage
            margin maintenance tiered: notional * brackets.maintenance_rate - brackets.deduction

            alert thin: account when equity <= 2 * maintenance_margin
            alert own: position when mode is isolated and equity <= 2 * maintenance_margin

            liquidate isolated_position: position
              when mode is isolated and equity <= maintenance_margin
              by cancel_orders, close
              loss limited to margin

            liquidate cross_pool: cross
              when equity <= maintenance_margin
              by cancel_orders, close_all
              loss limited to balance
            """;

    private static FolderOfTexts files() {
        return new FolderOfTexts()
                .with("common.margin", "instruments\n  BTC-USDT is perpetual linear tick 0.1\n")
                .with(
                        "tiers.yaml",
                        "by: notional\nmethod: marginal\nBTC-USDT:\n"
                                + "  - {up_to: 50000, maintenance_rate: 0.4%, max_leverage: 100x}\n"
                                + "  - {maintenance_rate: 1%, max_leverage: 50x}\n");
    }

    @Test
    void a_policy_of_several_files_compiles() {
        Outcome<CompiledPolicy> compiled = compile(POLICY);

        assertThat(compiled.diagnostics()).isEmpty();
        CompiledPolicy policy = compiled.orThrow();
        assertThat(policy.files())
                .extracting(file -> file.source().name())
                .containsExactly("policy.margin", "common.margin");
        assertThat(policy.model().name()).isEqualTo("example");
        assertThat(policy.model().instruments()).containsOnlyKeys("BTC-USDT");
        assertThat(policy.model().tables()).containsOnlyKeys("brackets");
        assertThat(policy.model().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void the_fingerprint_covers_policy_includes_and_tables() {
        String plain = compile(POLICY).orThrow().model().sha256();

        assertThat(compile(POLICY).orThrow().model().sha256()).isEqualTo(plain);
        assertThat(compile(POLICY + "# more\n").orThrow().model().sha256()).isNotEqualTo(plain);
        for (String name : List.of("common.margin", "tiers.yaml")) {
            FolderOfTexts changed = files();
            changed.with(name, changed.text(name) + "# more\n");
            assertThat(PolicyCompiler.compile(source(POLICY), changed)
                            .orThrow()
                            .model()
                            .sha256())
                    .isNotEqualTo(plain);
        }
    }

    @Test
    void five_mistakes_give_five_errors_by_place() {
        String policy = POLICY.replace("common.margin", "comon.margin")
                        .replace("brackets.deduction", "brackets.deductoin")
                        .replace("isolated_position: position", "isolated_position: positions")
                        .replace("notional / leverage", "notional / leverage + 1 USDT + 5x")
                        .replace("loss limited to balance", "loss limited to to balance")
                + "group g is BTC-USDT\n";

        Outcome<CompiledPolicy> compiled = compile(policy);

        assertThat(compiled.value()).isEmpty();
        assertThat(compiled.diagnostics())
                .filteredOn(Diagnostic::isError)
                .hasSize(5)
                .isSortedAccordingTo(Diagnostic.BY_PLACE);
        assertThat(compiled.diagnostics())
                .filteredOn(Diagnostic::isError)
                .extracting(found -> found.span().from().line())
                .containsExactly(4, 8, 9, 14, 22);
    }

    @Test
    void who_only_asks_hears_all_errors_and_no_warnings_about_rules() {
        Source warned = Source.of("policy.margin", POLICY + "group unused is BTC-USDT\n");
        Source wrong = Source.of("policy.margin", POLICY + "deny d: open_position when account.equity > 5x\n");

        assertThat(PolicyCompiler.compile(warned, files()).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(LintCode.UNUSED);
        assertThat(PolicyCompiler.compileToAsk(warned, files()).diagnostics()).isEmpty();
        assertThat(PolicyCompiler.compileToAsk(warned, files()).orThrow().model())
                .isEqualTo(PolicyCompiler.compile(warned, files()).orThrow().model());
        assertThat(PolicyCompiler.compileToAsk(wrong, files()).diagnostics().stream()
                        .filter(Diagnostic::isError))
                .isNotEmpty()
                .containsExactlyElementsOf(PolicyCompiler.compile(wrong, files()).diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .toList());
    }

    @Test
    void a_header_that_cannot_be_read_keeps_nothing_else_from_being_checked() {
        String policy = POLICY.replace("version \"1.0\"", "version 1.0")
                .replace("notional / leverage", "notional / leverage + 5x");

        assertThat(compile(policy).diagnostics())
                .filteredOn(Diagnostic::isError)
                .extracting(found -> found.span().from().line())
                .containsExactly(1, 8);
    }

    @Test
    void a_policy_has_a_policy_statement() {
        assertThat(compile("group g is all\n").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(NameCode.NO_HEADER);
        assertThat(compile("").diagnostics()).extracting(Diagnostic::code).containsExactly(NameCode.NO_HEADER);
    }

    @Test
    void a_fragment_is_checked_for_its_syntax_alone() {
        Source good = source("group g is majors\ncap c: leverage at nothing_known\n");
        Outcome<PolicyFile> checked = PolicyCompiler.checkFragment(ParsedSource.of(good));

        assertThat(ParsedSource.of(good).isFragment()).isTrue();
        assertThat(checked.diagnostics()).isEmpty();
        assertThat(checked.orThrow().declarations()).hasSize(2);
        assertThat(PolicyCompiler.checkFragment(ParsedSource.of(source("group g is\ncap c: leverage 5x\n")))
                        .diagnostics())
                .hasSize(2);
    }

    @Test
    void a_policy_with_a_broken_header_is_no_fragment() {
        assertThat(ParsedSource.of(source(POLICY)).isFragment()).isFalse();
        assertThat(ParsedSource.of(source("policy example version 1\n")).isFragment())
                .isFalse();
        assertThat(ParsedSource.of(source("policy\n")).isFragment()).isFalse();
        assertThat(ParsedSource.of(source("")).isFragment()).isTrue();
        assertThat(ParsedSource.of(source("# policy example version \"1.0\"\n")).isFragment())
                .isTrue();
    }

    @Test
    void several_threads_compile_the_same() {
        String alone = compile(POLICY).toString();

        assertThat(IntStream.range(0, 64)
                        .parallel()
                        .mapToObj(i -> compile(POLICY).toString())
                        .distinct())
                .containsExactly(alone);
    }

    private static Outcome<CompiledPolicy> compile(String policy) {
        return PolicyCompiler.compile(source(policy), files());
    }

    private static Source source(String policy) {
        return Source.of("policy.margin", policy);
    }

    @Test
    void a_table_by_what_a_balance_has_is_for_assets() {
        String pooled = """
                policy pooled version "1.0"
                  pooled in USD

                instruments
                  BTC-USDT is perpetual linear

                tiers haircuts by value
                  for BTC, ETH
                    up to 1_000_000 USD: haircut 5%
                    above:               haircut 10%
                  for all
                    above:               haircut 50%

                tiers limits by amount
                  for BTC
                    up to 2 BTC: weight 95%, most 2 BTC
                    above:       weight 85%, most 2 BTC
                  for all
                    up to 1_000: weight 50%, most 0
                    above:       weight 0%,  most 0

                collateral by_value: value * (1 - haircuts.haircut)
                collateral by_amount: value * limits.weight
                margin initial basic: notional / leverage
                margin maintenance none: 0 * notional
                """;
        assertThat(errors(pooled)).isEmpty();
        assertThat(errors(pooled + "cap c: leverage at 1x / haircuts.haircut\n"))
                .containsExactly("`haircuts` has a row for an asset, and there is none in a rule on requests");
        assertThat(errors(pooled + "tiers t by notional\n  for all\n    above: x 1\ncollateral c: value * t.x\n"))
                .containsExactly("`t` has a row for an instrument, and there is none in a collateral rule");
    }

    private static List<String> errors(String policy) {
        return compile(policy).diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::message)
                .toList();
    }
}
