package dev.plimsoll.checker.rule;

import dev.plimsoll.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.Consumer;

/** One thing that rules must not say. */
public interface RuleCheck {
    /** Those that find errors. */
    List<RuleCheck> ERRORS = List.of(
            new CarriedReads(),
            new ClosingRefused(),
            new StatusReads(),
            new CircularAmounts(),
            new LiquidationOverlap());

    /** Those that warn of what is there. */
    List<RuleCheck> WARNINGS = List.of(
            new ImpossibleConstants(),
            new SetLeverageDropsOut(),
            new EquityOfCross(),
            new LastPrice(),
            new ConditionsApart(),
            new SuspiciousUnits(),
            new WordlessRefusals(),
            new LocksWithoutWayOut(),
            new ModesNotInUse(),
            new MoneyInEach());

    /** Those that warn of what is missing, which can only be said of a policy that has rules, and in which nothing is wrong. */
    List<RuleCheck> MISSING = List.of(
            new MissingMarginRules(),
            new UnusedNames(),
            new UnwarnedLiquidations(),
            new UnliquidatedModes(),
            new MissingLeverageLimit(),
            new MissingLiquidation(),
            new MissingCallLevel());

    void check(RuleSet rules, Consumer<Diagnostic> problems);
}
