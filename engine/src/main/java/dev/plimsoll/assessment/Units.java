package dev.plimsoll.assessment;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.type.Unit;
import java.util.Map;
import java.util.Optional;

/**
 * What fills the roles of units where values are shown.
 *
 * @param instrument that of the subject; absent where there is none
 * @param pool the currency of the pool
 * @param asset the asset of the request's amount or of a balance
 */
record Units(Optional<Instrument> instrument, Optional<String> pool, Optional<String> asset) {
    static final Units NONE = new Units(Optional.empty(), Optional.empty(), Optional.empty());

    /** The symbol that stands for a unit's symbol; a role that nothing fills stands for itself. */
    String symbol(String symbol) {
        return switch (symbol) {
            case Unit.BASE -> of(symbol, Instrument::base);
            case Unit.QUOTE -> of(symbol, Instrument::quote);
            case Unit.SETTLE ->
                instrument.map(Instrument::settle).or(() -> pool).orElse(symbol);
            case Unit.QUANTITY -> of(symbol, Instrument::quantityUnit);
            case Unit.FACE -> of(symbol, Instrument::faceUnit);
            case Unit.POOL -> pool.orElse(symbol);
            case Unit.ASSET -> asset.orElse(symbol);
            default -> symbol;
        };
    }

    private String of(String role, java.util.function.Function<Instrument, String> filled) {
        return instrument.map(filled).orElse(role);
    }

    /** {@code USDT}, {@code USDT/BTC}; of a unit without a numerator {@code per BTC}; empty for a plain number. */
    String text(Unit unit) {
        Unit filled = Unit.NONE;
        for (Map.Entry<String, Integer> power : unit.powers().entrySet()) {
            Unit one = Unit.of(symbol(power.getKey()));
            for (int i = 0; i < Math.abs(power.getValue()); i++) {
                filled = power.getValue() > 0 ? filled.times(one) : filled.over(one);
            }
        }
        StringBuilder top = new StringBuilder();
        StringBuilder bottom = new StringBuilder();
        filled.powers().forEach((symbol, power) -> {
            StringBuilder side = power > 0 ? top : bottom;
            for (int i = 0; i < Math.abs(power); i++) {
                side.append(side.isEmpty() ? "" : "*").append(symbol);
            }
        });
        if (bottom.isEmpty()) {
            return top.toString();
        }
        return top.isEmpty() ? "per " + bottom : top + "/" + bottom;
    }
}
