package dev.plimsoll.assessment;

import dev.plimsoll.value.Scalar;

/**
 * What a request does at a place.
 *
 * @param place where it is now
 * @param afterwards where it is then: a switch of mode moves it
 * @param quantity opened, reduced or closed
 * @param opens the part of the quantity that opens
 * @param exceeds whether it asks to reduce more than is held
 * @param allocated the isolated margin that it takes from the pool
 */
record Target(Place place, Place afterwards, Scalar quantity, Scalar opens, boolean exceeds, Scalar allocated) {
    /** A place at which nothing is traded. */
    static Target untraded(Place place, Place afterwards) {
        return new Target(place, afterwards, Scalar.ZERO, Scalar.ZERO, false, Scalar.ZERO);
    }

    Target allocating(Scalar margin) {
        return new Target(place, afterwards, quantity, opens, exceeds, margin);
    }
}
