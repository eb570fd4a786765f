package dev.plimsoll.differential;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** Makes a case smaller while it is still wrong: fewer statements, positions, orders, settings, attributes. */
final class Shrinking {
    private static final int MOST_TRIES = 400;

    private final Predicate<Case> wrong;
    private Case smallest;
    private int tries;

    private Shrinking(Case found, Predicate<Case> wrong) {
        this.wrong = wrong;
        this.smallest = found;
    }

    static Case of(Case found) {
        return of(found, smaller -> !smaller.differences().isEmpty());
    }

    static Case of(Case found, Predicate<Case> wrong) {
        Shrinking shrinking = new Shrinking(found, wrong);
        int before;
        do {
            before = shrinking.smallest.toString().length();
            shrinking.statements();
            shrinking.state();
        } while (shrinking.smallest.toString().length() < before && shrinking.tries < MOST_TRIES);
        return shrinking.smallest;
    }

    private void attempt(Case smaller) {
        if (tries++ < MOST_TRIES && wrong.test(smaller)) {
            smallest = smaller;
        }
    }

    private void statements() {
        List<String> lines = Arrays.asList(smallest.policy().split("\n"));
        for (int i = lines.size() - 1; i > 1; i--) {
            List<String> now = new ArrayList<>(List.of(smallest.policy().split("\n")));
            if (i < now.size() && !now.get(i).startsWith(" ") && !now.get(i).equals("instruments")) {
                now.remove(i);
                String text = String.join("\n", now) + "\n";
                attempt(new Case(text, smallest.account(), smallest.market(), smallest.request()));
            }
        }
    }

    private void state() {
        without(account -> account.positions().size(), (account, i) -> {
            List<Position> positions = new ArrayList<>(account.positions());
            positions.remove(i);
            return copy(account, account.settings(), positions, account.orders(), true);
        });
        without(account -> account.orders().size(), (account, i) -> {
            List<Order> orders = new ArrayList<>(account.orders());
            orders.remove(i);
            return copy(account, account.settings(), account.positions(), orders, true);
        });
        without(account -> account.settings().size(), (account, i) -> {
            List<InstrumentSetting> settings = new ArrayList<>(account.settings());
            settings.remove(i);
            return copy(account, settings, account.positions(), account.orders(), true);
        });
        Account now = smallest.account();
        attempt(with(copy(now, now.settings(), now.positions(), now.orders(), false)));
        Market market = smallest.market();
        Market plain = new Market(market.quotes(), market.prices(), Optional.empty());
        attempt(new Case(smallest.policy(), smallest.account(), plain, smallest.request()));
    }

    private interface Removal {
        Account without(Account account, int index);
    }

    private void without(Function<Account, Integer> size, Removal removal) {
        for (int i = size.apply(smallest.account()) - 1; i >= 0; i--) {
            attempt(with(removal.without(smallest.account(), i)));
        }
    }

    private Case with(Account account) {
        return new Case(smallest.policy(), account, smallest.market(), smallest.request());
    }

    private static Account copy(
            Account account,
            List<InstrumentSetting> settings,
            List<Position> positions,
            List<Order> orders,
            boolean attributes) {
        return new Account(
                account.id(),
                account.settle(),
                account.balances(),
                account.level(),
                account.opened(),
                account.positionMode(),
                attributes ? account.attributes() : Map.of(),
                settings,
                positions,
                orders,
                attributes ? account.debts() : new TreeMap<>());
    }
}
