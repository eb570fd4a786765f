package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.type.Fillings;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.util.Optional;

/** {@code default V} of attributes and settings: a literal of their type. */
final class Fallbacks {
    private final Environment environment;
    private final Problems problems;

    Fallbacks(Environment environment, Problems problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /** The attribute with its fallback; without one where it has errors, which are reported. */
    Attribute with(Attribute attribute, Optional<Expression> written) {
        return new Attribute(
                attribute.subject(),
                attribute.name(),
                attribute.type(),
                attribute.optional(),
                attribute.origin(),
                written.flatMap(expression -> value(attribute, expression)),
                attribute.doc());
    }

    private Optional<Value> value(Attribute attribute, Expression written) {
        if (attribute.type() instanceof Type.Choice choice
                && written instanceof Expression.Path path
                && !choice.values().contains(path.text())) {
            problems.unknown(
                    NameCode.UNKNOWN_VALUE,
                    path.span(),
                    "`" + path.text() + "` is no value of `" + attribute.path() + "`",
                    path.text(),
                    choice.values());
            return Optional.empty();
        }
        Scope scope = Scopes.let();
        World world = World.of(environment.markets(), Fillings.Strictness.EVERY).withInstruments(Scope.INSTRUMENT);
        ExpressionResolver resolver = ExpressionResolver.of(environment, problems, scope, world, written);
        Optional<Typed> value = resolver.resolve(written, Optional.of(attribute.type()));
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Type wanted = Tags.of(attribute.type(), attribute.subject(), scope, environment.markets());
        Optional<Typed> fitting = new Expected(resolver).value(value.get(), wanted, "`" + attribute.path() + "` is");
        if (fitting.isPresent() && !(fitting.get().formula() instanceof Formula.Constant)) {
            problems.report(
                    TypeCode.WRONG_TYPE,
                    written.span(),
                    "a default is a plain value",
                    "write it out, without names and operators");
            return Optional.empty();
        }
        return fitting.map(typed -> ((Formula.Constant) typed.formula()).value());
    }
}
