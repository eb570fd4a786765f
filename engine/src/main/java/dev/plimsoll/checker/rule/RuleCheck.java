package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.Consumer;

/** One thing that rules must not say. */
public interface RuleCheck {
    /** All checks. */
    List<RuleCheck> ALL = List.of(
            new CarriedReads(),
            new ClosingRefused(),
            new StatusReads(),
            new CircularAmounts(),
            new LiquidationOverlap(),
            new ImpossibleConstants(),
            new SetLeverageDropsOut(),
            new EquityOfCross(),
            new LastPrice(),
            new MissingMarginRules());

    void check(RuleSet rules, Consumer<Diagnostic> problems);
}
