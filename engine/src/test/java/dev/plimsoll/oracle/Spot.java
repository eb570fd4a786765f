package dev.plimsoll.oracle;

/** A place: an instrument, a mode and, in hedge mode, a side; 0 where both sides share it. */
record Spot(Contract contract, boolean isolated, int side) {
    boolean holds(Holding holding) {
        return holding.contract() == contract
                && holding.isolated() == isolated
                && (side == 0 || holding.sign() == side);
    }

    boolean holds(Resting order) {
        return order.contract() == contract && order.isolated() == isolated && (side == 0 || order.opensSide() == side);
    }

    Spot inMode(boolean other) {
        return new Spot(contract, other, side);
    }

    String mode() {
        return isolated ? "isolated" : "cross";
    }
}
