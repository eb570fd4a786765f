package dev.plimsoll.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A statement and a data file that say the same come to the same. */
class SameTablesTest {
    @Test
    void random_tables_are_the_same_in_both_forms() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            WrittenTable table = table(random);
            ReadTables statement = table.asStatement();
            ReadTables file = table.asFile();

            assertThat(statement.diagnostics()).isEmpty();
            assertThat(file.diagnostics()).isEmpty();
            assertThat(file.tables().brackets()).isEqualTo(statement.tables().brackets());
            assertThat(file.tables().schemas().get("brackets"))
                    .usingRecursiveComparison()
                    .ignoringFields("place")
                    .isEqualTo(statement.tables().schemas().get("brackets"));
        }
    }

    private static WrittenTable table(Random random) {
        boolean marginal = random.nextBoolean();
        WrittenTable table = WrittenTable.empty(marginal ? "marginal" : "whole");
        String kind = random.nextBoolean() ? "up to" : "below";
        int rows = 1 + random.nextInt(12);
        BigDecimal bound = BigDecimal.ZERO;
        BigDecimal rate = BigDecimal.ZERO;
        BigDecimal deduction = BigDecimal.ZERO;
        for (int row = 0; row < rows; row++) {
            BigDecimal rise = BigDecimal.valueOf(1 + random.nextInt(100), 2);
            deduction = deduction.add(bound.multiply(rise.scaleByPowerOfTen(-2)));
            rate = rate.add(rise);
            bound = bound.add(BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(3)));
            String[] spellings = {deduction.toPlainString(), "auto", ""};
            boolean open = row == rows - 1 && random.nextBoolean();
            String leverage = BigDecimal.valueOf(9_000)
                            .divide(rate.scaleByPowerOfTen(2), 1, RoundingMode.DOWN)
                            .max(BigDecimal.ONE)
                            .toPlainString()
                    + "x";
            table.row(
                    open ? "above" : kind,
                    open ? "" : bound.toPlainString(),
                    rate.toPlainString() + "%",
                    leverage,
                    spellings[random.nextInt(3)]);
        }
        return table;
    }
}
