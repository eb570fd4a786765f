package dev.plimsoll.assessment;

import dev.plimsoll.account.Side;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.util.Optional;

/** A step of a plan in exact numbers. */
record PlanEntry(
        String step,
        Rule.Liquidation rule,
        String instrument,
        Side side,
        Scalar quantity,
        BigDecimal price,
        Optional<Scalar> fee) {
    PlanEntry withFee(Scalar changed) {
        return new PlanEntry(step, rule, instrument, side, quantity, price, Optional.of(changed));
    }

    PlannedStep shown() {
        return new PlannedStep(
                step,
                rule.scope().word(),
                rule.name(),
                Optional.of(instrument),
                Optional.of(side.word()),
                Optional.of(Shown.decimal(quantity)),
                Optional.of(price),
                fee.map(Shown::decimal));
    }
}
