package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.data.Node;
import dev.plimsoll.importer.Venue;
import java.math.BigDecimal;
import java.util.Optional;

/** GET /v5/account/wallet-balance: the wallet by coin, isolated margins included, and what is borrowed. */
final class BybitWallet implements AccountFormat {
    @Override
    public Venue venue() {
        return Venue.BYBIT;
    }

    @Override
    public String title() {
        return "a wallet (GET /v5/account/wallet-balance)";
    }

    @Override
    public boolean tellsBalances() {
        return true;
    }

    @Override
    public boolean recognises(Node root) {
        return Shapes.firstHas(Shapes.list(root, "result", "list"), "coin", "accountType");
    }

    @Override
    public void read(Node root, Draft draft) {
        Piece answer = new Piece((Node.Mapping) root, "", draft.findings);
        for (Piece account : answer.piece("result").orElse(answer).list("list")) {
            if (account.has("accountIMRate")) {
                // In isolated margin the account has no rate of its own.
                boolean rated = account.text("accountIMRate").isPresent();
                draft.mode = Optional.of(rated ? MarginMode.CROSS : MarginMode.ISOLATED);
            }
            account.list("coin").forEach(coin -> coin(coin, draft));
        }
    }

    private static void coin(Piece coin, Draft draft) {
        String asset = coin.needText("coin");
        BigDecimal wallet = coin.need("walletBalance");
        coin.number("spotBorrow")
                .or(() -> coin.number("borrowAmount"))
                .filter(debt -> debt.signum() != 0)
                .ifPresent(debt -> draft.debts.put(asset, debt.abs()));
        coin.number("accruedInterest")
                .filter(interest -> interest.signum() != 0)
                .ifPresent(interest -> draft.findings.note(
                        "interest of " + interest.toPlainString() + " " + asset + " that has accrued is left out"));
        if (wallet.signum() == 0) {
            return;
        }
        draft.balances.put(asset, wallet);
        draft.resting(coin.number("totalOrderIM"));
        draft.pool(asset, Figure.UNREALIZED_PNL, coin.stated("unrealisedPnl"));
        draft.pool(asset, Figure.EQUITY, coin.stated("equity"));
        draft.pool(asset, Figure.INITIAL_MARGIN, coin.stated("totalPositionIM"));
        draft.pool(asset, Figure.MAINTENANCE_MARGIN, coin.stated("totalPositionMM"));
    }
}
