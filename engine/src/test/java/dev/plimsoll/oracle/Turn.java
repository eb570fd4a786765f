package dev.plimsoll.oracle;

import java.util.List;

/**
 * A request carried out.
 *
 * @param after the state once it is carried out; a resting order rests
 * @param filled the state in which it is filled, of an order that opens
 * @param places where it is judged
 * @param setsLeverage whether it is a change of leverage as well
 * @param changes whether a setting becomes another one anywhere
 * @param invalid whether it cannot be carried out
 * @param tooMuch whether it reduces more than is held
 * @param beyond whether isolated margin cannot be worked out, as a position would be beyond the last bracket
 */
record Turn(
        World before,
        World after,
        World filled,
        List<Place> places,
        boolean setsLeverage,
        boolean changes,
        boolean invalid,
        boolean tooMuch,
        boolean beyond) {

    /** A place before and afterwards; a switch of the mode changes it. */
    record Place(Ask ask, Spot after) {}
}
