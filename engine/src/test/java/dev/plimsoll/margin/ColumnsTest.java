package dev.plimsoll.margin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    /** A suffix alone names nothing: {@code _rate} is a free column. */
    @ParameterizedTest
    @CsvSource({
        "maintenance_rate, true, false",
        "x_rate, true, false",
        "_rate, false, false",
        "rate, false, false",
        "rates, false, false",
        "deduction, false, true",
        "maintenance_deduction, false, true",
        "x_deduction, false, true",
        "_deduction, false, false",
        "deductions, false, false",
        "max_leverage, false, false"
    })
    void rates_and_deductions_go_by_their_names(String column, boolean isRate, boolean isDeduction) {
        assertThat(Columns.isRate(column)).isEqualTo(isRate);
        assertThat(Columns.isDeduction(column)).isEqualTo(isDeduction);
    }

    @ParameterizedTest
    @CsvSource({"maintenance_rate, maintenance_deduction", "initial_rate, initial_deduction", "x_rate, x_deduction"})
    void a_rate_and_its_deduction_name_each_other(String rate, String deduction) {
        assertThat(Columns.deductionOf(rate)).isEqualTo(deduction);
        assertThat(Columns.rateOf(deduction)).isEqualTo(rate);
    }

    @Test
    void a_deduction_of_nothing_is_that_of_the_maintenance_rate() {
        assertThat(Columns.rateOf("deduction")).isEqualTo("maintenance_rate");
        assertThat(Columns.full("deduction")).isEqualTo("maintenance_deduction");
        assertThat(Columns.full("initial_deduction")).isEqualTo("initial_deduction");
    }

    @Test
    void of_two_laws_people_are_only_warned() {
        assertThat(Law.values())
                .filteredOn(law -> !law.isBinding())
                .containsExactly(Law.LEVERAGE_COVERS_RATE, Law.INITIAL_COVERS_MAINTENANCE);
    }
}
