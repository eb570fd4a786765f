package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.type.Fillings;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import java.util.List;
import java.util.Optional;

/** {@code value_in(CCY, a)}: an amount of one asset in another. */
final class ValueInResolver {
    /** The roles that an asset price can be asked for. */
    private static final List<String> ASSETS = List.of(Unit.SETTLE, Unit.BASE, Unit.QUOTE, Unit.POOL, Unit.ASSET);

    private final ExpressionResolver resolver;

    ValueInResolver(ExpressionResolver resolver) {
        this.resolver = resolver;
    }

    Optional<Typed> call(Expression.Call call) {
        if (call.arguments().size() != 2) {
            return wrong(call, "takes a currency and an amount");
        }
        if (!(call.arguments().get(0) instanceof Expression.SymbolLiteral into)) {
            return wrong(call, "needs a currency first");
        }
        Optional<Typed> currency = resolver.resolve(into, Optional.of(Type.ASSET));
        Optional<Typed> amount = resolver.resolve(call.arguments().get(1));
        if (currency.isEmpty() || amount.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> from =
                amount.get().type() instanceof Type.Quantity quantity ? asset(quantity.unit()) : Optional.empty();
        if (from.isEmpty() && !amount.get().isZero()) {
            return wrong(
                    call,
                    "needs an amount of one asset, and this is "
                            + Clashes.text(amount.get().type(), resolver.world().fillings()));
        }
        Type type = Type.amount(into.symbol());
        Formula formula = new Formula.ValueIn(
                call.span(),
                type,
                from.orElse(into.symbol()),
                into.symbol(),
                amount.get().formula());
        return Optional.of(new Typed(formula, type, call.span(), Typed.Bare.NO));
    }

    /** The asset that an amount is of, or the role that names it. */
    private Optional<String> asset(Unit unit) {
        Fillings fillings = resolver.world().fillings();
        Optional<String> fixed = fillings.fixed(unit).flatMap(ValueInResolver::single);
        if (fixed.isPresent()) {
            return fixed;
        }
        for (String role : ASSETS) {
            for (String dimension : dimensions()) {
                Unit candidate = Unit.of(Fillings.role(role, dimension));
                if (fillings.isAmount(unit)
                        && fillings.difference(unit, candidate).isEmpty()) {
                    return Optional.of(role);
                }
            }
        }
        return Optional.empty();
    }

    /** Those that the evaluation knows where the call stands: the subject's instrument and its asset. */
    private List<String> dimensions() {
        Scope scope = resolver.scope();
        String instrument =
                scope.instruments().getOrDefault(dev.plimsoll.vocabulary.Subject.INSTRUMENT, Scope.INSTRUMENT);
        return List.of(instrument, scope.depth() == 0 ? Scope.ASSET : Scope.ASSET + scope.depth());
    }

    private static Optional<String> single(Unit unit) {
        boolean asset = unit.isAmount() && !unit.equals(Unit.of(Unit.CONTRACTS));
        return asset ? Optional.of(unit.powers().firstKey()) : Optional.empty();
    }

    private Optional<Typed> wrong(Expression.Call call, String what) {
        resolver.problems().report(TypeCode.BAD_CALL, call.span(), "`value_in` " + what, "write `value_in(USDT, a)`");
        return Optional.empty();
    }
}
