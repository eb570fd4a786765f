package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.ExpressionVisitor;
import dev.plimsoll.type.Fillings;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives an expression its meaning in a scope: names resolved, named expressions written out, types and units checked.
 * Where something is wrong it is reported, and the result is empty; what contains it is then no second error.
 */
final class ExpressionResolver implements ExpressionVisitor<Optional<Typed>> {
    private static final List<String> ROLES = List.of(Unit.SETTLE, Unit.QUOTE, Unit.BASE, Unit.QUANTITY);

    private final Environment environment;
    private final Problems problems;
    private final Budget budget;
    private final Scope scope;
    private final World world;
    private final Optional<Type> hint;

    private ExpressionResolver(
            Environment environment, Problems problems, Budget budget, Scope scope, World world, Optional<Type> hint) {
        this.environment = environment;
        this.problems = problems;
        this.budget = budget;
        this.scope = scope;
        this.world = world;
        this.hint = hint;
    }

    /** For one expression that stands for itself. */
    static ExpressionResolver of(
            Environment environment, Problems problems, Scope scope, World world, Expression expression) {
        return new ExpressionResolver(
                environment,
                problems,
                new Budget(expression.span(), environment.total()),
                scope,
                world,
                Optional.empty());
    }

    Environment environment() {
        return environment;
    }

    Problems problems() {
        return problems;
    }

    Scope scope() {
        return scope;
    }

    World world() {
        return world;
    }

    /** What a word should be a value of, if that is known. */
    Optional<Type> hint() {
        return hint;
    }

    ExpressionResolver in(Scope other) {
        return new ExpressionResolver(environment, problems, budget, other, world, Optional.empty());
    }

    ExpressionResolver in(World other) {
        return new ExpressionResolver(environment, problems, budget, scope, other, hint);
    }

    private ExpressionResolver in(Narrowing.Narrowed narrowed) {
        return in(narrowed.scope()).in(narrowed.world()).hinted(hint);
    }

    ExpressionResolver hinted(Optional<Type> wanted) {
        return new ExpressionResolver(environment, problems, budget, scope, world, wanted);
    }

    /** For a first look: nothing is reported. */
    ExpressionResolver silently() {
        return new ExpressionResolver(environment, Problems.silent(), budget.fresh(), scope, world, hint);
    }

    Optional<Typed> resolve(Expression expression) {
        return resolve(expression, Optional.empty());
    }

    /** @param wanted what the expression should be a value of, so that its words can be looked up there first */
    Optional<Typed> resolve(Expression expression, Optional<Type> wanted) {
        if (!budget.enter(problems)) {
            return Optional.empty();
        }
        try {
            return expression.accept(hinted(wanted));
        } finally {
            budget.leave();
        }
    }

    /** An expression that must be a condition. */
    Optional<Formula> condition(Expression expression) {
        Optional<Typed> resolved = resolve(expression);
        if (resolved.isPresent() && !resolved.get().isTruth()) {
            problems.report(
                    TypeCode.NOT_A_CONDITION,
                    expression.span(),
                    "this is " + Clashes.text(resolved.get().type(), world.fillings()) + " and no condition",
                    "compare it with something");
            return Optional.empty();
        }
        return resolved.map(Typed::formula);
    }

    @Override
    public Optional<Typed> number(Expression.NumberLiteral literal) {
        return Optional.of(Literals.number(literal));
    }

    @Override
    public Optional<Typed> leverage(Expression.LeverageLiteral literal) {
        return Optional.of(Literals.leverage(literal));
    }

    @Override
    public Optional<Typed> money(Expression.MoneyLiteral literal) {
        return Optional.of(Literals.money(literal));
    }

    @Override
    public Optional<Typed> duration(Expression.DurationLiteral literal) {
        return Optional.of(Literals.duration(literal));
    }

    @Override
    public Optional<Typed> instant(Expression.InstantLiteral literal) {
        return Optional.of(Literals.instant(literal));
    }

    @Override
    public Optional<Typed> truth(Expression.TruthLiteral literal) {
        return Optional.of(Literals.truth(literal.span(), literal.value()));
    }

    @Override
    public Optional<Typed> text(Expression.TextLiteral literal) {
        return new SymbolResolver(this).text(literal);
    }

    @Override
    public Optional<Typed> symbol(Expression.SymbolLiteral literal) {
        return new SymbolResolver(this).symbol(literal);
    }

    @Override
    public Optional<Typed> path(Expression.Path path) {
        return new PathResolver(this).resolve(path);
    }

    @Override
    public Optional<Typed> lookup(Expression.Lookup lookup) {
        return new TableResolver(this).lookup(lookup);
    }

