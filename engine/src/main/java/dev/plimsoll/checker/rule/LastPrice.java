package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Rule;
import java.util.function.Consumer;

/** A liquidation by the price of the last trade, which a single order can move. */
final class LastPrice implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        for (RuleSet.Entry entry : rules.entries()) {
            if (entry.rule() instanceof Rule.Liquidation) {
                Reads.of(entry.conditions()).stream()
                        .filter(use -> use.path().equals("market.last_price"))
                        .findFirst()
                        .ifPresent(use -> problems.accept(Diagnostic.of(
                                        LintCode.LAST_PRICE,
                                        use.formula().span(),
                                        "the last price liquidates, which a single trade can move")
                                .withHelp("write `market.mark_price`")));
            }
        }
    }
}
