package dev.plimsoll.model;

import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Scope;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** A rule of a policy, ready to be evaluated. */
public sealed interface Rule {
    Header header();

    /**
     * What all rules have.
     *
     * @param index its place in the policy, includes first come first; unique and dense from 0
     * @param guard its own {@code when} and {@code unless} and dates, as one condition
     * @param applies the guard, and none of the rules that override it has a guard that holds
     * @param fires when it has something to say: {@code applies} and what the kind adds (a bound exceeded, a lock's
     *     state held, a requirement not met); the one condition that is asked of the engine
     * @param overrides the names that it lifts
     * @param code the venue's own code
     */
    record Header(
            int index,
            RuleKind kind,
            String name,
            Span span,
            Formula guard,
            Formula applies,
            Formula fires,
            List<String> overrides,
            Optional<Dates> dates,
            Optional<Message> because,
            Optional<String> code,
            Optional<String> cite) {
        public Header {
            overrides = List.copyOf(overrides);
        }
    }

    default String name() {
        return header().name();
    }

    default int index() {
        return header().index();
    }

    /**
     * {@code cap}, {@code floor}.
     *
     * @param after whether the attribute is of the state afterwards; then it is judged where a request raises (cap) or
     *     lowers (floor) it
     * @param actions those judged
     */
    record Bound(
            Header header, boolean upper, Attribute attribute, boolean after, Formula bound, SortedSet<Action> actions)
            implements Rule {}

    /** {@code margin}: what a position, an instrument's positions in one bucket, or the pool must hold. */
    record Margin(Header header, Requirement requirement, Holder of, Formula amount) implements Rule {}

    enum Requirement {
        INITIAL,
        MAINTENANCE
    }

    enum Holder {
        POSITION,
        INSTRUMENT,
        CROSS
    }

    record Collateral(Header header, Formula amount) implements Rule {}

    /** {@code lock}, {@code deny}, {@code require}, {@code advise}; the header's kind tells which. */
    record OnRequest(Header header, SortedSet<Action> actions) implements Rule {}

    /** {@code alert}, {@code margin_call}. */
    record Warning(Header header, Scope scope) implements Rule {}

    /**
     * {@code liquidate}.
     *
     * @param fee a ratio of the notional closed
     * @param lossLimit the most that the account loses
     */
    record Liquidation(
            Header header,
            Scope scope,
            List<PlanStep> steps,
            Optional<Formula> fee,
            Optional<Formula> lossLimit,
            boolean remainderToInsuranceFund)
            implements Rule {
        public Liquidation {
            steps = List.copyOf(steps);
        }
    }

    /** {@code never … allowed}. */
    record NeverAllowed(Header header, SortedSet<Action> actions) implements Rule {}

    /** {@code never … liquidated} and {@code never … state}. */
    record NeverHealth(Header header, boolean liquidated, Scope scope) implements Rule {}

    /**
     * A built-in check, with the venue's words if a {@code builtin} statement gives them. It fires where the attribute
     * of its name with origin CHECK holds.
     */
    record Check(Header header, BuiltinCheck check, SortedSet<Action> actions) implements Rule {}
}
