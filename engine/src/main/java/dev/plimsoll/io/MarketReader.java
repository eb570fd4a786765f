package dev.plimsoll.io;

import dev.plimsoll.account.Market;
import dev.plimsoll.account.Quote;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.shape.AccountShapes;
import dev.plimsoll.shape.FieldList;
import dev.plimsoll.shape.FileKeys;
import dev.plimsoll.shape.Range;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a market: quotes by instrument, {@code prices} of assets, {@code insurance_fund}. Prices are taken as given, also
 * those at or below 0: that they cannot be used is for the question to say that would use them.
 */
final class MarketReader {
    private static final String PRICES = "prices";
    private static final String INSURANCE_FUND = "insurance_fund";
    private static final FieldList QUOTE = AccountShapes.quote(FileKeys.ANY);

    private final Problems problems;
    private final Values values;
    private final DataSchema schema;

    MarketReader(Problems problems, DataSchema schema) {
        this.problems = problems;
        this.values = new Values(problems);
        this.schema = schema;
    }

    Optional<Market> read(Node root, String path) {
        Optional<Node.Mapping> map = values.map(root, path);
        if (map.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<String, Quote> quotes = new TreeMap<>();
        SortedMap<String, BigDecimal> prices = new TreeMap<>();
        Optional<BigDecimal> fund = Optional.empty();
        SortedMap<String, BigDecimal> funds = new TreeMap<>();
        for (Node.Entry entry : map.get().entries()) {
            String key = entry.key().text();
            String way = Paths.key(path, key);
            if (key.equals(PRICES)) {
                prices.putAll(new AssetAmounts(problems).read(entry.value(), way, Range.ANY));
            } else if (key.equals(INSURANCE_FUND) && entry.value() instanceof Node.Mapping) {
                funds.putAll(new AssetAmounts(problems).read(entry.value(), way, Range.NOT_NEGATIVE));
            } else if (key.equals(INSURANCE_FUND)) {
                fund = values.decimal(entry.value(), way, Range.NOT_NEGATIVE);
            } else if (!reportReserved(entry, way)
                    && values.text(quoted(entry.key()), way).isPresent()) {
                quote(entry.value(), way).ifPresent(quote -> quotes.put(key, quote));
            }
        }
        return Optional.of(new Market(quotes, prices, fund, funds));
    }

    /** Reports a misspelt key that is no instrument; instruments have upper case letters or other signs. */
    private boolean reportReserved(Node.Entry entry, String path) {
        String key = entry.key().text();
        Optional<String> meant =
                key.matches("[a-z_]+") ? Suggestions.help(key, List.of(PRICES, INSURANCE_FUND)) : Optional.empty();
        meant.ifPresent(help -> problems.add(
                DataCode.UNKNOWN_KEY,
                entry.key().span(),
                path,
                Shown.quoted(key) + " is neither an instrument nor a key of a market",
                help));
        return meant.isPresent();
    }

    /** A key is a text, however it looks. */
    private static Node quoted(Node.Leaf key) {
        return new Node.Leaf(key.span(), key.text(), true);
    }

    private Optional<Quote> quote(Node node, String path) {
        return Fields.of(problems, node, path, QUOTE.names())
                .map(fields -> new Quote(
                        fields.decimal("mark", Range.ANY),
                        fields.decimal("last", Range.ANY),
                        fields.decimal("index", Range.ANY),
                        fields.decimal("funding", Range.ANY),
                        fields.decimal("open_interest", Range.NOT_NEGATIVE),
                        fields.instant("at"),
                        new AttributesReader(problems, schema).read(fields, Subject.MARKET)));
    }
}
