package dev.plimsoll.properties;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Quote;
import dev.plimsoll.assessment.Glance;
import dev.plimsoll.decision.Status;
import dev.plimsoll.differential.Rolls;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** That an isolated position stands and falls by itself. */
class IsolationTest {
    /** Rules on the whole account join what is isolated by their own words. */
    private static final Change BY_ITSELF =
            new Change(policy -> policy.keep(statement -> !statement.contains(": account when ")));

    private static final Shared STANDING = new Shared();

    /** How many cases in a hundred are asked for prices too, which take most of the time. */
    private static final int PRICED = 15;

    private static Situation standing(Rolls rolls) {
        return STANDING.of(BY_ITSELF.of(Situation.ofFew(rolls, 0)));
    }

    private static Optional<Position> isolated(Situation state) {
        return state.account().positions().stream()
                .filter(held -> held.mode() == MarginMode.ISOLATED)
                .findFirst();
    }

    private static String about(Position held) {
        return "position " + held.instrument() + " " + held.side().word() + " "
                + held.mode().word();
    }

    @Test
    void property_15_an_account_split_in_two() {
        Property.ofSituations(
                        15,
                        "What is isolated is answered alike in an account without the rest: amounts, status, liquidation price.",
                        IsolationTest::standing,
                        state -> isolated(state).isPresent()
                                && state.glance().status() != Status.ERROR
                                && state.account().positions().size() > 1,
                        state -> {
                            Position held = isolated(state).orElseThrow();
                            Situation alone = state.with(alone(state.account(), held));
                            String wrong = alike(state.glance(), alone.glance(), about(held));
                            return wrong.isEmpty() && state.rolls().chance(PRICED) ? priced(state, alone, held) : wrong;
                        })
                .holds();
    }

    private static Account alone(Account account, Position held) {
        TreeMap<String, BigDecimal> balances = new TreeMap<>(account.balances());
        // Of what is there, as the price of what is not may be unknown.
        balances.replaceAll((asset, amount) -> amount.multiply(BigDecimal.valueOf(2)));
        List<Order> orders = account.orders().stream()
                .filter(order -> order.instrument().equals(held.instrument()))
                .toList();
        return Accounts.of(account, balances, List.of(held), orders);
    }

    private static String alike(Glance first, Glance second, String about) {
        Map<String, Object> before = told(first, about);
        Map<String, Object> after = told(second, about);
        return before.equals(after) ? "" : before + " became " + after;
    }

    private static Map<String, Object> told(Glance glance, String about) {
        Map<String, Object> told = new TreeMap<>();
        glance.scopes().forEach((scope, status) -> {
            if (scope.equals(about)) {
                told.put(scope, status);
            }
        });
        glance.amounts().forEach((amount, value) -> {
            if (amount.startsWith(about + " ")) {
                told.put(amount, value);
            }
        });
        return told;
    }

    private static String priced(Situation first, Situation second, Position held) {
        List<String> prices = new ArrayList<>();
        for (Situation state : List.of(first, second)) {
            state.assessment().positions().stream()
                    .filter(health -> health.instrument().equals(held.instrument()))
                    .filter(health -> health.side().equals(held.side().word()))
                    .filter(health -> health.mode().equals(held.mode().word()))
                    .forEach(health -> prices.add(health.liquidationPrice() + " " + health.bankruptcyPrice()));
        }
        return prices.get(0).equals(prices.get(1)) ? "" : prices.get(0) + " became " + prices.get(1);
    }

    @Test
    void property_23_no_more_is_lost_than_was_put_in() {
        Property.ofSituations(
                        23,
                        "Where only isolated positions are liquidated the wallet loses their margins at most, fees included,"
                                + " whatever the steps; ordinary rules.",
                        rolls -> allIsolated(rolls, Ordinary.standing(rolls)),
                        state -> !due(state).isEmpty() && onlyIsolatedAreDue(state),
                        state -> {
                            TreeMap<String, BigDecimal> least =
                                    new TreeMap<>(state.account().balances());
                            for (Position held : due(state)) {
                                String settle = Known.instrument(state, held.instrument())
                                        .settle();
                                least.merge(settle, held.margin().orElseThrow().negate(), BigDecimal::add);
                            }
                            return fellBelow(least, state.left().balances());
                        })
                .holds();
    }

    private static String fellBelow(Map<String, BigDecimal> least, Map<String, BigDecimal> left) {
        for (Map.Entry<String, BigDecimal> entry : least.entrySet()) {
            BigDecimal now = left.getOrDefault(entry.getKey(), BigDecimal.ZERO);
            if (now.compareTo(entry.getValue()) < 0) {
                return now + " " + entry.getKey() + " are left, and at least " + entry.getValue() + " must be";
            }
        }
        return "";
    }

