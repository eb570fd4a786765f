package dev.plimsoll.properties;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Quote;
import dev.plimsoll.account.Side;
import dev.plimsoll.differential.Rolls;
import dev.plimsoll.differential.Sampler;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** An account on the {@link Ladder} as it is drawn up: prices about 100, values in every bracket. */
final class Book {
    private final Rolls rolls;
    private final SortedMap<String, BigDecimal> balances = new TreeMap<>();
    private final List<Position> positions = new ArrayList<>();
    private final SortedMap<String, Quote> quotes = new TreeMap<>();
    private PositionMode positionMode = PositionMode.ONE_WAY;
    private Optional<BigDecimal> fund = Optional.empty();

    Book(Rolls rolls) {
        this.rolls = rolls;
    }

    BigDecimal price() {
        BigDecimal round =
                new BigDecimal(rolls.one("100", "100", "99", "101", "98", "102.5", "95", "105", "90", "110"));
        return rolls.chance(15) ? round.add(new BigDecimal("0.003")) : round;
    }

    private BigDecimal quantity(Ladder row) {
        BigDecimal units = new BigDecimal(rolls.one("5", "10", "10", "20", "40", "50", "60", "100", "150", "300"));
        return row == Ladder.FLAT || row == Ladder.STEP || row == Ladder.JUMP ? units : units.multiply(BigDecimal.TEN);
    }

    Side side() {
        return rolls.one(Side.LONG, Side.SHORT);
    }

    Book hedge() {
        positionMode = PositionMode.HEDGE;
        return this;
    }

    Book fund(BigDecimal amount) {
        fund = Optional.of(amount);
        return this;
    }

    Book balance(String asset, BigDecimal amount) {
        balances.merge(asset, amount, BigDecimal::add);
        return this;
    }

    Book mark(Ladder row, BigDecimal mark) {
        quotes.put(row.symbol(), quote(mark));
        return this;
    }

    static Quote quote(BigDecimal mark) {
        return new Quote(
                Optional.of(mark),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Sampler.NOW),
                Map.of());
    }

    /** A share of a value such as margins are. */
    BigDecimal share(BigDecimal value) {
        return value.multiply(new BigDecimal(
                rolls.one("0.02", "0.03", "0.05", "0.05", "0.08", "0.12", "0.2", "0.3", "0.5", "0.9", "1.1")));
    }

    /** What a quantity is worth, about. */
    static BigDecimal about(Ladder row, BigDecimal quantity) {
        BigDecimal face = quantity.multiply(row.size());
        return row.inverse() ? face.movePointLeft(2) : face.movePointRight(2);
    }

    /** An isolated position with its margin, which is put into the wallet as well, and a mark. */
    Book isolated(Ladder row) {
        BigDecimal quantity = quantity(row);
        return isolated(row, quantity, share(about(row, quantity)));
    }

    Book isolated(Ladder row, BigDecimal quantity, BigDecimal margin) {
        mark(row, price());
        balance(row.settle(), margin);
        return position(row, side(), quantity, Optional.of(margin));
    }

    /** A cross position and a mark. */
    Book cross(Ladder row) {
        return mark(row, price()).held(row, MarginMode.CROSS);
    }

    /** A position of a mode; the mark is there. */
    Book held(Ladder row, MarginMode mode) {
        return held(row, mode, side());
    }

    Book held(Ladder row, MarginMode mode, Side side) {
        BigDecimal quantity = quantity(row);
        BigDecimal margin = share(about(row, quantity));
        return mode == MarginMode.ISOLATED
                ? balance(row.settle(), margin).position(row, side, quantity, Optional.of(margin))
                : position(row, side, quantity, Optional.empty());
    }

    private Book position(Ladder row, Side side, BigDecimal quantity, Optional<BigDecimal> margin) {
        positions.add(new Position(
                row.symbol(),
                side,
                quantity,
                price(),
                new BigDecimal(rolls.one("2", "3", "5")),
                margin.isPresent() ? MarginMode.ISOLATED : MarginMode.CROSS,
                margin,
                Optional.empty(),
                Optional.empty(),
                Map.of()));
        return this;
    }

    List<Position> positions() {
        return positions;
    }

    BigDecimal markOf(Ladder row) {
        return Known.in(quotes, row.symbol()).mark().orElseThrow();
    }

    Situation under(Subject policy) {
        Account account = new Account(
                "ladder",
                "USDT",
                balances,
                Optional.empty(),
                Optional.empty(),
                Optional.of(positionMode),
                Map.of(),
                List.of(),
                positions,
                List.of(),
                new TreeMap<>());
        Market market = new Market(quotes, new TreeMap<>(), fund);
        return new Situation(policy, account, market, Optional.empty(), rolls.below(Integer.MAX_VALUE));
    }
}
