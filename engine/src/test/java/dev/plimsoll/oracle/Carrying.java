package dev.plimsoll.oracle;

import dev.plimsoll.account.Datum;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Request;
import dev.plimsoll.account.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request makes of a state. */
final class Carrying {
    private final World before;
    private final Request request;
    private final World after;
    private final Contract contract;
    private final int sign;
    private final Places where;
    private final List<Turn.Place> places = new ArrayList<>();
    private World filled;
    private boolean setsLeverage;
    private boolean changes = true;
    private boolean invalid;
    private boolean tooMuch;
    private boolean beyond;

    private Carrying(World before, Request request) {
        this.before = before;
        this.request = request;
        this.after = new World(before);
        this.filled = after;
        this.contract = request.instrument().map(this::known).orElse(null);
        this.sign = request.side().map(side -> side == Side.LONG ? 1 : -1).orElse(0);
        this.where = new Places(before, request, contract, sign);
    }

    private Contract known(String symbol) {
        Contract found = before.book.contracts.get(symbol);
        if (found == null) {
            throw new NoAnswer("unknown_instrument");
        }
        return found;
    }

    static Turn out(World before, Request request) {
        Carrying carrying = new Carrying(before, request);
        carrying.validate();
        try {
            carrying.run();
        } catch (NoAnswer e) {
            if (!e.code().equals("beyond_last_bracket") || carrying.places.isEmpty()) {
                throw e;
            }
            carrying.beyond = true;
        }
        // What cannot be carried out changes nothing.
        World after = carrying.invalid ? before : carrying.after;
        return new Turn(
                before,
                after,
                carrying.filled == carrying.after ? after : carrying.filled,
                carrying.places,
                carrying.setsLeverage,
                carrying.changes,
                carrying.invalid,
                carrying.tooMuch,
                carrying.beyond);
    }

    private void validate() {
        for (Optional<BigDecimal> number : List.of(
                request.quantity(), request.price(), request.amount(), request.stopLoss(), request.takeProfit())) {
            if (number.isPresent() && number.get().signum() <= 0) {
                throw new NoAnswer("invalid_request");
            }
        }
        boolean low = request.leverage()
                .filter(value -> value.compareTo(BigDecimal.ONE) < 0)
                .isPresent();
        boolean negative = request.margin().filter(value -> value.signum() <= 0).isPresent();
        if (low || negative) {
            throw new NoAnswer("invalid_request");
        }
        if (contract != null) {
            boolean there = before.holdings.stream().anyMatch(holding -> holding.contract() == contract)
                    || before.orders.stream().anyMatch(order -> order.contract() == contract);
            if (there || Actions.opens(request.action()) || Actions.closes(request.action())) {
                before.mark(contract);
            }
        }
    }

    private void run() {
        switch (request.action()) {
            case "open_position", "place_order" -> opening();
            case "reduce_position", "close_position" -> closing();
            case "set_leverage" -> leverage();
            case "switch_mode" -> new Switching(before, after, request, contract).run(this);
            case "set_position_mode" -> positionMode();
            case "add_margin", "remove_margin" -> margin();
            case "deposit", "withdraw", "borrow", "repay" -> money();
            default -> setting(request.action().substring("set_".length()));
        }
    }

    void place(Spot from, Spot to) {
        places.add(new Turn.Place(ask(from, null, null, null), to));
    }

    void unchanged() {
        changes = false;
    }

    void impossible() {
        invalid = true;
    }

    private Ask ask(Spot spot, Rational quantity, Rational leverage, Rational opens) {
        Contract of = spot == null ? contract : spot.contract();
        String set = of == null ? "" : before.setMode(of, spot.side()) ? "isolated" : "cross";
        Rational price = request.price().map(Rational::of).orElseGet(() -> quantity == null ? null : before.mark(of));
        return new Ask(
                request.action(), request, of, spot, quantity, price, leverage, opens, set, side(spot), asset(of));
    }

    /** The side asked for, else that of the place, else that of what is held there; 0 if nothing says it. */
    private int side(Spot spot) {
        if (sign != 0 || spot == null) {
            return sign;
        }
        return spot.side() != 0
                ? spot.side()
                : before.at(spot).map(Holding::sign).orElse(0);
    }

    private String asset(Contract of) {
        return request.asset().orElseGet(() -> of != null ? of.settle : before.settle);
    }

