package dev.plimsoll.account;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * What an account asks for, as given; which fields an action takes is part of the vocabulary.
 *
 * @param action the action's word
 * @param settings {@code new_NAME} of a setting, by the setting's name
 */
public record Request(
        String action,
        Optional<String> instrument,
        Optional<Side> side,
        Optional<BigDecimal> quantity,
        Optional<BigDecimal> price,
        Optional<BigDecimal> leverage,
        Optional<MarginMode> mode,
        Optional<MarginMode> newMode,
        Optional<PositionMode> newPositionMode,
        Optional<BigDecimal> margin,
        Optional<BigDecimal> amount,
        Optional<String> asset,
        Optional<BigDecimal> stopLoss,
        Optional<BigDecimal> takeProfit,
        Optional<Boolean> reduceOnly,
        Map<String, Datum> settings) {
    public Request {
        settings = Map.copyOf(settings);
    }
}
