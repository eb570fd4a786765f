package dev.plimsoll.features.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of steps is closed, documented and without ambiguities. */
class StepLibraryTest {
    private final StepLibrary library = StepLibrary.standard();

    @TestFactory
    Stream<DynamicTest> an_example_is_its_step_and_no_other() {
        return library.steps().stream()
                .map(step -> DynamicTest.dynamicTest(step.pattern(), () -> {
                    String[] parts = step.example().split(" ", 2);
                    assertThat(parts[0]).isEqualTo(step.keyword());
                    assertThat(library.matches(parts[1])).isEqualTo(1);
                    assertThat(library.match(parts[1]).orElseThrow().step()).isEqualTo(step);
                    assertThat(step.meaning()).endsWith(".");
                    assertThat(step.takesTable()).isEqualTo(step.pattern().endsWith(":"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> an_example_of_a_parameter_is_one() {
        Parameters parameters = new Parameters();
        return parameters.all().stream()
                .map(parameter -> DynamicTest.dynamicTest(
                        parameter.name(), () -> assertThat(parameter.example()).matches(parameter.pattern())));
    }

    @Test
    void steps_are_about_sixty_and_each_is_there_once() {
        assertThat(library.steps()).extracting(Step::pattern).doesNotHaveDuplicates();
        assertThat(library.steps()).hasSizeBetween(60, 110);
    }

    @Test
    void a_slip_is_told_with_the_values_written() {
        assertThat(library.help("an account with balance of 2,000 USDT"))
                .contains("did you mean `an account with a balance of 2,000 USDT`?");
        assertThat(library.help("it is denyed by cross_leverage"))
                .contains("did you mean `it is denied by cross_leverage`?");
        assertThat(library.help("it asks to opn long 1 BTC-USDT in cross with 6x"))
                .contains("did you mean `it asks to open long 1 BTC-USDT in cross with 6x`?");
        assertThat(library.help("an account with a balance of 2000"))
                .contains(
                        "`2000` is no {money} such as `2,000 USDT`; did you mean `an account with a balance of {money}`?");
        assertThat(library.help("the weather is fine today")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    the price of BTC-EUR falls to 12,500       | the mark price of BTC-EUR moves to 12,500
                    the mark price of BTC-EUR drops by 80%     | the mark price of BTC-EUR moves by -80%
                    the mark price of BTC-EUR rises by 5%      | the mark price of BTC-EUR moves by 5%
                    the account is on a margin call            | the account is on margin call
                    the position is closed                     | the plan closes {position}
                    BTC-EUR long is closed out                 | the plan closes BTC-EUR long
                    the balance is 0 EUR                       | the balance of the pool is 0 EUR
                    it is denied                               | it is denied by {rule}
                    it is refused by new_account               | it is denied by new_account
                    it is accepted                             | it is allowed
                    the account was opened today               | the account was opened on 2026-06-01
                    it asks to buy 1 BTC-EUR in cross with 2x  | it asks to open long 1 BTC-EUR in cross with 2x
                    """)
    void other_words_for_the_same_are_understood_and_told(String written, String meant) {
        assertThat(library.help(written)).contains("did you mean `" + meant + "`?");
        assertThat(library.matches(written)).isZero();
    }

    @Test
    void modes_go_by_their_chinese_names_too() {
        StepMatch match =
                library.match("it asks to open long 1 BTC-USDT in 逐仓 with 10x").orElseThrow();
        assertThat(match.arguments())
                .extracting(argument -> String.valueOf(argument.value()))
                .contains("ISOLATED");
    }
}
