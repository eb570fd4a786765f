package dev.plimsoll.io;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Quote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Accounts as people write them: what is read again is the same account. Holdings are a line each, so that two versions of a
 * file can be compared line by line. Orders, settings and own attributes are not written.
 */
public final class AccountYaml {
    private static final Pattern BARE = Pattern.compile("[A-Za-z][A-Za-z0-9_./-]*(?::[A-Za-z0-9_./-]+)*");
    private static final Set<String> WORDS = Set.of("true", "false", "yes", "no", "on", "off", "null", "y", "n");

    private AccountYaml() {}

    /** The text of a file, with the market in it if there is one. */
    public static String of(Account account, Market market) {
        StringBuilder yaml = new StringBuilder();
        line(yaml, "account: " + quoted(account.id()));
        line(yaml, "settle: " + quoted(account.settle()));
        line(yaml, wallet(account));
        account.positionMode().ifPresent(mode -> line(yaml, "position_mode: " + mode.word()));
        if (!account.positions().isEmpty()) {
            line(yaml, "positions:");
            account.positions().forEach(position -> line(yaml, "  - " + position(position)));
        }
        if (!account.debts().isEmpty()) {
            line(yaml, "debts: " + amounts(account.debts()));
        }
        if (!market.quotes().isEmpty() || !market.prices().isEmpty()) {
            line(yaml, "market:");
            market.quotes().forEach((symbol, quote) -> line(yaml, "  " + quoted(symbol) + ": " + quote(quote)));
            if (!market.prices().isEmpty()) {
                line(yaml, "  prices: " + amounts(market.prices()));
            }
        }
        return yaml.toString();
    }

    private static void line(StringBuilder yaml, String text) {
        yaml.append(text).append('\n');
    }

    private static String wallet(Account account) {
        BigDecimal only = account.balances().get(account.settle());
        return account.balances().size() == 1 && only != null
                ? "balance: " + JsonOut.plain(only)
                : "balances: " + amounts(account.balances());
    }

    private static String amounts(Map<String, BigDecimal> amounts) {
        StringJoiner map = new StringJoiner(", ", "{", "}");
        amounts.forEach((asset, amount) -> map.add(quoted(asset) + ": " + JsonOut.plain(amount)));
        return map.toString();
    }

    private static String position(Position position) {
        StringJoiner map = new StringJoiner(", ", "{", "}");
        map.add("instrument: " + quoted(position.instrument()))
                .add("side: " + position.side().word())
                .add("quantity: " + JsonOut.plain(position.quantity()))
                .add("entry_price: " + JsonOut.plain(position.entryPrice()))
                .add("leverage: " + JsonOut.plain(position.leverage()))
                .add("mode: " + position.mode().word());
        add(map, "margin", position.margin());
        add(map, "debt", position.debt());
        time(map, "opened", position.opened());
        return map.toString();
    }

    private static String quote(Quote quote) {
        StringJoiner map = new StringJoiner(", ", "{", "}");
        add(map, "mark", quote.mark());
        add(map, "last", quote.last());
        add(map, "index", quote.index());
        add(map, "funding", quote.funding());
        add(map, "open_interest", quote.openInterest());
        time(map, "at", quote.at());
        return map.toString();
    }

    private static void add(StringJoiner map, String key, Optional<BigDecimal> value) {
        value.ifPresent(number -> map.add(key + ": " + JsonOut.plain(number)));
    }

    private static void time(StringJoiner map, String key, Optional<Instant> time) {
        time.ifPresent(instant -> map.add(key + ": " + Instants.print(instant)));
    }

    /** In quotes unless it can be nothing but a text. */
    private static String quoted(String text) {
        boolean bare = BARE.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT));
        return bare ? text : "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (c < ' ') {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c == '"' || c == '\\' ? "\\" : "").append(c);
            }
        }
        return escaped.toString();
    }
}
