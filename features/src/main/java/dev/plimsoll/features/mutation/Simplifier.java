package dev.plimsoll.features.mutation;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formula.Relation;
import dev.plimsoll.model.FormulaText;
import dev.plimsoll.model.FormulaVisitor;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.source.Span;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Formulas in a simpler form that has the same answer in every context, the failures included: {@code and} and {@code or}
 * stop when they are decided, so operands keep their order, and only what is never read may go.
 */
final class Simplifier implements FormulaVisitor<Formula> {
    private static final Set<String> MODES = Set.of("position.mode", "order.mode", "request.mode");

    private final Optional<MarginMode> onlyMode;
    private final Optional<Attribute> available;

    Simplifier(CheckedPolicy policy) {
        this.onlyMode = Meaning.onlyMode(policy);
        this.available = policy.settlement() instanceof Settlement.InEach
                ? Optional.empty()
                : policy.attributes().stream()
                        .filter(attribute -> attribute.path().equals("cross.available"))
                        .findFirst();
    }

    Formula simple(Formula formula) {
        return formula.accept(this);
    }

    private List<Formula> all(List<Formula> formulas) {
        return formulas.stream().map(this::simple).toList();
    }

    private static Formula truth(Span span, boolean value) {
        return new Formula.Constant(span, Type.TRUTH, new Value.Truth(value));
    }

    private static boolean isTruth(Formula formula, boolean value) {
        return formula instanceof Formula.Constant constant
                && constant.value() instanceof Value.Truth truth
                && truth.holds() == value;
    }

    @Override
    public Formula constant(Formula.Constant formula) {
        return formula;
    }

    /** With one pool the account has available what the pool has. */
    @Override
    public Formula read(Formula.Read formula) {
        return available.isPresent() && formula.attribute().path().equals("account.available")
                ? new Formula.Read(formula.span(), formula.type(), available.get(), formula.after())
                : formula;
    }

    @Override
    public Formula lookup(Formula.Lookup formula) {
        return new Formula.Lookup(
                formula.span(), formula.type(), formula.table(), formula.column(), simple(formula.key()));
    }

    /** Without what decides nothing, what stands there twice, and what comes after it is decided. */
    @Override
    public Formula logical(Formula.Logical formula) {
        boolean neutral = formula.conjunction();
        Map<String, Formula> operands = new LinkedHashMap<>();
        for (Formula operand : flat(formula)) {
            if (isTruth(operand, neutral)) {
                continue;
            }
            operands.putIfAbsent(FormulaText.of(operand), operand);
            if (isTruth(operand, !neutral)) {
                break;
            }
        }
        List<Formula> rest = List.copyOf(operands.values());
        if (rest.isEmpty()) {
            return truth(formula.span(), neutral);
        }
        return rest.size() == 1 ? rest.get(0) : new Formula.Logical(formula.span(), neutral, rest);
    }

    private List<Formula> flat(Formula.Logical formula) {
        List<Formula> flat = new ArrayList<>();
        for (Formula operand : formula.operands()) {
            Formula simple = simple(operand);
            if (simple instanceof Formula.Logical inner && inner.conjunction() == formula.conjunction()) {
                flat.addAll(inner.operands());
            } else {
                flat.add(simple);
            }
        }
        return flat;
    }

    @Override
    public Formula not(Formula.Not formula) {
        return denied(formula.span(), simple(formula.operand()));
    }

