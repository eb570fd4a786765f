package dev.plimsoll.checker.table;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.HeaderLine;
import dev.plimsoll.type.Unit;
import java.util.Map;
import java.util.Optional;

/**
 * What the roles of a unit stand for.
 *
 * @param pool the currency of the pool, if the header names one
 */
record Roles(Optional<String> pool) {
    static Roles of(Statements statements) {
        return new Roles(statements.all(Declaration.PolicyHeader.class).stream()
                .flatMap(header -> header.lines().stream())
                .flatMap(line -> currency(line).stream())
                .findFirst());
    }

    private static Optional<String> currency(HeaderLine line) {
        if (line instanceof HeaderLine.SettlesIn settles) {
            return Optional.of(settles.currency().text());
        }
        return line instanceof HeaderLine.PooledIn pooled
                ? Optional.of(pooled.currency().text())
                : Optional.empty();
    }

    /** A symbol with its role filled in by an instrument; what is no role stands for itself. */
    String fill(String symbol, Instrument instrument) {
        return switch (symbol) {
            case Unit.BASE -> instrument.base();
            case Unit.QUOTE -> instrument.quote();
            case Unit.SETTLE -> instrument.settle();
            case Unit.QUANTITY -> instrument.quantityUnit();
            case Unit.FACE -> instrument.faceUnit();
            case Unit.POOL -> pool.orElse(instrument.settle());
            default -> symbol;
        };
    }

    /** A unit that is a single symbol to the power of one. */
    static Optional<String> single(Unit unit) {
        if (unit.powers().size() != 1) {
            return Optional.empty();
        }
        return unit.powers().entrySet().stream()
                .filter(power -> power.getValue() == 1)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
