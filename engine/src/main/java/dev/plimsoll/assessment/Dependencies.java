package dev.plimsoll.assessment;

import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaParts;
import dev.plimsoll.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What formulas depend on. */
final class Dependencies {
    private static final Set<String> UNMOVED = Set.of("balance", "level", "age", "position_mode");
    private static final Set<String> SOLVED = Set.of("liquidation_price", "bankruptcy_price", "status");

    private Dependencies() {}

    /** Whether they read nothing but a position, its instrument, its market, and what no price moves. */
    static boolean areLocal(Formula... formulas) {
        List<Formula> others = new ArrayList<>();
        for (Formula formula : formulas) {
            FormulaParts.all(formula).forEach(part -> {
                if (!isLocal(part)) {
                    others.add(part);
                }
            });
        }
        return others.isEmpty();
    }

    private static boolean isLocal(Formula part) {
        boolean rangesOver = part instanceof Formula.Quantifier
                || part instanceof Formula.Count
                || part instanceof Formula.Aggregate;
        // The price of an asset moves with that of an instrument whose base it is.
        boolean converts = part instanceof Formula.ValueIn;
        return !rangesOver && !converts && !(part instanceof Formula.Read read && !isLocal(read.attribute()));
    }

    private static boolean isLocal(Attribute attribute) {
        return switch (attribute.subject()) {
            case POSITION -> !SOLVED.contains(attribute.name());
            case INSTRUMENT, MARKET, EVERYWHERE, INSURANCE_FUND -> true;
            case ACCOUNT -> attribute.origin() != Attribute.Origin.SCHEMA || UNMOVED.contains(attribute.name());
            case CROSS, ORDER, BALANCE, REQUEST, LIQUIDATION -> false;
        };
    }

    /** Whether a formula reads what is found by solving a price, or may. */
    static boolean onSolvedPrices(Formula formula) {
        List<Formula> solved = new ArrayList<>();
        FormulaParts.all(formula).forEach(part -> {
            if (part instanceof Formula.Read read
                    && SOLVED.contains(read.attribute().name())) {
                solved.add(part);
            }
        });
        return !solved.isEmpty();
    }

    /** The tables that a formula looks up. */
    static List<BracketTable> tables(Formula formula) {
        List<BracketTable> tables = new ArrayList<>();
        FormulaParts.all(formula).forEach(part -> {
            if (part instanceof Formula.Lookup lookup && !tables.contains(lookup.table())) {
                tables.add(lookup.table());
            }
        });
        return tables;
    }
}
