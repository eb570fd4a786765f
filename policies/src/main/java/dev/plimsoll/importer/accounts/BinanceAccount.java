package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.data.Node;
import dev.plimsoll.importer.Venue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * GET /fapi/v2/account: assets with their wallet balances, isolated wallets included, and every instrument with what is held
 * of it, without marks and liquidation prices.
 */
final class BinanceAccount implements AccountFormat {
    @Override
    public Venue venue() {
        return Venue.BINANCE;
    }

    @Override
    public String title() {
        return "an account (GET /fapi/v2/account)";
    }

    @Override
    public boolean tellsBalances() {
        return true;
    }

    @Override
    public boolean recognises(Node root) {
        return Shapes.hasKeys(root, "assets")
                && (Shapes.hasKeys(root, "totalWalletBalance")
                        || Shapes.firstHas(Shapes.list(root, "assets"), "asset", "walletBalance"));
    }

    @Override
    public void read(Node root, Draft draft) {
        Piece account = new Piece((Node.Mapping) root, "", draft.findings);
        List<Piece> positions = account.list("positions");
        boolean isolated = positions.stream().anyMatch(BinanceAccount::isIsolatedAndHeld);
        for (Piece asset : account.list("assets")) {
            asset(asset, isolated, draft);
        }
        positions.forEach(position -> position(position, draft));
        if (account.truth("multiAssetsMargin").orElse(false)) {
            draft.findings.note(
                    "the account is in Multi-Assets mode: all its assets stand behind all positions, which a policy"
                            + " that settles in one currency does not say");
        }
    }

    private static void asset(Piece asset, boolean isolated, Draft draft) {
        String name = asset.needText("asset");
        BigDecimal wallet = asset.need("walletBalance");
        if (wallet.signum() == 0) {
            return;
        }
        draft.balances.put(name, wallet);
        draft.resting(asset.number("openOrderInitialMargin"));
        draft.pool(name, Figure.BALANCE, asset.stated("crossWalletBalance"));
        draft.pool(name, Figure.UNREALIZED_PNL, asset.stated("crossUnPnl"));
        if (!isolated) {
            // With isolated positions these are theirs as well, while a pool's are its own.
            draft.pool(name, Figure.EQUITY, asset.stated("marginBalance"));
            draft.pool(
                    name,
                    Figure.INITIAL_MARGIN,
                    asset.stated("positionInitialMargin").or(() -> asset.stated("initialMargin")));
            draft.pool(name, Figure.MAINTENANCE_MARGIN, asset.stated("maintMargin"));
        }
    }

    private static boolean isIsolatedAndHeld(Piece position) {
        return position.truth("isolated").orElse(false)
                && position.number("positionAmt")
                        .filter(amount -> amount.signum() != 0)
                        .isPresent();
    }

    private static void position(Piece position, Draft draft) {
        String symbol = position.needText("symbol");
        BigDecimal amount = position.need("positionAmt");
        String side = position.text("positionSide").orElse("BOTH");
        draft.positionMode(side.equals("BOTH") ? PositionMode.ONE_WAY : PositionMode.HEDGE);
        if (amount.signum() == 0) {
            if (side.equals("BOTH")) {
                draft.mentionFlat(symbol);
            }
            return;
        }
        Holding holding = BinancePositions.holding(position, symbol, side, amount);
        holding.mode = position.truth("isolated").map(is -> is ? MarginMode.ISOLATED : MarginMode.CROSS);
        Optional<BigDecimal> notional = position.number("notional");
        holding.mark = notional.map(value -> Marks.of(value, amount));
        holding.margin = position.number("isolatedWallet")
                .filter(margin -> holding.mode.equals(Optional.of(MarginMode.ISOLATED)));
        holding.state(Figure.NOTIONAL, position.stated("notional").map(Stated::abs));
        holding.state(Figure.UNREALIZED_PNL, position.stated("unrealizedProfit"));
        holding.state(
                Figure.INITIAL_MARGIN,
                position.stated("positionInitialMargin").or(() -> position.stated("initialMargin")));
        holding.state(Figure.MAINTENANCE_MARGIN, position.stated("maintMargin"));
        draft.mention(holding);
    }

    /** The side of a row: that it names, else that of its sign. */
    static Side side(String named, BigDecimal amount) {
        return switch (named) {
            case "LONG" -> Side.LONG;
            case "SHORT" -> Side.SHORT;
            default -> amount.signum() > 0 ? Side.LONG : Side.SHORT;
        };
    }
}
