package dev.plimsoll.assessment;

import dev.plimsoll.account.MarginMode;

/** What quantifiers range over in a rule on part of an account. */
sealed interface Reach {
    boolean has(PositionState position);

    boolean has(OrderState order);

    boolean has(BalanceState balance);

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

        @Override
        public boolean has(BalanceState balance) {
            return true;
        }
    }

    /** The cross pool of a settlement currency. */
    record OfPool(String settle) implements Reach {
        @Override
        public boolean has(PositionState position) {
            return position.place().mode() == MarginMode.CROSS
                    && position.settle().equals(settle);
        }

        @Override
        public boolean has(OrderState order) {
            return order.order().mode() == MarginMode.CROSS && order.settle().equals(settle);
        }

        @Override
        public boolean has(BalanceState balance) {
            return balance.asset().equals(settle);
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

        @Override
        public boolean has(BalanceState balance) {
            return true;
        }
    }
}
