package dev.plimsoll.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The words of an expression. A tree that was read is printed as it was; parentheses are added only where a tree that
 * was put together otherwise would read differently.
 */
final class ExpressionPieces implements ExpressionVisitor<List<Piece>> {
    private final Spelling spelling;

    ExpressionPieces(Spelling spelling) {
        this.spelling = spelling;
    }

    /** The words of an expression where one that binds at least as tightly as a level may stand. */
    List<Piece> at(Binding level, Expression expression) {
        List<Piece> inner = expression.accept(this);
        if (Binding.of(expression).compareTo(level) >= 0) {
            return inner;
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.blank("("));
        inner = touching(inner);
        pieces.addAll(inner);
        pieces.add(Piece.touching(")"));
        return pieces;
    }

    /** The same words, the first of them joined without a blank. */
    static List<Piece> touching(List<Piece> pieces) {
        return joined(pieces, Piece.touching(""));
    }

    /** The same words, the first of them joined as another. */
    static List<Piece> joined(List<Piece> pieces, Piece joint) {
        List<Piece> joined = new ArrayList<>(pieces);
        joined.set(0, joined.get(0).joinedAs(joint));
        return joined;
    }

    private List<Piece> literal(Expression literal) {
        return List.of(Piece.blank(spelling.of(literal)));
    }

    private static List<Piece> word(String text) {
        return List.of(Piece.blank(text));
    }

    @Override
    public List<Piece> number(Expression.NumberLiteral literal) {
        return literal(literal);
    }

    @Override
    public List<Piece> leverage(Expression.LeverageLiteral literal) {
        return literal(literal);
    }

    @Override
    public List<Piece> money(Expression.MoneyLiteral literal) {
        return literal(literal);
    }

    @Override
    public List<Piece> duration(Expression.DurationLiteral literal) {
        return literal(literal);
    }

    @Override
    public List<Piece> instant(Expression.InstantLiteral literal) {
        return word(literal.written());
    }

    @Override
    public List<Piece> text(Expression.TextLiteral literal) {
        return word(spelling.of(literal));
    }

    @Override
    public List<Piece> truth(Expression.TruthLiteral literal) {
        return word(String.valueOf(literal.value()));
    }

    @Override
    public List<Piece> symbol(Expression.SymbolLiteral literal) {
        return word(literal.symbol());
    }

    @Override
    public List<Piece> path(Expression.Path path) {
        return word(path.text());
    }

    @Override
    public List<Piece> lookup(Expression.Lookup lookup) {
        List<Piece> pieces = new ArrayList<>(word(lookup.table().text()));
        pieces.add(Piece.touching("["));
        pieces.addAll(touching(at(Binding.WHOLE, lookup.key())));
        pieces.add(Piece.touching("]"));
        pieces.add(Piece.touching("." + lookup.column().text()));
        return pieces;
    }

    @Override
    public List<Piece> parenthesised(Expression.Parenthesised parenthesised) {
        List<Piece> pieces = new ArrayList<>(word("("));
        pieces.addAll(touching(at(Binding.WHOLE, parenthesised.inner())));
        pieces.add(Piece.touching(")"));
        return pieces;
    }

    @Override
    public List<Piece> logical(Expression.Logical logical) {
        boolean or = logical.operator() == Expression.LogicalOperator.OR;
        List<Piece> pieces = new ArrayList<>();
        for (Expression operand : logical.operands()) {
            if (!pieces.isEmpty()) {
                pieces.add(Piece.soft(or ? "or" : "and"));
            }
            pieces.addAll(at(or ? Binding.AND : Binding.NOT, operand));
        }
        return pieces;
    }

    @Override
    public List<Piece> not(Expression.Not not) {
        List<Piece> pieces = new ArrayList<>(word("not"));
        // The condition of a quantifier reaches as far right as it can, also behind `not`.
        pieces.addAll(Binding.isFiltered(not.operand()) ? not.operand().accept(this) : at(Binding.NOT, not.operand()));
        return pieces;
    }

    @Override
    public List<Piece> comparison(Expression.Comparison comparison) {
        List<Piece> pieces = new ArrayList<>(at(Binding.SUM, comparison.left()));
        for (String word : comparison.written().split(" ")) {
            pieces.add(Piece.blank(word));
        }
        pieces.addAll(at(Binding.SUM, comparison.right()));
        return pieces;
    }

    @Override
    public List<Piece> membership(Expression.Membership membership) {
        List<Piece> pieces = new ArrayList<>(at(Binding.SUM, membership.value()));
        boolean oneOf = membership.form() == Expression.MembershipForm.ONE_OF;
        if (oneOf) {
            pieces.add(Piece.blank("is"));
        }
        if (membership.negated()) {
            pieces.add(Piece.blank("not"));
        }
        for (String word : oneOf ? List.of("one", "of") : List.of("in")) {
            pieces.add(Piece.blank(word));
        }
        if (membership.form() == Expression.MembershipForm.IN_GROUP) {
            pieces.addAll(at(Binding.SUM, membership.members().get(0)));
        } else {
            pieces.add(Piece.blank("("));
            pieces.addAll(touching(list(Binding.SUM, membership.members())));
            pieces.add(Piece.touching(")"));
        }
        return pieces;
    }

