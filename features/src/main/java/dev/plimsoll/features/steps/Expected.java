package dev.plimsoll.features.steps;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A number that an answer is compared with: exactly, or with {@code about} rounded (half even) to as many decimals as
 * were written.
 */
public record Expected(BigDecimal value, boolean rounded, Optional<String> asset) {
    static Expected of(String text) {
        boolean about = text.startsWith("about ");
        String[] parts = (about ? text.substring("about ".length()) : text).split(" ", -1);
        return new Expected(Types.number(parts[0]), about, parts.length > 1 ? Optional.of(parts[1]) : Optional.empty());
    }

    boolean isMetBy(BigDecimal actual) {
        BigDecimal compared = rounded ? actual.setScale(value.scale(), RoundingMode.HALF_EVEN) : actual;
        return compared.compareTo(value) == 0;
    }

    @Override
    public String toString() {
        return (rounded ? "about " : "")
                + value.toPlainString()
                + asset.map(name -> " " + name).orElse("");
    }
}
