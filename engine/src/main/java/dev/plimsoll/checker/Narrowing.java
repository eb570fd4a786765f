package dev.plimsoll.checker;

import dev.plimsoll.checker.rule.Reads;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formula.Relation;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Expressions;
import dev.plimsoll.vocabulary.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which instruments and assets a condition leaves: units are checked for those only. A condition that cannot be decided
 * from the instrument alone leaves all.
 */
final class Narrowing {
    /** Where an expression is looked at, once a condition around it holds. */
    record Narrowed(Scope scope, World world) {}

    private Narrowing() {}

    /** What each operand of a chain is looked at under: that the others do not decide it. */
    static Narrowed before(ExpressionResolver resolver, List<Expression> operands, boolean conjunction) {
        Narrowed narrowed = new Narrowed(resolver.scope(), resolver.world());
        if (resolver.problems().isSilent()) {
            return narrowed;
        }
        ExpressionResolver silent = resolver.silently();
        for (Expression operand : operands) {
            if (mentionsInstruments(operand, resolver.environment().lets())) {
                Optional<Formula> formula = silent.condition(operand);
                if (formula.isPresent()) {
                    narrowed = by(narrowed, formula.get(), conjunction);
                }
            }
        }
        return narrowed;
    }

    /** What holds where a condition is met, or is not; nothing more where the condition has an error. */
    static Narrowed by(ExpressionResolver resolver, Optional<Formula> condition, boolean met) {
        Narrowed all = new Narrowed(resolver.scope(), resolver.world());
        return condition.map(formula -> by(all, formula, met)).orElse(all);
    }

    static Narrowed by(Narrowed from, Formula condition, boolean met) {
        if (condition instanceof Formula.Not not) {
            return by(from, not.operand(), !met);
        }
        if (condition instanceof Formula.Logical logical && logical.conjunction() == met) {
            Narrowed narrowed = from;
            for (Formula operand : logical.operands()) {
                narrowed = by(narrowed, operand, met);
            }
            return narrowed;
        }
        Narrowed same = met ? sameInstrument(from, condition) : from;
        return new Narrowed(same.scope(), kept(same.scope(), same.world(), condition, met));
    }

    private static World kept(Scope scope, World world, Formula condition, boolean met) {
        World kept = world;
        List<Reads.Use> reads = Reads.of(condition);
        for (String dimension : world.instrumentDimensions()) {
            InstrumentTest test = InstrumentTest.of(scope, dimension, world.markets());
            if (test.concerns(reads)) {
                kept = kept.keepInstruments(dimension, test.leaving(condition, met));
            }
        }
        for (String dimension : world.assetDimensions()) {
            if (AssetTest.concerns(scope, dimension, reads)) {
                kept = kept.keepAssets(dimension, AssetTest.leaving(scope, dimension, condition, met));
            } else if (!AssetTest.leavesAll(scope, dimension, condition, met)) {
                kept = kept.keepAssets(dimension, none -> false);
            }
        }
        return kept;
    }

    /** {@code instrument is request.instrument}: what the element's instrument fills, the request's does too. */
    private static Narrowed sameInstrument(Narrowed from, Formula condition) {
        if (!(condition instanceof Formula.Comparison comparison) || comparison.relation() != Relation.EQUAL) {
            return from;
        }
        Optional<String> left = InstrumentTest.dimensionOfInstrument(comparison.left(), from.scope());
        Optional<String> right = InstrumentTest.dimensionOfInstrument(comparison.right(), from.scope());
        if (left.isEmpty() || right.isEmpty() || left.equals(right)) {
            return from;
        }
        // The outer of both stays: shorter names stand further out.
        boolean leftOuter = left.get().compareTo(right.get()) < 0;
        String outer = leftOuter ? left.get() : right.get();
        String inner = leftOuter ? right.get() : left.get();
        Map<Subject, String> instruments = new EnumMap<>(Subject.class);
        from.scope()
                .instruments()
                .forEach((subject, dimension) -> instruments.put(subject, dimension.equals(inner) ? outer : dimension));
        return new Narrowed(from.scope().withInstruments(instruments), from.world());
    }

    /** Whether an expression may say something of an instrument or an asset; a cheap first look. */
    private static boolean mentionsInstruments(Expression expression, Lets lets) {
        if (expression instanceof Expression.Path path && mentionsInstruments(path.text(), lets)) {
            return true;
        }
        for (Expression child : Expressions.children(expression)) {
            if (mentionsInstruments(child, lets)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mentionsInstruments(String path, Lets lets) {
        return path.contains("instrument")
                || path.endsWith("asset")
                || path.endsWith("settle")
                || path.endsWith("symbol")
                || lets.isDeclared(path)
                || lets.isDeclared(path.substring(path.indexOf('.') + 1));
    }
}