    @Override
    public List<Piece> between(Expression.Between between) {
        List<Piece> pieces = new ArrayList<>(at(Binding.SUM, between.value()));
        if (between.negated()) {
            pieces.add(Piece.blank("not"));
        }
        pieces.add(Piece.blank("between"));
        pieces.addAll(at(Binding.SUM, between.low()));
        pieces.add(Piece.blank("and"));
        pieces.addAll(at(Binding.SUM, between.high()));
        return pieces;
    }

    @Override
    public List<Piece> missing(Expression.Missing missing) {
        List<Piece> pieces = new ArrayList<>(at(Binding.SUM, missing.value()));
        pieces.add(Piece.blank("is"));
        if (missing.negated()) {
            pieces.add(Piece.blank("not"));
        }
        pieces.add(Piece.blank("missing"));
        return pieces;
    }

    @Override
    public List<Piece> arithmetic(Expression.Arithmetic arithmetic) {
        Binding level = Binding.of(arithmetic);
        List<Piece> pieces = new ArrayList<>(at(level, arithmetic.left()));
        pieces.add(Piece.soft(arithmetic.operator().text()));
        pieces.addAll(at(level == Binding.SUM ? Binding.PRODUCT : Binding.SIGN, arithmetic.right()));
        return pieces;
    }

    @Override
    public List<Piece> negation(Expression.Negation negation) {
        List<Piece> pieces = new ArrayList<>(word("-"));
        pieces.addAll(touching(at(Binding.SIGN, negation.operand())));
        return pieces;
    }

    @Override
    public List<Piece> per(Expression.Per per) {
        List<Piece> pieces = new ArrayList<>(at(Binding.RATE, per.value()));
        pieces.add(Piece.blank("per"));
        pieces.add(Piece.blank(per.unit().text()));
        return pieces;
    }

    @Override
    public List<Piece> call(Expression.Call call) {
        List<Piece> pieces = new ArrayList<>(word(call.function().text()));
        pieces.add(Piece.touching("("));
        if (!call.arguments().isEmpty()) {
            pieces.addAll(touching(list(Binding.WHOLE, call.arguments())));
        }
        pieces.add(Piece.touching(")"));
        return pieces;
    }

    @Override
    public List<Piece> quantifier(Expression.Quantifier quantifier) {
        List<Piece> pieces = new ArrayList<>(word(quantifier.kind().name().toLowerCase(Locale.ROOT)));
        pieces.add(Piece.blank(quantifier.collection().text()));
        return filtered(pieces, quantifier.where());
    }

    @Override
    public List<Piece> count(Expression.Count count) {
        List<Piece> pieces = new ArrayList<>(word("count"));
        pieces.add(Piece.blank("of"));
        pieces.add(Piece.blank(count.collection().text()));
        return filtered(pieces, count.where());
    }

    @Override
    public List<Piece> aggregate(Expression.Aggregate aggregate) {
        List<Piece> pieces = new ArrayList<>(word(aggregate.kind().name().toLowerCase(Locale.ROOT)));
        pieces.add(Piece.blank("of"));
        pieces.addAll(at(Binding.WHOLE, aggregate.of()));
        pieces.add(Piece.blank("over"));
        pieces.add(Piece.blank(aggregate.collection().text()));
        return filtered(pieces, aggregate.where());
    }

    @Override
    public List<Piece> conditional(Expression.Conditional conditional) {
        List<Piece> pieces = new ArrayList<>(word("if"));
        pieces.addAll(at(Binding.WHOLE, conditional.condition()));
        pieces.add(Piece.soft("then"));
        pieces.addAll(at(Binding.WHOLE, conditional.then()));
        pieces.add(Piece.soft("else"));
        pieces.addAll(at(Binding.WHOLE, conditional.otherwise()));
        return pieces;
    }

    private List<Piece> filtered(List<Piece> pieces, Optional<Expression> where) {
        where.ifPresent(condition -> {
            pieces.add(Piece.soft("where"));
            pieces.addAll(at(Binding.WHOLE, condition));
        });
        return pieces;
    }

    /** Items with commas between; a line may break behind a comma. */
    List<Piece> list(Binding level, List<Expression> items) {
        List<Piece> pieces = new ArrayList<>();
        for (Expression item : items) {
            List<Piece> words = at(level, item);
            if (!pieces.isEmpty()) {
                pieces.add(Piece.touching(","));
                words = joined(words, Piece.soft(""));
            }
            pieces.addAll(words);
        }
        return pieces;
    }
}
