package dev.plimsoll.margin;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeductionsTest {
    @Test
    void those_of_a_published_table() {
        // Binance BTCUSDT, 2025-11-16: notional floors, maintenance rates and amounts
        assertThat(Deductions.of(
                        decimals("0", "300000", "800000", "3000000", "12000000", "70000000"),
                        decimals("0.004", "0.005", "0.0065", "0.01", "0.02", "0.025")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(decimals("0", "300", "1500", "12000", "132000", "482000"));
    }

    @Test
    void of_one_row_nothing_is_deducted() {
        assertThat(Deductions.of(decimals("0"), decimals("0.5"))).containsExactly(BigDecimal.ZERO);
    }

    @Test
    void of_no_rows_there_are_none() {
        assertThat(Deductions.of(List.of(), List.of())).isEmpty();
    }

    /** The definition of the marginal method: every slice at the rate of its own row. */
    @Test
    void rate_less_deduction_is_the_sum_over_slices() {
        Random random = new Random(20251116);
        for (int i = 0; i < 20_000; i++) {
            List<BigDecimal> floors = new ArrayList<>();
            List<BigDecimal> rates = new ArrayList<>();
            BigDecimal floor = BigDecimal.ZERO;
            BigDecimal rate = BigDecimal.ZERO;
            int rows = 1 + random.nextInt(12);
            for (int row = 0; row < rows; row++) {
                rate = rate.add(BigDecimal.valueOf(random.nextInt(2_000), 4));
                floors.add(floor);
                rates.add(rate);
                floor = floor.add(BigDecimal.valueOf(1 + random.nextInt(10_000_000), random.nextInt(4)));
            }
            int row = random.nextInt(rows);
            BigDecimal above = BigDecimal.valueOf(random.nextInt(1_000_000), 3);
            BigDecimal amount = floors.get(row).add(row == rows - 1 ? above : BigDecimal.ZERO);

            BigDecimal slices = BigDecimal.ZERO;
            for (int k = 0; k <= row; k++) {
                BigDecimal end = k == row ? amount : floors.get(k + 1);
                slices = slices.add(end.subtract(floors.get(k)).multiply(rates.get(k)));
            }

            BigDecimal deduction = Deductions.of(floors, rates).get(row);
            assertThat(amount.multiply(rates.get(row)).subtract(deduction)).isEqualByComparingTo(slices);
        }
    }

    private static List<BigDecimal> decimals(String... texts) {
        return java.util.Arrays.stream(texts).map(BigDecimal::new).toList();
    }
}
