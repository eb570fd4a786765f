package dev.plimsoll.margin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The laws of the rows of one instrument. A mistake is told once: where a cell breaks a law it gives no warning and no
 * deduction is compared with it, and where the rows do not follow one another no deduction is looked at.
 */
public final class BracketLaws {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final List<String> RATES = List.of(Columns.MAINTENANCE_RATE, Columns.INITIAL_RATE);

    private final List<Bracket> rows;
    private final List<Breach> breaches = new ArrayList<>();
    private final SortedSet<String> brokenColumns = new TreeSet<>();
    private final Set<String> brokenCells = new HashSet<>();

    private BracketLaws(List<Bracket> rows) {
        this.rows = rows;
    }

    /**
     * All laws that are broken, by row and law.
     *
     * @param rows with the floors and deductions that are given; a deduction that is not given keeps its law
     * @param marginal whether deductions have a law
     */
    public static List<Breach> breaches(List<Bracket> rows, boolean marginal) {
        BracketLaws laws = new BracketLaws(rows);
        for (int row = 0; row < rows.size(); row++) {
            laws.order(row);
            laws.possible(row);
            laws.monotone(row);
            laws.covered(row);
        }
        boolean inOrder = laws.breaches.stream()
                .noneMatch(breach ->
                        breach.law() == Law.OVERLAP || breach.law() == Law.GAP || breach.law() == Law.OPEN_ROW_IS_LAST);
        if (marginal && inOrder) {
            laws.continuous();
        }
        laws.breaches.sort(Comparator.comparingInt(Breach::row).thenComparing(Breach::law));
        return List.copyOf(laws.breaches);
    }

    private void order(int row) {
        Bracket here = rows.get(row);
        BigDecimal start = BigDecimal.ZERO;
        if (row > 0) {
            Optional<BigDecimal> end = rows.get(row - 1).bound();
            if (end.isEmpty()) {
                report(Law.OPEN_ROW_IS_LAST, row, Breach.FROM, here.floor(), here.floor());
                return;
            }
            start = end.get();
        }
        int offset = here.floor().compareTo(start);
        if (offset != 0) {
            report(offset < 0 ? Law.OVERLAP : Law.GAP, row, Breach.FROM, here.floor(), start);
        } else if (here.bound().isPresent() && here.bound().get().compareTo(start) <= 0) {
            report(Law.OVERLAP, row, Breach.BOUND, here.bound().get(), start);
        }
    }

    private void possible(int row) {
        for (String column : RATES) {
            here(row, column)
                    .filter(rate -> rate.signum() < 0 || rate.compareTo(ONE) > 0)
                    .ifPresent(rate ->
                            reportCell(Law.POSSIBLE, row, column, rate, rate.signum() < 0 ? BigDecimal.ZERO : ONE));
        }
        here(row, Columns.MAX_LEVERAGE)
                .filter(leverage -> leverage.compareTo(ONE) < 0)
                .ifPresent(leverage -> reportCell(Law.POSSIBLE, row, Columns.MAX_LEVERAGE, leverage, ONE));
    }

    private void monotone(int row) {
        if (row == 0) {
            return;
        }
        for (String column : RATES) {
            compareWithBefore(row, column, -1, Law.RATE_RISES);
        }
        compareWithBefore(row, Columns.MAX_LEVERAGE, 1, Law.LEVERAGE_FALLS);
    }

    private void compareWithBefore(int row, String column, int wrong, Law law) {
        Optional<BigDecimal> here = here(row, column);
        Optional<BigDecimal> before = here(row - 1, column);
        if (here.isPresent() && before.isPresent() && here.get().compareTo(before.get()) == wrong) {
            reportCell(law, row, column, here.get(), before.get());
        }
    }

    private void covered(int row) {
        Optional<BigDecimal> maintenance = sound(row, Columns.MAINTENANCE_RATE);
        Optional<BigDecimal> leverage = sound(row, Columns.MAX_LEVERAGE);
        Optional<BigDecimal> initial = sound(row, Columns.INITIAL_RATE);
        if (maintenance.isEmpty()) {
            return;
        }
        if (leverage.isPresent() && maintenance.get().multiply(leverage.get()).compareTo(ONE) >= 0) {
            report(Law.LEVERAGE_COVERS_RATE, row, Columns.MAINTENANCE_RATE, maintenance.get(), leverage.get());
        }
        if (initial.isPresent() && initial.get().compareTo(maintenance.get()) < 0) {
            report(Law.INITIAL_COVERS_MAINTENANCE, row, Columns.INITIAL_RATE, initial.get(), maintenance.get());
        }
    }

    private void continuous() {
        if (rows.isEmpty()) {
            return;
        }
        for (String rate : rows.get(0).cells().keySet()) {
            boolean everywhere = rows.stream().allMatch(row -> row.cells().containsKey(rate));
            if (!Columns.isRate(rate) || brokenColumns.contains(rate) || !everywhere) {
                continue;
            }
            List<BigDecimal> right = Deductions.of(rows, rate);
            String column = Columns.deductionOf(rate);
            for (int row = 0; row < rows.size(); row++) {
                int at = row;
                here(row, column)
                        .filter(given -> given.compareTo(right.get(at)) != 0)
                        .ifPresent(given -> report(Law.AMOUNT_IS_CONTINUOUS, at, column, given, right.get(at)));
            }
        }
    }

    private Optional<BigDecimal> here(int row, String column) {
        return Optional.ofNullable(rows.get(row).cells().get(column));
    }

    /** A cell that breaks no law by itself. */
    private Optional<BigDecimal> sound(int row, String column) {
        return brokenCells.contains(row + column) ? Optional.empty() : here(row, column);
    }

    private void reportCell(Law law, int row, String column, BigDecimal found, BigDecimal right) {
        brokenColumns.add(column);
        brokenCells.add(row + column);
        report(law, row, column, found, right);
    }

    private void report(Law law, int row, String column, BigDecimal found, BigDecimal right) {
        breaches.add(new Breach(law, row, column, found, right));
    }
}