    @Override
    public Optional<Typed> parenthesised(Expression.Parenthesised parenthesised) {
        return resolve(parenthesised.inner(), hint);
    }

    @Override
    public Optional<Typed> logical(Expression.Logical logical) {
        boolean conjunction = logical.operator() == Expression.LogicalOperator.AND;
        ExpressionResolver within = in(Narrowing.before(this, logical.operands(), conjunction));
        List<Formula> operands = new ArrayList<>();
        for (Expression operand : logical.operands()) {
            within.condition(operand).ifPresent(operands::add);
        }
        return operands.size() == logical.operands().size()
                ? Optional.of(Typed.truth(new Formula.Logical(logical.span(), conjunction, operands)))
                : Optional.empty();
    }

    @Override
    public Optional<Typed> not(Expression.Not not) {
        return condition(not.operand()).map(operand -> Typed.truth(new Formula.Not(not.span(), operand)));
    }

    @Override
    public Optional<Typed> comparison(Expression.Comparison comparison) {
        return new ComparisonResolver(this).comparison(comparison);
    }

    @Override
    public Optional<Typed> membership(Expression.Membership membership) {
        return new MembershipResolver(this).membership(membership);
    }

    @Override
    public Optional<Typed> between(Expression.Between between) {
        return new ComparisonResolver(this).between(between);
    }

    @Override
    public Optional<Typed> missing(Expression.Missing missing) {
        return new ComparisonResolver(this).missing(missing);
    }

    @Override
    public Optional<Typed> arithmetic(Expression.Arithmetic arithmetic) {
        return new ArithmeticResolver(this).arithmetic(arithmetic);
    }

    @Override
    public Optional<Typed> negation(Expression.Negation negation) {
        return new ArithmeticResolver(this).negation(negation);
    }

    @Override
    public Optional<Typed> per(Expression.Per per) {
        return new ArithmeticResolver(this).per(per);
    }

    @Override
    public Optional<Typed> call(Expression.Call call) {
        return new CallResolver(this).call(call);
    }

    @Override
    public Optional<Typed> quantifier(Expression.Quantifier quantifier) {
        return new CollectionResolver(this).quantifier(quantifier);
    }

    @Override
    public Optional<Typed> count(Expression.Count count) {
        return new CollectionResolver(this).count(count);
    }

    @Override
    public Optional<Typed> aggregate(Expression.Aggregate aggregate) {
        return new CollectionResolver(this).aggregate(aggregate);
    }

    @Override
    public Optional<Typed> conditional(Expression.Conditional conditional) {
        Optional<Formula> condition = condition(conditional.condition());
        Optional<Typed> then = in(Narrowing.by(this, condition, true)).resolve(conditional.then(), hint);
        Optional<Typed> otherwise = in(Narrowing.by(this, condition, false)).resolve(conditional.otherwise(), hint);
        if (condition.isEmpty() || then.isEmpty() || otherwise.isEmpty()) {
            return Optional.empty();
        }
        return branches(condition.get(), then.get(), otherwise.get())
                .map(pair -> new Typed(
                        new Formula.Conditional(
                                conditional.span(),
                                world.plain(pair.type()),
                                condition.get(),
                                pair.left().formula(),
                                pair.right().formula()),
                        pair.type(),
                        conditional.span(),
                        Typed.Bare.NO));
    }

    /**
     * Both branches with one type. Where they differ as they stand, they may still be in the same role: BTC where the
     * condition leaves what settles in BTC, USDT elsewhere.
     */
    private Optional<Pairing.Pair> branches(Formula condition, Typed then, Typed otherwise) {
        Pairing.Pair pair = new Pairing(this).adapted(then, otherwise);
        if (pair.left().type() instanceof Type.Quantity one && pair.right().type() instanceof Type.Quantity other) {
            Fillings met =
                    Narrowing.by(this, Optional.of(condition), true).world().fillings();
            Fillings unmet =
                    Narrowing.by(this, Optional.of(condition), false).world().fillings();
            boolean same = world.fillings().difference(one.unit(), other.unit()).isEmpty();
            for (String role : same && !then.isZero() && !otherwise.isZero() ? List.<String>of() : ROLES) {
                Unit common = Unit.of(Fillings.role(role, Scope.INSTRUMENT));
                if ((then.isZero() || met.difference(one.unit(), common).isEmpty())
                        && (otherwise.isZero()
                                || unmet.difference(other.unit(), common).isEmpty())) {
                    return Optional.of(new Pairing.Pair(pair.left(), pair.right(), new Type.Quantity(common)));
                }
            }
        }
        return new Pairing(this).same(then, otherwise, "the two results of one `if`");
    }
}
