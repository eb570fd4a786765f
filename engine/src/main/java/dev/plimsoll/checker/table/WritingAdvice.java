package dev.plimsoll.checker.table;

import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.Breach;
import dev.plimsoll.margin.Columns;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What to write instead, in a table that people write.
 *
 * @param inFile whether a data file holds it, and not a statement
 */
record WritingAdvice(boolean inFile) implements LawAdvice {
    @Override
    public Optional<String> of(Breach breach, List<Bracket> rows, String unit) {
        return Optional.of(
                switch (breach.law()) {
                    case OVERLAP -> overlap(breach, unit);
                    case GAP -> from(breach);
                    case OPEN_ROW_IS_LAST -> "put the open bracket last";
                    case POSSIBLE -> possible(breach);
                    case RATE_RISES, INITIAL_COVERS_MAINTENANCE ->
                        "write " + Words.percent(breach.right()) + " or more";
                    case LEVERAGE_FALLS -> "write " + Words.leverage(breach.right()) + " or less";
                    case AMOUNT_IS_CONTINUOUS -> deduction(breach, unit);
                    case LEVERAGE_COVERS_RATE -> "lower `max_leverage` or the rate";
                });
    }

    private static String overlap(Breach breach, String unit) {
        if (breach.column().equals(Breach.FROM)) {
            return from(breach);
        }
        return breach.right().signum() == 0
                ? "brackets start at 0: write a bound above it"
                : "bounds rise from bracket to bracket: write one above " + Words.amount(breach.right(), unit);
    }

    private static String from(Breach breach) {
        return "write `from: " + Words.plain(breach.right()) + "`, or leave it out";
    }

    private static String possible(Breach breach) {
        if (breach.column().equals(Columns.MAX_LEVERAGE)) {
            return "write 1x or more";
        }
        return breach.found().signum() < 0
                ? "write 0% or more"
                : "write " + Words.plain(breach.found()) + "%, if that is what it is";
    }

    private String deduction(Breach breach, String unit) {
        BigDecimal right = breach.right();
        String column = breach.column().equals(Columns.MAINTENANCE_DEDUCTION) ? Columns.DEDUCTION : breach.column();
        return "write `" + column + (inFile ? ": auto" : " auto") + "` ("
                + (inFile ? Words.plain(right) : Words.amount(right, unit)) + ")";
    }
}
