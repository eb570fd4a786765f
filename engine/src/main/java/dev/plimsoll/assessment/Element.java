package dev.plimsoll.assessment;

import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.util.Optional;

/** What a quantifier ranges over: a position, an order, a balance. */
sealed interface Element permits PositionState, PositionAlone, OrderState, BalanceState {
    Value read(Attribute attribute);

    /** The instrument that {@code instrument}, {@code market} and tables mean inside {@code where}. */
    Optional<String> instrumentInContext();
}
