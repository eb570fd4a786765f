package dev.plimsoll.assessment;

import dev.plimsoll.model.Rule.Requirement;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Attribute;
import java.util.Optional;

/**
 * A position as margin rules see it: what it must hold is what the rules on positions ask for it alone, of which rules on
 * its instrument and its pool are made.
 */
record PositionAlone(PositionState position) implements Element {
    @Override
    public Value read(Attribute attribute) {
        return switch (attribute.name()) {
            case "initial_margin" -> position.alone(Requirement.INITIAL);
            case "maintenance_margin" -> position.alone(Requirement.MAINTENANCE);
            default -> position.read(attribute);
        };
    }

    @Override
    public Optional<String> instrumentInContext() {
        return position.instrumentInContext();
    }
}