    private static List<Position> due(Situation state) {
        return state.account().positions().stream()
                .filter(held -> state.glance().scopes().get(about(held)) == Status.LIQUIDATE)
                .toList();
    }

    private static boolean onlyIsolatedAreDue(Situation state) {
        return state.glance().status() != Status.ERROR
                && state.glance().scopes().entrySet().stream()
                        .noneMatch(scope -> scope.getValue() == Status.LIQUIDATE
                                && !scope.getKey().endsWith(" isolated"));
    }

    /** Every position isolated, with a small margin if it was not. */
    private static Situation allIsolated(Rolls rolls, Situation state) {
        TreeMap<String, BigDecimal> balances = new TreeMap<>(state.account().balances());
        List<Position> positions = new ArrayList<>();
        for (Position held : state.account().positions()) {
            if (held.mode() == MarginMode.ISOLATED) {
                positions.add(held);
                continue;
            }
            String settle = Known.instrument(state, held.instrument()).settle();
            BigDecimal margin = new BigDecimal(rolls.one("0.001", "0.01", "1", "10"));
            balances.merge(settle, margin, BigDecimal::add);
            positions.add(Accounts.isolated(held, margin));
        }
        return state.with(Accounts.of(
                state.account(), balances, positions, state.account().orders()));
    }

    @Test
    void property_24_one_is_moved_and_the_others_stand() {
        Property.ofSituations(
                        24,
                        "Another margin of an isolated position, or another price of its instrument, changes nothing of positions on"
                                + " other instruments nor of the pool, but by what is cross there.",
                        IsolationTest::standing,
                        state -> isolated(state).isPresent() && state.glance().status() != Status.ERROR,
                        state -> {
                            Position held = isolated(state).orElseThrow();
                            boolean priced = state.rolls().chance(50) && isOnlyIsolated(state, held.instrument());
                            Situation moved = priced ? repriced(state, held) : refunded(state, held);
                            return others(state, moved, held, priced);
                        })
                .holds();
    }

    /** Whether the pool has nothing to do with the instrument: neither a position nor an order. */
    private static boolean isOnlyIsolated(Situation state, String symbol) {
        return state.account().orders().stream()
                        .noneMatch(order -> order.instrument().equals(symbol))
                && state.account().positions().stream()
                        .noneMatch(held -> held.instrument().equals(symbol) && held.mode() == MarginMode.CROSS);
    }

    private static Situation repriced(Situation state, Position held) {
        TreeMap<String, Quote> quotes = new TreeMap<>(state.market().quotes());
        BigDecimal factor = new BigDecimal(state.rolls().one("0.5", "0.99", "1.01", "3"));
        quotes.computeIfPresent(
                held.instrument(),
                (symbol, quote) -> new Quote(
                        quote.mark().map(factor::multiply),
                        quote.last().map(factor::multiply),
                        quote.index(),
                        quote.funding(),
                        quote.openInterest(),
                        quote.at(),
                        quote.attributes()));
        Market market = state.market();
        return state.with(new Market(quotes, market.prices(), market.insuranceFund()));
    }

    /** More margin, put into the wallet with it. */
    private static Situation refunded(Situation state, Position held) {
        BigDecimal more = new BigDecimal(state.rolls().one("0.001", "1", "1000"));
        List<Position> positions = new ArrayList<>(state.account().positions());
        positions.replaceAll(each -> each.equals(held)
                ? Accounts.isolated(each, each.margin().orElseThrow().add(more))
                : each);
        TreeMap<String, BigDecimal> balances = new TreeMap<>(state.account().balances());
        String settle = Known.instrument(state, held.instrument()).settle();
        balances.merge(settle, more, BigDecimal::add);
        return state.with(Accounts.of(
                state.account(), balances, positions, state.account().orders()));
    }

    private static String others(Situation before, Situation after, Position held, boolean wholeInstrument) {
        String mine = wholeInstrument ? "position " + held.instrument() + " " : about(held);
        StringBuilder wrong = new StringBuilder();
        before.glance().scopes().forEach((scope, status) -> {
            Status now = after.glance().scopes().get(scope);
            // What is not known of one position is not known of the account.
            if (!scope.startsWith(mine) && !scope.startsWith("account ") && now != status) {
                wrong.append(scope)
                        .append(" was ")
                        .append(status)
                        .append(" and is ")
                        .append(now);
            }
        });
        before.glance().amounts().forEach((amount, value) -> {
            Object now = after.glance().amounts().get(amount);
            if (!amount.startsWith(mine) && !value.equals(now)) {
                wrong.append(amount)
                        .append(" was ")
                        .append(value)
                        .append(" and is ")
                        .append(now);
            }
        });
        return wrong.toString();
    }
}
