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
                changed |= before.setMode(each, side) != isolated;
                Spot from = new Spot(each, !isolated, side);
                Spot to = from.inMode(isolated);
                changed |= isUsed(from);
                Spot set = new Spot(each, before.setMode(each, side), side);
                Spot shown = isUsed(from) ? from : before.at(to).isPresent() ? to : set;
                if (contract != null || isUsed(from) || isUsed(to)) {
                    spots.add(shown);
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
        for (Spot spot : spots) {
            if (spot.isolated() != isolated) {
                move(spot, isolated);
            }
        }
    }

    private boolean isUsed(Spot spot) {
        return before.at(spot).isPresent() || before.orders.stream().anyMatch(spot::holds);
    }

    private void choose(Contract each, int side, boolean isolated) {
        after.choices.add(0, new World.Choice(each.symbol, side, Optional.of(isolated), Optional.empty(), Map.of()));
    }

    /** The holding changes its bucket, and the orders with it. */
    private void move(Spot spot, boolean isolated) {
        after.orders.replaceAll(order -> spot.holds(order) ? order.withMode(isolated) : order);
        Optional<Holding> held = after.at(spot);
        if (held.isEmpty()) {
            return;
        }
        Holding moved = held.get().withMode(isolated, Rational.ZERO);
        Filling.replace(after, held.get(), moved);
        if (isolated) {
            Rational margin = request.margin()
                    .map(Rational::of)
                    .orElseGet(() -> Requirements.of(new World(after)).of(moved, Requirements.INITIAL));
            Filling.replace(after, moved, moved.with(moved.quantity(), moved.entry(), margin));
        }
    }
}
