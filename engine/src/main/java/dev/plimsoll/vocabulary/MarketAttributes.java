package dev.plimsoll.vocabulary;

import static dev.plimsoll.vocabulary.Schema.FACE;
import static dev.plimsoll.vocabulary.Schema.POOL;
import static dev.plimsoll.vocabulary.Schema.PRICE;
import static dev.plimsoll.vocabulary.Schema.QUANTITY;
import static dev.plimsoll.vocabulary.Schema.SETTLE;
import static dev.plimsoll.vocabulary.Schema.always;
import static dev.plimsoll.vocabulary.Schema.optional;

import dev.plimsoll.type.Type;
import java.util.List;

/** What does not belong to an account: instruments, their markets, the insurance fund, the time. */
final class MarketAttributes {
    static final List<Attribute> INSTRUMENT = List.of(
            always(Subject.INSTRUMENT, "symbol", Type.INSTRUMENT, "The instrument itself."),
            always(Subject.INSTRUMENT, "base", Type.ASSET, "What is bought and sold."),
            always(Subject.INSTRUMENT, "quote", Type.ASSET, "What its price is in."),
            always(Subject.INSTRUMENT, "settle", Type.ASSET, "What its margin, profit and loss are in."),
            always(Subject.INSTRUMENT, "kind", Choices.KIND, "Perpetual, future or spot on margin."),
            always(Subject.INSTRUMENT, "contract", Choices.CONTRACT, "Linear: profit in quote; inverse: in base."),
            always(
                    Subject.INSTRUMENT,
                    "contract_size",
                    FACE,
                    "What one contract stands for; 1 where quantities are in base."),
            optional(Subject.INSTRUMENT, "tick", PRICE, "The smallest step of its price."),
            optional(Subject.INSTRUMENT, "lot", QUANTITY, "The smallest step of a quantity."));

    static final List<Attribute> MARKET = List.of(
            always(Subject.MARKET, "mark_price", PRICE, "The price at which positions are valued."),
            optional(Subject.MARKET, "last_price", PRICE, "The price of the last trade."),
            optional(Subject.MARKET, "index_price", PRICE, "The price of the index."),
            optional(Subject.MARKET, "funding_rate", Type.NUMBER, "The rate of the next funding."),
            optional(Subject.MARKET, "open_interest", QUANTITY, "How much is open in the whole market."),
            optional(Subject.MARKET, "price_age", Type.DURATION, "The time since the mark price was made."));

    static final List<Attribute> OTHER = List.of(
            always(Subject.INSURANCE_FUND, "balance", POOL, "What the insurance fund holds."),
            always(Subject.LIQUIDATION, "loss", SETTLE, "What the account loses in a liquidation."),
            always(Subject.LIQUIDATION, "fee", SETTLE, "What the liquidation costs."),
            always(Subject.EVERYWHERE, "now", Type.INSTANT, "The time of the evaluation."));

    private MarketAttributes() {}
}
