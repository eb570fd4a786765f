package dev.plimsoll.cli.report;

import dev.plimsoll.decision.Amount;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.decision.PoolHealth;
import dev.plimsoll.decision.PositionHealth;
import java.util.ArrayList;
import java.util.List;

/** An assessment for people. */
public final class AssessmentText {
    private AssessmentText() {}

    /**
     * @param settle the settlement currency of an instrument, for the decimals of its amounts
     */
    public static List<String> lines(
            Assessment assessment, java.util.function.Function<String, String> settle, Places places, Paint paint) {
        List<String> lines = new ArrayList<>();
        String status = assessment.status().name();
        lines.add(paint.paint(Verdicts.of(status), status) + "  account "
                + paint.paint(Style.STRONG, assessment.account())
                + paint.paint(
                        Style.FAINT,
                        "  policy " + assessment.policy().name() + " "
                                + assessment.policy().version()));
        if (!assessment.pools().isEmpty()) {
            lines.add("");
            lines.addAll(pools(assessment.pools(), paint));
        }
        if (!assessment.positions().isEmpty()) {
            lines.add("");
            lines.addAll(positions(assessment.positions(), settle, paint));
        }
        section("errors", Findings.errors(assessment.errors(), places, paint), lines);
        section("why", Findings.lines(assessment.findings(), paint), lines);
        section("plan", plan(assessment, settle, paint), lines);
        section("every rule", Findings.explanation(assessment.explanation(), paint), lines);
        return lines;
    }

    private static void section(String title, List<String> content, List<String> lines) {
        if (!content.isEmpty()) {
            lines.add("");
            lines.add(title);
            lines.addAll(content);
        }
    }

    private static List<String> pools(List<PoolHealth> pools, Paint paint) {
        Table table = new Table("lrrrrrrl");
        heads(table, "cross pool", "balance", "equity", "unrealized", "initial", "maintenance", "available", "status");
        for (PoolHealth pool : pools) {
            String currency = pool.settle();
            table.row().cell(currency, Style.STRONG).cell(Figures.amount(pool.balance(), currency));
            for (Amount amount : List.of(
                    pool.equity(),
                    pool.unrealizedPnl(),
                    pool.initialMargin(),
                    pool.maintenanceMargin(),
                    pool.available())) {
                table.cell(Figures.amount(amount, currency));
            }
            String status = pool.status().name();
            table.cell(status, Verdicts.of(status));
        }
        return table.lines("", paint);
    }

    private static List<String> positions(
            List<PositionHealth> positions, java.util.function.Function<String, String> settle, Paint paint) {
        Table table = new Table("lllrrrrrrrl");
        heads(
                table,
                "position",
                "side",
                "mode",
                "quantity",
                "mark",
                "notional",
                "equity",
                "maintenance",
                "liquidation",
                "bankruptcy",
                "status");
        for (PositionHealth position : positions) {
            String currency = settle.apply(position.instrument());
            String status = position.status().name();
            table.row()
                    .cell(position.instrument(), Style.STRONG)
                    .cell(position.side())
                    .cell(position.mode())
                    .cell(Figures.exact(position.quantity()))
                    .cell(Figures.exact(position.markPrice()))
                    .cell(Figures.amount(position.notional(), currency))
                    .cell(Figures.amount(position.equity(), currency))
                    .cell(Figures.amount(position.maintenanceMargin(), currency))
                    .cell(Figures.exact(position.liquidationPrice()), Style.STRONG)
                    .cell(Figures.exact(position.bankruptcyPrice()))
                    .cell(status, Verdicts.of(status));
        }
        return table.lines("", paint);
    }

    private static List<String> plan(
            Assessment assessment, java.util.function.Function<String, String> settle, Paint paint) {
        Table table = new Table("rllllrlrl");
        int number = 0;
        for (PlannedStep step : assessment.plan()) {
            number++;
            table.row()
                    .cell(Integer.toString(number), Style.FAINT)
                    .cell(step.step(), Style.STRONG)
                    .cell(step.scope())
                    .cell(step.instrument().or(step::asset).orElse(""))
                    .cell(step.side()
                            .or(() -> step.from().map(from -> "from " + from))
                            .orElse(""))
                    .cell(step.quantity().map(Figures::exact).orElse(""))
                    .cell(step.price().isPresent() ? "at" : "")
                    .cell(step.price().map(Figures::exact).orElse(""))
                    .cell(step.fee()
                            .map(fee -> "fee "
                                    + Figures.amount(
                                            fee, step.instrument().map(settle).orElse("")))
                            .orElse(""));
        }
        List<String> lines = table.lines("  ", paint);
        assessment
                .uncovered()
                .forEach((currency, loss) -> lines.add("  uncovered loss " + Figures.amount(loss, currency)));
        return lines;
    }

    private static void heads(Table table, String... heads) {
        table.row();
        for (String head : heads) {
            table.cell(head, Style.FAINT);
        }
    }
}
