package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.type.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Quantities as the policy counts them. */
final class Quantities {
    private final Draft draft;

    Quantities(Draft draft) {
        this.draft = draft;
    }

    /** The quantity of a position in the unit of the policy's instrument; without a policy as the exchange counts. */
    BigDecimal of(Holding holding, Optional<Instrument> instrument) {
        if (!draft.isCounted()) {
            return instrument.map(known -> ofBase(holding, known)).orElse(holding.quantity);
        }
        Optional<BigDecimal> value = Optional.ofNullable(draft.contractValues.get(holding.symbol));
        if (instrument.isEmpty()) {
            draft.findings.note("quantities are in contracts, as the exchange counts them");
            return holding.quantity;
        }
        return Unit.CONTRACTS.equals(instrument.get().quantityUnit())
                ? contracts(holding, instrument.get(), value)
                : base(holding, value);
    }

    /** Inverse contracts are counted everywhere; of linear ones some exchanges state the base. */
    private static BigDecimal ofBase(Holding holding, Instrument instrument) {
        boolean counts = instrument.contract() == ContractKind.LINEAR
                && instrument.contractSize().isPresent();
        return counts
                ? holding.quantity
                        .divide(instrument.contractSize().get(), MathContext.DECIMAL128)
                        .stripTrailingZeros()
                : holding.quantity;
    }

    /** Where the policy's contracts are of another size, as many of them as are worth the same. */
    private static BigDecimal contracts(Holding holding, Instrument instrument, Optional<BigDecimal> value) {
        Optional<BigDecimal> size = instrument.contractSize();
        if (value.isEmpty() || size.isEmpty() || size.get().compareTo(value.get()) == 0) {
            return holding.quantity;
        }
        return holding.quantity
                .multiply(value.get())
                .divide(size.get(), MathContext.DECIMAL128)
                .stripTrailingZeros();
    }

    private BigDecimal base(Holding holding, Optional<BigDecimal> value) {
        if (value.isEmpty()) {
            draft.findings.add(Diagnostic.of(
                            DataCode.MISSING_KEY,
                            holding.span,
                            "`" + holding.key() + "` is counted in contracts, and no file states what one stands for")
                    .withHelp("give the exchange's answer about instruments too"));
        }
        return holding.quantity.multiply(value.orElse(BigDecimal.ONE));
    }
}
