package dev.plimsoll.differential;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Datum;
import dev.plimsoll.account.InstrumentSetting;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Order;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Quote;
import dev.plimsoll.account.Request;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Accounts and requests as the files that the command reads. */
final class CaseText {
    private CaseText() {}

    static String account(Account account, Market market) {
        StringBuilder text = new StringBuilder();
        line(text, "account: " + account.id());
        line(text, "settle: " + account.settle());
        line(text, "balances: " + amounts(account.balances()));
        if (!account.debts().isEmpty()) {
            line(text, "debts: " + amounts(account.debts()));
        }
        account.level().ifPresent(level -> line(text, "level: " + plain(level)));
        account.opened().ifPresent(at -> line(text, "opened: " + at));
        account.positionMode().ifPresent(mode -> line(text, "position_mode: " + mode.word()));
        if (!account.attributes().isEmpty()) {
            line(text, "attributes: " + data(account.attributes()));
        }
        list(
                text,
                "settings",
                account.settings().stream().map(CaseText::setting).toList());
        list(
                text,
                "positions",
                account.positions().stream().map(CaseText::position).toList());
        list(text, "orders", account.orders().stream().map(CaseText::order).toList());
        line(text, "market:");
        market.quotes().forEach((symbol, quote) -> line(text, "  " + symbol + ": " + quote(quote)));
        if (!market.prices().isEmpty()) {
            line(text, "  prices: " + amounts(market.prices()));
        }
        market.insuranceFund().ifPresent(fund -> line(text, "  insurance_fund: " + plain(fund)));
        if (!market.insuranceFunds().isEmpty()) {
            line(text, "  insurance_fund: " + amounts(market.insuranceFunds()));
        }
        return text.toString();
    }

    static String request(Request request) {
        Fields fields = new Fields()
                .text("action", Optional.of(request.action()))
                .text("instrument", request.instrument())
                .text("side", request.side().map(value -> value.word()))
                .number("quantity", request.quantity())
                .number("price", request.price())
                .number("leverage", request.leverage())
                .text("mode", request.mode().map(value -> value.word()))
                .text("new_mode", request.newMode().map(value -> value.word()))
                .text("new_position_mode", request.newPositionMode().map(value -> value.word()))
                .number("margin", request.margin())
                .number("amount", request.amount())
                .text("asset", request.asset())
                .number("stop_loss", request.stopLoss())
                .number("take_profit", request.takeProfit())
                .text("reduce_only", request.reduceOnly().map(String::valueOf));
        new TreeMap<>(request.settings())
                .forEach((name, value) -> fields.text("new_" + name, Optional.of(datum(value))));
        return "{" + fields + "}\n";
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static void list(StringBuilder text, String key, List<String> items) {
        if (!items.isEmpty()) {
            line(text, key + ":");
            items.forEach(item -> line(text, "  - {" + item + "}"));
        }
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String amounts(Map<String, BigDecimal> amounts) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(amounts).forEach((asset, amount) -> parts.add(asset + ": " + plain(amount)));
        return "{" + String.join(", ", parts) + "}";
    }

    private static String data(Map<String, Datum> data) {
        List<String> parts = new ArrayList<>();
        new TreeMap<>(data).forEach((name, datum) -> parts.add(name + ": " + datum(datum)));
        return "{" + String.join(", ", parts) + "}";
    }

    private static String datum(Datum datum) {
        if (datum instanceof Datum.Decimal decimal) {
            return plain(decimal.value());
        }
        return datum instanceof Datum.Truth truth ? String.valueOf(truth.value()) : ((Datum.Text) datum).value();
    }

    private static String setting(InstrumentSetting setting) {
        return new Fields()
                .text("instrument", Optional.of(setting.instrument()))
                .text("side", setting.side().map(value -> value.word()))
                .text("mode", setting.mode().map(value -> value.word()))
                .number("leverage", setting.leverage())
                .data(setting.attributes())
                .toString();
    }

    private static String position(Position position) {
        return new Fields()
                .text("instrument", Optional.of(position.instrument()))
                .text("side", Optional.of(position.side().word()))
                .number("quantity", Optional.of(position.quantity()))
                .number("entry_price", Optional.of(position.entryPrice()))
                .number("leverage", Optional.of(position.leverage()))
                .text("mode", Optional.of(position.mode().word()))
                .number("margin", position.margin())
                .number("debt", position.debt())
                .text("opened", position.opened().map(String::valueOf))
                .data(position.attributes())
                .toString();
    }

    private static String order(Order order) {
        return new Fields()
                .text("id", Optional.of(order.id()))
                .text("instrument", Optional.of(order.instrument()))
                .text("side", Optional.of(order.side().word()))
                .number("quantity", Optional.of(order.quantity()))
                .number("price", Optional.of(order.price()))
                .number("leverage", Optional.of(order.leverage()))
                .text("mode", Optional.of(order.mode().word()))
                .text("reduce_only", order.reduceOnly() ? Optional.of("true") : Optional.empty())
                .data(order.attributes())
                .toString();
    }

    private static String quote(Quote quote) {
        return "{"
                + new Fields()
                        .number("mark", quote.mark())
                        .number("last", quote.last())
                        .number("index", quote.index())
                        .number("funding", quote.funding())
                        .number("open_interest", quote.openInterest())
                        .text("at", quote.at().map(String::valueOf))
                        .data(quote.attributes())
                + "}";
    }

    /** The fields of one line. */
    private static final class Fields {
        private final List<String> parts = new ArrayList<>();

        Fields text(String name, Optional<String> value) {
            value.ifPresent(text -> parts.add(name + ": " + text));
            return this;
        }

        Fields number(String name, Optional<BigDecimal> value) {
            return text(name, value.map(CaseText::plain));
        }

        Fields data(Map<String, Datum> data) {
            return text("attributes", data.isEmpty() ? Optional.empty() : Optional.of(CaseText.data(data)));
        }

        @Override
        public String toString() {
            return String.join(", ", parts);
        }
    }
}