    private void opening() {
        boolean only = request.reduceOnly().orElse(false);
        int side = before.hedge ? only ? -sign : sign : 0;
        Spot spot = where.opening(side);
        Rational quantity = Rational.of(request.quantity().orElseThrow());
        Optional<Holding> held = before.at(spot);
        Rational closed = held.filter(holding -> holding.sign() != sign)
                .map(holding -> holding.quantity().min(quantity))
                .orElse(Rational.ZERO);
        Rational opens = quantity.minus(closed);
        Rational leverage = request.leverage().map(Rational::of).orElseGet(() -> before.leverage(spot));
        Ask ask = ask(spot, quantity, leverage, opens);
        places.add(new Turn.Place(ask, spot));
        if (request.margin().isPresent() && !spot.isolated() && !only && opens.sign() > 0) {
            throw new NoAnswer("invalid_request");
        }
        if (only) {
            tooMuch = opens.sign() > 0;
            if (request.action().equals("place_order")) {
                rest(ask, spot, before.leverage(spot), true);
                return;
            }
            held.filter(holding -> holding.sign() != sign)
                    .ifPresent(holding -> Filling.reduce(after, holding, closed, ask.price()));
            return;
        }
        if (opens.sign() > 0 && request.leverage().isPresent()) {
            Optional<Rational> present = held.map(Holding::leverage).or(() -> before.setLeverage(spot));
            setsLeverage =
                    present.filter(other -> other.compareTo(leverage) != 0).isPresent();
        }
        if (request.action().equals("place_order")) {
            filled = new World(before);
            fillBeyond(spot, ask, held, closed);
            if (opens.sign() > 0 && request.leverage().isPresent()) {
                lever(after, spot, leverage);
            }
            rest(ask, spot, opens.sign() > 0 ? leverage : before.leverage(spot), false);
        } else {
            fill(after, spot, ask, held, closed);
        }
    }

    /** An order can rest also where it could not be filled. */
    private void fillBeyond(Spot spot, Ask ask, Optional<Holding> held, Rational closed) {
        try {
            fill(filled, spot, ask, held, closed);
        } catch (NoAnswer e) {
            if (!e.code().equals("beyond_last_bracket")) {
                throw e;
            }
            beyond = true;
        }
    }

    private void rest(Ask ask, Spot spot, Rational leverage, boolean only) {
        after.orders.add(new Resting(
                "~requested",
                contract,
                sign,
                ask.quantity(),
                ask.price(),
                leverage,
                spot.isolated(),
                only,
                Optional.empty(),
                Map.of()));
    }

    private void fill(World world, Spot spot, Ask ask, Optional<Holding> held, Rational closed) {
        if (closed.sign() > 0) {
            Filling.reduce(world, held.orElseThrow(), closed, ask.price());
        }
        if (ask.opens().sign() <= 0) {
            return;
        }
        if (request.leverage().isPresent()) {
            lever(world, spot, ask.leverage());
        }
        Optional<Holding> base =
                closed.sign() > 0 ? Optional.empty() : held.map(holding -> holding.withLeverage(ask.leverage()));
        Holding grown = Filling.grow(world, spot, sign, ask.opens(), ask.price(), ask.leverage());
        if (spot.isolated()) {
            Rational given = request.margin().map(Rational::of).orElseGet(() -> {
                Rational asked = Requirements.of(new World(world)).of(grown, Requirements.INITIAL);
                return asked.minus(base.map(holding -> Requirements.of(before).of(holding, Requirements.INITIAL))
                                .orElse(Rational.ZERO))
                        .max(Rational.ZERO);
            });
            Filling.replace(
                    world,
                    grown,
                    grown.with(grown.quantity(), grown.entry(), grown.margin().plus(given))
                            .withDebt(grown.debt().plus(borrowed(ask, given))));
        }
    }

    /** On spot margin a long borrows what it does not pay itself, a short all that it sells. */
    private Rational borrowed(Ask ask, Rational paid) {
        if (!contract.kind.equals("spot_margin")) {
            return Rational.ZERO;
        }
        Rational worth = contract.worth(ask.opens(), ask.price());
        return sign < 0 ? worth : worth.minus(paid).max(Rational.ZERO);
    }

    /** Sets a leverage: the row, the position and the orders at a place. */
    private static void lever(World world, Spot spot, Rational leverage) {
        world.choices.removeIf(choice -> choice.symbol().equals(spot.contract().symbol)
                && choice.sign() == spot.side()
                && choice.isolated().isEmpty()
                && choice.attributes().isEmpty());
        List<World.Choice> rows = List.copyOf(world.choices);
        world.choices.clear();
        world.choices.add(new World.Choice(
                spot.contract().symbol, spot.side(), Optional.empty(), Optional.of(leverage), Map.of()));
        world.choices.addAll(rows);
        world.at(spot).ifPresent(holding -> Filling.replace(world, holding, holding.withLeverage(leverage)));
        world.orders.replaceAll(order -> spot.holds(order) ? order.withLeverage(leverage) : order);
    }

