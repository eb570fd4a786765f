package dev.plimsoll.type;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A product of powers of symbols: {@code USDT}, {@code USDT/BTC}; without symbols a plain number. A symbol is an asset
 * ({@code BTC}), {@link #CONTRACTS}, or a role ({@link #BASE}, {@link #QUOTE}, {@link #SETTLE}, …) that an instrument fills.
 */
public record Unit(SortedMap<String, Integer> powers) {
    public static final String CONTRACTS = "contracts";
    public static final String BASE = "base";
    public static final String QUOTE = "quote";
    public static final String SETTLE = "settle";
    /** The unit of quantities: the base of a linear instrument, contracts of one that is counted in them. */
    public static final String QUANTITY = "quantity";
    /** The unit of what one contract stands for: the base (linear) or the quote (inverse). */
    public static final String FACE = "face";
    /** The currency of the pool: that of {@code pooled in} or {@code settles in}, else the settlement currency. */
    public static final String POOL = "pool";
    /** The asset of a balance, of a deposit or a loan. */
    public static final String ASSET = "asset";

    /** All roles: symbols that stand for what an instrument or a balance fills in. */
    public static final Set<String> ROLES = Set.of(BASE, QUOTE, SETTLE, QUANTITY, FACE, POOL, ASSET);

    public static final Unit NONE = new Unit(new TreeMap<>());

    public Unit {
        SortedMap<String, Integer> kept = new TreeMap<>();
        powers.forEach((symbol, power) -> {
            if (power != 0) {
                kept.put(symbol, power);
            }
        });
        powers = Collections.unmodifiableSortedMap(kept);
    }

    public static Unit of(String symbol) {
        return new Unit(new TreeMap<>(Map.of(symbol, 1)));
    }

    /** A symbol to a power; of a power of 0 no unit. */
    public static Unit power(String symbol, int power) {
        return new Unit(new TreeMap<>(Map.of(symbol, power)));
    }

    /** {@code top} per {@code bottom}. */
    public static Unit per(String top, String bottom) {
        return of(top).over(of(bottom));
    }

    public Unit times(Unit other) {
        if (isNone() || other.isNone()) {
            return isNone() ? other : this;
        }
        SortedMap<String, Integer> all = new TreeMap<>(powers);
        other.powers.forEach((symbol, power) -> all.merge(symbol, power, Integer::sum));
        return new Unit(all);
    }

    public Unit over(Unit other) {
        if (other.isNone()) {
            return this;
        }
        SortedMap<String, Integer> all = new TreeMap<>(powers);
        other.powers.forEach((symbol, power) -> all.merge(symbol, -power, Integer::sum));
        return new Unit(all);
    }

    public boolean isNone() {
        return powers.isEmpty();
    }

    /** Whether it is that of an amount: one symbol, not of a power. */
    public boolean isAmount() {
        return powers.size() == 1 && powers.containsValue(1);
    }

    /** With other symbols. */
    public Unit map(UnaryOperator<String> symbols) {
        Unit mapped = NONE;
        for (Map.Entry<String, Integer> power : powers.entrySet()) {
            mapped = mapped.times(power(symbols.apply(power.getKey()), power.getValue()));
        }
        return mapped;
    }

    /** {@code USDT}, {@code USDT per BTC}, {@code per BTC}; empty for a plain number. */
    public String text() {
        String top = joined(1);
        String bottom = joined(-1);
        if (bottom.isEmpty()) {
            return top;
        }
        return (top + " per " + bottom).strip();
    }

    private String joined(int sign) {
        return powers.entrySet().stream()
                .filter(power -> Integer.signum(power.getValue()) == sign)
                .flatMap(power -> Collections.nCopies(Math.abs(power.getValue()), power.getKey()).stream())
                .collect(Collectors.joining("·"));
    }
}
