package dev.plimsoll.features.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

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

    @Test
    void modes_go_by_their_chinese_names_too() {
        StepMatch match =
                library.match("it asks to open long 1 BTC-USDT in 逐仓 with 10x").orElseThrow();
        assertThat(match.arguments())
                .extracting(argument -> String.valueOf(argument.value()))
                .contains("ISOLATED");
    }
}
