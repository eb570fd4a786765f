package dev.plimsoll.oracle;

import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.ExpressionVisitor;
import dev.plimsoll.syntax.Expressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The value of an expression in a view. */
final class Calculation implements ExpressionVisitor<Val> {
    private static final Set<String> SUBJECTS = Set.of(
            "request", "account", "cross", "position", "order", "balance", "instrument", "market", "insurance_fund");

    private final View view;

    Calculation(View view) {
        this.view = view;
    }

    Val of(Expression expression) {
        return expression.accept(this);
    }

    private Rational value(Expression expression) {
        return Val.value(of(expression));
    }

    private boolean holds(Expression expression) {
        return Val.holds(of(expression));
    }

    @Override
    public Val number(Expression.NumberLiteral literal) {
        return Literals.of(literal);
    }

    @Override
    public Val leverage(Expression.LeverageLiteral literal) {
        return Literals.of(literal);
    }

    @Override
    public Val money(Expression.MoneyLiteral literal) {
        return Literals.of(literal);
    }

    @Override
    public Val duration(Expression.DurationLiteral literal) {
        return Literals.of(literal);
    }

    @Override
    public Val instant(Expression.InstantLiteral literal) {
        return Literals.of(literal);
    }

    @Override
    public Val text(Expression.TextLiteral literal) {
        return Literals.of(literal);
    }

    @Override
    public Val truth(Expression.TruthLiteral literal) {
        return Literals.of(literal);
    }

    @Override
    public Val symbol(Expression.SymbolLiteral literal) {
        return Literals.of(literal);
    }

    @Override
    public Val path(Expression.Path path) {
        return named(path.text());
    }

