package dev.plimsoll.model;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Scope;
import java.util.Optional;

/** What rules are asked about: one request, or one scope of an account. */
public sealed interface Question {
    Context context();

    /** The rules on the action: bounds, locks, denials, requirements, advice, checks; never its properties. */
    record OfRequest(Action action, Optional<String> instrument, Optional<MarginMode> mode, Context context)
            implements Question {}

    /** Alerts, calls, liquidations and {@code never … state} of a scope; a position's mode for positions. */
    record OfHealth(Scope scope, Optional<MarginMode> mode, Context context) implements Question {}

    /** {@code never … allowed} on an action that is about to be allowed. */
    record OfAllowed(Action action, Context context) implements Question {}

    /** {@code never … liquidated} of a scope whose plan is made. */
    record OfLiquidated(Scope scope, Context context) implements Question {}
}
