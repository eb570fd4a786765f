package dev.plimsoll.checker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.compiler.CompiledPolicy;
import dev.plimsoll.compiler.FolderOfTexts;
import dev.plimsoll.compiler.PolicyCompiler;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.diagnostic.SyntaxCode;
import dev.plimsoll.source.Source;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What named expressions may come to when they are written out, and policies with many instruments. */
class LimitsTest {
    private static final String HEAD = "policy p version \"1.0\"\n  settles in USDT\n\n";
    private static final String MARGINS = """
            margin initial basic: notional / leverage
            margin maintenance flat: 1% * notional
            cap most: leverage at 20x
            alert thin: account when equity <= 2 * maintenance_margin
            liquidate whole: account when equity <= maintenance_margin by close_all
            """;

    @Test
    @Timeout(60)
    void names_that_double_are_refused_once_and_not_expanded_for_ever() {
        StringBuilder text = new StringBuilder(HEAD).append(MARGINS).append("let n0 = cross.equity + cross.equity\n");
        for (int i = 1; i <= 200; i++) {
            text.append("let n" + i + " = n" + (i - 1) + " + n" + (i - 1) + "\n");
        }
        text.append("alert low: cross when n200 < 10 USDT\n");
        Outcome<CompiledPolicy> outcome = compile(text.toString());
        assertThat(outcome.diagnostics()).singleElement().satisfies(diagnostic -> {
            assertThat(diagnostic.code()).isEqualTo(SyntaxCode.EXPRESSION_TOO_LARGE);
            assertThat(diagnostic.span().text()).isEqualTo("n11 + n11");
        });
    }

    @Test
    @Timeout(60)
    void a_long_chain_of_names_is_refused_before_it_is_too_deep_to_walk() {
        StringBuilder text = new StringBuilder(HEAD).append(MARGINS).append("let n0 = cross.equity\n");
        for (int i = 1; i <= 3_000; i++) {
            text.append("let n" + i + " = n" + (i - 1) + " + 1 USDT\n");
        }
        Outcome<CompiledPolicy> outcome = compile(text.toString());
        assertThat(outcome.diagnostics())
                .isNotEmpty()
                .extracting(Diagnostic::code)
                .containsOnly(SyntaxCode.EXPRESSION_TOO_LARGE);
    }

    @Test
    @Timeout(60)
    void six_hundred_instruments_do_not_make_two_hundred_rules_slow() {
        StringBuilder text = new StringBuilder(HEAD).append(MARGINS).append("instruments\n");
        for (int i = 0; i < 600; i++) {
            text.append("  C" + i + "-USDT is perpetual linear\n");
        }
        text.append("group some is C1-USDT, C2-USDT\n");
        for (int i = 0; i < 200; i++) {
            text.append("deny d" + i + ": open_position when instrument in some and mode is cross and quantity"
                    + " * market.mark_price > " + (i + 1) + " USDT and notional + 5 USDT > 10% * account.equity\n");
        }
        long start = System.nanoTime();
        assertThat(compile(text.toString()).diagnostics()).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }

    private static Outcome<CompiledPolicy> compile(String text) {
        return PolicyCompiler.compile(Source.of("p.margin", text), new FolderOfTexts());
    }
}
