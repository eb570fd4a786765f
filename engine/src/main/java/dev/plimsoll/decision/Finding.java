package dev.plimsoll.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A rule that has something to say.
 *
 * @param rule its name
 * @param kind its keyword, or {@code builtin}
 * @param code the venue's own code
 * @param verdict what it stands for: {@code DENY}, {@code ADVISE}, {@code ALERT}, {@code MARGIN_CALL}, {@code LIQUIDATE}
 * @param message with values filled in
 * @param at {@code file:line:column} of the rule; empty for a built-in check that no statement words
 * @param values the operands that it saw, printed with their units, by path, in the order read
 * @param passesIf what would make it pass, by attribute; empty where that cannot be solved
 * @param about the scope or place it speaks of: {@code position BTC-USDT long isolated}, {@code cross USDT}; empty for a request
 */
public record Finding(
        String rule,
        String kind,
        Optional<String> code,
        String verdict,
        String message,
        String at,
        Map<String, String> values,
        Map<String, String> passesIf,
        Optional<String> cite,
        String about) {
    public Finding {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        passesIf = Collections.unmodifiableMap(new LinkedHashMap<>(passesIf));
    }

    /** The names of the values. */
    public java.util.List<String> operands() {
        return new ArrayList<>(values.keySet());
    }
}
