package dev.plimsoll.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the oracle says of the health of an account.
 *
 * @param invalid the whole account has no answer
 * @param plan what is done where liquidations are due; not told where something has no answer
 * @param findings rule and what it is about: {@code low cross USDT}
 */
public record Checkup(
        boolean invalid,
        String status,
        Map<String, Pool> pools,
        List<Held> positions,
        Set<String> findings,
        Optional<String> code,
        Optional<Winding> plan) {

    /** Amounts by name; one that has no answer is empty. */
    public record Pool(String status, Map<String, Optional<BigDecimal>> amounts) {}

    /** A position by its key, {@code BTC-USDT long isolated}. */
    public record Held(String key, String status, Map<String, Optional<BigDecimal>> amounts) {}
}
