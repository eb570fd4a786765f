package dev.plimsoll.vocabulary;

import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All attributes of the language, and how they are written down. */
final class Schema {
    static final Type SETTLE = Type.amount(Unit.SETTLE);
    static final Type POOL = Type.amount(Unit.POOL);
    static final Type ASSET = Type.amount(Unit.ASSET);
    static final Type QUANTITY = Type.amount(Unit.QUANTITY);
    static final Type PRICE = new Type.Quantity(Unit.per(Unit.QUOTE, Unit.BASE));
    static final Type FACE = new Type.Quantity(Unit.per(Unit.FACE, Unit.QUANTITY));

    static final List<Attribute> ALL = Stream.of(
                    RequestAttributes.ALL,
                    PoolAttributes.ACCOUNT_LIST,
                    PoolAttributes.CROSS_LIST,
                    HoldingAttributes.POSITION,
                    HoldingAttributes.ORDER,
                    HoldingAttributes.BALANCE,
                    MarketAttributes.INSTRUMENT,
                    MarketAttributes.MARKET,
                    MarketAttributes.OTHER)
            .flatMap(List::stream)
            .toList();

    private Schema() {}

    static Attribute always(Subject subject, String name, Type type, String doc) {
        return new Attribute(subject, name, type, false, Attribute.Origin.SCHEMA, Optional.empty(), doc);
    }

    static Attribute optional(Subject subject, String name, Type type, String doc) {
        return new Attribute(subject, name, type, true, Attribute.Origin.SCHEMA, Optional.empty(), doc);
    }
}
