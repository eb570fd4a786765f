package dev.plimsoll.oracle;

import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.RuleHead;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.syntax.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A rule of the policy, its clauses sorted out. */
final class Law {
    final String name;
    final RuleKind kind;
    final RuleHead head;
    final int place;
    final Optional<Expression> during;
    final Optional<Expression> when;
    final Optional<Expression> unless;
    final Set<String> actions;
    final Set<String> overrides;
    final Optional<Rational> from;
    final Optional<Rational> until;
    final List<Step> steps;
    final Optional<Expression> fee;
    final Optional<Expression> lossLimit;
    final boolean remainderToFund;
    private Needs needs;

    Law(Declaration.Rule rule, int place) {
        this.name = rule.name().text();
        this.kind = rule.kind();
        this.head = rule.head();
        this.place = place;
        this.during = clause(rule, Clause.While.class).map(Clause.While::condition);
        this.when = clause(rule, Clause.When.class).map(Clause.When::condition);
        this.unless = clause(rule, Clause.Unless.class).map(Clause.Unless::condition);
        this.actions = actions(rule);
        this.overrides = clause(rule, Clause.Overrides.class)
                .map(clause -> words(clause.names()))
                .orElse(Set.of());
        Optional<Clause.EffectiveFrom> dates = clause(rule, Clause.EffectiveFrom.class);
        this.from = dates.map(clause -> Val.value(Literals.of(clause.effective().from())));
        this.until = dates.flatMap(clause -> clause.effective().until()).map(date -> Val.value(Literals.of(date)));
        this.steps = clause(rule, Clause.By.class).map(Clause.By::steps).orElse(List.of());
        this.fee = clause(rule, Clause.Fee.class).map(Clause.Fee::rate);
        this.lossLimit = clause(rule, Clause.LossLimitedTo.class).map(Clause.LossLimitedTo::limit);
        this.remainderToFund = clause(rule, Clause.RemainderTo.class)
                .map(clause -> clause.receiver().text().equals("insurance_fund"))
                .orElse(false);
    }

    private static <C> Optional<C> clause(Declaration.Rule rule, Class<C> type) {
        return rule.clauses().stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Set<String> actions(Declaration.Rule rule) {
        if (rule.head() instanceof RuleHead.Actions actions) {
            return words(actions.actions());
        }
        if (rule.head() instanceof RuleHead.Property property) {
            return words(property.subjects());
        }
        return clause(rule, Clause.On.class).map(on -> words(on.actions())).orElse(Set.of());
    }

    private static Set<String> words(List<Name> names) {
        return names.stream().map(Name::text).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it has no condition, so that what it lifts is never there and is not asked for its own. */
    boolean isAlways() {
        return when.isEmpty() && unless.isEmpty() && from.isEmpty();
    }

    /** Whether it judges each action that another one judges. */
    boolean judgesAllOf(Law other, Book book) {
        if (head instanceof RuleHead.Bound && other.head instanceof RuleHead.Bound) {
            return needs(book).isLessThan(other.needs(book));
        }
        return other.actions.stream()
                .allMatch(action ->
                        actions.contains(action) || action.equals("place_order") && actions.contains("open_position"));
    }

    /** The attribute of a cap or floor. */
    String attribute() {
        return ((RuleHead.Bound) head).attribute().text();
    }

    /** What a bound needs of the requests that it judges. */
    Needs needs(Book book) {
        if (needs == null) {
            needs = new Needs(book, this);
        }
        return needs;
    }

    Expression bound() {
        return ((RuleHead.Bound) head).bound();
    }

    /** The scope of an alert, a call or a liquidation. */
    String scope() {
        return ((RuleHead.Scope) head).scope().text();
    }

    /** The scope of a margin rule; that of a position where none is written. */
    String holder() {
        return ((RuleHead.Margin) head).scope().map(Name::text).orElse("position");
    }

    boolean requires(String requirement) {
        return head instanceof RuleHead.Margin margin
                && margin.requirement().text().equals(requirement);
    }

    /** {@code allowed}, {@code liquidated} or {@code state}. */
    String what() {
        return ((RuleHead.Property) head).what().text();
    }
}
