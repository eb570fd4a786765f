package dev.plimsoll.syntax;

import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/** What stands between the name of a rule and its clauses; the kind of the rule decides which. */
public sealed interface RuleHead {
    Span span();

    /** {@code cap}, {@code floor}: {@code ATTR at EXPR}. */
    record Bound(Span span, Name attribute, Expression bound) implements RuleHead {}

    /** {@code margin KIND NAME [of SCOPE]: EXPR}. */
    record Margin(Span span, Name requirement, Optional<Name> scope, Expression amount) implements RuleHead {}

    /** {@code collateral NAME: EXPR}. */
    record Collateral(Span span, Expression amount) implements RuleHead {}

    /** {@code lock}, {@code deny}, {@code advise}: actions. */
    record Actions(Span span, List<Name> actions) implements RuleHead {
        public Actions {
            actions = List.copyOf(actions);
        }
    }

    /** {@code require NAME: COND}; its actions are in the {@code on} clause. */
    record Requirement(Span span, Expression condition) implements RuleHead {}

    /** {@code alert}, {@code margin_call}, {@code liquidate}: a scope. */
    record Scope(Span span, Name scope) implements RuleHead {}

    /**
     * {@code never NAME: allowed ACTIONS | liquidated SCOPE | state SCOPE}.
     *
     * @param what {@code allowed}, {@code liquidated} or {@code state}, as written
     * @param subjects actions or scopes
     */
    record Property(Span span, Name what, List<Name> subjects) implements RuleHead {
        public Property {
            subjects = List.copyOf(subjects);
        }
    }
}
