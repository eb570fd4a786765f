package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.model.Rule;
import dev.plimsoll.syntax.Clause;
import dev.plimsoll.syntax.Declaration;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.RuleHead;
import dev.plimsoll.syntax.Step;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.vocabulary.Scope;
import dev.plimsoll.vocabulary.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** {@code liquidate}. */
final class LiquidationReader {
    private static final List<String> RECEIVERS = List.of("account", "insurance_fund");

    private final RuleReader reader;

    LiquidationReader(RuleReader reader) {
        this.reader = reader;
    }

    Optional<Draft> read(Declaration.Rule statement) {
        RuleHead.Scope head = (RuleHead.Scope) statement.head();
        Optional<Scope> scope = new ActionNames(reader.environment(), reader.problems()).scope(head.scope());
        if (scope.isEmpty()) {
            return Optional.empty();
        }
        RuleContext context = reader.context(statement, Scopes.health(scope.get(), false));
        List<PlanStep> steps = steps(context);
        Optional<Formula> fee = context.clauses()
                .get(Clause.Fee.class)
                .flatMap(clause -> context.value(clause.rate(), Type.NUMBER, "a fee is"))
                .map(Typed::formula);
        Optional<Formula> limit = context.clauses()
                .get(Clause.LossLimitedTo.class)
                .flatMap(clause -> context.value(clause.limit(), money(context, scope.get()), "a loss is"))
                .map(Typed::formula);
        boolean toFund = toFund(context);
        return reader.draft(
                context,
                scope.get().word(),
                List.of(),
                new TreeSet<>(),
                Map.of(),
                header -> new Rule.Liquidation(header, scope.get(), steps, fee, limit, toFund));
    }

    private Type money(RuleContext context, Scope scope) {
        boolean position = scope == Scope.POSITION;
        return Tags.of(
                Type.amount(position ? Unit.SETTLE : Unit.POOL),
                position ? Subject.POSITION : Subject.CROSS,
                context.scope(),
                reader.environment().markets());
    }

    private static List<PlanStep> steps(RuleContext context) {
        List<PlanStep> steps = new ArrayList<>();
        Optional<Clause.By> by = context.clauses().get(Clause.By.class);
        for (Step step : by.map(Clause.By::steps).orElse(List.of())) {
            Optional<PlanStep> read = new StepReader(context).read(step);
            if (read.isEmpty()) {
                context.spoil();
            }
            read.ifPresent(steps::add);
        }
        return steps;
    }

    private boolean toFund(RuleContext context) {
        Optional<Clause.RemainderTo> remainder = context.clauses().get(Clause.RemainderTo.class);
        if (remainder.isEmpty()) {
            return false;
        }
        Name receiver = remainder.get().receiver();
        if (!RECEIVERS.contains(receiver.text())) {
            context.spoil();
            reader.problems()
                    .unknown(
                            NameCode.UNKNOWN_WORD,
                            receiver.span(),
                            "the remainder cannot go to `" + receiver.text() + "`",
                            receiver.text(),
                            RECEIVERS);
        }
        return receiver.text().equals("insurance_fund");
    }
}