    private Formula denied(Span span, Formula operand) {
        if (operand instanceof Formula.Not inner) {
            return inner.operand();
        }
        if (isTruth(operand, true) || isTruth(operand, false)) {
            return truth(span, isTruth(operand, false));
        }
        if (operand instanceof Formula.Comparison comparison) {
            return compared(comparison.span(), opposite(comparison.relation()), comparison.left(), comparison.right());
        }
        if (operand instanceof Formula.Logical logical) {
            List<Formula> operands =
                    logical.operands().stream().map(one -> denied(span, one)).toList();
            return new Formula.Logical(span, !logical.conjunction(), operands);
        }
        return new Formula.Not(span, operand);
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

    @Override
    public Formula comparison(Formula.Comparison formula) {
        return compared(formula.span(), formula.relation(), simple(formula.left()), simple(formula.right()));
    }

    /** Not to be one of two values is to be the other; and in a policy with one mode that is everybody's. */
    private Formula compared(Span span, Relation relation, Formula left, Formula right) {
        if (right instanceof Formula.Constant constant
                && constant.value() instanceof Value.Choice choice
                && constant.type() instanceof Type.Choice type
                && (relation == Relation.EQUAL || relation == Relation.NOT_EQUAL)) {
            if (onlyMode.isPresent() && isMode(left)) {
                boolean same = onlyMode.get().word().equals(choice.word());
                return truth(span, same == (relation == Relation.EQUAL));
            }
            if (relation == Relation.NOT_EQUAL && type.values().size() == 2) {
                int other = 1 - type.values().indexOf(choice.word());
                return new Formula.Comparison(
                        span,
                        Relation.EQUAL,
                        left,
                        new Formula.Constant(
                                constant.span(),
                                type,
                                new Value.Choice(type.values().get(other), other)));
            }
        }
        return new Formula.Comparison(span, relation, left, right);
    }

    /** The mode of what is held, ordered or asked for: another one than the policy has is refused before rules are asked. */
    private static boolean isMode(Formula formula) {
        return formula instanceof Formula.Read read
                && !read.attribute().optional()
                && MODES.contains(read.attribute().path());
    }

    @Override
    public Formula between(Formula.Between formula) {
        return new Formula.Between(
                formula.span(), simple(formula.value()), simple(formula.low()), simple(formula.high()));
    }

    @Override
    public Formula inGroup(Formula.InGroup formula) {
        return new Formula.InGroup(formula.span(), simple(formula.instrument()), "", formula.members());
    }

    @Override
    public Formula oneOf(Formula.OneOf formula) {
        return formula.members().size() == 1
                ? compared(
                        formula.span(),
                        Relation.EQUAL,
                        simple(formula.value()),
                        simple(formula.members().get(0)))
                : new Formula.OneOf(formula.span(), simple(formula.value()), all(formula.members()));
    }

    @Override
    public Formula isMissing(Formula.IsMissing formula) {
        return formula;
    }

    @Override
    public Formula arithmetic(Formula.Arithmetic formula) {
        return new Formula.Arithmetic(
                formula.span(),
                formula.type(),
                formula.operator(),
                simple(formula.left()),
                simple(formula.right()),
                formula.limit());
    }

    @Override
    public Formula negation(Formula.Negation formula) {
        return new Formula.Negation(formula.span(), formula.type(), simple(formula.operand()));
    }

    @Override
    public Formula conditional(Formula.Conditional formula) {
        Formula condition = simple(formula.condition());
        if (isTruth(condition, true)) {
            return simple(formula.then());
        }
        return isTruth(condition, false)
                ? simple(formula.otherwise())
                : new Formula.Conditional(
                        formula.span(), formula.type(), condition, simple(formula.then()), simple(formula.otherwise()));
    }

    @Override
    public Formula extreme(Formula.Extreme formula) {
        Map<String, Formula> operands = new LinkedHashMap<>();
        all(formula.operands()).forEach(operand -> operands.putIfAbsent(FormulaText.of(operand), operand));
        return new Formula.Extreme(formula.span(), formula.type(), formula.largest(), List.copyOf(operands.values()));
    }

    @Override
    public Formula absolute(Formula.Absolute formula) {
        Formula operand = simple(formula.operand());
        return operand instanceof Formula.Absolute
                ? operand
                : new Formula.Absolute(formula.span(), formula.type(), operand);
    }

    @Override
    public Formula rounding(Formula.Rounding formula) {
        return new Formula.Rounding(
                formula.span(), formula.type(), formula.up(), simple(formula.operand()), simple(formula.step()));
    }

    @Override
    public Formula valueIn(Formula.ValueIn formula) {
        return new Formula.ValueIn(
                formula.span(), formula.type(), formula.from(), formula.into(), simple(formula.amount()));
    }

    @Override
    public Formula quantifier(Formula.Quantifier formula) {
        return new Formula.Quantifier(
                formula.span(), formula.kind(), formula.collection(), formula.after(), where(formula.where()));
    }

    @Override
    public Formula count(Formula.Count formula) {
        return new Formula.Count(formula.span(), formula.collection(), formula.after(), where(formula.where()));
    }

    @Override
    public Formula aggregate(Formula.Aggregate formula) {
        return new Formula.Aggregate(
                formula.span(),
                formula.type(),
                formula.kind(),
                simple(formula.of()),
                formula.collection(),
                formula.after(),
                where(formula.where()));
    }

    private Optional<Formula> where(Optional<Formula> condition) {
        return condition.map(this::simple).filter(simple -> !isTruth(simple, true));
    }

    @Override
    public Formula inEffect(Formula.InEffect formula) {
        return formula;
    }
}
