package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.RuleCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.syntax.Step;
import dev.plimsoll.type.Type;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.StepWord;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** The steps behind {@code by}. */
final class StepReader {
    private static final BigDecimal MOST_BRACKETS = BigDecimal.valueOf(1_000);

    private final RuleContext context;

    StepReader(RuleContext context) {
        this.context = context;
    }

    Optional<PlanStep> read(Step step) {
        Optional<StepWord> word = StepWord.of(step.name().text());
        if (word.isEmpty()) {
            context.problems()
                    .unknown(
                            NameCode.UNKNOWN_WORD,
                            step.name().span(),
                            "there is no step `" + step.name().text() + "`",
                            step.name().text(),
                            Stream.of(StepWord.values()).map(StepWord::word).toList());
            return Optional.empty();
        }
        return switch (word.get()) {
            case CANCEL_ORDERS -> plain(step, PlanStep.Simple.CANCEL_ORDERS);
            case NET_HEDGES -> plain(step, PlanStep.Simple.NET_HEDGES);
            case CLOSE -> plain(step, PlanStep.Simple.CLOSE);
            case CLOSE_ALL -> plain(step, PlanStep.Simple.CLOSE_ALL);
            case REPAY -> plain(step, PlanStep.Simple.REPAY);
            case HAND_OVER -> plain(step, PlanStep.Simple.HAND_OVER);
            case REDUCE -> reduce(step);
            case REDUCE_TIER -> reduceTier(step);
        };
    }

    private Optional<PlanStep> plain(Step step, PlanStep.Simple simple) {
        return step.argument().isEmpty() && step.until().isEmpty()
                ? Optional.of(simple)
                : wrong(step, "`" + simple.word() + "` takes nothing behind it", "write `" + simple.word() + "`");
    }

    private Optional<PlanStep> reduce(Step step) {
        if (step.until().isPresent()) {
            return context.condition(step.until().get()).map(PlanStep.ReduceUntil::new);
        }
        if (step.argument().isEmpty()) {
            return wrong(
                    step,
                    "`reduce` does not say by how much",
                    "write a share such as `reduce 50%`, or `reduce until` and a condition");
        }
        Optional<Typed> share = context.value(step.argument().get(), Type.NUMBER, "a share is");
        if (share.isPresent() && !isShare(share.get().formula())) {
            return wrong(step, "a share lies above 0 and at most at 100%", "write a share such as `reduce 50%`");
        }
        return share.map(value -> new PlanStep.ReduceShare(value.formula()));
    }

    private static boolean isShare(Formula formula) {
        return !(formula instanceof Formula.Constant constant)
                || !(constant.value() instanceof Value.Number number)
                || number.scalar().signum() > 0 && number.scalar().compareTo(Scalar.ONE) <= 0;
    }

    private Optional<PlanStep> reduceTier(Step step) {
        if (step.until().isPresent()) {
            return wrong(step, "`reduce_tier` takes a number of brackets", "write `reduce_tier 2`, or `reduce until`");
        }
        if (context.environment().tables().isEmpty()
                && context.environment().silent().isEmpty()) {
            return wrong(step, "there is no table with brackets to fall through", "add a `tiers` statement");
        }
        if (step.argument().isEmpty()) {
            return Optional.of(new PlanStep.ReduceTier(1));
        }
        Expression argument = step.argument().get();
        boolean whole = argument instanceof Expression.NumberLiteral number
                && number.suffix() == Expression.NumberSuffix.NONE
                && number.value().signum() > 0
                && number.value().stripTrailingZeros().scale() <= 0
                && number.value().compareTo(MOST_BRACKETS) <= 0;
        return whole
                ? Optional.of(new PlanStep.ReduceTier(
                        ((Expression.NumberLiteral) argument).value().intValueExact()))
                : wrong(step, "`reduce_tier` takes a whole number of brackets", "write `reduce_tier 2`");
    }

    private Optional<PlanStep> wrong(Step step, String message, String help) {
        context.problems().report(RuleCode.STEP_ARGUMENT, step.span(), message, help);
        return Optional.empty();
    }
}
