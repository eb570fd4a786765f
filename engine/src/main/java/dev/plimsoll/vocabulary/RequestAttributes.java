package dev.plimsoll.vocabulary;

import static dev.plimsoll.vocabulary.Schema.PRICE;
import static dev.plimsoll.vocabulary.Schema.QUANTITY;
import static dev.plimsoll.vocabulary.Schema.SETTLE;
import static dev.plimsoll.vocabulary.Subject.REQUEST;

import dev.plimsoll.type.Type;
import java.util.List;

/** What a request carries; which action carries what is in {@link Carriage}. */
final class RequestAttributes {
    static final List<Attribute> ALL = List.of(
            always("action", Choices.actions(Action.ALL), "What is asked for."),
            always("instrument", Type.INSTRUMENT, "The instrument that the request concerns."),
            always("side", Choices.SIDE, "The side that is opened, reduced or set; missing: that of each place."),
            always("quantity", QUANTITY, "How much is opened, reduced or closed, in base or in contracts."),
            always("price", PRICE, "The price of the order, the mark price if none is given."),
            always("notional", SETTLE, "The value of the quantity at the price of the request."),
            always("leverage", Type.LEVERAGE, "The leverage asked for, that of the place if none is given."),
            always("mode", Choices.MODE, "The margin mode asked for, that of the place if none is given."),
            always("new_mode", Choices.MODE, "The margin mode to switch to."),
            always("set_mode", Choices.MODE, "The margin mode that the account has set for the instrument."),
            always("new_position_mode", Choices.POSITION_MODE, "The position mode to change to."),
            optional("margin", SETTLE, "The isolated margin given to what is opened or switched."),
            always("amount", Schema.ASSET, "What is added, removed, deposited, withdrawn, borrowed or repaid."),
            always("asset", Type.ASSET, "The asset of the amount, the settlement currency if none is given."),
            always("opens", QUANTITY, "The part of the quantity that opens, after what it reduces in one-way mode."),
            optional("stop_loss", PRICE, "The price at which the position is to be closed at a loss."),
            optional("take_profit", PRICE, "The price at which the position is to be closed at a profit."),
            optional("loss_at_stop", SETTLE, "What is lost if the stop loss is met, 0 if it is a profit."),
            always("reduce_only", Type.TRUTH, "Whether the request may only reduce."),
            always(
                    "has_open_position",
                    Type.TRUTH,
                    "Whether a position is held on the instrument, or on any if the request names none."),
            always(
                    "has_open_orders",
                    Type.TRUTH,
                    "Whether an order rests on the instrument, or on any if the request names none."));

    private RequestAttributes() {}

    private static Attribute always(String name, Type type, String doc) {
        return Schema.always(REQUEST, name, type, doc);
    }

    private static Attribute optional(String name, Type type, String doc) {
        return Schema.optional(REQUEST, name, type, doc);
    }
}
