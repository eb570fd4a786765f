package dev.plimsoll.bundled;

import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.Decision;
import dev.plimsoll.decision.PlannedStep;
import dev.plimsoll.decision.PositionHealth;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.stream.Collectors;

/** Answers in one line, as the tables of the venue tests expect them. */
final class Answers {
    private Answers() {}

    /** The verdict, then what denies in the order shown, each with its code: {@code DENY mode_orders=-4047}. */
    static String of(Decision decision) {
        String findings = decision.findings().stream()
                .map(finding -> " " + finding.rule()
                        + finding.code().map(code -> "=" + code).orElse(""))
                .collect(Collectors.joining());
        return decision.verdict() + findings;
    }

    /** The status of the account, then the rules behind it. */
    static String of(Assessment assessment) {
        String findings = assessment.findings().stream()
                .map(finding -> " " + finding.rule())
                .collect(Collectors.joining());
        return assessment.status() + findings;
    }

    /** The steps of the plan: {@code reduce 1, close 4}. */
    static String plan(Assessment assessment) {
        return assessment.plan().stream().map(Answers::step).collect(Collectors.joining(", "));
    }

    private static String step(PlannedStep step) {
        return step.step()
                + step.quantity()
                        .map(quantity -> " " + quantity.stripTrailingZeros().toPlainString())
                        .orElse("");
    }

    /** The liquidation price of a position: {@code 81450}, or {@code none}. */
    static String price(Assessment assessment, String instrument) {
        return assessment.positions().stream()
                .filter(position -> position.instrument().equals(instrument))
                .map(Answers::price)
                .collect(Collectors.joining(" "));
    }

    private static String price(PositionHealth position) {
        return position.liquidationPrice()
                .value()
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .orElse("none")
                .toLowerCase(Locale.ROOT);
    }
}
