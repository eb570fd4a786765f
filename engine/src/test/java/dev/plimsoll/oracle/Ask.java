package dev.plimsoll.oracle;

import dev.plimsoll.account.Request;

/**
 * A request at one place, filled in.
 *
 * @param action as which it is judged
 * @param price of the order, else the mark
 * @param opens what opens, after what it reduces
 */
record Ask(
        String action,
        Request given,
        Contract contract,
        Spot spot,
        Rational quantity,
        Rational price,
        Rational leverage,
        Rational opens,
        String setMode,
        int sign,
        String asset) {
    Ask as(String other) {
        return new Ask(other, given, contract, spot, quantity, price, leverage, opens, setMode, sign, asset);
    }
}
