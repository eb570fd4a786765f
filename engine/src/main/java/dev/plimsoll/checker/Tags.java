package dev.plimsoll.checker;

import dev.plimsoll.type.Fillings;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.vocabulary.Subject;
import java.util.Optional;

/** Says for the roles in an attribute's unit whose instrument, pool or asset fills them. */
final class Tags {
    private Tags() {}

    static Type of(Type type, Subject subject, Scope scope, Markets markets) {
        return type instanceof Type.Quantity quantity
                ? new Type.Quantity(quantity.unit().map(symbol -> tagged(symbol, subject, scope, markets)))
                : type;
    }

    private static String tagged(String symbol, Subject subject, Scope scope, Markets markets) {
        if (!Unit.ROLES.contains(symbol)) {
            return symbol;
        }
        boolean single = markets.currency().isPresent() && !markets.isPooled();
        return switch (symbol) {
            case Unit.POOL -> pool(markets);
            case Unit.ASSET -> {
                if (single) {
                    yield pool(markets);
                }
                String dimension = scope.assets().get(subject);
                if (dimension == null || !markets.isPooled() && dimension.equals(Scope.ASSET)) {
                    yield pool(markets);
                }
                yield Fillings.role(symbol, dimension);
            }
            case Unit.SETTLE ->
                single || isPoolSettled(subject, scope, markets) ? pool(markets) : ofInstrument(symbol, subject, scope);
            default -> ofInstrument(symbol, subject, scope);
        };
    }

    /** In a common pool what is held settles in the currency of its instrument; a loss of the pool is in the pool's. */
    private static boolean isPoolSettled(Subject subject, Scope scope, Markets markets) {
        return scope.poolSettled().contains(subject) && (!markets.isPooled() || subject == Subject.LIQUIDATION);
    }

    private static String pool(Markets markets) {
        return markets.currency().orElse(Fillings.role(Unit.POOL, Scope.INSTRUMENT));
    }

    private static String ofInstrument(String symbol, Subject subject, Scope scope) {
        return Fillings.role(
                symbol, Optional.ofNullable(scope.instruments().get(subject)).orElse(Scope.INSTRUMENT));
    }
}
