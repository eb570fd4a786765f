package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Dates;
import dev.plimsoll.model.Formula;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.type.Fillings;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One rule while it is read: its conditions first, then what they leave for the rest. Where something has an error, that
 * is reported and the rule is not {@link #isClean clean}.
 */
final class RuleContext {
    private final Environment environment;
    private final Problems problems;
    private final Declaration.Rule statement;
    private final Clauses clauses;
    private final Scope scope;
    private World world;
    private Formula guard;
    private Optional<Dates> dates = Optional.empty();
    private boolean clean = true;

    RuleContext(Environment environment, Problems problems, Declaration.Rule statement, Scope scope) {
        this.environment = environment;
        this.problems = problems;
        this.statement = statement;
        this.clauses = new Clauses(statement.clauses());
        this.scope = scope;
        this.world = world(environment);
        this.guard = Conditions.always(statement.span());
        readGuard();
    }

    /** Any instrument, any asset. */
    static World world(Environment environment) {
        return World.of(environment.markets(), Fillings.Strictness.EVERY)
                .withInstruments(Scope.INSTRUMENT)
                .withAssets(Scope.ASSET, environment.markets().assets());
    }

    private void readGuard() {
        List<Formula> conditions = new ArrayList<>();
        Optional<Clause.EffectiveFrom> effective = clauses.get(Clause.EffectiveFrom.class);
        if (effective.isPresent()) {
            dates = new Periods(problems).read(effective.get().effective());
            clean &= dates.isPresent();
            dates.ifPresent(period ->
                    conditions.add(new Formula.InEffect(effective.get().span(), period.from(), period.until())));
        }
        Optional<Clause.When> when = clauses.get(Clause.When.class);
        when.flatMap(clause -> condition(clause.condition())).ifPresent(formula -> {
            conditions.add(formula);
            narrow(formula, true);
        });
        Optional<Clause.Unless> unless = clauses.get(Clause.Unless.class);
        unless.flatMap(clause -> condition(clause.condition())).ifPresent(formula -> {
            conditions.add(Conditions.not(formula));
            narrow(formula, false);
        });
        guard = Conditions.all(statement.span(), conditions);
    }

    private void narrow(Formula condition, boolean met) {
        world = Narrowing.by(new Narrowing.Narrowed(scope, world), condition, met)
                .world();
    }

    Environment environment() {
        return environment;
    }

    Problems problems() {
        return problems;
    }

    Declaration.Rule statement() {
        return statement;
    }

    Clauses clauses() {
        return clauses;
    }

    Scope scope() {
        return scope;
    }

    World world() {
        return world;
    }

    Formula guard() {
        return guard;
    }

    Optional<Dates> dates() {
        return dates;
    }

    boolean isClean() {
        return clean;
    }

    void spoil() {
        clean = false;
    }

    ExpressionResolver resolver(Expression expression) {
        return ExpressionResolver.of(environment, problems, scope, world, expression);
    }

    /** An expression that must be a condition. */
    Optional<Formula> condition(Expression expression) {
        Optional<Formula> formula = resolver(expression).condition(expression);
        clean &= formula.isPresent();
        formula.ifPresent(condition -> constant(condition, expression.span()));
        return formula;
    }

    /** A condition without a question in it; what is only there to override something may have one. */
    private void constant(Formula condition, Span span) {
        Optional<Value> value = ConstantFolding.ofConstant(condition);
        if (value.isPresent() && clauses.overrides().isEmpty()) {
            boolean holds = value.get() instanceof Value.Truth truth && truth.holds();
            problems.report(
                    LintCode.CONSTANT_CONDITION,
                    span,
                    "this condition is " + (holds ? "always" : "never") + " met",
                    holds ? "leave it out" : "leave the rule out");
        }
    }

    /**
     * An expression that must be of a type.
     *
     * @param need what needs it, for the message: {@code a fee is}
     */
    Optional<Typed> value(Expression expression, Type type, String need) {
        return value(expression, type, need, Optional.empty());
    }

    /** @param origin where the type comes from */
    Optional<Typed> value(Expression expression, Type type, String need, Optional<Span> origin) {
        ExpressionResolver resolver = resolver(expression);
        Optional<Typed> value = resolver.resolve(expression, Optional.of(type))
                .flatMap(given -> new Expected(resolver, origin).value(given, type, need));
        clean &= value.isPresent();
        return value;
    }
}
