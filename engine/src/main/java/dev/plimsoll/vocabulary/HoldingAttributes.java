package dev.plimsoll.vocabulary;

import static dev.plimsoll.vocabulary.Schema.POOL;
import static dev.plimsoll.vocabulary.Schema.PRICE;
import static dev.plimsoll.vocabulary.Schema.QUANTITY;
import static dev.plimsoll.vocabulary.Schema.SETTLE;
import static dev.plimsoll.vocabulary.Schema.always;
import static dev.plimsoll.vocabulary.Schema.optional;

import dev.plimsoll.type.Type;
import java.util.List;

/** What an account holds: positions, orders, balances. */
final class HoldingAttributes {
    static final List<Attribute> POSITION = List.of(
            always(Subject.POSITION, "instrument", Type.INSTRUMENT, "The instrument held."),
            always(Subject.POSITION, "side", Choices.SIDE, "Long or short."),
            always(Subject.POSITION, "quantity", QUANTITY, "How much is held, in base or in contracts."),
            always(Subject.POSITION, "entry_price", PRICE, "The average price at which it was opened."),
            always(Subject.POSITION, "mark_price", PRICE, "The mark price of its instrument."),
            always(Subject.POSITION, "notional", SETTLE, "Its value at the mark price."),
            always(Subject.POSITION, "entry_notional", SETTLE, "Its value at the entry price."),
            always(Subject.POSITION, "leverage", Type.LEVERAGE, "Its leverage, or what is set where nothing is held."),
            always(Subject.POSITION, "mode", Choices.MODE, "Cross or isolated."),
            optional(Subject.POSITION, "margin", SETTLE, "The isolated margin; a cross position has none."),
            always(
                    Subject.POSITION,
                    "equity",
                    SETTLE,
                    "Isolated: margin and unrealized profit and loss; cross: the profit and loss alone."),
            always(Subject.POSITION, "unrealized_pnl", SETTLE, "Profit or loss at the mark price."),
            always(Subject.POSITION, "initial_margin", SETTLE, "What it must hold to open: the highest margin rule."),
            always(Subject.POSITION, "maintenance_margin", SETTLE, "What it must hold: the highest margin rule."),
            always(Subject.POSITION, "debt", SETTLE, "What was borrowed for it."),
            optional(Subject.POSITION, "liquidation_price", PRICE, "The mark price at which it is liquidated."),
            optional(Subject.POSITION, "bankruptcy_price", PRICE, "The mark price at which its equity is 0."),
            optional(Subject.POSITION, "age", Type.DURATION, "The time since it was opened."),
            always(Subject.POSITION, "status", Choices.STATUS, "Its status."));

    static final List<Attribute> ORDER = List.of(
            always(Subject.ORDER, "instrument", Type.INSTRUMENT, "The instrument ordered."),
            always(Subject.ORDER, "side", Choices.SIDE, "Long or short."),
            always(Subject.ORDER, "quantity", QUANTITY, "How much is ordered, in base or in contracts."),
            always(Subject.ORDER, "price", PRICE, "The price of the order."),
            always(Subject.ORDER, "notional", SETTLE, "Its value at its price."),
            always(Subject.ORDER, "leverage", Type.LEVERAGE, "Its leverage."),
            always(Subject.ORDER, "mode", Choices.MODE, "Cross or isolated."),
            always(Subject.ORDER, "reduce_only", Type.TRUTH, "Whether it may only reduce."),
            always(Subject.ORDER, "initial_margin", SETTLE, "What it adds to what must be held to open."),
            optional(Subject.ORDER, "age", Type.DURATION, "The time since it was placed."));

    static final List<Attribute> BALANCE = List.of(
            always(Subject.BALANCE, "asset", Type.ASSET, "The asset held."),
            always(Subject.BALANCE, "amount", Schema.ASSET, "How much of it is held."),
            always(Subject.BALANCE, "debt", Schema.ASSET, "How much of it is owed."),
            always(Subject.BALANCE, "value", POOL, "The amount at the asset price."));

    private HoldingAttributes() {}
}
