package dev.plimsoll.checker.rule;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Rule;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.HeaderLine;
import dev.plimsoll.vocabulary.Scope;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A margin mode in which nothing is ever liquidated, in a policy that liquidates in the other. */
final class UnliquidatedModes implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        List<Rule.Liquidation> liquidations = rules.all(Rule.Liquidation.class).toList();
        if (liquidations.isEmpty()) {
            return;
        }
        for (MarginMode mode : rules.stated().modes()) {
            if (liquidations.stream().noneMatch(liquidation -> reaches(liquidation, mode))) {
                report(rules, mode, problems);
            }
        }
    }

    private static boolean reaches(Rule.Liquidation liquidation, MarginMode mode) {
        return switch (liquidation.scope()) {
            case ACCOUNT -> true;
            case CROSS -> mode == MarginMode.CROSS;
            case POSITION -> Facts.of(liquidation.header().guard()).allows("position.mode", mode.word());
        };
    }

    private static void report(RuleSet rules, MarginMode mode, Consumer<Diagnostic> problems) {
        Optional<HeaderLine.Modes> line = rules.stated().line(HeaderLine.Modes.class);
        Span place = line.flatMap(modes -> modes.modes().stream()
                        .filter(name -> name.text().equals(mode.word()))
                        .findFirst())
                .map(name -> name.span())
                .orElse(rules.stated().head());
        Scope scope = mode == MarginMode.CROSS ? Scope.CROSS : Scope.POSITION;
        List<String> others = rules.stated().modes().stream()
                .filter(other -> other != mode)
                .map(MarginMode::word)
                .toList();
        String guard = scope == Scope.POSITION && !others.isEmpty() ? "mode is " + mode.word() + " and " : "";
        String help = "add `liquidate NAME: " + scope.word() + " when " + guard + "equity <= maintenance_margin by …`";
        Diagnostic diagnostic =
                Diagnostic.of(LintCode.MODE_NOT_LIQUIDATED, place, "no rule liquidates " + mode.word() + " positions");
        problems.accept((line.isEmpty() ? diagnostic.withNote("a policy without a line `modes` has both") : diagnostic)
                .withHelp(others.isEmpty() ? help : help + ", or say `modes " + String.join(", ", others) + "`"));
    }
}
