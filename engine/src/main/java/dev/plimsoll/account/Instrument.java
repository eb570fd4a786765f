package dev.plimsoll.account;

import dev.plimsoll.type.Unit;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * An instrument that a policy knows.
 *
 * @param contractSize per contract: base (linear) or quote (inverse); without it a linear quantity is in base
 * @param tick the smallest step of its price, above 0
 * @param lot the smallest step of a quantity, above 0
 * @param attributes values of the policy's own {@code instrument} attributes
 */
public record Instrument(
        String symbol,
        InstrumentKind kind,
        ContractKind contract,
        String base,
        String quote,
        String settle,
        Optional<BigDecimal> contractSize,
        Optional<BigDecimal> tick,
        Optional<BigDecimal> lot,
        Map<String, Datum> attributes) {
    public Instrument {
        attributes = Map.copyOf(attributes);
    }

    /** An instrument without values of own attributes. */
    public Instrument(
            String symbol,
            InstrumentKind kind,
            ContractKind contract,
            String base,
            String quote,
            String settle,
            Optional<BigDecimal> contractSize,
            Optional<BigDecimal> tick,
            Optional<BigDecimal> lot) {
        this(symbol, kind, contract, base, quote, settle, contractSize, tick, lot, Map.of());
    }

    /** What its quantities are in: contracts if it is counted in them, else the base. */
    public String quantityUnit() {
        return isCounted() ? Unit.CONTRACTS : base;
    }

    /** The step that quantities are rounded to: the lot; contracts are whole where there is none. */
    public Optional<BigDecimal> quantityStep() {
        return lot.or(() -> isCounted() ? Optional.of(BigDecimal.ONE) : Optional.empty());
    }

    private boolean isCounted() {
        return contract == ContractKind.INVERSE || contractSize.isPresent();
    }

    /** What one contract is an amount of: the base (linear) or the quote (inverse). */
    public String faceUnit() {
        return contract == ContractKind.INVERSE ? quote : base;
    }
}
