package dev.plimsoll.assessment;

import dev.plimsoll.value.FaultCode;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;

/** Prices that are solved: where a position is liquidated, where its equity is gone. */
final class Solved {
    private Solved() {}

    static Value liquidationPrice(PositionState position, Attribute attribute) {
        return notYet(position, attribute);
    }

    static Value bankruptcyPrice(PositionState position, Attribute attribute) {
        return notYet(position, attribute);
    }

    private static Value notYet(PositionState position, Attribute attribute) {
        return Value.failed(
                FaultCode.NOT_SUPPORTED_YET,
                position.path() + "." + attribute.name(),
                "`" + attribute.path() + "` is not supported yet");
    }
}
