package dev.plimsoll.checker;

import dev.plimsoll.type.OperatorTable;
import dev.plimsoll.type.Type;
import java.util.Optional;

/** Brings two values together that must be of one type: a bare 0 takes the type of the other. */
final class Pairing {
    private final ExpressionResolver resolver;

    /** @param type of both, with roles by dimension */
    record Pair(Typed left, Typed right, Type type) {}

    Pairing(ExpressionResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * Two values of one type; reports where they are not.
     *
     * @param doing what then cannot be done with them
     */
    Optional<Pair> same(Typed left, Typed right, String doing) {
        Pair adapted = adapted(left, right);
        OperatorTable.Result result = resolver.world()
                .operators()
                .same(adapted.left().type(), adapted.right().type());
        if (result instanceof OperatorTable.Fits fits) {
            return Optional.of(new Pair(adapted.left(), adapted.right(), fits.type()));
        }
        Clashes.report(resolver.problems(), resolver.world().fillings(), result, doing, left, right);
        return Optional.empty();
    }

    /** Both, a bare 0 with the other's type; their types may still differ. */
    Pair adapted(Typed left, Typed right) {
        if (left.isZero() && takesZero(right.type())) {
            return new Pair(as(left, right.type()), right, right.type());
        }
        if (right.isZero() && takesZero(left.type())) {
            return new Pair(left, as(right, left.type()), left.type());
        }
        return new Pair(left, right, left.type());
    }

    Typed as(Typed number, Type type) {
        return number.as(type, resolver.world().plain(type));
    }

    static boolean takesZero(Type type) {
        return OperatorTable.isSum(type);
    }
}
