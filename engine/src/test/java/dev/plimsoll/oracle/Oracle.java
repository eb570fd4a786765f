package dev.plimsoll.oracle;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.syntax.Declaration;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A second reading of policies: decides and assesses from the statements as written, in fractions of its own, and shares
 * nothing with the engine but the records that accounts, markets and requests are given in. Written from the description of
 * the language and of its meaning alone, so that where it and the engine say different things, one of them or the
 * description is wrong. Made to be checked against, not to be fast or to explain.
 */
public final class Oracle {
    private final Book book;
    private Optional<Asked> last = Optional.empty();

    /** A state, kept as long as questions are asked of the same. */
    private record Asked(Account account, Market market, Optional<Instant> at, World world) {
        @SuppressWarnings("ReferenceEquality") // the same objects are asked about again and again
        boolean isOf(Account otherAccount, Market otherMarket, Optional<Instant> otherTime) {
            return account == otherAccount && market == otherMarket && at.equals(otherTime);
        }
    }

    public Oracle(List<Declaration> policy) {
        this.book = new Book(policy);
    }

    /** Decides a request. */
    public Ruling decide(Account account, Request request, Market market, Optional<Instant> at) {
        try {
            return Judge.of(world(account, market, at), request);
        } catch (NoAnswer e) {
            return new Ruling("ERROR", List.of(), Map.of(), Map.of(), List.of(), List.of(e.code()));
        }
    }

    /** Assesses an account. */
    public Checkup assess(Account account, Market market, Optional<Instant> at) {
        try {
            return new Examination(world(account, market, at)).result();
        } catch (NoAnswer e) {
            return new Checkup(true, "ERROR", Map.of(), List.of(), Set.of(), Optional.of(e.code()), Optional.empty());
        }
    }

    /**
     * What is wrong with the liquidation and the bankruptcy price printed for a position, in canonical order: nothing, or in
     * which sense it is no boundary.
     */
    public List<String> prices(
            Account account,
            Market market,
            Optional<Instant> at,
            int position,
            Optional<BigDecimal> liquidation,
            Optional<BigDecimal> bankruptcy) {
        World world = world(account, market, at);
        Holding holding = world.holdings.get(position);
        String pool = Pools.of(world).poolOf(holding.contract());
        List<String> problems = new ArrayList<>();
        new PriceCheck(world, holding, state -> Examination.isTriggered(state, holding))
                .problems(liquidation)
                .forEach(problem -> problems.add("liquidation price: " + problem));
        new PriceCheck(world, holding, state -> isSpent(equity(state, holding, pool)))
                .problems(bankruptcy)
                .forEach(problem -> problems.add("bankruptcy price: " + problem));
        return problems;
    }

    private static boolean isSpent(Rational equity) {
        Trail.note(equity);
        return equity.sign() <= 0;
    }

    private static Rational equity(World state, Holding holding, String pool) {
        return holding.isolated()
                ? holding.margin().plus(holding.pnl(state.mark(holding.contract())))
                : Pools.of(state).equity(pool);
    }

    private World world(Account account, Market market, Optional<Instant> at) {
        if (last.isPresent() && last.get().isOf(account, market, at)) {
            return last.get().world();
        }
        Optional<Rational> now = at.or(() -> latest(market)).map(time -> Rational.of(time.toEpochMilli()));
        World world = new World(book, account, market, now);
        Validity.check(world, account);
        last = Optional.of(new Asked(account, market, at, world));
        return world;
    }

    private static Optional<Instant> latest(Market market) {
        return market.quotes().values().stream()
                .flatMap(quote -> quote.at().stream())
                .max(Instant::compareTo);
    }
}
