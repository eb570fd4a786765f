package dev.plimsoll.properties;

import dev.plimsoll.account.Instrument;
import java.util.Map;
import java.util.Objects;

/** What must be there. */
final class Known {
    private Known() {}

    static <V> V in(Map<String, V> values, String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    static Instrument instrument(Situation situation, String symbol) {
        return in(situation.policy().model().instruments(), symbol);
    }
}
