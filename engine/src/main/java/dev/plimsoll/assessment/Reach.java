package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;

/** Which positions and orders quantifiers range over in a rule on part of an account. */
sealed interface Reach {
    boolean has(PositionState position);

    boolean has(OrderState order);

    /** The whole account: rules on requests, on positions, on the account. */
    record Everything() implements Reach {
        @Override
        public boolean has(PositionState position) {
            return true;
        }

        @Override
        public boolean has(OrderState order) {
            return true;
        }
    }

    /** The cross pool of a settlement currency. */
    record OfPool(String settle) implements Reach {
        @Override
        public boolean has(PositionState position) {
            return position.place().mode() == MarginMode.CROSS
                    && position.currency().equals(settle);
        }

        @Override
        public boolean has(OrderState order) {
            return order.order().mode() == MarginMode.CROSS && order.currency().equals(settle);
        }
    }

    /**
     * An instrument in one bucket.
     *
     * @param bucket without a side: both sides of a hedge
     */
    record OfInstrument(Place bucket) implements Reach {
        @Override
        public boolean has(PositionState position) {
            return position.held().filter(bucket::holds).isPresent();
        }

        @Override
        public boolean has(OrderState order) {
            return bucket.has(order.order());
        }
    }
}
