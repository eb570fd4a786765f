package dev.plimsoll.properties;

import dev.plimsoll.differential.Rolls;
import dev.plimsoll.differential.Sampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Policies with the instruments, tables, units and states of random ones, but with rules as venues have them: caps on leverage and
 * size, cover for what is opened, one liquidation a scope; all monotone, their figures random.
 */
final class Ordinary {
    private static final int SIZE = 24;
    private static final long FIRST = Pool.FIRST + 10_000;
    private static final List<Integer> POOLED = new ArrayList<>();
    private static final Map<Integer, Subject> COMPILED = new TreeMap<>();
    private static final Set<String> RULES = Set.of(
            "margin",
            "cap",
            "floor",
            "lock",
            "deny",
            "require",
            "advise",
            "alert",
            "margin_call",
            "liquidate",
            "never",
            "builtin");

    private Ordinary() {}

    /** One that pools several assets. */
    static synchronized Subject pooled(Rolls rolls) {
        if (POOLED.isEmpty()) {
            for (int number = SIZE; POOLED.size() < SIZE / 2; number++) {
                if (new Sampler(FIRST + number).policy().contains("pooled in")) {
                    POOLED.add(number);
                }
            }
        }
        return COMPILED.computeIfAbsent(rolls.one(POOLED), Ordinary::make);
    }

    static synchronized Subject one(Rolls rolls) {
        return COMPILED.computeIfAbsent(rolls.below(SIZE), Ordinary::make);
    }

    /**
     * Whether initial margin is never less than maintenance margin, by the rules and the table: no further rule asks something to
     * keep, and none replaces the sum over the positions.
     */
    static boolean asksMoreToOpen(Subject policy) {
        String text = policy.text();
        return text.contains("margin initial base: max(")
                && text.contains("brackets.maintenance_rate - brackets.deduction\n")
                && text.indexOf("margin maintenance ") == text.lastIndexOf("margin maintenance ")
                && !text.contains("overrides sum_of_positions");
    }

    static Situation standing(Rolls rolls) {
        return one(rolls).state(rolls);
    }

    static Situation asked(Rolls rolls) {
        return standing(rolls).asking(rolls);
    }

    private static Subject make(int number) {
        Rolls rolls = new Rolls(FIRST + number);
        return Subject.random(
                FIRST + number,
                statements -> statements
                        .keep(statement -> !RULES.contains(Statements.keyword(statement)))
                        .and(
                                "margin initial base: " + initial(rolls),
                                "margin maintenance kept: " + maintenance(rolls),
                                "cap bracket: leverage at brackets.max_leverage",
                                "cap top: leverage at " + rolls.one("10x", "20x", "50x", "100x"),
                                "cap size: after.position.notional at " + size(rolls),
                                "require cover: after.cross.equity >= " + rolls.one("100%", "120%", "150%")
                                        + " * after.cross.maintenance_margin on open_position, place_order",
                                "lock margin_out: remove_margin while after.position.equity < after.position.initial_margin",
                                "alert thin: cross when equity <= 200% * maintenance_margin",
                                "liquidate one: position when mode is isolated and equity " + rolls.one("<", "<=")
                                        + " maintenance_margin by "
                                        + rolls.one("cancel_orders, close", "cancel_orders, hand_over", "close")
                                        + " fee 0.5% loss limited to margin",
                                "liquidate pool: cross when " + pool(rolls) + " by cancel_orders, close_all fee 0.5%"));
    }

    private static String initial(Rolls rolls) {
        return rolls.one(
                "max(notional / leverage, notional * brackets.initial_rate - brackets.initial_deduction)",
                "notional / leverage",
                "entry_notional / leverage",
                "notional / leverage + 0.06% * notional");
    }

    private static String maintenance(Rolls rolls) {
        return rolls.one(
                "notional * brackets.maintenance_rate - brackets.deduction",
                "notional * brackets.maintenance_rate - brackets.deduction",
                "notional * brackets.maintenance_rate",
                "notional * brackets.maintenance_rate - brackets.deduction + 0.05% * notional");
    }

    private static String pool(Rolls rolls) {
        return rolls.one(
                "equity < maintenance_margin",
                "equity <= maintenance_margin",
                "maintenance_margin / equity >= 100%",
                "maintenance_margin >= 80% * equity");
    }

    /** In a unit that fits every instrument. */
    private static String size(Rolls rolls) {
        return rolls.one("50x", "100x", "20x") + " / 1x * account.equity";
    }
}
