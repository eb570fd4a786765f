package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An expression or a condition as written. */
public sealed interface Expression {
    Span span();

    <R> R accept(ExpressionVisitor<R> visitor);

    /** {@code 1.5}, {@code 0.4%}, {@code 25bps}; the value as written, before its suffix is applied. */
    record NumberLiteral(Span span, BigDecimal value, NumberSuffix suffix) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** How a number is spelled; {@link #shift} is the power of ten that it stands for. */
    enum NumberSuffix {
        NONE("", 0),
        PERCENT("%", -2),
        BASIS_POINTS("bps", -4);

        private final String text;
        private final int shift;

        NumberSuffix(String text, int shift) {
            this.text = text;
            this.shift = shift;
        }

        public String text() {
            return text;
        }

        public int shift() {
            return shift;
        }
    }

    /** {@code 20x}. */
    record LeverageLiteral(Span span, BigDecimal value) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.leverage(this);
        }
    }

    /** {@code 300 USDT}, {@code 10 contracts}. */
    record MoneyLiteral(Span span, BigDecimal value, Name unit) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.money(this);
        }
    }

    /** {@code 500ms}, {@code 30s}, {@code 5m}, {@code 24h}, {@code 7d}. */
    record DurationLiteral(Span span, BigDecimal value, DurationUnit unit) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.duration(this);
        }
    }

    /** A unit of time and its length in milliseconds. */
    enum DurationUnit {
        MILLISECONDS("ms", 1),
        SECONDS("s", 1_000),
        MINUTES("m", 60_000),
        HOURS("h", 3_600_000),
        DAYS("d", 86_400_000);

        private final String text;
        private final long milliseconds;

        DurationUnit(String text, long milliseconds) {
            this.text = text;
            this.milliseconds = milliseconds;
        }

        public String text() {
            return text;
        }

        public long milliseconds() {
            return milliseconds;
        }
    }

    /** {@code 2026-11-01} (its start in UTC) or {@code 2026-11-01T00:00Z}; {@code written} for printing. */
    record InstantLiteral(Span span, Instant value, String written) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.instant(this);
        }
    }

    /** A quoted text, or a quoted instrument symbol: the place decides. */
    record TextLiteral(Span span, String value) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.text(this);
        }
    }

    record TruthLiteral(Span span, boolean value) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.truth(this);
        }
    }

    /** An instrument or a currency without quotes: {@code BTC-USDT}, {@code USDT}. */
    record SymbolLiteral(Span span, String symbol) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.symbol(this);
        }
    }

    /** A name or a dotted path: an attribute, a let, a group, a value of an enumeration, a column of a table. */
    record Path(Span span, String text) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.path(this);
        }

        public List<String> parts() {
            return List.of(text.split("\\."));
        }
    }

    /** {@code TABLE[AMOUNT].COLUMN}. */
    record Lookup(Span span, Name table, Expression key, Name column) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.lookup(this);
        }
    }

    /** Parentheses that the user wrote. */
    record Parenthesised(Span span, Expression inner) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.parenthesised(this);
        }
    }

    /** {@code and}, {@code or}: two or more operands of one chain, read from the left. */
    record Logical(Span span, LogicalOperator operator, List<Expression> operands) implements Expression {
        public Logical {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.logical(this);
        }
    }

    enum LogicalOperator {
        AND,
        OR
    }

    record Not(Span span, Expression operand) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** One comparison; {@code written} keeps {@code is} apart from {@code =}. */
    record Comparison(Span span, ComparisonOperator operator, String written, Expression left, Expression right)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.comparison(this);
        }
    }

    enum ComparisonOperator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /** {@code [not] in GROUP}, {@code [not] in (A, B)}, {@code is [not] one of (A, B)}. */
    record Membership(Span span, Expression value, boolean negated, MembershipForm form, List<Expression> members)
            implements Expression {
        public Membership {
            members = List.copyOf(members);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.membership(this);
        }
    }

    enum MembershipForm {
        /** One member: the group. */
        IN_GROUP,
        IN_LIST,
        ONE_OF
    }

    /** {@code [not] between A and B}, both included. */
    record Between(Span span, Expression value, boolean negated, Expression low, Expression high)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.between(this);
        }
    }

    /** {@code is [not] missing}. */
    record Missing(Span span, Expression value, boolean negated) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.missing(this);
        }
    }

    record Arithmetic(Span span, ArithmeticOperator operator, Expression left, Expression right) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.arithmetic(this);
        }
    }

    enum ArithmeticOperator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/");

        private final String text;

        ArithmeticOperator(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }

    record Negation(Span span, Expression operand) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.negation(this);
        }
    }

    /** {@code X per CCY}: X ÷ 1 CCY. */
    record Per(Span span, Expression value, Name unit) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.per(this);
        }
    }

    /** {@code min(…)}, {@code max(…)}, {@code abs(…)}, {@code round_up(…)}, {@code value_in(…)}. */
    record Call(Span span, Name function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.call(this);
        }
    }

    /** {@code any|no|every COLLECTION [where COND]}. */
    record Quantifier(Span span, QuantifierKind kind, Name collection, Optional<Expression> where)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.quantifier(this);
        }
    }

    enum QuantifierKind {
        ANY,
        NO,
        EVERY
    }

    /** {@code count of COLLECTION [where COND]}. */
    record Count(Span span, Name collection, Optional<Expression> where) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.count(this);
        }
    }

    /** {@code sum|min|max of EXPR over COLLECTION [where COND]}. */
    record Aggregate(Span span, AggregateKind kind, Expression of, Name collection, Optional<Expression> where)
            implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.aggregate(this);
        }
    }

    enum AggregateKind {
        SUM,
        MIN,
        MAX
    }

    /** {@code if C then A else B}. */
    record Conditional(Span span, Expression condition, Expression then, Expression otherwise) implements Expression {
        @Override
        public <R> R accept(ExpressionVisitor<R> visitor) {
            return visitor.conditional(this);
        }
    }
}
