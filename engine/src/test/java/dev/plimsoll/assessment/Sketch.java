package dev.plimsoll.assessment;

import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Message;
import dev.plimsoll.model.Rule;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Scope;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rules written by hand, with formulas whose spans are what would be written; overrides are worked out at the end. */
final class Sketch {
    static final Formula TRUE = new Formula.Constant(span("true"), Type.TRUTH, Value.Truth.TRUE);

    private final Vocabulary vocabulary;
    private final List<Unfinished> rules = new ArrayList<>();

    private record Unfinished(
            RuleKind kind, String name, Formula guard, Optional<Formula> body, List<String> overrides, Make make) {}

    private interface Make {
        Rule of(Rule.Header header);
    }

    Sketch(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static Span span(String text) {
        return Source.of("sketch.margin", text).span();
    }

    /** An attribute by its path; {@code after.} before it reads the state afterwards. */
    Formula read(String path) {
        boolean after = path.startsWith("after.");
        Attribute attribute = attribute(after ? path.substring("after.".length()) : path);
        return new Formula.Read(span(path), attribute.type(), attribute, after);
    }

    private Attribute attribute(String path) {
        int dot = path.indexOf('.');
        Subject subject = dot < 0
                ? Subject.REQUEST
                : Subject.valueOf(path.substring(0, dot).toUpperCase(java.util.Locale.ROOT));
        return vocabulary.the(subject, path.substring(dot + 1));
    }

    static Formula number(String text, Type type, String value) {
        return new Formula.Constant(span(text), type, Value.of(Fraction.of(new BigDecimal(value))));
    }

    static Formula times(String leverage) {
        return number(leverage + "x", Type.LEVERAGE, leverage);
    }

    static Formula usdt(String amount) {
        return number(amount + " USDT", Type.amount("USDT"), amount);
    }

    Formula is(String path, String word) {
        Formula left = read(path);
        Value value = left.type() instanceof Type.Choice choice
                ? new Value.Choice(word, choice.values().indexOf(word))
                : new Value.Word(word);
        Formula right = new Formula.Constant(span(word), left.type(), value);
        return new Formula.Comparison(span(path + " is " + word), Formula.Relation.EQUAL, left, right);
    }

    static Formula compare(Formula left, String relation, Formula right) {
        Formula.Relation known = Arrays.stream(Formula.Relation.values())
                .filter(one -> one.text().equals(relation))
                .findFirst()
                .orElseThrow();
        String text = left.span().text() + " " + relation + " " + right.span().text();
        return new Formula.Comparison(span(text), known, left, right);
    }

    static Formula and(Formula... operands) {
        return new Formula.Logical(span(joined(" and ", operands)), true, List.of(operands));
    }

    static Formula or(Formula... operands) {
        return new Formula.Logical(span(joined(" or ", operands)), false, List.of(operands));
    }

    static Formula not(Formula operand) {
        return new Formula.Not(span("not " + operand.span().text()), operand);
    }

    private static String joined(String with, Formula... operands) {
        return String.join(
                with,
                Arrays.stream(operands).map(operand -> operand.span().text()).toList());
    }

    static Formula over(Type type, Formula left, Formula right, boolean limit) {
        String text = left.span().text() + " / " + right.span().text();
        return new Formula.Arithmetic(span(text), type, Formula.Operator.DIVIDE, left, right, limit);
    }

    static Formula by(Type type, Formula left, Formula right) {
        String text = left.span().text() + " * " + right.span().text();
        return new Formula.Arithmetic(span(text), type, Formula.Operator.MULTIPLY, left, right, false);
    }

    static Formula missing(Formula read) {
        return new Formula.IsMissing(span(read.span().text() + " is missing"), (Formula.Read) read);
    }

    static Message message(Object... parts) {
        List<Message.Part> made = new ArrayList<>();
        for (Object part : parts) {
            made.add(
                    part instanceof Formula formula
                            ? new Message.Filled(formula.span().text(), formula)
                            : new Message.Literal((String) part));
        }
        return new Message(made);
    }

    Sketch cap(String name, String path, Formula bound, Formula guard, List<String> overrides, Action... actions) {
        return bound(true, name, path, bound, guard, overrides, actions);
    }

    Sketch floor(String name, String path, Formula bound, Formula guard, Action... actions) {
        return bound(false, name, path, bound, guard, List.of(), actions);
    }

    private Sketch bound(
            boolean upper,
            String name,
            String path,
            Formula bound,
            Formula guard,
            List<String> overrides,
            Action... actions) {
        boolean after = path.startsWith("after.");
        Attribute attribute = attribute(after ? path.substring("after.".length()) : path);
        Formula body = compare(read(path), upper ? ">" : "<", bound);
        return add(
                upper ? RuleKind.CAP : RuleKind.FLOOR,
                name,
                guard,
                body,
                overrides,
                header -> new Rule.Bound(header, upper, attribute, after, bound, new TreeSet<>(List.of(actions))));
    }

    Sketch deny(String name, Formula guard, Action... actions) {
        return onRequest(RuleKind.DENY, name, guard, null, List.of(), actions);
    }

    Sketch advise(String name, Formula guard, Action... actions) {
        return onRequest(RuleKind.ADVISE, name, guard, null, List.of(), actions);
    }

    Sketch lock(String name, Formula state, Action... actions) {
        return onRequest(RuleKind.LOCK, name, TRUE, state, List.of(), actions);
    }

    Sketch require(String name, Formula condition, Formula guard, List<String> overrides, Action... actions) {
        return onRequest(RuleKind.REQUIRE, name, guard, not(condition), overrides, actions);
    }

    private Sketch onRequest(
            RuleKind kind,
            String name,
            Formula guard,
            @Nullable Formula body,
            List<String> overrides,
            Action... actions) {
        return add(
                kind,
                name,
                guard,
                body,
                overrides,
                header -> new Rule.OnRequest(header, new TreeSet<>(List.of(actions))));
    }

    Sketch margin(String name, Rule.Requirement requirement, Formula amount) {
        return add(
                RuleKind.MARGIN,
                name,
                TRUE,
                null,
                List.of(),
                header -> new Rule.Margin(header, requirement, Rule.Holder.POSITION, amount));
    }

    Sketch alert(String name, Scope scope, Formula guard) {
        return add(RuleKind.ALERT, name, guard, null, List.of(), header -> new Rule.Warning(header, scope));
    }

    Sketch liquidate(String name, Scope scope, Formula guard) {
        return add(
                RuleKind.LIQUIDATE,
                name,
                guard,
                null,
                List.of(),
                header -> new Rule.Liquidation(header, scope, List.of(), Optional.empty(), Optional.empty(), false));
    }

    Sketch neverAllowed(String name, Formula guard, Action... actions) {
        return add(
                RuleKind.NEVER,
                name,
                guard,
                null,
                List.of(),
                header -> new Rule.NeverAllowed(header, new TreeSet<>(List.of(actions))));
    }

    /** The built-in checks, on every action. */
    Sketch checks() {
        for (BuiltinCheck check : BuiltinCheck.values()) {
            Attribute attribute = Vocabulary.check(check.word());
            Formula body = new Formula.Read(span(check.word()), Type.TRUTH, attribute, false);
            add(
                    RuleKind.DENY,
                    check.word(),
                    TRUE,
                    body,
                    List.of(),
                    header -> new Rule.Check(header, check, new TreeSet<>(vocabulary.actions())));
        }
        return this;
    }

    private Sketch add(
            RuleKind kind, String name, Formula guard, @Nullable Formula body, List<String> overrides, Make make) {
        rules.add(new Unfinished(kind, name, guard, Optional.ofNullable(body), overrides, make));
        return this;
    }

    List<Rule> rules() {
        List<Rule> finished = new ArrayList<>();
        for (Unfinished rule : rules) {
            Formula applies = applies(rule);
            Formula fires = rule.body()
                    .map(body -> applies == TRUE ? body : and(applies, body))
                    .orElse(applies);
            finished.add(rule.make()
                    .of(new Rule.Header(
                            finished.size(),
                            rule.kind(),
                            rule.name(),
                            span(rule.name()),
                            rule.guard(),
                            applies,
                            fires,
                            rule.overrides(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())));
        }
        return finished;
    }

    private Formula applies(Unfinished rule) {
        List<Formula> operands = new ArrayList<>();
        operands.add(rule.guard());
        for (Unfinished other : rules) {
            if (other.overrides().contains(rule.name())) {
                operands.add(not(other.guard()));
            }
        }
        return operands.size() == 1 ? rule.guard() : and(operands.toArray(Formula[]::new));
    }
}
