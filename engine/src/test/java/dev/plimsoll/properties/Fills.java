package dev.plimsoll.properties;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Request;
import dev.plimsoll.account.Side;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The account once a request to open at the mark is filled, worked out for the tests alone, where nothing is held there before. */
final class Fills {
    private Fills() {}

    /** Whether nothing is held on the instrument, and the mark is known. */
    static boolean isPlain(Situation asked) {
        Request request = asked.request();
        String symbol = request.instrument().orElse("");
        return mark(asked, symbol).isPresent()
                && request.quantity().isPresent()
                && asked.account().positions().stream()
                        .noneMatch(held -> held.instrument().equals(symbol));
    }

    /** Without positions and orders on the instrument that is asked for. */
    static Situation cleared(Situation asked) {
        Optional<String> symbol = asked.request().instrument();
        Account account = asked.account();
        return asked.with(Accounts.of(
                account,
                account.balances(),
                account.positions().stream()
                        .filter(held -> !symbol.equals(Optional.of(held.instrument())))
                        .toList(),
                account.orders().stream()
                        .filter(order -> !symbol.equals(Optional.of(order.instrument())))
                        .toList()));
    }

    private static Optional<BigDecimal> mark(Situation asked, String symbol) {
        return Optional.ofNullable(asked.market().quotes().get(symbol)).flatMap(quote -> quote.mark());
    }

    /** An isolated position gets its initial margin, out of the wallet that it stays a part of. */
    static Situation of(Situation asked) {
        Situation filled = asked.with(with(asked, BigDecimal.ZERO));
        if (asked.request().mode().equals(Optional.of(MarginMode.CROSS))) {
            return filled;
        }
        Request request = asked.request();
        String about = "position " + request.instrument().orElseThrow() + " "
                + request.side().orElseThrow().word() + " isolated";
        Scalar margin = filled.glance().amount(about, "initial_margin").orElseThrow();
        return asked.with(with(asked, margin.toDecimal()));
    }

    private static Account with(Situation asked, BigDecimal margin) {
        Request request = asked.request();
        String symbol = request.instrument().orElseThrow();
        Side side = request.side().orElseThrow();
        MarginMode mode = request.mode().orElseThrow();
        List<Position> positions = new ArrayList<>(asked.account().positions());
        positions.add(new Position(
                symbol,
                side,
                request.quantity().orElseThrow(),
                mark(asked, symbol).orElseThrow(),
                request.leverage().orElseThrow(),
                mode,
                mode == MarginMode.ISOLATED ? Optional.of(margin) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of()));
        return Accounts.of(
                asked.account(),
                asked.account().balances(),
                positions,
                asked.account().orders());
    }
}
