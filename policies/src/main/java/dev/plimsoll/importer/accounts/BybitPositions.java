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
 * GET /v5/position/list. In a unified account the trade mode of a position is always 0, and the margin mode is that of the
 * account, which this answer does not say.
 */
final class BybitPositions implements AccountFormat {
    @Override
    public Venue venue() {
        return Venue.BYBIT;
    }

    @Override
    public String title() {
        return "positions (GET /v5/position/list)";
    }

    @Override
    public boolean tellsBalances() {
        return false;
    }

    @Override
    public boolean recognises(Node root) {
        Optional<List<Node>> list = Shapes.list(root, "result", "list");
        // Of the answers that are read here only this one may be empty.
        return Shapes.firstHas(list, "positionIdx", "size")
                || Shapes.says(root, "retCode", "0")
                        && list.filter(List::isEmpty).isPresent();
    }

    @Override
    public void read(Node root, Draft draft) {
        draft.positionsRead();
        Piece answer = new Piece((Node.Mapping) root, "", draft.findings);
        answer.instant("time").ifPresent(time -> draft.at = Optional.of(time));
        Piece result = answer.piece("result").orElse(answer);
        String category = result.text("category").orElse("linear");
        result.text("nextPageCursor")
                .ifPresent(cursor -> draft.findings.note(
                        "there are more positions than this page holds: give the pages after it too"));
        for (Piece position : result.list("list")) {
            if (category.equals("option")) {
                draft.findings.note(
                        "`" + position.needText("symbol") + "` is left out: an option is no perpetual and no future");
            } else {
                position(position, draft);
            }
        }
    }

    private static void position(Piece position, Draft draft) {
        String symbol = position.needText("symbol");
        BigDecimal size = position.need("size");
        boolean hedge = position.number("positionIdx")
                .filter(index -> index.signum() > 0)
                .isPresent();
        draft.positionMode(hedge ? PositionMode.HEDGE : PositionMode.ONE_WAY);
        if (size.signum() == 0) {
            return;
        }
        Side side = position.needText("side").equals("Sell") ? Side.SHORT : Side.LONG;
        Holding holding = new Holding(symbol, side, size.abs(), position.span());
        holding.entryPrice = position.number("avgPrice").or(() -> position.number("entryPrice"));
        holding.leverage = position.number("leverage");
        holding.mark = position.number("markPrice");
        boolean isolated =
                position.number("tradeMode").filter(mode -> mode.signum() > 0).isPresent();
        holding.mode = isolated ? Optional.of(MarginMode.ISOLATED) : Optional.empty();
        holding.margin = position.number("positionBalance");
        holding.state(Figure.UNREALIZED_PNL, position.stated("unrealisedPnl"));
        holding.state(Figure.INITIAL_MARGIN, position.stated("positionIM"));
        holding.state(Figure.MAINTENANCE_MARGIN, position.stated("positionMM"));
        holding.state(
                Figure.LIQUIDATION_PRICE, position.statedOrNone("liqPrice").map(Stated::unlessZero));
        holding.state(
                Figure.BANKRUPTCY_PRICE, position.statedOrNone("bustPrice").map(Stated::unlessZero));
        draft.hold(holding);
    }
}
