package dev.plimsoll.io;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Datum;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Quote;
import dev.plimsoll.account.Request;
import dev.plimsoll.vocabulary.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts, markets and requests in the shape in which they are read. */
final class FactsOut {
    private FactsOut() {}

    static void account(JsonOut out, Account account, Optional<Market> market) {
        out.text("account", account.id())
                .text("settle", account.settle())
                .decimals("balances", account.balances())
                .decimal("level", account.level())
                .text("opened", account.opened().map(Instants::print))
                .text("position_mode", account.positionMode().map(mode -> mode.word()));
        attributes(out, account.attributes());
        out.objectsUnlessNone("settings", account.settings(), FactsOut::setting)
                .objectsUnlessNone("positions", account.positions(), FactsOut::position)
                .objectsUnlessNone("orders", account.orders(), FactsOut::order);
        if (!account.debts().isEmpty()) {
            out.decimals("debts", account.debts());
        }
        market.ifPresent(quotes -> out.object("market", inner -> market(inner, quotes)));
    }

    private static void attributes(JsonOut out, Map<String, Datum> attributes) {
        if (!attributes.isEmpty()) {
            out.object(
                    "attributes",
                    inner -> new TreeMap<>(attributes).forEach((name, datum) -> datum(inner, name, datum)));
        }
    }

    private static void datum(JsonOut out, String name, Datum datum) {
        if (datum instanceof Datum.Decimal decimal) {
            out.bareDecimal(name, decimal.value());
        } else if (datum instanceof Datum.Truth truth) {
            out.truth(name, truth.value());
        } else if (datum instanceof Datum.Text text) {
            out.text(name, text.value());
        }
    }

    private static void setting(JsonOut out, InstrumentSetting setting) {
        out.text("instrument", setting.instrument())
                .text("side", setting.side().map(side -> side.word()))
                .text("mode", setting.mode().map(mode -> mode.word()))
                .decimal("leverage", setting.leverage());
        attributes(out, setting.attributes());
    }

    private static void position(JsonOut out, Position position) {
        out.text("instrument", position.instrument())
                .text("side", position.side().word())
                .decimal("quantity", position.quantity())
                .decimal("entry_price", position.entryPrice())
                .decimal("leverage", position.leverage())
                .text("mode", position.mode().word())
                .decimal("margin", position.margin())
                .decimal("debt", position.debt())
                .text("opened", position.opened().map(Instants::print));
        attributes(out, position.attributes());
    }

    private static void order(JsonOut out, Order order) {
        out.text("id", order.id())
                .text("instrument", order.instrument())
                .text("side", order.side().word())
                .decimal("quantity", order.quantity())
                .decimal("price", order.price())
                .decimal("leverage", order.leverage())
                .text("mode", order.mode().word());
        if (order.reduceOnly()) {
            out.truth("reduce_only", true);
        }
        out.text("opened", order.opened().map(Instants::print));
        attributes(out, order.attributes());
    }

    static void market(JsonOut out, Market market) {
        market.quotes().forEach((symbol, quote) -> out.object(symbol, inner -> quote(inner, quote)));
        if (!market.prices().isEmpty()) {
            out.decimals("prices", market.prices());
        }
        out.decimal("insurance_fund", market.insuranceFund());
        if (!market.insuranceFunds().isEmpty()) {
            out.decimals("insurance_fund", market.insuranceFunds());
        }
    }

    private static void quote(JsonOut out, Quote quote) {
        out.decimal("mark", quote.mark())
                .decimal("last", quote.last())
                .decimal("index", quote.index())
                .decimal("funding", quote.funding())
                .decimal("open_interest", quote.openInterest())
                .text("at", quote.at().map(Object::toString));
        attributes(out, quote.attributes());
    }

    static void request(JsonOut out, Request request) {
        out.text("action", request.action())
                .text("instrument", request.instrument())
                .text("side", request.side().map(side -> side.word()))
                .decimal("quantity", request.quantity())
                .decimal("price", request.price())
                .decimal("leverage", request.leverage())
                .text("mode", request.mode().map(mode -> mode.word()))
                .text("new_mode", request.newMode().map(mode -> mode.word()))
                .text("new_position_mode", request.newPositionMode().map(mode -> mode.word()))
                .decimal("margin", request.margin())
                .decimal("amount", request.amount())
                .text("asset", request.asset())
                .decimal("stop_loss", request.stopLoss())
                .decimal("take_profit", request.takeProfit());
        request.reduceOnly().ifPresent(only -> out.truth("reduce_only", only));
        new TreeMap<>(request.settings()).forEach((name, datum) -> datum(out, Vocabulary.newOf(name), datum));
    }
}
