package dev.plimsoll.io;

import dev.plimsoll.account.Market;
import dev.plimsoll.account.Request;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.source.Source;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The door for data: text to accounts, markets and requests. Nothing is guessed: a key that is not known, a number that is
 * not a plain decimal in its range, a word that is not one of the words is an error with a 7xxx code, a place, and the
 * path of the value. What only a policy can say (whether an instrument is known, whether a price may be used) is not
 * asked here.
 */
public final class Inputs {
    private Inputs() {}

    /** Reads an account, with its market if it holds one. */
    public static Outcome<Loaded<AccountFile>> account(Source source, DataSchema schema) {
        return Documents.read(source, Limits.FACTS).then(root -> new AccountReader(schema).read(root));
    }

    /** Reads an account from a line of a book, which is JSON. */
    public static Outcome<Loaded<AccountFile>> accountLine(Source line, DataSchema schema) {
        return Documents.readJson(line, Limits.FACTS).then(root -> new AccountReader(schema).read(root));
    }

    /** Reads a market file. */
    public static Outcome<Loaded<Market>> market(Source source, DataSchema schema) {
        return Documents.read(source, Limits.FACTS).then(root -> market(root, schema));
    }

    private static Outcome<Loaded<Market>> market(Node root, DataSchema schema) {
        Problems problems = new Problems();
        return problems.outcome(new MarketReader(problems, schema)
                .read(root, "")
                .map(market -> new Loaded<>(market, Locator.of("market", root, Map.of()))));
    }

    /** Reads a request. */
    public static Outcome<Loaded<Request>> request(Source source, DataSchema schema) {
        return Documents.read(source, Limits.FACTS).then(root -> new RequestReader(schema).read(root));
    }

    /** Reads a decimal as data files write them: plain digits, no exponent, at most 21 of them before the point. */
    public static Optional<BigDecimal> decimal(String text) {
        return Decimals.parse(text);
    }

    /** Reads a request from a line of a file of requests, which is JSON. */
    public static Outcome<Loaded<Request>> requestLine(Source line, DataSchema schema) {
        return Documents.readJson(line, Limits.FACTS).then(root -> new RequestReader(schema).read(root));
    }
}
