package dev.plimsoll.features.suggestion;

import java.util.List;

/**
 * What is suggested for a policy.
 *
 * @param feature the text of a feature that passes; empty where there is nothing to write
 * @param scenarios how many it has
 * @param underived what no scenario was found for, a line each, with the reason
 */
public record Suggested(String feature, int scenarios, List<String> underived) {
    public Suggested {
        underived = List.copyOf(underived);
    }
}
