package dev.plimsoll.importer.table;

import dev.plimsoll.checker.table.LawAdvice;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.Breach;
import dev.plimsoll.margin.Columns;
import dev.plimsoll.margin.Law;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What would be right in an exchange's table. Its figures say some things twice: deductionₖ − deductionₖ₋₁ = floorₖ ·
 * (rateₖ − rateₖ₋₁). Where one of them breaks a law, the others often tell which one, and what it would have to be.
 */
final class VenueAdvice implements LawAdvice {
    private static final String RATE = Columns.MAINTENANCE_RATE;
    private static final String DEDUCTION = Columns.MAINTENANCE_DEDUCTION;

    @Override
    public Optional<String> of(Breach breach, List<Bracket> rows, String unit) {
        return switch (breach.law()) {
            case OVERLAP, GAP -> Optional.of(start(breach, rows, unit));
            case OPEN_ROW_IS_LAST -> Optional.of("the open bracket would have to end where this one starts");
            case POSSIBLE -> Optional.of(possible(breach));
            case RATE_RISES, INITIAL_COVERS_MAINTENANCE -> Optional.of(rate(breach, rows));
            case LEVERAGE_FALLS -> Optional.of(Numbers.leverage(breach.right()) + " is the most that can be right");
            case AMOUNT_IS_CONTINUOUS ->
                Optional.of("`" + Numbers.plain(breach.right()) + "` would be right, by the rates and bounds");
            case LEVERAGE_COVERS_RATE -> Optional.of(covering(breach));
        };
    }

    private static String start(Breach breach, List<Bracket> rows, String unit) {
        if (!breach.column().equals(Breach.FROM)) {
            return breach.row() + 1 < rows.size()
                            && rows.get(breach.row() + 1).floor().compareTo(breach.right()) > 0
                    ? "`" + Numbers.plain(rows.get(breach.row() + 1).floor())
                            + "` would be right, where the next bracket starts"
                    : "it would have to end above " + Numbers.amount(breach.right(), unit);
        }
        if (breach.row() == 0) {
            return "`0` would be right";
        }
        Optional<BigDecimal> implied = impliedStart(rows.get(breach.row() - 1), rows.get(breach.row()));
        if (implied.isPresent() && implied.get().compareTo(breach.right()) == 0) {
            return "`" + Numbers.plain(breach.right()) + "` would be right, by the deductions";
        }
        if (implied.isPresent() && implied.get().compareTo(breach.found()) == 0) {
            return "`" + Numbers.plain(breach.found())
                    + "` would be right as the end of the bracket before, by the deductions";
        }
        return "`" + Numbers.plain(breach.right()) + "` would be right here, or `" + Numbers.plain(breach.found())
                + "` as the end of the bracket before";
    }

    /** (deductionₖ − deductionₖ₋₁) ÷ (rateₖ − rateₖ₋₁). */
    private static Optional<BigDecimal> impliedStart(Bracket before, Bracket here) {
        BigDecimal deducted = here.cells().get(DEDUCTION);
        BigDecimal deductedBefore = before.cells().get(DEDUCTION);
        BigDecimal rate = here.cells().get(RATE);
        BigDecimal rateBefore = before.cells().get(RATE);
        return deducted == null || deductedBefore == null || rate == null || rateBefore == null
                ? Optional.empty()
                : Numbers.quotient(deducted.subtract(deductedBefore), rate.subtract(rateBefore));
    }

    private static String possible(Breach breach) {
        if (breach.column().equals(Columns.MAX_LEVERAGE)) {
            return "1x is the least that can be right";
        }
        return breach.found().signum() < 0
                ? "0% is the least that can be right"
                : "`" + Numbers.plain(breach.found().scaleByPowerOfTen(-2)) + "` would be right, if it is a percentage";
    }

    private static String rate(Breach breach, List<Bracket> rows) {
        int row = breach.row();
        if (breach.law() == Law.RATE_RISES && breach.column().equals(RATE)) {
            Optional<BigDecimal> here = impliedRate(rows, row);
            if (here.isPresent() && fits(rows, row, here.get())) {
                return "`" + Numbers.plain(here.get()) + "` would be right, by the deductions";
            }
            Optional<BigDecimal> before = impliedRate(rows, row - 1);
            if (before.isPresent() && fits(rows, row - 1, before.get())) {
                return "`" + Numbers.plain(before.get()) + "` would be right in the bracket before, by the deductions";
            }
        }
        return Numbers.percent(breach.right()) + " is the least that can be right";
    }

    /** rateₖ₋₁ + (deductionₖ − deductionₖ₋₁) ÷ floorₖ; of the first row rateₖ₊₁ − (deductionₖ₊₁ − deductionₖ) ÷ floorₖ₊₁. */
    private static Optional<BigDecimal> impliedRate(List<Bracket> rows, int row) {
        int upper = row == 0 ? 1 : row;
        if (upper >= rows.size()) {
            return Optional.empty();
        }
        Bracket here = rows.get(upper);
        Bracket before = rows.get(upper - 1);
        BigDecimal deducted = here.cells().get(DEDUCTION);
        BigDecimal deductedBefore = before.cells().get(DEDUCTION);
        BigDecimal other = (row == 0 ? here : before).cells().get(RATE);
        if (deducted == null || deductedBefore == null || other == null) {
            return Optional.empty();
        }
        return Numbers.quotient(deducted.subtract(deductedBefore), here.floor())
                .map(rise -> row == 0 ? other.subtract(rise) : other.add(rise));
    }

    /** Whether with such a rate rates rise around a row and its deduction and that of the next agree with it. */
    private static boolean fits(List<Bracket> rows, int row, BigDecimal rate) {
        boolean above = row == 0 || rate.compareTo(rows.get(row - 1).cell(RATE)) >= 0;
        if (row + 1 >= rows.size()) {
            return above && rate.compareTo(BigDecimal.ONE) <= 0;
        }
        Bracket here = rows.get(row);
        Bracket next = rows.get(row + 1);
        BigDecimal deducted = here.cells().get(DEDUCTION);
        BigDecimal deductedNext = next.cells().get(DEDUCTION);
        BigDecimal rateNext = next.cells().get(RATE);
        if (!above || deducted == null || deductedNext == null || rateNext == null || rate.signum() < 0) {
            return false;
        }
        BigDecimal grown = next.floor().multiply(rateNext.subtract(rate));
        return rate.compareTo(rateNext) <= 0 && deducted.add(grown).compareTo(deductedNext) == 0;
    }

    private static String covering(Breach breach) {
        Optional<BigDecimal> least = Numbers.quotient(BigDecimal.ONE, breach.found());
        return least.map(leverage -> "the maximum leverage would have to be below " + Numbers.leverage(leverage))
                .orElse("the maximum leverage would have to be below 1 / " + Numbers.percent(breach.found()));
    }
}
