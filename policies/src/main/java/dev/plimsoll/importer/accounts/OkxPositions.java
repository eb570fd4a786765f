package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.account.Side;
import dev.plimsoll.data.Node;
import dev.plimsoll.importer.Venue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** GET /api/v5/account/positions: sizes in contracts, signed in net mode; the margin is without profit and loss. */
final class OkxPositions implements AccountFormat {
    private static final Set<String> CONTRACTS = Set.of("SWAP", "FUTURES");

    @Override
    public Venue venue() {
        return Venue.OKX;
    }

    @Override
    public String title() {
        return "positions (GET /api/v5/account/positions)";
    }

    @Override
    public boolean tellsBalances() {
        return false;
    }

    @Override
    public boolean recognises(Node root) {
        Optional<List<Node>> data = Shapes.list(root, "data");
        // Of the answers that are read here only this one may be empty.
        return Shapes.firstHas(data, "instId", "posSide", "mgnMode")
                || Shapes.says(root, "code", "0") && data.filter(List::isEmpty).isPresent();
    }

    @Override
    public void read(Node root, Draft draft) {
        draft.positionsRead();
        draft.counted();
        for (Piece position : new Piece((Node.Mapping) root, "", draft.findings).list("data")) {
            position(position, draft);
        }
    }

    private static void position(Piece position, Draft draft) {
        String symbol = position.needText("instId");
        String type = position.text("instType").orElse("SWAP");
        BigDecimal size = position.need("pos");
        String side = position.text("posSide").orElse("net");
        draft.positionMode(side.equals("net") ? PositionMode.ONE_WAY : PositionMode.HEDGE);
        if (size.signum() == 0) {
            return;
        }
        if (!CONTRACTS.contains(type)) {
            draft.findings.note(
                    "`" + symbol + "` is left out: a position of the kind " + type + " is no perpetual and no future");
            return;
        }
        Holding holding = new Holding(symbol, side(side, size), size.abs(), position.span());
        holding.entryPrice = position.number("avgPx");
        holding.leverage = position.number("lever");
        holding.mark = position.number("markPx");
        holding.marginAsset = position.text("ccy");
        holding.opened = position.instant("cTime");
        holding.mode =
                position.text("mgnMode").map(mode -> mode.equals("isolated") ? MarginMode.ISOLATED : MarginMode.CROSS);
        if (holding.mode.equals(Optional.of(MarginMode.ISOLATED))) {
            holding.margin = position.number("margin");
        }
        holding.state(Figure.UNREALIZED_PNL, position.stated("upl"));
        holding.state(Figure.INITIAL_MARGIN, position.stated("imr"));
        holding.state(Figure.MAINTENANCE_MARGIN, position.stated("mmr"));
        holding.state(Figure.LIQUIDATION_PRICE, position.statedOrNone("liqPx").map(Stated::unlessZero));
        draft.hold(holding);
    }

    private static Side side(String named, BigDecimal size) {
        return switch (named) {
            case "long" -> Side.LONG;
            case "short" -> Side.SHORT;
            default -> size.signum() > 0 ? Side.LONG : Side.SHORT;
        };
    }
}
