package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formula.Relation;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expression.ComparisonOperator;
import dev.plimsoll.type.OperatorTable;
import dev.plimsoll.type.Type;
import java.util.Optional;

/** Comparisons, {@code between}, {@code is missing}. */
final class ComparisonResolver {
    private final ExpressionResolver resolver;
    private final Pairing pairing;

    ComparisonResolver(ExpressionResolver resolver) {
        this.resolver = resolver;
        this.pairing = new Pairing(resolver);
    }

    Optional<Typed> comparison(Expression.Comparison comparison) {
        Optional<Typed> left;
        Optional<Typed> right;
        if (isWord(comparison.left()) && !isWord(comparison.right())) {
            right = resolver.resolve(comparison.right());
            left = resolver.resolve(comparison.left(), right.map(Typed::type));
        } else if (isWord(comparison.left()) && !isKnown(comparison.left()) && isKnown(comparison.right())) {
            right = resolver.resolve(comparison.right());
            left = resolver.resolve(comparison.left(), right.map(Typed::type));
        } else {
            left = resolver.resolve(comparison.left());
            right = left.isEmpty() && isWord(comparison.right())
                    ? Optional.empty()
                    : resolver.resolve(comparison.right(), left.map(Typed::type));
        }
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        return pairing.same(left.get(), right.get(), "compared").flatMap(pair -> compared(comparison, pair));
    }

    private Optional<Typed> compared(Expression.Comparison comparison, Pairing.Pair pair) {
        boolean negated = comparison.operator() == ComparisonOperator.NOT_EQUAL
                && comparison.written().startsWith("is");
        Relation relation = negated ? Relation.EQUAL : relation(comparison.operator());
        boolean ordered = relation != Relation.EQUAL && relation != Relation.NOT_EQUAL;
        if (ordered && !OperatorTable.isOrdered(pair.type())) {
            notOrdered(comparison.left(), pair.type());
            return Optional.empty();
        }
        Formula formula = new Formula.Comparison(
                comparison.span(), relation, pair.left().formula(), pair.right().formula());
        return Optional.of(Typed.truth(negated ? new Formula.Not(comparison.span(), formula) : formula));
    }

    private void notOrdered(Expression left, Type type) {
        resolver.problems()
                .report(
                        TypeCode.NOT_ORDERED,
                        left.span(),
                        "`" + left.span().text() + "` is "
                                + Clashes.text(type, resolver.world().fillings())
                                + " and has no order",
                        "compare it with `is`");
    }

    Optional<Typed> between(Expression.Between between) {
        Optional<Typed> value = resolver.resolve(between.value());
        Optional<Type> type = value.map(Typed::type);
        Optional<Typed> low = resolver.resolve(between.low(), type);
        Optional<Typed> high = resolver.resolve(between.high(), type);
        if (value.isEmpty() || low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        Optional<Pairing.Pair> above = pairing.same(value.get(), low.get(), "compared");
        Optional<Pairing.Pair> below = pairing.same(value.get(), high.get(), "compared");
        if (above.isEmpty() || below.isEmpty()) {
            return Optional.empty();
        }
        if (!OperatorTable.isOrdered(above.get().type())) {
            notOrdered(between.value(), above.get().type());
            return Optional.empty();
        }
        Formula formula = new Formula.Between(
                between.span(),
                above.get().left().formula(),
                above.get().right().formula(),
                below.get().right().formula());
        return Optional.of(Typed.truth(between.negated() ? new Formula.Not(between.span(), formula) : formula));
    }

    Optional<Typed> missing(Expression.Missing missing) {
        Optional<Typed> value = resolver.resolve(missing.value());
        if (value.isEmpty()) {
            return Optional.empty();
        }
        String written = missing.value().span().text();
        if (!(value.get().formula() instanceof Formula.Read read)) {
            resolver.problems()
                    .report(
                            TypeCode.NEVER_MISSING,
                            missing.value().span(),
                            "`" + written + "` is no attribute that could be missing",
                            "ask it of the attributes in it");
            return Optional.empty();
        }
        if (!read.attribute().optional()) {
            resolver.problems()
                    .report(
                            TypeCode.NEVER_MISSING,
                            missing.value().span(),
                            "`" + written + "` is never missing",
                            read.attribute().origin() == dev.plimsoll.vocabulary.Attribute.Origin.OWN
                                    ? "declare it `optional`, or leave the question out"
                                    : "leave the question out");
            return Optional.empty();
        }
        Formula formula = new Formula.IsMissing(missing.span(), read);
        return Optional.of(Typed.truth(missing.negated() ? new Formula.Not(missing.span(), formula) : formula));
    }

    /** Whether an expression may be a word whose meaning its neighbour decides. */
    static boolean isWord(Expression expression) {
        return expression instanceof Expression.SymbolLiteral
                || expression instanceof Expression.TextLiteral
                || expression instanceof Expression.Path path && path.text().indexOf('.') < 0
                || expression instanceof Expression.Parenthesised inner && isWord(inner.inner());
    }

    /** Whether a word has a meaning of its own here. */
    private boolean isKnown(Expression word) {
        return word instanceof Expression.Path
                && resolver.silently().resolve(word).isPresent();
    }

    private static Relation relation(ComparisonOperator operator) {
        return switch (operator) {
            case EQUAL -> Relation.EQUAL;
            case NOT_EQUAL -> Relation.NOT_EQUAL;
            case LESS -> Relation.LESS;
            case LESS_OR_EQUAL -> Relation.LESS_OR_EQUAL;
            case GREATER -> Relation.GREATER;
            case GREATER_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
        };
    }
}
