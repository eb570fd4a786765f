package dev.plimsoll.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * The deductions of the marginal method. Taking each rate of the slice within its own row comes to the same as taking the
 * rate of the last row of all, less a deduction: deduction₁ = 0, deductionₖ = deductionₖ₋₁ + floorₖ · (rateₖ − rateₖ₋₁).
 */
public final class Deductions {
    private Deductions() {}

    /**
     * The deduction of each row.
     *
     * @param floors where the rows start, in the unit of the table's key
     * @param rates as many
     */
    public static List<BigDecimal> of(List<BigDecimal> floors, List<BigDecimal> rates) {
        List<BigDecimal> deductions = new ArrayList<>(rates.size());
        BigDecimal deduction = BigDecimal.ZERO;
        for (int i = 0; i < rates.size(); i++) {
            if (i > 0) {
                BigDecimal rise = rates.get(i).subtract(rates.get(i - 1));
                deduction = deduction.add(floors.get(i).multiply(rise));
            }
            deductions.add(deduction);
        }
        return deductions;
    }

    /** Those of a rate column. */
    static List<BigDecimal> of(List<Bracket> rows, String rateColumn) {
        return of(
                rows.stream().map(Bracket::floor).toList(),
                rows.stream().map(row -> row.cell(rateColumn)).toList());
    }
}
