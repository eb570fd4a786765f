package dev.plimsoll.assessment;

import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.model.Rule;
import dev.plimsoll.value.Scalar;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A step of a plan in exact numbers.
 *
 * @param what is traded or cancelled, or what is repaid
 * @param price as it is shown
 */
record PlanEntry(
        String step, Rule.Liquidation rule, What what, Scalar quantity, BigDecimal price, Optional<Scalar> fee) {
    /** What a step is about. */
    sealed interface What {
        /**
         * A position or an order.
         *
         * @param settle what the fee is in
         */
        record Traded(String instrument, String side, String settle) implements What {}

        /** A debt in an asset, and the asset that is spent. */
        record Owed(String asset, String from) implements What {}
    }

    static PlanEntry repaid(Rule.Liquidation rule, What.Owed owed, Scalar quantity, Scalar price) {
        return new PlanEntry(
                PlanStep.Simple.REPAY.word(), rule, owed, quantity, Shown.decimal(price), Optional.empty());
    }

    /** The fee in the currency of a scope; none is 0. */
    Scalar fee(Worth worth) {
        return fee.isPresent() && what instanceof What.Traded traded
                ? worth.of(fee.get(), traded.settle())
                : Scalar.ZERO;
    }

    /** With so much of its fee. */
    PlanEntry withFeeShare(Scalar share) {
        return new PlanEntry(step, rule, what, quantity, price, fee.map(share::times));
    }

    PlannedStep shown() {
        Optional<What.Traded> traded = what instanceof What.Traded there ? Optional.of(there) : Optional.empty();
        Optional<What.Owed> owed = what instanceof What.Owed there ? Optional.of(there) : Optional.empty();
        return new PlannedStep(
                step,
                rule.scope().word(),
                rule.name(),
                traded.map(What.Traded::instrument),
                traded.map(What.Traded::side),
                owed.map(What.Owed::asset),
                owed.map(What.Owed::from),
                Optional.of(Shown.decimal(quantity)),
                Optional.of(price),
                fee.map(Shown::decimal));
    }
}
