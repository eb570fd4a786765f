package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expression.AggregateKind;
import dev.plimsoll.syntax.Expression.QuantifierKind;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.type.Fillings;
import dev.plimsoll.type.OperatorTable;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.TypeText;
import dev.plimsoll.vocabulary.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code any}, {@code no}, {@code every}; {@code count of}; {@code sum}, {@code min} and {@code max of … over}. */
final class CollectionResolver {
    private final ExpressionResolver resolver;

    CollectionResolver(ExpressionResolver resolver) {
        this.resolver = resolver;
    }

    Optional<Typed> quantifier(Expression.Quantifier quantifier) {
        Optional<Collection> collection = collection(quantifier.collection(), false);
        if (quantifier.kind() == QuantifierKind.EVERY && quantifier.where().isEmpty()) {
            resolver.problems()
                    .report(
                            TypeCode.BAD_CALL,
                            quantifier.span(),
                            "`every` does not say what all must meet",
                            "add `where` and a condition");
            return Optional.empty();
        }
        if (collection.isEmpty()) {
            return Optional.empty();
        }
        Optional<Formula> where = where(collection.get(), quantifier.where());
        if (quantifier.where().isPresent() && where.isEmpty()) {
            return Optional.empty();
        }
        Formula.Quantifier.Kind kind =
                Formula.Quantifier.Kind.valueOf(quantifier.kind().name());
        return Optional.of(
                Typed.truth(new Formula.Quantifier(quantifier.span(), kind, collection.get(), after(), where)));
    }

    Optional<Typed> count(Expression.Count count) {
        Optional<Collection> collection = collection(count.collection(), true);
        if (collection.isEmpty()) {
            return Optional.empty();
        }
        Optional<Formula> where = where(collection.get(), count.where());
        if (count.where().isPresent() && where.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Typed.of(new Formula.Count(count.span(), collection.get(), after(), where), Type.NUMBER));
    }

    Optional<Typed> aggregate(Expression.Aggregate aggregate) {
        Optional<Collection> collection = collection(aggregate.collection(), true);
        if (collection.isEmpty()) {
            return Optional.empty();
        }
        ExpressionResolver element = element(collection.get());
        Optional<Formula> where = aggregate.where().flatMap(element::condition);
        Narrowing.Narrowed narrowed = Narrowing.by(element, where, true);
        Optional<Typed> of = element.in(narrowed.scope()).in(narrowed.world()).resolve(aggregate.of());
        if (of.isEmpty() || aggregate.where().isPresent() && where.isEmpty()) {
            return Optional.empty();
        }
        boolean sum = aggregate.kind() == AggregateKind.SUM;
        Type each = of.get().type();
        if (!OperatorTable.isSum(each) && (sum || !(each instanceof Type.Instant))) {
            resolver.problems()
                    .report(
                            TypeCode.WRONG_TYPE,
                            of.get().span(),
                            "`" + aggregate.kind().name().toLowerCase(Locale.ROOT) + " of` cannot be taken of "
                                    + Clashes.text(each, narrowed.world().fillings()),
                            "take it of a number or an amount");
            return Optional.empty();
        }
        World inside = narrowed.world().isEmpty() ? element.world() : narrowed.world();
        Optional<Type> type = outside(aggregate, of.get(), inside, collection.get());
        Formula.Aggregate.Kind kind =
                Formula.Aggregate.Kind.valueOf(aggregate.kind().name());
        return type.map(outer -> new Typed(
                new Formula.Aggregate(
                        aggregate.span(),
                        resolver.world().plain(outer),
                        kind,
                        of.get().formula(),
                        collection.get(),
                        after(),
                        where),
                outer,
                aggregate.span(),
                Typed.Bare.NO));
    }

    /** The type of a sum where it is used: its unit must not depend on the element. */
    private Optional<Type> outside(Expression.Aggregate aggregate, Typed of, World inside, Collection collection) {
        if (!(of.type() instanceof Type.Quantity quantity)) {
            return Optional.of(of.type());
        }
        List<String> dimensions = Stream.concat(
                        inside.instrumentDimensions().stream(), inside.assetDimensions().stream())
                .filter(dimension -> !resolver.world().instrumentDimensions().contains(dimension)
                        && !resolver.world().assetDimensions().contains(dimension))
                .toList();
        Fillings fillings = inside.fillings();
        Fillings.Outside outside = fillings.without(quantity.unit(), dimensions);
        if (outside.unit().isPresent()) {
            return Optional.of(new Type.Quantity(outside.unit().get()));
        }
        Diagnostic diagnostic = Diagnostic.of(
                TypeCode.SEVERAL_UNITS,
                aggregate.of().span(),
                "this is not in one unit for all " + collection.element().word() + "s");
        for (Fillings.Example example : outside.examples()) {
            diagnostic = diagnostic.withNote("for `" + example.who() + "` it is " + TypeText.of(example.unit()));
        }
        resolver.problems()
                .report(diagnostic.withHelp(
                        "choose elements of one unit with `where`, or convert with `value_in(USDT, …)`"));
        return Optional.empty();
    }

    private Optional<Formula> where(Collection collection, Optional<Expression> condition) {
        return condition.flatMap(written -> element(collection).condition(written));
    }

    private ExpressionResolver element(Collection collection) {
        Scope scope = resolver.scope();
        String dimension = scope.elementDimension();
        World world = resolver.world();
        if (collection != Collection.BALANCES && !world.instrumentDimensions().contains(dimension)) {
            world = world.withInstruments(dimension);
        }
        if (collection == Collection.BALANCES) {
            world = world.withAssets(scope.elementAssets(), world.markets().assets());
        }
        return resolver.in(scope.element(collection, dimension)).in(world);
    }

    private boolean after() {
        return resolver.scope().after();
    }

    private Optional<Collection> collection(Name name, boolean plural) {
        List<String> words = Stream.of(Collection.values())
                .map(collection -> collection.element().word() + (plural ? "s" : ""))
                .toList();
        int at = words.indexOf(name.text());
        if (at >= 0) {
            return Optional.of(Collection.values()[at]);
        }
        resolver.problems()
                .unknown(
                        NameCode.UNKNOWN_WORD,
                        name.span(),
                        "`" + name.text() + "` is nothing that can be " + (plural ? "counted or summed" : "looked at"),
                        name.text(),
                        words);
        return Optional.empty();
    }
}
