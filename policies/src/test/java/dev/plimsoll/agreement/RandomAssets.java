package dev.plimsoll.agreement;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Quote;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Settlement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What assets cost, how much of them is held and how much is owed, where positions settle in other currencies than that of
 * the common pool that they are in; nothing for another policy.
 */
final class RandomAssets {
    private final CheckedPolicy policy;

    RandomAssets(CheckedPolicy policy) {
        this.policy = policy;
    }

    Optional<String> pool() {
        return policy.settlement() instanceof Settlement.PooledIn pooled
                        && policy.instruments().values().stream()
                                .anyMatch(instrument -> !instrument.settle().equals(pooled.currency()))
                ? Optional.of(pooled.currency())
                : Optional.empty();
    }

    /** Those beside the pool's own currency. */
    List<String> others() {
        SortedSet<String> assets = new TreeSet<>();
        for (Instrument instrument : policy.instruments().values()) {
            assets.addAll(List.of(instrument.base(), instrument.quote(), instrument.settle()));
        }
        pool().ifPresent(assets::remove);
        return pool().isEmpty() ? List.of() : List.copyOf(assets);
    }

    /** What an asset costs is near the mark of an instrument on it, else near 1; now and then it is not known. */
    SortedMap<String, BigDecimal> prices(Dice dice, SortedMap<String, Quote> quotes) {
        SortedMap<String, BigDecimal> prices = new TreeMap<>();
        for (String asset : others()) {
            BigDecimal mark = policy.instruments().values().stream()
                    .filter(instrument -> instrument.base().equals(asset))
                    .map(instrument -> quotes.get(instrument.symbol()).mark().orElseThrow())
                    .findFirst()
                    .orElse(BigDecimal.ONE);
            if (dice.chance(99)) {
                prices.put(asset, mark.multiply(dice.decimal("0.98", "1.02", 3)));
            }
        }
        return prices;
    }

    /** Some of each, of a few magnitudes of value. */
    void hold(Dice dice, SortedMap<String, BigDecimal> prices, SortedMap<String, BigDecimal> balances) {
        for (String asset : others()) {
            if (dice.chance(40)) {
                BigDecimal amount = amount(dice, asset, prices);
                balances.put(asset, dice.chance(5) ? amount.negate() : amount);
            }
        }
    }

    /** Some of what is held is owed, mostly less than is there. */
    SortedMap<String, BigDecimal> debts(Dice dice, Market market, SortedMap<String, BigDecimal> balances) {
        SortedMap<String, BigDecimal> debts = new TreeMap<>();
        if (pool().isEmpty() || dice.chance(40)) {
            return debts;
        }
        BigDecimal worth = BigDecimal.ZERO;
        for (String asset : balances.keySet()) {
            worth = worth.add(balances.get(asset).max(BigDecimal.ZERO).multiply(price(asset, market.prices())));
        }
        String asset = dice.chance(50) ? pool().orElseThrow() : dice.pick(others());
        BigDecimal owed = worth.multiply(dice.decimal("0.1", "1.2", 3))
                .divide(price(asset, market.prices()), 6, RoundingMode.HALF_EVEN);
        if (owed.signum() > 0) {
            debts.put(asset, owed);
        }
        return debts;
    }

    private static BigDecimal price(String asset, SortedMap<String, BigDecimal> prices) {
        return prices.getOrDefault(asset, BigDecimal.ONE);
    }

    private static BigDecimal amount(Dice dice, String asset, SortedMap<String, BigDecimal> prices) {
        return dice.magnitude("100", 4).divide(price(asset, prices), 6, RoundingMode.UP);
    }

    /** An amount of an asset that a request may name. */
    BigDecimal asked(Dice dice, String asset, Market market) {
        return dice.magnitude("1", 6).divide(price(asset, market.prices()), 6, RoundingMode.UP);
    }
}
