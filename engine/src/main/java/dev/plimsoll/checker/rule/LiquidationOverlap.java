package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.RuleCode;
import dev.plimsoll.model.Rule;
import java.util.List;
import java.util.function.Consumer;

/** Two liquidations of one scope that may hold together: which of their plans would count? */
final class LiquidationOverlap implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        List<RuleSet.Entry> liquidations = rules.entries().stream()
                .filter(entry -> entry.rule() instanceof Rule.Liquidation)
                .toList();
        for (int i = 0; i < liquidations.size(); i++) {
            for (int j = 0; j < i; j++) {
                compare(liquidations.get(j), liquidations.get(i), problems);
            }
        }
    }

    private static void compare(RuleSet.Entry first, RuleSet.Entry second, Consumer<Diagnostic> problems) {
        Rule.Liquidation one = (Rule.Liquidation) first.rule();
        Rule.Liquidation other = (Rule.Liquidation) second.rule();
        boolean joined = one.header().overrides().contains(other.name())
                || other.header().overrides().contains(one.name());
        if (one.scope() != other.scope()
                || joined
                || Facts.of(one.header().applies(), other.header().applies()).areContradictory()) {
            return;
        }
        problems.accept(Diagnostic.of(
                        RuleCode.LIQUIDATIONS_OVERLAP,
                        second.name(),
                        "`" + other.name() + "` and `" + one.name() + "` may both liquidate one "
                                + one.scope().word().replace("cross", "pool"))
                .withRelated(first.name(), "the other liquidation")
                .withHelp("say `overrides " + one.name() + "` in `" + other.name()
                        + "`, or the other way round; or add conditions that exclude each other"));
    }
}
