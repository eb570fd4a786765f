package dev.plimsoll.lowering;

import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formula.Relation;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Collection;
import java.util.Optional;

/** What conditions can be decided by counting elements: quantifiers, counts compared with a constant, and {@code not} these. */
record TallyPattern(
        Collection collection,
        boolean after,
        Optional<Formula> where,
        boolean wanted,
        Relation relation,
        Fraction limit) {

    static Optional<TallyPattern> of(Formula condition) {
        if (condition instanceof Formula.Not not) {
            return of(not.operand()).map(TallyPattern::negated);
        }
        if (condition instanceof Formula.Quantifier quantifier) {
            return Optional.of(quantified(quantifier));
        }
        if (condition instanceof Formula.Comparison comparison) {
            return counted(comparison.left(), comparison.relation(), comparison.right())
                    .or(() -> counted(comparison.right(), mirrored(comparison.relation()), comparison.left()));
        }
        return Optional.empty();
    }

    private static TallyPattern quantified(Formula.Quantifier quantifier) {
        boolean every = quantifier.kind() == Formula.Quantifier.Kind.EVERY;
        boolean any = quantifier.kind() == Formula.Quantifier.Kind.ANY;
        return new TallyPattern(
                quantifier.collection(),
                quantifier.after(),
                quantifier.where(),
                !every,
                any ? Relation.GREATER : Relation.EQUAL,
                Scalar.ZERO);
    }

    private static Optional<TallyPattern> counted(Formula counted, Relation relation, Formula limit) {
        if (counted instanceof Formula.Count count
                && limit instanceof Formula.Constant constant
                && constant.value() instanceof Value.Number number
                && number.scalar() instanceof Fraction exact) {
            return Optional.of(
                    new TallyPattern(count.collection(), count.after(), count.where(), true, relation, exact));
        }
        return Optional.empty();
    }

    private TallyPattern negated() {
        return new TallyPattern(collection, after, where, wanted, opposite(relation), limit);
    }

    private static Relation opposite(Relation relation) {
        return switch (relation) {
            case EQUAL -> Relation.NOT_EQUAL;
            case NOT_EQUAL -> Relation.EQUAL;
            case LESS -> Relation.GREATER_OR_EQUAL;
            case LESS_OR_EQUAL -> Relation.GREATER;
            case GREATER -> Relation.LESS_OR_EQUAL;
            case GREATER_OR_EQUAL -> Relation.LESS;
        };
    }

    private static Relation mirrored(Relation relation) {
        return switch (relation) {
            case EQUAL, NOT_EQUAL -> relation;
            case LESS -> Relation.GREATER;
            case LESS_OR_EQUAL -> Relation.GREATER_OR_EQUAL;
            case GREATER -> Relation.LESS;
            case GREATER_OR_EQUAL -> Relation.LESS_OR_EQUAL;
        };
    }
}
