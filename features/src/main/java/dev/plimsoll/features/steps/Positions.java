package dev.plimsoll.features.steps;

import dev.plimsoll.decision.Assessment;
import dev.plimsoll.decision.PositionHealth;
import java.util.List;
import java.util.Optional;

/** Finds the positions that steps name. */
final class Positions {
    private Positions() {}

    static Optional<PositionHealth> of(Assessment assessment, PositionName name) {
        List<PositionHealth> found = assessment.positions().stream()
                .filter(position -> position.instrument().equals(name.instrument())
                        && position.side().equals(name.side().word())
                        && name.mode()
                                .map(mode -> mode.word().equals(position.mode()))
                                .orElse(true))
                .toList();
        if (found.size() > 1) {
            throw new Unmet(name + " is held in both modes: say which, as in `" + name + " isolated`");
        }
        return found.stream().findFirst();
    }
}
