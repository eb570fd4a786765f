package dev.plimsoll.oracle;

import dev.plimsoll.account.Account;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What keeps a whole account from having an answer. */
final class Validity {
    private Validity() {}

    static void check(World world, Account account) {
        Book book = world.book;
        if (book.from.isPresent()) {
            Rational now = world.now();
            boolean early = now.isBelow(book.from.get());
            if (early || book.until.filter(end -> !now.isBelow(end)).isPresent()) {
                throw new NoAnswer("not_effective");
            }
        }
        if (!book.pools.contains(account.settle())) {
            throw new NoAnswer("invalid_account");
        }
        Set<Object> places = new HashSet<>();
        for (Holding holding : world.holdings) {
            if (!places.add(holding.spot(world.hedge)) || !isKnown(book, holding.isolated())) {
                throw new NoAnswer("invalid_account");
            }
        }
        Set<String> ids = new HashSet<>();
        for (Resting order : world.orders) {
            if (!ids.add(order.id()) || !isKnown(book, order.isolated())) {
                throw new NoAnswer("invalid_account");
            }
        }
        for (Map.Entry<String, Rational> debt : world.debts.entrySet()) {
            if (book.each && debt.getValue().sign() > 0 && !book.pools.contains(debt.getKey())) {
                throw new NoAnswer("invalid_account");
            }
        }
    }

    private static boolean isKnown(Book book, boolean isolated) {
        return book.modes.contains(isolated ? "isolated" : "cross");
    }
}
