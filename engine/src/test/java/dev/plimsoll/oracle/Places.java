package dev.plimsoll.oracle;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Request;
import java.util.ArrayList;
import java.util.List;

/** The places that a request on an instrument concerns. */
final class Places {
    private final World before;
    private final Request request;
    private final Contract contract;
    private final int sign;

    Places(World before, Request request, Contract contract, int sign) {
        this.before = before;
        this.request = request;
        this.contract = contract;
        this.sign = sign;
    }

    /** Where it opens or rests: in the mode asked for, else in the one set. */
    Spot opening(int side) {
        return new Spot(contract, mode(side), side);
    }

    private boolean mode(int side) {
        return request.mode().map(mode -> mode == MarginMode.ISOLATED).orElseGet(() -> before.setMode(contract, side));
    }

    /** The places that a choice is made for. */
    List<Spot> chosen() {
        List<Spot> spots = new ArrayList<>();
        for (int side : sides()) {
            spots.add(at(side, null));
        }
        return spots;
    }

    /** The places held of those that are meant; if none is, all of them. */
    List<Spot> held(Boolean first) {
        List<Spot> spots = new ArrayList<>();
        for (int side : sides()) {
            spots.add(at(side, first));
        }
        List<Spot> held =
                spots.stream().filter(spot -> before.at(spot).isPresent()).toList();
        return held.isEmpty() ? spots : held;
    }

    /**
     * Where no mode is said, the one set if something is held in it, else the other one if something is held there.
     *
     * @param first whether one mode comes before the one set; null if none does
     */
    private Spot at(int side, Boolean first) {
        boolean set = before.setMode(contract, side);
        if (request.mode().isPresent()) {
            return new Spot(contract, mode(side), side);
        }
        List<Spot> tried = new ArrayList<>();
        if (first != null) {
            tried.add(new Spot(contract, first, side));
        }
        tried.add(new Spot(contract, set, side));
        tried.add(new Spot(contract, !set, side));
        boolean closes = Actions.closes(request.action());
        return tried.stream()
                .filter(spot -> closes
                        && before.at(spot)
                                .filter(holding -> holding.sign() == sign)
                                .isPresent())
                .findFirst()
                .or(() -> tried.stream()
                        .filter(spot -> before.at(spot).isPresent())
                        .findFirst())
                .orElse(new Spot(contract, set, side));
    }

    /** The sides that are meant: in hedge mode both where none is said, else the one place that both share. */
    int[] sides() {
        return before.hedge ? sign == 0 ? new int[] {1, -1} : new int[] {sign} : new int[] {0};
    }
}