    private void closing() {
        boolean all = request.action().equals("close_position");
        for (Spot spot : where.held(null)) {
            Optional<Holding> held = before.at(spot).filter(holding -> sign == 0 || holding.sign() == sign);
            Rational there = held.map(Holding::quantity).orElse(Rational.ZERO);
            Rational quantity = all ? there : Rational.of(request.quantity().orElseThrow());
            Ask ask = ask(spot, quantity, before.leverage(spot), Rational.ZERO);
            places.add(new Turn.Place(ask, spot));
            tooMuch |= held.isEmpty() || quantity.isAbove(there);
            held.ifPresent(holding -> Filling.reduce(after, holding, quantity.min(there), ask.price()));
        }
    }

    private void leverage() {
        Rational leverage = Rational.of(request.leverage().orElseThrow());
        changes = false;
        for (Spot spot : where.chosen()) {
            places.add(new Turn.Place(ask(spot, null, leverage, null), spot));
            Optional<Rational> present =
                    before.at(spot).map(Holding::leverage).or(() -> Optional.of(before.leverage(spot)));
            changes |= present.get().compareTo(leverage) != 0;
            lever(after, spot, leverage);
        }
    }

    private void positionMode() {
        boolean hedge = request.newPositionMode().orElseThrow() == PositionMode.HEDGE;
        changes = hedge != before.hedge;
        places.add(new Turn.Place(ask(null, null, null, null), null));
        for (Contract each : before.book.contracts.values()) {
            for (boolean isolated : new boolean[] {false, true}) {
                Spot both = new Spot(each, isolated, 0);
                long sides = before.holdings.stream().filter(both::holds).count();
                invalid |= !hedge && sides > 1;
            }
        }
        after.hedge = hedge;
    }

    private void margin() {
        Rational amount = Rational.of(request.amount().orElseThrow());
        boolean adds = request.action().equals("add_margin");
        for (Spot spot : where.held(true)) {
            places.add(new Turn.Place(ask(spot, null, null, null), spot));
            Optional<Holding> held = before.at(spot).filter(Holding::isolated);
            if (held.isEmpty()) {
                invalid = true;
                continue;
            }
            Holding holding = held.get();
            Rational margin = holding.margin().plus(adds ? amount : amount.negated());
            Filling.replace(after, holding, holding.with(holding.quantity(), holding.entry(), margin));
        }
    }

    private void money() {
        Rational amount = Rational.of(request.amount().orElseThrow());
        places.add(new Turn.Place(ask(null, null, null, null), null));
        String asset = asset(null);
        String action = request.action();
        boolean in = action.equals("deposit") || action.equals("borrow");
        invalid = action.equals("repay")
                && (amount.isAbove(before.debts.getOrDefault(asset, Rational.ZERO))
                        || amount.isAbove(Pools.of(before).free(asset)));
        if (invalid) {
            return;
        }
        after.balances.merge(asset, in ? amount : amount.negated(), Rational::plus);
        if (action.equals("borrow") || action.equals("repay")) {
            after.debts.merge(asset, in ? amount : amount.negated(), Rational::plus);
        }
    }

    private void setting(String name) {
        Datum value = request.settings().get(name);
        if (value == null) {
            throw new NoAnswer("invalid_request");
        }
        if (before.book.own("account", name) != null) {
            Val now = new Reading(View.of(before)).of("account", name);
            after.attributes.put(name, value);
            changes = !now.equals(new Reading(View.of(after)).of("account", name));
            places.add(new Turn.Place(ask(null, null, null, null), null));
            return;
        }
        changes = false;
        for (Spot spot : where.chosen()) {
            places.add(new Turn.Place(ask(spot, null, null, null), spot));
            Val now = new Reading(View.of(before).at(spot)).of("position", name);
            choose(spot, name, value);
            changes |= !now.equals(new Reading(View.of(after).at(spot)).of("position", name));
        }
    }

    private void choose(Spot spot, String name, Datum value) {
        Map<String, Datum> said = new HashMap<>(Map.of(name, value));
        after.choices.add(
                0, new World.Choice(spot.contract().symbol, spot.side(), Optional.empty(), Optional.empty(), said));
        after.at(spot).ifPresent(holding -> Filling.replace(after, holding, holding.withAttribute(name, value)));
    }
}
