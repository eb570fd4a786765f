package dev.plimsoll.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which instruments a condition on their attributes chooses, and which conditions cannot choose. */
class ChosenGroupsTest {
    private static final String INSTRUMENTS = """
            ADA-USDT: {kind: spot_margin, attributes: {tier: low, weight: 0}}
            BTC-USD:  {kind: perpetual, contract: inverse, contract_size: 100, attributes: {tier: high, young: true}}
            BTC-USDT: {kind: perpetual, tick: 0.1, lot: 0.001, attributes: {weight: 5%, most: 100x, listed: 2019-09-13, pause: 30m, sector: coin}}
            ETH-USDT: {kind: future, tick: 0.01, attributes: {weight: 0.2, most: 50, listed: "2020-01-01T00:00:01Z", young: "true"}}
            """;
    private static final String HEAD = """
            policy p version "1.0"
              settles in each

            instruments from "instruments.yaml"
            attribute instrument.weight is ratio default 10%
            attribute instrument.most is leverage default 20x
            attribute instrument.listed is instant default 2020-01-01
            attribute instrument.pause is duration default 1h
            attribute instrument.tier is one of low, mid, high default mid
            attribute instrument.young is truth default false
            attribute instrument.sector is optional text
            attribute instrument.points is optional count
            """;

    private static Outcome<CompiledPolicy> compile(String condition) {
        String text = HEAD + "group chosen is instruments where " + condition + "\n";
        return PolicyCompiler.compile(
                Source.of("p.margin", text), new FolderOfTexts().with("instruments.yaml", INSTRUMENTS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "instrument.weight < 10%                       | ADA-USDT BTC-USDT",
                "instrument.weight <= 10%                      | ADA-USDT BTC-USD BTC-USDT",
                "instrument.weight > 10%                       | ETH-USDT",
                "instrument.weight = 10%                       | BTC-USD",
                "instrument.weight != 10%                      | ADA-USDT BTC-USDT ETH-USDT",
                "instrument.weight between 5% and 10%          | BTC-USD BTC-USDT",
                "instrument.weight between 10% and 20%         | BTC-USD ETH-USDT",
                "instrument.weight + 5% >= 15%                 | BTC-USD ETH-USDT",
                "instrument.weight - 5% <= 0                   | ADA-USDT BTC-USDT",
                "instrument.weight * 2 >= 20%                  | BTC-USD ETH-USDT",
                "instrument.weight / 2 >= 5%                   | BTC-USD ETH-USDT",
                "-instrument.weight < -10%                     | ETH-USDT",
                "abs(instrument.weight - 10%) < 10%            | BTC-USD BTC-USDT",
                "min(instrument.weight, 10%, 15%) = 10%        | BTC-USD ETH-USDT",
                "max(instrument.weight, 10%) = 10%             | ADA-USDT BTC-USD BTC-USDT",
                "instrument.most >= 50x                        | BTC-USDT ETH-USDT",
                "instrument.listed < 2020-01-01                | BTC-USDT",
                "instrument.listed > 2020-01-01                | ETH-USDT",
                "instrument.pause < 1h                         | BTC-USDT",
                "instrument.tier > low                         | BTC-USD BTC-USDT ETH-USDT",
                "instrument.tier is one of (low, high)         | ADA-USDT BTC-USD",
                "instrument.young                              | BTC-USD ETH-USDT",
                "not instrument.young                          | ADA-USDT BTC-USDT",
                "instrument.young or instrument.tier is low    | ADA-USDT BTC-USD ETH-USDT",
                "instrument.young and instrument.tier is high  | BTC-USD",
                "instrument.sector is missing                  | ADA-USDT BTC-USD ETH-USDT",
                "instrument.sector is not missing and instrument.sector is \"coin\" | BTC-USDT",
                "instrument.sector is missing or instrument.sector is not \"coin\"  | ADA-USDT BTC-USD ETH-USDT",
                "instrument is BTC-USDT                        | BTC-USDT",
                "instrument.kind is perpetual                  | BTC-USD BTC-USDT",
                "instrument.contract is inverse                | BTC-USD",
                "instrument.base is BTC                        | BTC-USD BTC-USDT",
                "instrument.quote is USD                       | BTC-USD",
                "instrument.settle in (BTC, ETH)               | BTC-USD",
                "instrument.tick is not missing                | BTC-USDT ETH-USDT",
                "instrument.lot is missing                     | ADA-USDT BTC-USD ETH-USDT",
                "if instrument.young then instrument.tier is high else instrument.tier is low | ADA-USDT BTC-USD",
                "instrument.weight < 0                         | -",
            })
    void are_those_of_which_it_holds(String condition, String members) {
        Outcome<CompiledPolicy> outcome = compile(condition);

        assertThat(outcome.diagnostics()).noneMatch(Diagnostic::isError);
        List<String> expected = members == null ? List.of() : Arrays.asList(members.split(" "));
        assertThat(outcome.orThrow().model().groups().get("chosen")).containsExactlyElementsOf(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "instrument.sector is \"coin\"         | `ADA-USDT` has no `sector`",
                "instrument.points > 0                 | `ADA-USDT` has no `points`",
                "not (instrument.points > 0)           | `ADA-USDT` has no `points`",
                "instrument.points between 1 and 2     | `ADA-USDT` has no `points`",
                "instrument.points is one of (1, 2)    | `ADA-USDT` has no `points`",
                "-instrument.points < 0                | `ADA-USDT` has no `points`",
                "abs(instrument.points) > 0            | `ADA-USDT` has no `points`",
                "1 + instrument.points > 0             | `ADA-USDT` has no `points`",
                "max(1, instrument.points) > 0         | `ADA-USDT` has no `points`",
                "(if instrument.points > 0 then 1 else 2) > 0 | `ADA-USDT` has no `points`",
                "instrument.young or instrument.points > 0    | `ADA-USDT` has no `points`",
                "1 / instrument.weight > 5             | a division by 0 for `ADA-USDT`",
            })
    void are_none_where_it_has_no_answer_for_one_of_them(String condition, String message) {
        assertThat(compile(condition).diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.code()).isEqualTo(NameCode.GROUP_CONDITION);
                    assertThat(said.message()).isEqualTo(message);
                    assertThat(said.help()).isPresent();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "round_up(instrument.weight, 1%) > 5%               | a rounding",
                "(count of positions) > 0                           | what an account holds",
                "(any position)                                     | what an account holds",
                "(max of leverage over positions) > 5x              | what an account holds",
            })
    void are_not_chosen_by_what_is_not_known_yet(String condition, String what) {
        assertThat(compile(condition).diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(said -> {
                    assertThat(said.code()).isEqualTo(NameCode.GROUP_CONDITION);
                    assertThat(said.message())
                            .isEqualTo("a group is chosen when the policy is compiled, and " + what
                                    + " is not known then");
                });
    }
}
