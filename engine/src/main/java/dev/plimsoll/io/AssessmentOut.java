package dev.plimsoll.io;

import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.decision.PolicyId;
import dev.plimsoll.decision.PoolHealth;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.decision.Status;
import dev.plimsoll.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/** The shapes {@code plimsoll.assessment/1} and {@code plimsoll.book/1}. */
final class AssessmentOut {
    private static final String SCHEMA = "plimsoll.assessment/1";

    private AssessmentOut() {}

    static void write(JsonOut out, Assessment assessment) {
        out.text("schema", SCHEMA);
        DecisionOut.policy(out, assessment.policy());
        out.text("account", assessment.account())
                .text("status", assessment.status().name());
        if (assessment.pools().size() == 1) {
            out.object("cross", pool -> pool(pool, assessment.pools().get(0)));
        }
        out.objects("pools", assessment.pools(), (one, pool) -> pool(one, pool, assessment))
                .objects("positions", assessment.positions(), AssessmentOut::position)
                .objects("findings", assessment.findings(), DecisionOut::finding)
                .objects("plan", assessment.plan(), AssessmentOut::step);
        if (assessment.pools().size() == 1) {
            assessment.uncovered().values().forEach(loss -> out.decimal("uncovered", loss));
        }
        out.objects("errors", assessment.errors(), DecisionOut::fault)
                .objectsUnlessNone("explanation", assessment.explanation(), DecisionOut::explanation);
    }

    /** An account that could not be read. */
    static void unread(JsonOut out, PolicyId policy, List<Diagnostic> problems) {
        out.text("schema", SCHEMA);
        DecisionOut.policy(out, policy);
        out.text("status", Status.ERROR.name())
                .list("pools", List.of())
                .list("positions", List.of())
                .list("findings", List.of())
                .list("plan", List.of())
                .objects("errors", problems, DecisionOut::problem);
    }

    /** Of several pools each says what is uncovered in its currency. */
    private static void pool(JsonOut out, PoolHealth pool, Assessment assessment) {
        pool(out, pool);
        if (assessment.pools().size() > 1) {
            out.decimal("uncovered", Optional.ofNullable(assessment.uncovered().get(pool.settle())));
        }
    }

    private static void pool(JsonOut out, PoolHealth pool) {
        out.text("settle", pool.settle())
                .decimal("balance", pool.balance().value())
                .decimal("equity", pool.equity().value())
                .decimal("unrealized_pnl", pool.unrealizedPnl().value())
                .decimal("initial_margin", pool.initialMargin().value())
                .decimal("maintenance_margin", pool.maintenanceMargin().value())
                .decimal("available", pool.available().value())
                .text("status", pool.status().name());
    }

    private static void position(JsonOut out, PositionHealth position) {
        out.text("instrument", position.instrument())
                .text("side", position.side())
                .text("mode", position.mode())
                .decimal("quantity", position.quantity())
                .decimal("mark_price", position.markPrice().value())
                .decimal("notional", position.notional().value())
                .decimal("margin", position.margin().value())
                .decimal("equity", position.equity().value())
                .decimal("unrealized_pnl", position.unrealizedPnl().value())
                .decimal("initial_margin", position.initialMargin().value())
                .decimal("maintenance_margin", position.maintenanceMargin().value())
                .decimal("liquidation_price", position.liquidationPrice().value())
                .decimal("bankruptcy_price", position.bankruptcyPrice().value())
                .text("status", position.status().name());
    }

    private static void step(JsonOut out, PlannedStep step) {
        out.text("step", step.step())
                .text("scope", step.scope())
                .text("instrument", step.instrument())
                .decimal("quantity", step.quantity())
                .decimal("price", step.price())
                .text("rule", step.rule())
                .text("side", step.side())
                .text("asset", step.asset())
                .text("from", step.from())
                .decimal("fee", step.fee());
    }
}
