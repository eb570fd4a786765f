package dev.plimsoll.checker;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.checker.table.Instruments;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.source.Span;
import java.util.Optional;

/** Whether the instruments settle in what the policy settles in. */
final class Settling {
    private final Problems problems;

    Settling(Problems problems) {
        this.problems = problems;
    }

    void check(Header header, Instruments instruments) {
        Optional<Settlement> settlement = header.settlement();
        if (settlement.isEmpty() || !(settlement.get() instanceof Settlement.In in)) {
            return;
        }
        for (Instrument instrument : instruments.bySymbol().values()) {
            if (!instrument.settle().equals(in.currency())) {
                Span place = instruments.places().get(instrument.symbol());
                Diagnostic diagnostic = Diagnostic.of(
                        NameCode.SETTLEMENT_MISMATCH,
                        place == null ? header.span() : place,
                        "`" + instrument.symbol() + "` settles in " + instrument.settle() + ", and the policy in "
                                + in.currency());
                if (header.settles().isPresent()) {
                    diagnostic = diagnostic.withRelated(header.settles().get(), "the policy says so here");
                }
                problems.report(diagnostic.withHelp(
                        "write `settles in each`, `pooled in " + in.currency() + "`, or leave the instrument out"));
                // One such message says it all.
                return;
            }
        }
    }
}
