package dev.plimsoll.assessment;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.value.Fault;
import dev.plimsoll.value.FaultCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the language knows and the engine does not yet decide with: an error wherever it would be needed, never a number. */
final class Unsupported {
    private Unsupported() {}

    /** What keeps every question on an account from being answered. */
    static List<Fault> of(PolicyRules rules, Ledger ledger) {
        List<Fault> faults = new ArrayList<>();
        if (rules.policy().settlement() instanceof Settlement.PooledIn pooled) {
            faults.add(fault("policy.settlement", "`pooled in " + pooled.currency() + "` is not supported yet"));
        }
        ledger.debts().forEach((asset, amount) -> {
            if (!amount.isZero()) {
                faults.add(fault("debts." + asset, "debts are not supported yet"));
            }
        });
        for (Held held : ledger.positions()) {
            if (held.debt().filter(debt -> debt.signum() != 0).isPresent()) {
                faults.add(fault(held.path() + ".debt", "debts are not supported yet"));
            }
        }
        return faults;
    }

    /** Whether an instrument is one that can be margined. */
    static Optional<Fault> instrument(Instrument instrument, PolicyRules rules, String path) {
        if (rules.policy().settlement() instanceof Settlement.In in
                && !in.currency().equals(instrument.settle())) {
            return Optional.of(new Fault(
                    FaultCode.INVALID_ACCOUNT,
                    path,
                    "`" + instrument.symbol() + "` settles in " + instrument.settle() + ", the policy in "
                            + in.currency()));
        }
        return Optional.empty();
    }

    private static Fault fault(String path, String message) {
        return new Fault(FaultCode.NOT_SUPPORTED_YET, path, message);
    }
}
