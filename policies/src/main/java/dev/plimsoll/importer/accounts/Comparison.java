package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.Position;
import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.PoolHealth;
import dev.plimsoll.decision.PositionHealth;
import dev.plimsoll.model.CheckedPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an exchange says of an account beside what a policy says of it. */
public final class Comparison {
    private Comparison() {}

    /**
     * Figure by figure: pools by currency, then positions as assessments order them. What the exchange does not state is left
     * out. Prices of ours are rounded to the tick of their instrument.
     */
    public static List<Compared> of(ImportedAccount imported, Assessment assessment, CheckedPolicy policy) {
        List<Compared> compared = new ArrayList<>();
        for (PoolHealth pool : assessment.pools()) {
            Map<Figure, Stated> stated = imported.stated().pools().getOrDefault(pool.settle(), Map.of());
            for (Figure figure : Figure.values()) {
                Stated theirs = stated.get(figure);
                if (theirs != null) {
                    compared.add(ofPool(pool, figure, theirs));
                }
            }
        }
        for (PositionHealth position : assessment.positions()) {
            Map<Figure, Stated> stated = stated(imported, position);
            for (Figure figure : Figure.values()) {
                Stated theirs = stated.get(figure);
                if (theirs != null) {
                    compared.add(ofPosition(position, figure, theirs, policy));
                }
            }
        }
        return compared;
    }

    private static Map<Figure, Stated> stated(ImportedAccount imported, PositionHealth health) {
        for (Map.Entry<Position, Map<Figure, Stated>> entry :
                imported.stated().positions().entrySet()) {
            Position position = entry.getKey();
            if (position.instrument().equals(health.instrument())
                    && position.side().word().equals(health.side())
                    && position.mode().word().equals(health.mode())) {
                return entry.getValue();
            }
        }
        return Map.of();
    }

    private static Compared ofPool(PoolHealth pool, Figure figure, Stated theirs) {
        Optional<BigDecimal> ours = figure.of(pool).value();
        return new Compared(
                pool.settle() + " pool",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(pool.settle()),
                figure,
                theirs.value(),
                ours,
                theirs.agrees(ours, Optional.empty()));
    }

    private static Compared ofPosition(PositionHealth position, Figure figure, Stated theirs, CheckedPolicy policy) {
        Optional<BigDecimal> ours = figure.of(position).value();
        Optional<BigDecimal> tick = figure.isPrice()
                ? Optional.ofNullable(policy.instruments().get(position.instrument()))
                        .flatMap(Instrument::tick)
                : Optional.empty();
        return new Compared(
                position.instrument() + " " + position.side() + " " + position.mode(),
                Optional.of(position.instrument()),
                Optional.of(position.side()),
                Optional.of(position.mode()),
                Optional.empty(),
                figure,
                theirs.value(),
                ours,
                theirs.agrees(ours, tick));
    }
}
