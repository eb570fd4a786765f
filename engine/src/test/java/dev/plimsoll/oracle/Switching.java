package dev.plimsoll.oracle;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A switch of the margin mode, of an instrument or of all. */
final class Switching {
    private final World before;
    private final World after;
    private final Request request;
    private final Contract contract;

    Switching(World before, World after, Request request, Contract contract) {
        this.before = before;
        this.after = after;
        this.request = request;
        this.contract = contract;
    }

    void run(Carrying carrying) {
        boolean isolated = request.newMode().orElseThrow() == MarginMode.ISOLATED;
        boolean changed = false;
        if (request.margin().isPresent() && !isolated) {
            throw new NoAnswer("invalid_request");
        }
        List<Contract> all = contract != null ? List.of(contract) : List.copyOf(before.book.contracts.values());
        List<Spot> spots = new ArrayList<>();
        for (Contract each : all) {
            int[] sides = before.hedge ? new int[] {1, -1} : new int[] {0};
            for (int side : sides) {
                boolean set = before.setMode(each, side);
                Spot from = new Spot(each, !isolated, side);
                changed |= set != isolated || isUsed(from);
                if (contract == null) {
                    List.of(from, from.inMode(isolated)).stream()
                            .filter(this::isUsed)
                            .forEach(spots::add);
                } else {
                    spots.add(shown(from, new Spot(each, set, side)));
                }
                choose(each, side, isolated);
            }
        }
        if (!changed) {
            carrying.unchanged();
        }
        for (Spot spot : spots) {
            carrying.place(spot, spot.inMode(isolated));
        }
        if (spots.isEmpty()) {
            carrying.place(null, null);
        }
        for (Contract each : all) {
            after.orders.replaceAll(order -> order.contract() == each ? order.withMode(isolated) : order);
        }
        if (isolated && request.margin().isEmpty()) {
            askPrices(spots);
        }
        for (Spot spot : spots) {
            if (spot.isolated() != isolated && !move(spot, isolated)) {
                carrying.impossible();
            }
        }
    }

    /** What becomes a margin is asked at its price, whatever else is in the way. */
    private void askPrices(List<Spot> spots) {
        List<String> codes = new ArrayList<>();
        for (Spot spot : spots) {
            if (!spot.isolated() && before.at(spot).isPresent()) {
                try {
                    before.mark(spot.contract());
                } catch (NoAnswer e) {
                    codes.add(e.code());
                }
            }
        }
        if (!codes.isEmpty()) {
            throw new NoAnswer(codes.get(0), codes);
        }
    }

    /** Of an instrument what would move is looked at, else what is held there already, else what is set. */
    private Spot shown(Spot from, Spot set) {
        return List.of(from, from.inMode(!from.isolated())).stream()
                .filter(spot -> before.at(spot).isPresent())
                .findFirst()
                .orElse(set);
    }

    private boolean isUsed(Spot spot) {
        return before.at(spot).isPresent() || before.orders.stream().anyMatch(spot::holds);
    }

    private void choose(Contract each, int side, boolean isolated) {
        after.choices.add(0, new World.Choice(each.symbol, side, Optional.of(isolated), Optional.empty(), Map.of()));
    }

    /** The holding changes its bucket and joins what is there of the same side; false where both sides would be there. */
    private boolean move(Spot spot, boolean isolated) {
        Optional<Holding> held = after.at(spot);
        if (held.isEmpty()) {
            return true;
        }
        Optional<Holding> there = after.at(spot.inMode(isolated));
        if (there.isPresent() && there.get().sign() != held.get().sign()) {
            return false;
        }
        after.holdings.remove(held.get());
        there.ifPresent(after.holdings::remove);
        Holding moved = there.map(other -> joined(other, held.get()))
                .orElseGet(() -> held.get().withMode(isolated, Rational.ZERO));
        after.holdings.add(moved);
        if (isolated) {
            Rational margin = request.margin()
                    .map(Rational::of)
                    .orElseGet(() -> Requirements.of(new World(after)).of(moved, Requirements.INITIAL));
            Filling.replace(after, moved, moved.with(moved.quantity(), moved.entry(), margin));
        }
        return true;
    }

    private static Holding joined(Holding there, Holding more) {
        Contract contract = there.contract();
        Rational entry = contract.averaged(there.quantity(), there.entry(), more.quantity(), more.entry());
        return there.with(there.quantity().plus(more.quantity()), entry, there.margin())
                .withDebt(there.debt().plus(more.debt()));
    }
}
