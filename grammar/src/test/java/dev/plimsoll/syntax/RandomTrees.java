package dev.plimsoll.syntax;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression.AggregateKind;
import dev.plimsoll.syntax.Expression.ArithmeticOperator;
import dev.plimsoll.syntax.Expression.ComparisonOperator;
import dev.plimsoll.syntax.Expression.DurationUnit;
import dev.plimsoll.syntax.Expression.LogicalOperator;
import dev.plimsoll.syntax.Expression.MembershipForm;
import dev.plimsoll.syntax.Expression.NumberSuffix;
import dev.plimsoll.syntax.Expression.QuantifierKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Expressions that nobody wrote, of any shape that a pass could put together. */
public final class RandomTrees {
    private static final Span NOWHERE = Source.of("nowhere", "").span();
    private static final List<String> PATHS = List.of(
            "equity", "position.leverage", "after.cross.equity", "fee", "any", "count", "min", "until", "to", "cap");

    private final SplittableRandom random;

    public RandomTrees(long seed) {
        this.random = new SplittableRandom(seed);
    }

    public Expression expression(int depth) {
        if (depth == 0) {
            return leaf();
        }
        Supplier<Expression> part = () -> expression(random.nextInt(depth));
        return switch (random.nextInt(17)) {
            case 0 -> new Expression.Parenthesised(NOWHERE, part.get());
            case 1, 2 -> new Expression.Logical(NOWHERE, pick(LogicalOperator.values()), several(part, 2));
            case 3 -> new Expression.Not(NOWHERE, part.get());
            case 4, 5 -> comparison(part);
            case 6 -> membership(part);
            case 7 -> new Expression.Between(NOWHERE, part.get(), random.nextBoolean(), part.get(), part.get());
            case 8 -> new Expression.Missing(NOWHERE, part.get(), random.nextBoolean());
            case 9, 10 -> new Expression.Arithmetic(NOWHERE, pick(ArithmeticOperator.values()), part.get(), part.get());
            case 11 -> new Expression.Negation(NOWHERE, part.get());
            case 12 -> new Expression.Per(NOWHERE, part.get(), name(random.nextBoolean() ? "BTC" : "contracts"));
            case 13 -> new Expression.Call(NOWHERE, name(random.nextBoolean() ? "abs" : "max"), several(part, 0));
            case 14 -> new Expression.Lookup(NOWHERE, name("brackets"), part.get(), name("rate"));
            case 15 -> selection(part);
            default -> new Expression.Conditional(NOWHERE, part.get(), part.get(), part.get());
        };
    }

    private Expression comparison(Supplier<Expression> part) {
        ComparisonOperator operator = pick(ComparisonOperator.values());
        String written = switch (operator) {
            case EQUAL -> random.nextBoolean() ? "is" : "=";
            case NOT_EQUAL -> random.nextBoolean() ? "is not" : "!=";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
        return new Expression.Comparison(NOWHERE, operator, written, part.get(), part.get());
    }

    private Expression membership(Supplier<Expression> part) {
        MembershipForm form = pick(MembershipForm.values());
        List<Expression> members = form == MembershipForm.IN_GROUP ? List.of(path()) : several(part, 1);
        return new Expression.Membership(NOWHERE, part.get(), random.nextBoolean(), form, members);
    }

    private Expression selection(Supplier<Expression> part) {
        Optional<Expression> where = random.nextInt(3) == 0 ? Optional.empty() : Optional.of(part.get());
        return switch (random.nextInt(3)) {
            case 0 -> new Expression.Quantifier(NOWHERE, pick(QuantifierKind.values()), name("position"), where);
            case 1 -> new Expression.Count(NOWHERE, name("orders"), where);
            default ->
                new Expression.Aggregate(NOWHERE, pick(AggregateKind.values()), part.get(), name("positions"), where);
        };
    }

    private Expression leaf() {
        return switch (random.nextInt(9)) {
            case 0 -> new Expression.NumberLiteral(NOWHERE, decimal(), pick(NumberSuffix.values()));
            case 1 -> new Expression.LeverageLiteral(NOWHERE, decimal());
            case 2 ->
                new Expression.MoneyLiteral(NOWHERE, decimal(), name(random.nextBoolean() ? "1INCH" : "contracts"));
            case 3 -> new Expression.DurationLiteral(NOWHERE, decimal(), pick(DurationUnit.values()));
            case 4 -> new Expression.InstantLiteral(NOWHERE, Instant.parse("2026-11-01T00:00:00Z"), "2026-11-01");
            case 5 -> new Expression.TextLiteral(NOWHERE, "a \"b\" \\ {c}\n# 币");
            case 6 -> new Expression.TruthLiteral(NOWHERE, random.nextBoolean());
            case 7 -> new Expression.SymbolLiteral(NOWHERE, random.nextBoolean() ? "BTC-USDT" : "USDT");
            default -> path();
        };
    }

    private Expression path() {
        return new Expression.Path(NOWHERE, PATHS.get(random.nextInt(PATHS.size())));
    }

    private BigDecimal decimal() {
        return BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(6));
    }

    private List<Expression> several(Supplier<Expression> part, int least) {
        List<Expression> parts = new ArrayList<>();
        int size = least + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            parts.add(part.get());
        }
        return parts;
    }

    private static Name name(String text) {
        return new Name(NOWHERE, text);
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
