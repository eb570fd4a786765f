package dev.plimsoll.model;

import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.source.Span;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A resolved, typed expression or condition. Lets are expanded, percents and basis points are numbers, {@code is not} is
 * {@code not is}; {@code every X where A} keeps its kind. Evaluated in a {@link Context}; {@code and}, {@code or} and
 * {@code if} from the left, stopping when decided; a quantifier or aggregate reads every element.
 */
public sealed interface Formula {
    Span span();

    /** The type, with roles where the instrument decides the unit. */
    Type type();

    <R> R accept(FormulaVisitor<R> visitor);

    /** Whether it is made of constants alone, by arithmetic: such a formula may scale what is unbounded. */
    default boolean isConstant() {
        return false;
    }

    record Constant(Span span, Type type, Value value) implements Formula {
        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.constant(this);
        }

        @Override
        public boolean isConstant() {
            return true;
        }
    }

    /**
     * An attribute of what the context holds for its subject.
     *
     * @param after the state once the request is carried out
     */
    record Read(Span span, Type type, Attribute attribute, boolean after) implements Formula {
        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.read(this);
        }
    }

    /** A cell of the row of {@code key}, for the instrument of the context. */
    record Lookup(Span span, Type type, BracketTable table, String column, Formula key) implements Formula {
        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.lookup(this);
        }
    }

    /** Conjunction or disjunction of two or more conditions. */
    record Logical(Span span, boolean conjunction, List<Formula> operands) implements Formula {
        public Logical {
            operands = List.copyOf(operands);
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.logical(this);
        }
    }

    record Not(Span span, Formula operand) implements Formula {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** Numbers by order, words and truths by identity, choices by their ordinals. */
    record Comparison(Span span, Relation relation, Formula left, Formula right) implements Formula {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.comparison(this);
        }
    }

    /** {@code low <= value and value <= high}, the value read once. */
    record Between(Span span, Formula value, Formula low, Formula high) implements Formula {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.between(this);
        }
    }

    /** Whether an instrument is in a set of instruments; {@code name} is the group's, for explanations. */
    record InGroup(Span span, Formula instrument, String name, SortedSet<String> members) implements Formula {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.inGroup(this);
        }
    }

    /** Whether a value equals one of others, the value read once. */
    record OneOf(Span span, Formula value, List<Formula> members) implements Formula {
        public OneOf {
            members = List.copyOf(members);
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.oneOf(this);
        }
    }

    record IsMissing(Span span, Read read) implements Formula {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.isMissing(this);
        }
    }

    /**
     * {@code +}, {@code −}, {@code ×}, {@code ÷}. Of an unbounded operand only a product with a positive
     * {@link #isConstant constant} formula and a quotient by one have a value, itself; all else is UNBOUNDED.
     *
     * @param limit of a division only: both sides are amounts, so a divisor of 0 or less gives the limit for a divisor
     *     falling to 0; any other division by 0 fails
     */
    record Arithmetic(Span span, Type type, Operator operator, Formula left, Formula right, boolean limit)
            implements Formula {
        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.arithmetic(this);
        }

        @Override
        public boolean isConstant() {
            Formula innermost = this;
            while (innermost instanceof Arithmetic operation) {
                if (!operation.right.isConstant()) {
                    return false;
                }
                innermost = operation.left;
            }
            return innermost.isConstant();
        }
    }

    record Negation(Span span, Type type, Formula operand) implements Formula {
        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.negation(this);
        }

        @Override
        public boolean isConstant() {
            return operand.isConstant();
        }
    }

    record Conditional(Span span, Type type, Formula condition, Formula then, Formula otherwise) implements Formula {
        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.conditional(this);
        }
    }

    /** {@code min(a, b, …)}, {@code max(a, b, …)}. */
    record Extreme(Span span, Type type, boolean largest, List<Formula> operands) implements Formula {
        public Extreme {
            operands = List.copyOf(operands);
        }

        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.extreme(this);
        }
    }

    record Absolute(Span span, Type type, Formula operand) implements Formula {
        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.absolute(this);
        }
    }

    /** To the next multiple of the step: away from below ({@code up}) or towards it; a step of 0 or less fails. */
    record Rounding(Span span, Type type, boolean up, Formula operand, Formula step) implements Formula {
        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.rounding(this);
        }
    }

    /** An amount of one asset in another, at the asset prices of the market. {@code from} and {@code into}: an asset or a role. */
    record ValueIn(Span span, Type type, String from, String into, Formula amount) implements Formula {
        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.valueIn(this);
        }
    }

    /** {@code any}, {@code no}: whether some, none meets the condition; {@code every}: whether all do. */
    record Quantifier(Span span, Kind kind, Collection collection, boolean after, Optional<Formula> where)
            implements Formula {
        public enum Kind {
            ANY,
            NO,
            EVERY
        }

        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.quantifier(this);
        }
    }

    record Count(Span span, Collection collection, boolean after, Optional<Formula> where) implements Formula {
        @Override
        public Type type() {
            return Type.NUMBER;
        }

        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.count(this);
        }
    }

    /** A sum (0 over nothing), a smallest or a largest (MISSING_VALUE over nothing). */
    record Aggregate(
            Span span, Type type, Kind kind, Formula of, Collection collection, boolean after, Optional<Formula> where)
            implements Formula {
        public enum Kind {
            SUM,
            MIN,
            MAX
        }

        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.aggregate(this);
        }
    }

    /** Whether {@code now} is in the dates of a rule: from inclusive, until exclusive. TIME_UNKNOWN without a time. */
    record InEffect(Span span, Instant from, Optional<Instant> until) implements Formula {
        @Override
        public Type type() {
            return Type.TRUTH;
        }

        @Override
        public <R> R accept(FormulaVisitor<R> visitor) {
            return visitor.inEffect(this);
        }
    }

    enum Relation {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String text;

        Relation(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /** Whether the relation holds for an order of −1, 0 or 1. */
        public boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
            };
        }
    }

    enum Operator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
