package dev.plimsoll.importer.table;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An instrument as an exchange's files tell it.
 *
 * @param place where it is told
 * @param contractSize of one contract in base (linear) or quote (inverse); without it quantities are in base
 */
public record VenueInstrument(
        String symbol,
        Span place,
        InstrumentKind kind,
        ContractKind contract,
        String base,
        String quote,
        String settle,
        Optional<BigDecimal> contractSize,
        Optional<BigDecimal> tick,
        Optional<BigDecimal> lot) {}
