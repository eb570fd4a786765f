package dev.plimsoll.model;

import dev.plimsoll.vocabulary.Action;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rules as text, with their composed conditions. */
final class RulePrinter {
    private final ModelPrinter.Lines lines;

    RulePrinter(ModelPrinter.Lines lines) {
        this.lines = lines;
    }

    void print(Rule rule) {
        Rule.Header header = rule.header();
        String keyword = rule instanceof Rule.Check ? "check" : header.kind().keyword();
        lines.start("rule " + header.index() + " " + keyword + " " + header.name());
        own(rule);
        line("guard", header.guard());
        if (!header.overrides().isEmpty()) {
            lines.line("overrides " + String.join(", ", header.overrides()));
        }
        line("applies", header.applies());
        line("fires", header.fires());
        header.dates().ifPresent(dates -> lines.line("effective " + ModelPrinter.dates(dates)));
        header.because().ifPresent(message -> lines.line("because " + ConstantText.quoted(text(message))));
        header.code().ifPresent(code -> lines.line("code " + ConstantText.quoted(code)));
        header.cite().ifPresent(cite -> lines.line("cite " + ConstantText.quoted(cite)));
    }

    private void line(String what, Formula formula) {
        lines.line(what + " " + FormulaText.of(formula));
    }

    /** What only a rule of its kind has. */
    private void own(Rule rule) {
        if (rule instanceof Rule.Bound bound) {
            lines.line(
                    "of " + (bound.after() ? "after." : "") + bound.attribute().path());
            line("at", bound.bound());
            actions(bound.actions());
        } else if (rule instanceof Rule.Margin margin) {
            lines.line(word(margin.requirement()) + " of " + word(margin.of()));
            line("amount", margin.amount());
        } else if (rule instanceof Rule.Collateral collateral) {
            line("amount", collateral.amount());
        } else if (rule instanceof Rule.OnRequest onRequest) {
            actions(onRequest.actions());
        } else if (rule instanceof Rule.Warning warning) {
            lines.line("of " + warning.scope().word());
        } else if (rule instanceof Rule.Liquidation liquidation) {
            liquidation(liquidation);
        } else if (rule instanceof Rule.NeverAllowed never) {
            lines.line("allowed");
            actions(never.actions());
        } else if (rule instanceof Rule.NeverHealth never) {
            lines.line((never.liquidated() ? "liquidated " : "state ")
                    + never.scope().word());
        } else if (rule instanceof Rule.Check check) {
            actions(check.actions());
        }
    }

    private void liquidation(Rule.Liquidation liquidation) {
        lines.line("of " + liquidation.scope().word());
        lines.line("by " + liquidation.steps().stream().map(RulePrinter::step).collect(Collectors.joining(", ")));
        liquidation.fee().ifPresent(fee -> line("fee", fee));
        liquidation.lossLimit().ifPresent(limit -> line("loss limited to", limit));
        lines.line("remainder to " + (liquidation.remainderToInsuranceFund() ? "insurance_fund" : "account"));
    }

    private static String step(PlanStep step) {
        if (step instanceof PlanStep.ReduceTier tier) {
            return "reduce_tier " + tier.brackets();
        }
        if (step instanceof PlanStep.ReduceShare share) {
            return "reduce " + FormulaText.of(share.share());
        }
        if (step instanceof PlanStep.ReduceUntil until) {
            return "reduce until " + FormulaText.of(until.condition());
        }
        return ((PlanStep.Simple) step).word();
    }

    private void actions(Collection<Action> actions) {
        lines.line("on " + actions.stream().map(Action::word).collect(Collectors.joining(", ")));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String text(Message message) {
        StringBuilder text = new StringBuilder();
        for (Message.Part part : message.parts()) {
            if (part instanceof Message.Filled filled) {
                text.append('{').append(filled.name()).append('}');
            } else {
                text.append(((Message.Literal) part).text().replace("{", "{{").replace("}", "}}"));
            }
        }
        return text.toString();
    }
}