    Val named(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return bare(name);
        }
        String first = name.substring(0, dot);
        String rest = name.substring(dot + 1);
        if (first.equals("after")) {
            return new Calculation(view.afterwards()).named(rest);
        }
        if (view.book().tables.containsKey(first)) {
            Table table = view.book().tables.get(first);
            return table.cell(view.contract().symbol, key(table), rest);
        }
        if (SUBJECTS.contains(first)) {
            return new Reading(view).of(first, rest);
        }
        throw new IllegalStateException("what is " + name);
    }

    private Val bare(String name) {
        if (name.equals("now")) {
            return Val.number(view.world().now());
        }
        Optional<Val> outcome = view.outcome(name);
        if (outcome.isPresent()) {
            return outcome.get();
        }
        Expression let = view.book().lets.get(name);
        return let != null ? of(let) : new Reading(view).of(view.subject(), name);
    }

    /** What a table is looked up by: the subject's own, for a request that of the position afterwards. */
    private Rational key(Table table) {
        return view.subject().equals("request") && view.hasAfter()
                ? Val.value(new Reading(view.afterwards()).of("position", table.by))
                : Val.value(
                        new Reading(view).of(view.subject().equals("request") ? "position" : view.subject(), table.by));
    }

    @Override
    public Val lookup(Expression.Lookup lookup) {
        Table table = view.book().tables.get(lookup.table().text());
        return table.cell(
                view.contract().symbol, value(lookup.key()), lookup.column().text());
    }

    @Override
    public Val parenthesised(Expression.Parenthesised parenthesised) {
        return of(parenthesised.inner());
    }

    @Override
    public Val logical(Expression.Logical logical) {
        boolean isOr = logical.operator() == Expression.LogicalOperator.OR;
        for (Expression operand : logical.operands()) {
            if (holds(operand) == isOr) {
                return Val.truth(isOr);
            }
        }
        return Val.truth(!isOr);
    }

    @Override
    public Val not(Expression.Not not) {
        return Val.truth(!holds(not.operand()));
    }

    @Override
    public Val comparison(Expression.Comparison comparison) {
        Val left = read(of(comparison.left()));
        Val right = read(beside(left, comparison.right()));
        return Val.truth(
                switch (comparison.operator()) {
                    case EQUAL -> isEqual(left, right);
                    case NOT_EQUAL -> !isEqual(left, right);
                    case LESS -> order(left, right) < 0;
                    case LESS_OR_EQUAL -> order(left, right) <= 0;
                    case GREATER -> order(left, right) > 0;
                    case GREATER_OR_EQUAL -> order(left, right) >= 0;
                });
    }

    private static Val read(Val val) {
        if (val instanceof Val.Missing) {
            throw new NoAnswer("missing_value");
        }
        return val;
    }

    /** Beside an enumeration a bare name is first a value of it. */
    private Val beside(Val left, Expression right) {
        if (left instanceof Val.Word word && right instanceof Expression.Path path) {
            if (word.order().contains(path.text())) {
                return Val.word(path.text(), word.order());
            }
        }
        return of(right);
    }

    private static boolean isEqual(Val left, Val right) {
        if (left instanceof Val.Num || left instanceof Val.Infinite) {
            return order(left, right) == 0;
        }
        return left instanceof Val.Word word && right instanceof Val.Word other
                ? word.text().equals(other.text())
                : left.equals(right);
    }

    static int order(Val left, Val right) {
        if (left instanceof Val.Word word) {
            return Integer.compare(
                    word.order().indexOf(word.text()), word.order().indexOf(((Val.Word) right).text()));
        }
        if (left instanceof Val.Infinite infinite) {
            return right instanceof Val.Infinite other
                    ? Integer.compare(infinite.sign(), other.sign())
                    : infinite.sign();
        }
        if (right instanceof Val.Infinite other) {
            return -other.sign();
        }
        Trail.note(Val.value(left), Val.value(right));
        return Val.value(left).compareTo(Val.value(right));
    }

    @Override
    public Val membership(Expression.Membership membership) {
        Val value = read(of(membership.value()));
        boolean found = false;
        if (membership.form() == Expression.MembershipForm.IN_GROUP) {
            String group = ((Expression.Path) membership.members().get(0)).text();
            found = view.book().isMember(group, ((Val.Word) value).text());
        } else {
            for (Expression member : membership.members()) {
                found |= isEqual(value, read(beside(value, member)));
            }
        }
        return Val.truth(found != membership.negated());
    }

    @Override
    public Val between(Expression.Between between) {
        Val value = read(of(between.value()));
        Val low = read(beside(value, between.low()));
        Val high = read(beside(value, between.high()));
        boolean in = order(value, low) >= 0 && order(value, high) <= 0;
        return Val.truth(in != between.negated());
    }

    @Override
    public Val missing(Expression.Missing missing) {
        return Val.truth(of(missing.value()) instanceof Val.Missing != missing.negated());
    }

    @Override
    public Val arithmetic(Expression.Arithmetic arithmetic) {
        Val left = read(of(arithmetic.left()));
        Val right = read(of(arithmetic.right()));
        if (left instanceof Val.Infinite infinite) {
            return scaled(infinite, right, arithmetic.right(), arithmetic.operator());
        }
        if (right instanceof Val.Infinite infinite) {
            if (arithmetic.operator() != Expression.ArithmeticOperator.MULTIPLY) {
                throw new NoAnswer("unbounded");
            }
            return scaled(infinite, left, arithmetic.left(), arithmetic.operator());
        }
        return Arithmetics.of(arithmetic.operator(), (Val.Num) left, (Val.Num) right);
    }

    /** What is unbounded may be scaled by a positive constant. */
    private static Val scaled(
            Val.Infinite infinite, Val by, Expression written, Expression.ArithmeticOperator operator) {
        boolean scales =
                operator == Expression.ArithmeticOperator.MULTIPLY || operator == Expression.ArithmeticOperator.DIVIDE;
        if (scales
                && isConstant(written)
                && by instanceof Val.Num num
                && num.value().sign() > 0) {
            return infinite;
        }
        throw new NoAnswer("unbounded");
    }

    private static boolean isConstant(Expression expression) {
        return !(expression instanceof Expression.Path)
                && !(expression instanceof Expression.Lookup)
                && !(expression instanceof Expression.Count)
                && !(expression instanceof Expression.Call call
                        && call.function().text().equals("value_in"))
                && !(expression instanceof Expression.Aggregate)
                && Expressions.children(expression).stream().allMatch(Calculation::isConstant);
    }

    @Override
    public Val negation(Expression.Negation negation) {
        Val.Num num = num(of(negation.operand()));
        return Val.of(num.value().negated(), num.dimension());
    }

    private static Val.Num num(Val val) {
        Val.value(val);
        return (Val.Num) val;
    }

    @Override
    public Val per(Expression.Per per) {
        Val.Num num = num(of(per.value()));
        return Val.of(
                num.value(), num.dimension().over(Dimension.amount(per.unit().text())));
    }

    @Override
    public Val call(Expression.Call call) {
        if (call.function().text().equals("value_in")) {
            return valueIn(call);
        }
        List<Val.Num> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            arguments.add(num(of(argument)));
        }
        return Arithmetics.call(call.function().text(), arguments);
    }

    private Val valueIn(Expression.Call call) {
        String currency = ((Expression.SymbolLiteral) call.arguments().get(0)).symbol();
        Val.Num amount = num(of(call.arguments().get(1)));
        if (amount.value().sign() == 0) {
            return Val.of(Rational.ZERO, Dimension.amount(currency));
        }
        String asset = Objects.requireNonNull(amount.dimension().unit());
        Rational rate =
                view.world().price(asset, view.poolName()).over(view.world().price(currency, view.poolName()));
        return Val.of(amount.value().times(rate), Dimension.amount(currency));
    }

    @Override
    public Val quantifier(Expression.Quantifier quantifier) {
        int matching = 0;
        List<View> elements = view.elements(quantifier.collection().text());
        for (View element : elements) {
            matching += matches(element, quantifier.where()) ? 1 : 0;
        }
        return Val.truth(
                switch (quantifier.kind()) {
                    case ANY -> matching > 0;
                    case NO -> matching == 0;
                    case EVERY -> matching == elements.size();
                });
    }

    private static boolean matches(View element, Optional<Expression> where) {
        return where.isEmpty() || new Calculation(element).holds(where.get());
    }

    @Override
    public Val count(Expression.Count count) {
        long matching = view.elements(count.collection().text()).stream()
                .filter(element -> matches(element, count.where()))
                .count();
        return Val.number(Rational.of(matching));
    }

    @Override
    public Val aggregate(Expression.Aggregate aggregate) {
        List<Val.Num> values = new ArrayList<>();
        for (View element : view.elements(aggregate.collection().text())) {
            if (matches(element, aggregate.where())) {
                values.add(num(new Calculation(element).of(aggregate.of())));
            }
        }
        return Arithmetics.aggregate(aggregate.kind(), values);
    }

    @Override
    public Val conditional(Expression.Conditional conditional) {
        return of(holds(conditional.condition()) ? conditional.then() : conditional.otherwise());
    }
}
