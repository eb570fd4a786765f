package dev.plimsoll.checker;

import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.FormulaText;
import dev.plimsoll.model.Message;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.model.Rule;
import dev.plimsoll.vocabulary.Action;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** A checked policy as text, a rule a paragraph. */
final class ModelText {
    private final StringBuilder text = new StringBuilder();

    private ModelText() {}

    static String of(CheckedPolicy policy) {
        ModelText model = new ModelText();
        model.line(0, policy.name() + " " + policy.version() + ", " + policy.settlement() + ", " + policy.modes());
        policy.lets()
                .forEach((name, formula) ->
                        model.line(0, "let " + name + " = " + FormulaText.of(formula) + " : " + formula.type()));
        policy.rules().stream().filter(rule -> !(rule instanceof Rule.Check)).forEach(model::rule);
        policy.rules().stream()
                .filter(rule -> rule instanceof Rule.Check)
                .filter(rule -> !Conditions.is(rule.header().applies(), true)
                        || rule.header().code().isPresent())
                .forEach(model::rule);
        return model.text.toString();
    }

    private void rule(Rule rule) {
        Rule.Header header = rule.header();
        line(0, header.index() + " " + header.kind().keyword() + " " + rule.name() + subject(rule));
        line(1, "applies: " + FormulaText.of(header.applies()));
        line(1, "fires: " + FormulaText.of(header.fires()));
        if (!header.overrides().isEmpty()) {
            line(1, "overrides: " + String.join(", ", header.overrides()));
        }
        if (rule instanceof Rule.Margin margin) {
            amount("amount", margin.amount());
        } else if (rule instanceof Rule.Collateral collateral) {
            amount("amount", collateral.amount());
        } else if (rule instanceof Rule.Bound bound) {
            amount("bound", bound.bound());
        } else if (rule instanceof Rule.Liquidation liquidation) {
            line(1, "by: " + liquidation.steps().stream().map(ModelText::step).collect(Collectors.joining(", ")));
            liquidation.fee().ifPresent(fee -> amount("fee", fee));
            liquidation.lossLimit().ifPresent(limit -> amount("loss limited to", limit));
        }
        header.because()
                .ifPresent(because -> line(
                        1,
                        "because: "
                                + because.parts().stream().map(ModelText::part).collect(Collectors.joining())));
        header.code().ifPresent(code -> line(1, "code: " + code));
    }

    private static String subject(Rule rule) {
        if (rule instanceof Rule.Bound bound) {
            return " of " + (bound.after() ? "after." : "") + bound.attribute().path() + " on "
                    + actions(bound.actions());
        }
        if (rule instanceof Rule.OnRequest onRequest) {
            return " on " + actions(onRequest.actions());
        }
        if (rule instanceof Rule.Check check) {
            return " on " + actions(check.actions());
        }
        if (rule instanceof Rule.NeverAllowed never) {
            return " on " + actions(never.actions());
        }
        if (rule instanceof Rule.Margin margin) {
            return " " + margin.requirement() + " of " + margin.of();
        }
        if (rule instanceof Rule.Warning warning) {
            return " of " + warning.scope();
        }
        if (rule instanceof Rule.Liquidation liquidation) {
            return " of " + liquidation.scope() + (liquidation.remainderToInsuranceFund() ? ", rest to the fund" : "");
        }
        return rule instanceof Rule.NeverHealth never
                ? (never.liquidated() ? " liquidated " : " state ") + never.scope()
                : "";
    }

    private static String actions(SortedSet<Action> actions) {
        return actions.stream().map(Action::word).collect(Collectors.joining(", "));
    }

    private static String step(PlanStep step) {
        if (step instanceof PlanStep.Simple simple) {
            return simple.word();
        }
        if (step instanceof PlanStep.ReduceTier tier) {
            return "reduce_tier " + tier.brackets();
        }
        return step instanceof PlanStep.ReduceShare share
                ? "reduce " + FormulaText.of(share.share())
                : "reduce until " + FormulaText.of(((PlanStep.ReduceUntil) step).condition());
    }

    private static String part(Message.Part part) {
        return part instanceof Message.Filled filled
                ? "{" + filled.name() + ": " + FormulaText.of(filled.value()) + "}"
                : ((Message.Literal) part).text();
    }

    private void amount(String label, Formula formula) {
        line(1, label + ": " + FormulaText.of(formula) + " : " + type(formula));
    }

    private static String type(Formula formula) {
        return formula.type() instanceof dev.plimsoll.type.Type.Quantity quantity
                ? "[" + quantity.unit().text() + "]"
                : formula.type().toString();
    }

    private void line(int indent, String content) {
        text.append("  ".repeat(indent)).append(content).append('\n');
    }
}
