package dev.plimsoll.features.steps;

import dev.plimsoll.decision.Amount;
import dev.plimsoll.decision.PositionHealth;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares a row of a table with a position; {@code none} stands for what is absent. */
final class PositionFigures {
    static final List<String> COLUMNS = List.of(
            "instrument",
            "side",
            "mode",
            "quantity",
            "notional",
            "margin",
            "equity",
            "unrealized pnl",
            "initial margin",
            "maintenance margin",
            "liquidation price",
            "bankruptcy price",
            "status");

    private PositionFigures() {}

    /** What differs first. */
    static Optional<String> difference(Rows.Row row, PositionHealth position) {
        Map<String, Amount> figures = new LinkedHashMap<>();
        figures.put("quantity", Amount.of(position.quantity()));
        figures.put("notional", position.notional());
        figures.put("margin", position.margin());
        figures.put("equity", position.equity());
        figures.put("unrealized pnl", position.unrealizedPnl());
        figures.put("initial margin", position.initialMargin());
        figures.put("maintenance margin", position.maintenanceMargin());
        figures.put("liquidation price", position.liquidationPrice());
        figures.put("bankruptcy price", position.bankruptcyPrice());
        for (Map.Entry<String, Amount> figure : figures.entrySet()) {
            Optional<String> cell = row.text(figure.getKey());
            Optional<BigDecimal> actual = figure.getValue().value();
            if (cell.isPresent() && !isSame(row, figure.getKey(), cell.get(), actual)) {
                return Optional.of(figure.getKey() + " is "
                        + actual.map(BigDecimal::toPlainString).orElse("none") + ", not " + cell.get());
            }
        }
        return row.read("status", Types.STATUS, "status", Types::statusOf)
                .filter(expected -> expected != position.status())
                .map(expected -> "status is " + position.status() + ", not " + expected);
    }

    private static boolean isSame(Rows.Row row, String column, String cell, Optional<BigDecimal> actual) {
        if (cell.equals("none")) {
            return actual.isEmpty();
        }
        Expected expected = row.read(column, "(?:about )?" + Types.NUMBER, "number", Expected::of)
                .orElseThrow();
        return actual.filter(expected::isMetBy).isPresent();
    }
}
