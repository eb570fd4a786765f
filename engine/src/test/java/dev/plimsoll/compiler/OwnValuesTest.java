package dev.plimsoll.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.source.Source;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an instruments file gives to own attributes, by their types. */
class OwnValuesTest {
    private static Outcome<CompiledPolicy> compile(String type, String value) {
        String text = """
                policy p version "1.0"
                  settles in USDT

                instruments from "instruments.yaml"
                attribute instrument.own is optional %s
                """.formatted(type);
        return PolicyCompiler.compile(
                Source.of("p.margin", text),
                new FolderOfTexts()
                        .with("instruments.yaml", "BTC-USDT: {kind: perpetual, attributes: {own: " + value + "}}\n"));
    }

    private static Datum own(String type, String value) {
        Outcome<CompiledPolicy> outcome = compile(type, value);
        assertThat(outcome.diagnostics()).noneMatch(Diagnostic::isError);
        Instrument instrument =
                Objects.requireNonNull(outcome.orThrow().model().instruments().get("BTC-USDT"));
        return Objects.requireNonNull(instrument.attributes().get("own"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ratio            | 5%                   | 0.05",
                "ratio            | 25bps                | 0.0025",
                "ratio            | -0.3                 | -0.3",
                "count            | 7                    | 7",
                "leverage         | 12.5x                | 12.5",
                "leverage         | 20                   | 20",
                "amount of settle | 15 USDT              | 15",
                "amount of settle | 15                   | 15",
                "price            | 0.5                  | 0.5",
                "duration         | 250ms                | 250",
                "duration         | 30s                  | 30000",
                "duration         | 2m                   | 120000",
                "duration         | 1h                   | 3600000",
                "duration         | 1.5d                 | 129600000",
                "instant          | 1970-01-02           | 86400000",
                "instant          | 1970-01-01T00:01:00Z | 60000",
            })
    void are_numbers_with_percents_applied_and_times_in_milliseconds(String type, String value, BigDecimal number) {
        assertThat(own(type, "\"" + value + "\""))
                .isInstanceOfSatisfying(
                        Datum.Decimal.class, datum -> assertThat(datum.value()).isEqualByComparingTo(number));
    }

    @Test
    void are_words_and_truths() {
        assertThat(own("text", "a new coin")).isEqualTo(new Datum.Text("a new coin"));
        assertThat(own("one of low, high", "high")).isEqualTo(new Datum.Text("high"));
        assertThat(own("truth", "true")).isEqualTo(new Datum.Truth(true));
        assertThat(own("truth", "\"false\"")).isEqualTo(new Datum.Truth(false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ratio            | 20x               | a number or an amount | a leverage",
                "ratio            | 5 USDT            | a number or an amount | an amount of USDT",
                "ratio            | 5% per BTC        | a number or an amount | a rate per BTC",
                "count            | many              | a number or an amount | a word",
                "amount of settle | 1h                | a number or an amount | a duration",
                "leverage         | 5 USDT            | a leverage            | an amount of USDT",
                "duration         | 20                | a duration            | a number",
                "duration         | 2020-01-01        | a duration            | a date",
                "instant          | 20                | a date                | a number",
                "instant          | 2020-13-01        | a date                | a word",
                "instant          | 2020-01-01T00:00Z5 | a date               | a word",
                "truth            | yes               | `true` or `false`     | a word",
                "truth            | 1                 | `true` or `false`     | a number",
                "text             | 5                 | a text                | a number",
                "one of low, high | mid               | one of `low` or `high` | a word",
                "one of low, high | 1                 | one of `low` or `high` | a number",
                "text             | [a]               | a text                | a list",
            })
    void of_another_type_are_refused(String type, String value, String wanted, String found) {
        assertThat(compile(type, value.startsWith("[") ? value : "\"" + value + "\"")
                        .diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.code()).isEqualTo(TypeCode.CELL_TYPE);
                    assertThat(said.message()).isEqualTo("`instrument.own` is " + wanted + ", and this is " + found);
                    assertThat(said.span().source().name()).isEqualTo("instruments.yaml");
                    assertThat(said.help()).contains("write a value of the type that the policy declares");
                });
    }

    @Test
    void of_a_misspelt_name_are_refused_with_the_name_that_was_meant() {
        assertThat(PolicyCompiler.compile(
                                Source.of(
                                        "p.margin",
                                        "policy p version \"1.0\"\n  settles in USDT\n\n"
                                                + "instruments from \"instruments.yaml\"\n"
                                                + "attribute instrument.haircut is ratio default 0\n"),
                                new FolderOfTexts()
                                        .with(
                                                "instruments.yaml",
                                                "BTC-USDT: {kind: perpetual, attributes: {haircutt: 5%}}\n"))
                        .diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.code()).isEqualTo(DataCode.UNKNOWN_KEY);
                    assertThat(said.help()).contains("did you mean `haircut`?");
                });
    }
}
