package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.data.Node;
import dev.plimsoll.importer.Venue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * GET /fapi/v2/positionRisk, and v3 without leverage and margin mode. The isolated margin has the profit and loss in it, the
 * isolated wallet has not.
 */
final class BinancePositions implements AccountFormat {
    @Override
    public Venue venue() {
        return Venue.BINANCE;
    }

    @Override
    public String title() {
        return "positions (GET /fapi/v2/positionRisk)";
    }

    @Override
    public boolean tellsBalances() {
        return false;
    }

    @Override
    public boolean recognises(Node root) {
        Optional<List<Node>> rows = Shapes.list(root);
        return Shapes.firstHas(rows, "positionAmt", "symbol")
                || rows.filter(List::isEmpty).isPresent();
    }

    @Override
    public void read(Node root, Draft draft) {
        draft.positionsRead();
        for (Piece position : Piece.list((Node.Sequence) root, "", draft.findings)) {
            position(position, draft);
        }
    }

    private static void position(Piece position, Draft draft) {
        String symbol = position.needText("symbol");
        BigDecimal amount = position.need("positionAmt");
        String side = position.text("positionSide").orElse("BOTH");
        draft.positionMode(side.equals("BOTH") ? PositionMode.ONE_WAY : PositionMode.HEDGE);
        if (amount.signum() == 0) {
            return;
        }
        Holding holding = holding(position, symbol, side, amount);
        holding.mode = mode(position);
        holding.mark = position.number("markPrice");
        if (holding.mode.equals(Optional.of(MarginMode.ISOLATED))) {
            holding.margin = position.number("isolatedWallet").or(() -> withoutProfit(position));
        }
        holding.state(Figure.NOTIONAL, position.stated("notional").map(Stated::abs));
        holding.state(Figure.UNREALIZED_PNL, position.stated("unRealizedProfit"));
        holding.state(Figure.INITIAL_MARGIN, position.stated("positionInitialMargin"));
        holding.state(Figure.MAINTENANCE_MARGIN, position.stated("maintMargin"));
        holding.state(
                Figure.LIQUIDATION_PRICE,
                position.statedOrNone("liquidationPrice").map(Stated::unlessZero));
        draft.hold(holding);
    }

    private static Optional<BigDecimal> withoutProfit(Piece position) {
        return position.number("isolatedMargin")
                .flatMap(margin -> position.number("unRealizedProfit").map(margin::subtract));
    }

    private static Optional<MarginMode> mode(Piece position) {
        Optional<String> named = position.text("marginType");
        if (named.isPresent()) {
            return Optional.of(named.get().equalsIgnoreCase("isolated") ? MarginMode.ISOLATED : MarginMode.CROSS);
        }
        return position.number("isolatedWallet")
                .map(wallet -> wallet.signum() != 0 ? MarginMode.ISOLATED : MarginMode.CROSS);
    }

    static Holding holding(Piece position, String symbol, String side, BigDecimal amount) {
        Holding holding = new Holding(symbol, BinanceAccount.side(side, amount), amount.abs(), position.span());
        holding.entryPrice = position.number("entryPrice");
        holding.leverage = position.number("leverage");
        return holding;
    }
}
