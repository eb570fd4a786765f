package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.data.Node;
import dev.plimsoll.importer.Venue;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The clearinghouse state. It states equities and no wallet, and entry prices rounded to five digits: the wallet and the
 * isolated margins are what makes the equities come out with these entry prices. Marks are value over size.
 */
final class HyperliquidState implements AccountFormat {
    private static final String CURRENCY = "USDC";

    @Override
    public Venue venue() {
        return Venue.HYPERLIQUID;
    }

    @Override
    public String title() {
        return "a clearinghouse state ({\"type\": \"clearinghouseState\"})";
    }

    @Override
    public boolean tellsBalances() {
        return true;
    }

    @Override
    public boolean recognises(Node root) {
        return Shapes.hasKeys(root, "assetPositions", "marginSummary");
    }

    @Override
    public void read(Node root, Draft draft) {
        draft.positionsRead();
        draft.positionMode(PositionMode.ONE_WAY);
        Piece state = new Piece((Node.Mapping) root, "", draft.findings);
        draft.at = state.instant("time");
        BigDecimal profit = BigDecimal.ZERO;
        for (Piece row : state.list("assetPositions")) {
            profit = profit.add(row.piece("position")
                    .map(position -> position(position, draft))
                    .orElse(BigDecimal.ZERO));
        }
        Optional<Piece> all = state.piece("marginSummary");
        BigDecimal equity = all.map(summary -> summary.need("accountValue")).orElse(BigDecimal.ZERO);
        draft.balances.put(CURRENCY, equity.subtract(profit));
        state.piece("crossMarginSummary").ifPresent(cross -> {
            draft.pool(CURRENCY, Figure.EQUITY, cross.stated("accountValue"));
            draft.pool(CURRENCY, Figure.INITIAL_MARGIN, cross.stated("totalMarginUsed"));
        });
        draft.pool(CURRENCY, Figure.MAINTENANCE_MARGIN, state.stated("crossMaintenanceMarginUsed"));
    }

    /** Its profit and loss by the entry price as stated. */
    private static BigDecimal position(Piece position, Draft draft) {
        String coin = position.needText("coin");
        BigDecimal size = position.need("szi");
        if (size.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal mark = Marks.of(position.need("positionValue"), size);
        BigDecimal entry = position.need("entryPx");
        BigDecimal profit = size.multiply(mark.subtract(entry));
        Holding holding = new Holding(coin, size.signum() > 0 ? Side.LONG : Side.SHORT, size.abs(), position.span());
        holding.entryPrice = Optional.of(entry);
        holding.mark = Optional.of(mark);
        Optional<Piece> leverage = position.piece("leverage");
        holding.leverage = leverage.flatMap(chosen -> chosen.number("value"));
        holding.mode = leverage.flatMap(chosen -> chosen.text("type"))
                .map(type -> type.equals("isolated") ? MarginMode.ISOLATED : MarginMode.CROSS);
        Optional<Stated> used = position.stated("marginUsed");
        if (holding.mode.equals(Optional.of(MarginMode.ISOLATED))) {
            holding.margin = used.flatMap(Stated::value).map(equity -> equity.subtract(profit));
            holding.state(Figure.EQUITY, used);
        } else {
            holding.state(Figure.INITIAL_MARGIN, used);
        }
        holding.state(Figure.NOTIONAL, position.stated("positionValue"));
        holding.state(Figure.UNREALIZED_PNL, position.stated("unrealizedPnl"));
        holding.state(
                Figure.LIQUIDATION_PRICE,
                Optional.of(position.stated("liquidationPx").orElse(Stated.NONE)));
        draft.hold(holding);
        return profit;
    }
}
