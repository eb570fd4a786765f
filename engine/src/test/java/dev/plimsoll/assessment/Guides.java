package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.HandMade.is;
import static dev.plimsoll.assessment.HandMade.lookup;
import static dev.plimsoll.assessment.HandMade.read;
import static dev.plimsoll.model.Formulas.and;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.number;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.vocabulary.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** The policies of the guides, written by hand: without a maintenance margin, and with one in brackets. */
final class Guides {
    static final Formula LEVERAGED = arithmetic(read("position.notional"), "/", read("position.leverage"));

    private Guides() {}

    static HandMade plain() {
        return health(new HandMade().initial(LEVERAGED).maintenance(number("0")), "<=");
    }

    static HandMade flat(String rate) {
        return health(
                new HandMade().initial(LEVERAGED).maintenance(arithmetic(read("position.notional"), "*", number(rate))),
                "<=");
    }

    static HandMade tiered(BracketTable table) {
        return health(tieredMargins(table), "<=");
    }

    static HandMade tieredMargins(BracketTable table) {
        Formula notional = read("position.notional");
        Formula asked = arithmetic(
                arithmetic(notional, "*", lookup(table, "rate", notional)), "-", lookup(table, "deduction", notional));
        return new HandMade().table(table).initial(LEVERAGED).maintenance(asked);
    }

    /** Liquidation of isolated positions and of the pool where equity no longer covers (or just covers) the maintenance. */
    static HandMade health(HandMade policy, String relation) {
        return policy.liquidate(
                        "isolated_position",
                        Scope.POSITION,
                        and(
                                is(MarginMode.ISOLATED),
                                compare(read("position.equity"), relation, read("position.maintenance_margin"))),
                        Optional.empty(),
                        Optional.of(read("position.margin")),
                        false,
                        PlanStep.Simple.CANCEL_ORDERS,
                        PlanStep.Simple.CLOSE)
                .liquidate(
                        "cross_pool",
                        Scope.CROSS,
                        compare(read("cross.equity"), relation, read("cross.maintenance_margin")),
                        Optional.empty(),
                        Optional.of(read("cross.balance")),
                        false,
                        PlanStep.Simple.CANCEL_ORDERS,
                        PlanStep.Simple.CLOSE_ALL);
    }

    /** {@code "50000: 0.004", "250000: 0.005", "above: 0.01"}; deductions make it continuous. */
    static BracketTable brackets(boolean boundInRow, String... rows) {
        List<Bracket> brackets = new ArrayList<>();
        BigDecimal floor = BigDecimal.ZERO;
        BigDecimal deduction = BigDecimal.ZERO;
        BigDecimal rateBefore = BigDecimal.ZERO;
        for (String row : rows) {
            String[] parts = row.split(": ");
            BigDecimal rate = new BigDecimal(parts[1]);
            Optional<BigDecimal> bound =
                    parts[0].equals("above") ? Optional.empty() : Optional.of(new BigDecimal(parts[0]));
            deduction = deduction.add(floor.multiply(rate.subtract(rateBefore)));
            TreeMap<String, BigDecimal> cells = new TreeMap<>();
            cells.put("rate", rate);
            cells.put("deduction", deduction);
            brackets.add(new Bracket(floor, bound, cells));
            rateBefore = rate;
            floor = bound.orElse(floor);
        }
        return new BracketTable("brackets", "notional", boundInRow, true, new TreeMap<>(), Optional.of(brackets));
    }
}
