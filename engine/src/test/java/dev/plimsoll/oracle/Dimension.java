package dev.plimsoll.oracle;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a number counts: powers of assets and of contracts. Leverages, ratios, durations and instants count nothing, as only
 * amounts divide by 0 without an error.
 */
final class Dimension {
    static final Dimension NONE = new Dimension(new TreeMap<>());
    static final String CONTRACTS = "contracts";
    private static final Map<TreeMap<String, Integer>, Dimension> KNOWN = new ConcurrentHashMap<>();
    private static final Map<String, Dimension> AMOUNTS = new ConcurrentHashMap<>();

    private final TreeMap<String, Integer> powers;
    private final Map<Dimension, Dimension> products = new ConcurrentHashMap<>();
    private final Map<Dimension, Dimension> quotients = new ConcurrentHashMap<>();

    private Dimension(TreeMap<String, Integer> powers) {
        this.powers = powers;
    }

    static Dimension amount(String unit) {
        return AMOUNTS.computeIfAbsent(unit, name -> known(new TreeMap<>(Map.of(name, 1))));
    }

    static Dimension price(String quote, String base) {
        return amount(quote).over(amount(base));
    }

    Dimension times(Dimension other) {
        Dimension product = products.get(other);
        if (product == null) {
            product = combined(other, 1);
            products.put(other, product);
        }
        return product;
    }

    Dimension over(Dimension other) {
        Dimension quotient = quotients.get(other);
        if (quotient == null) {
            quotient = combined(other, -1);
            quotients.put(other, quotient);
        }
        return quotient;
    }

    /** The unit of an amount. */
    String unit() {
        return powers.firstKey();
    }

    /** An amount: one unit, once. */
    boolean isAmount() {
        return powers.size() == 1 && powers.firstEntry().getValue() == 1;
    }

    private Dimension combined(Dimension other, int sign) {
        TreeMap<String, Integer> result = new TreeMap<>(powers);
        other.powers.forEach((unit, power) -> {
            int sum = result.getOrDefault(unit, 0) + sign * power;
            if (sum == 0) {
                result.remove(unit);
            } else {
                result.put(unit, sum);
            }
        });
        return known(result);
    }

    private static Dimension known(TreeMap<String, Integer> powers) {
        return powers.isEmpty() ? NONE : KNOWN.computeIfAbsent(powers, Dimension::new);
    }

    @Override
    public String toString() {
        return powers.toString();
    }
}
