package dev.plimsoll.agreement;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Quote;
import dev.plimsoll.decision.Options;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Settlement;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An endless, seeded sequence of states for a policy. */
final class RandomStates {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final CheckedPolicy policy;
    private final Dice dice;
    private final RandomAccounts accounts;
    private final RandomAttributes attributes;

    RandomStates(CheckedPolicy policy, long seed) {
        this.policy = policy;
        this.dice = new Dice(seed);
        this.accounts = new RandomAccounts(policy);
        this.attributes = new RandomAttributes(policy);
    }

    RandomState next() {
        Market market = market();
        Account account = accounts.next(dice, market, NOW);
        return new RandomState(
                account,
                market,
                RandomRequests.next(dice, policy, account, market),
                new Options(Optional.of(NOW), dice.chance(2)));
    }

    private Market market() {
        TreeMap<String, Quote> quotes = new TreeMap<>();
        for (Instrument instrument : policy.instruments().values()) {
            BigDecimal mark =
                    instrument.tick().orElse(BigDecimal.ONE).multiply(BigDecimal.valueOf(dice.between(5_000, 500_000)));
            // One quote in a hundred is two minutes old: a policy that wants fresh prices has no answer there.
            Instant at = dice.chance(99) ? NOW : NOW.minusSeconds(120);
            quotes.put(
                    instrument.symbol(),
                    new Quote(
                            Optional.of(mark),
                            Optional.of(mark.multiply(dice.decimal("0.99", "1.01", 3))),
                            Optional.of(mark),
                            Optional.empty(),
                            Optional.of(dice.magnitude("10000", 6).divide(mark, 3, RoundingMode.UP)),
                            Optional.of(at),
                            attributes.ofMarket(dice)));
        }
        if (new RandomAssets(policy).pool().isPresent()) {
            SortedMap<String, BigDecimal> known = new RandomAssets(policy).prices(dice, quotes);
            return new Market(quotes, known, Optional.of(dice.magnitude("100", 4)));
        }
        TreeMap<String, BigDecimal> prices = new TreeMap<>();
        if (policy.settlement() instanceof Settlement.PooledIn) {
            quotes.forEach((symbol, quote) -> prices.put(
                    policy.instruments().get(symbol).base(), quote.mark().orElseThrow()));
        }
        return new Market(quotes, prices, Optional.of(dice.magnitude("100", 4)));
    }
}
