package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.HandMade.is;
import static dev.plimsoll.assessment.HandMade.read;
import static dev.plimsoll.model.Formulas.and;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.limit;
import static dev.plimsoll.model.Formulas.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Scalar;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a plan does, no money comes or goes: account, fund and fees have what was there, but for what is uncovered. */
class ConservationTest {
    private static final List<PlanStep> STEPS = List.of(
            PlanStep.Simple.CANCEL_ORDERS,
            PlanStep.Simple.CLOSE,
            PlanStep.Simple.CLOSE_ALL,
            PlanStep.Simple.HAND_OVER,
            PlanStep.Simple.NET_HEDGES,
            new PlanStep.ReduceTier(1),
            new PlanStep.ReduceShare(number("0.3")),
            new PlanStep.ReduceUntil(
                    compare(limit(read("account.maintenance_margin"), read("account.equity")), "<=", number("0.8"))));

    private static HandMade policy(Random random) {
        HandMade policy = Guides.tieredMargins(Guides.brackets(true, "5000: 0.01", "20000: 0.03", "above: 0.08"));
        Formula isolated = and(
                is(MarginMode.ISOLATED), compare(read("position.equity"), "<=", read("position.maintenance_margin")));
        Formula pool = compare(read("cross.equity"), "<=", read("cross.maintenance_margin"));
        return liquidate(
                liquidate(policy, random, "one", Scope.POSITION, isolated, read("position.margin")),
                random,
                "pool",
                Scope.CROSS,
                pool,
                read("cross.balance"));
    }

    private static HandMade liquidate(
            HandMade policy, Random random, String name, Scope scope, Formula when, Formula limit) {
        PlanStep[] steps = new PlanStep[1 + random.nextInt(3)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = STEPS.get(random.nextInt(STEPS.size()));
        }
        return policy.liquidate(
                name,
                scope,
                when,
                random.nextBoolean() ? Optional.of(number("0.005")) : Optional.empty(),
                random.nextBoolean() ? Optional.of(limit) : Optional.empty(),
                random.nextInt(3) == 0,
                steps);
    }

    private static Facts facts(Random random) {
        Facts facts = Facts.balance(String.valueOf(500 + random.nextInt(4000)))
                .hedge()
                .fund(String.valueOf(random.nextInt(3) * 200));
        for (String symbol : List.of("BTC-USDT", "ETH-USDT", "SOL-USDT")) {
            int entry = 50 + random.nextInt(100);
            facts.mark(symbol, String.valueOf(entry - 20 + random.nextInt(40)));
            for (String side : List.of("LONG", "SHORT")) {
                String quantity = String.valueOf(1 + random.nextInt(200));
                switch (random.nextInt(4)) {
                    case 0 -> facts.cross(symbol, side, quantity, String.valueOf(entry), "10");
                    case 1 ->
                        facts.isolated(
                                symbol,
                                side,
                                quantity,
                                String.valueOf(entry),
                                "10",
                                String.valueOf(random.nextInt(300)));
                    case 2 -> facts.order(symbol, side, quantity, String.valueOf(entry), "10", MarginMode.CROSS);
                    default -> {}
                }
            }
        }
        return facts;
    }

    private static Scalar total(AccountState state) {
        Value unrealized = state.wallet("USDT").unrealizedPnl();
        return state.ledger()
                .balance("USDT")
                .plus(((Value.Number) unrealized).scalar())
                .plus(state.ledger().insuranceFund("USDT"));
    }

    private static Scalar uncovered(LiquidationPlan plan) {
        return plan.uncovered().getOrDefault("USDT", Scalar.ZERO);
    }

    private static Scalar fees(LiquidationPlan plan) {
        BigDecimal fees =
                plan.steps().stream().flatMap(step -> step.fee().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Fraction.of(fees);
    }

    @Test
    void over_random_accounts_and_plans() {
        Random random = new Random(20260101);
        int planned = 0;
        int partial = 0;
        int uncovered = 0;
        for (int i = 0; i < 1500; i++) {
            AccountState before = facts(random).under(policy(random).build());
            LiquidationPlan plan = LiquidationPlan.of(before);
            assertThat(plan.faults()).isEmpty();
            Scalar left = total(plan.state()).plus(fees(plan)).minus(uncovered(plan));
            Scalar off = left.minus(total(before)).abs();
            assertThat(off.compareTo(Fraction.of(new BigDecimal("0.000000000000000000001"))))
                    .as("%s: %s", i, plan.steps())
                    .isNegative();
            assertThat(plan.state().ledger().insuranceFund("USDT").signum()).isNotNegative();
            assertThat(uncovered(plan).signum()).isNotNegative();
            for (PlannedStep step : plan.steps()) {
                assertThat(step.quantity().orElseThrow()).isPositive();
                step.fee().ifPresent(fee -> assertThat(fee).isNotNegative());
            }
            planned += plan.steps().isEmpty() ? 0 : 1;
            partial += plan.steps().isEmpty() || plan.state().positions().isEmpty() ? 0 : 1;
            uncovered += uncovered(plan).signum();
        }
        assertThat(planned).isGreaterThan(700);
        assertThat(partial).isGreaterThan(200);
        assertThat(uncovered).isGreaterThan(50);
    }
}
