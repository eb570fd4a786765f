package dev.plimsoll.importer.accounts;

import dev.plimsoll.data.Node;
import dev.plimsoll.importer.Venue;
import java.math.BigDecimal;

/** GET /api/v5/public/instruments: what one contract stands for. */
final class OkxInstruments implements AccountFormat {
    @Override
    public Venue venue() {
        return Venue.OKX;
    }

    @Override
    public String title() {
        return "instruments (GET /api/v5/public/instruments)";
    }

    @Override
    public boolean tellsBalances() {
        return false;
    }

    @Override
    public boolean recognises(Node root) {
        return Shapes.firstHas(Shapes.list(root, "data"), "instId", "ctVal");
    }

    @Override
    public void read(Node root, Draft draft) {
        for (Piece instrument : new Piece((Node.Mapping) root, "", draft.findings).list("data")) {
            BigDecimal times = instrument.number("ctMult").orElse(BigDecimal.ONE);
            instrument
                    .number("ctVal")
                    .filter(value -> value.signum() > 0)
                    .ifPresent(value -> draft.contractValues.put(instrument.needText("instId"), value.multiply(times)));
        }
    }
}
