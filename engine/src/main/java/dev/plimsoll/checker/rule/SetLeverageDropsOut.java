package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.model.Rule;
import dev.plimsoll.vocabulary.Action;
import java.util.List;
import java.util.function.Consumer;

/** A bound on leverage that {@code set_leverage} escapes, because the bound reads what only an order carries. */
final class SetLeverageDropsOut implements RuleCheck {
    @Override
    public void check(RuleSet rules, Consumer<Diagnostic> problems) {
        for (RuleSet.Entry entry : rules.entries()) {
            boolean escapes = entry.rule() instanceof Rule.Bound bound
                    && bound.attribute().path().equals("request.leverage")
                    && !bound.actions().contains(Action.SET_LEVERAGE);
            List<Reads.Use> uses = entry.reads();
            boolean meant = uses.stream().anyMatch(use -> use.path().equals("request.action"));
            if (escapes && !meant) {
                uses.stream()
                        .filter(use -> !Carrying.carries(rules.vocabulary(), Action.SET_LEVERAGE, use))
                        .findFirst()
                        .ifPresent(use -> problems.accept(Diagnostic.of(
                                        LintCode.SET_LEVERAGE_DROPS_OUT,
                                        use.formula().span(),
                                        "`" + entry.rule().name() + "` does not judge `set_leverage`, which carries no "
                                                + Carrying.what(use).replace("an ", ""))
                                .withHelp("read the position instead, such as `after.position.notional`, or say "
                                        + "`action is open_position`")));
            }
        }
    }
}
