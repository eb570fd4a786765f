package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.model.CheckedPolicy;
import java.util.List;
import java.util.Optional;

/** What a policy calls the instruments of an exchange. */
final class Names {
    private final Optional<CheckedPolicy> policy;
    private final Findings findings;

    Names(Optional<CheckedPolicy> policy, Findings findings) {
        this.policy = policy;
        this.findings = findings;
    }

    /**
     * The policy's instrument: of that name, else the only perpetual whose base and quote, or whose base, make the name up.
     * Absent where there is no policy or it does not have it, which is told.
     */
    Optional<Instrument> of(String symbol) {
        if (policy.isEmpty()) {
            return Optional.empty();
        }
        Instrument same = policy.get().instruments().get(symbol);
        if (same != null) {
            return Optional.of(same);
        }
        List<Instrument> meant = perpetuals().stream()
                .filter(instrument -> (instrument.base() + instrument.quote()).equals(symbol))
                .toList();
        if (meant.isEmpty()) {
            meant = perpetuals().stream()
                    .filter(instrument -> instrument.base().equals(symbol))
                    .toList();
        }
        if (meant.size() == 1) {
            return Optional.of(meant.get(0));
        }
        findings.note(
                meant.isEmpty()
                        ? "the policy does not know `" + symbol + "`"
                        : "the policy has several instruments that `" + symbol + "` may be: its name is kept");
        return Optional.empty();
    }

    private List<Instrument> perpetuals() {
        return policy.orElseThrow().instruments().values().stream()
                .filter(instrument -> instrument.kind() == InstrumentKind.PERPETUAL)
                .toList();
    }
}
