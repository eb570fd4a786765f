package dev.plimsoll.importer.accounts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure of a position or a pool, as the exchange and as the policy say it.
 *
 * @param scope {@code BTCUSDT long cross}, or {@code USDT pool}
 * @param instrument of a position; absent for a pool
 * @param theirs absent where the exchange says that there is none
 * @param ours absent where the policy says that there is none, or has no answer
 * @param same whether they agree in the decimals that the exchange shows
 */
public record Compared(
        String scope,
        Optional<String> instrument,
        Optional<String> side,
        Optional<String> mode,
        Optional<String> pool,
        Figure figure,
        Optional<BigDecimal> theirs,
        Optional<BigDecimal> ours,
        boolean same) {
    /** Ours less theirs, where both have a number. */
    public Optional<BigDecimal> difference() {
        return theirs.flatMap(number -> ours.map(own -> own.subtract(number)));
    }
}
