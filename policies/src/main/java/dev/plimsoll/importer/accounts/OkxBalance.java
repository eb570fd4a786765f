package dev.plimsoll.importer.accounts;

import dev.plimsoll.data.Node;
import dev.plimsoll.importer.Venue;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * GET /api/v5/account/balance. The cash balance is without isolated margins: those are in the isolated equity, with their
 * profit and loss, so that the wallet is cash, isolated equity less isolated profit and loss.
 */
final class OkxBalance implements AccountFormat {
    @Override
    public Venue venue() {
        return Venue.OKX;
    }

    @Override
    public String title() {
        return "a balance (GET /api/v5/account/balance)";
    }

    @Override
    public boolean tellsBalances() {
        return true;
    }

    @Override
    public boolean recognises(Node root) {
        return Shapes.firstHas(Shapes.list(root, "data"), "details");
    }

    @Override
    public void read(Node root, Draft draft) {
        for (Piece account : new Piece((Node.Mapping) root, "", draft.findings).list("data")) {
            account.list("details").forEach(detail -> detail(detail, draft));
        }
    }

    private static void detail(Piece detail, Draft draft) {
        String asset = detail.needText("ccy");
        BigDecimal cash = detail.need("cashBal");
        BigDecimal isolatedEquity = detail.number("isoEq").orElse(BigDecimal.ZERO);
        BigDecimal isolatedProfit = detail.number("isoUpl").orElse(BigDecimal.ZERO);
        BigDecimal wallet = cash.add(isolatedEquity).subtract(isolatedProfit);
        detail.number("liab").filter(debt -> debt.signum() != 0).ifPresent(debt -> draft.debts.put(asset, debt.abs()));
        if (wallet.signum() == 0) {
            return;
        }
        draft.balances.put(asset, wallet);
        draft.resting(detail.number("ordFrozen"));
        Optional<Stated> shown = detail.stated("cashBal");
        draft.pool(asset, Figure.BALANCE, shown);
        draft.pool(asset, Figure.EQUITY, detail.stated("eq").map(equity -> less(equity, isolatedEquity)));
        draft.pool(asset, Figure.UNREALIZED_PNL, detail.stated("upl").map(profit -> less(profit, isolatedProfit)));
        draft.pool(asset, Figure.INITIAL_MARGIN, detail.stated("imr"));
        draft.pool(asset, Figure.MAINTENANCE_MARGIN, detail.stated("mmr"));
    }

    private static Stated less(Stated whole, BigDecimal part) {
        return new Stated(whole.value().map(value -> value.subtract(part)), whole.decimals());
    }
}
