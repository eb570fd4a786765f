package dev.plimsoll.io;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.PositionMode;
import dev.plimsoll.data.Node;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.Outcome;
import dev.plimsoll.shape.AccountShapes;
import dev.plimsoll.shape.FieldList;
import dev.plimsoll.shape.FileKeys;
import dev.plimsoll.shape.Range;
import dev.plimsoll.source.Span;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads an account. */
final class AccountReader {
    private static final FieldList ACCOUNT = AccountShapes.account(FileKeys.ANY);

    private final Problems problems = new Problems();
    private final DataSchema schema;
    private final Map<String, Span> aliases = new LinkedHashMap<>();

    AccountReader(DataSchema schema) {
        this.schema = schema;
    }

    Outcome<Loaded<AccountFile>> read(Node root) {
        Optional<AccountFile> file =
                Fields.of(problems, root, "", ACCOUNT.names()).flatMap(this::file);
        return problems.outcome(file.map(read -> new Loaded<>(read, Locator.of("account", root, aliases))));
    }

    private Optional<AccountFile> file(Fields fields) {
        fields.need(ACCOUNT.needed());
        Optional<String> id = fields.text("account");
        Optional<String> settle = settle(fields);
        SortedMap<String, BigDecimal> balances = balances(fields, settle);
        Optional<PositionMode> positionMode = fields.word("position_mode", Words.POSITION_MODES);
        PositionMode mode = positionMode.orElse(PositionMode.ONE_WAY);
        HoldingsReader holdings = new HoldingsReader(problems, schema);
        SortedMap<String, BigDecimal> debts = fields.get("debts")
                .map(node -> new AssetAmounts(problems).read(node, "debts", Range.NOT_NEGATIVE))
                .orElse(new TreeMap<>());
        Optional<Market> market =
                fields.get("market").flatMap(node -> new MarketReader(problems, schema).read(node, "market"));
        Account account = new Account(
                id.orElse(""),
                settle.orElse(""),
                balances,
                fields.decimal("level", Range.NOT_NEGATIVE),
                fields.instant("opened"),
                positionMode,
                new AttributesReader(problems, schema).read(fields, Subject.ACCOUNT),
                new SettingsReader(problems, schema, aliases).read(fields, mode),
                holdings.positions(fields.get("positions"), mode),
                holdings.orders(fields.get("orders")),
                debts);
        return problems.isEmpty() ? Optional.of(new AccountFile(account, market)) : Optional.empty();
    }

    private Optional<String> settle(Fields fields) {
        if (fields.has("settle")) {
            return fields.asset("settle");
        }
        if (schema.settle().isEmpty()) {
            fields.missing("settle", Optional.of("name the currency that the account settles in"));
        }
        return schema.settle();
    }

    private SortedMap<String, BigDecimal> balances(Fields fields, Optional<String> settle) {
        Optional<Node> one = fields.get("balance");
        Optional<Node> several = fields.get("balances");
        if (one.isEmpty() && several.isEmpty()) {
            fields.missing("balance", Optional.of("give the whole wallet: `balance: 2000`"));
        }
        if (one.isPresent() && several.isPresent()) {
            problems.add(Diagnostic.of(
                            DataCode.CONTRADICTION, Spots.of(one.get()), "`balance` and `balances` are both given")
                    .withHelp("keep one of them")
                    .withRelated(Spots.of(several.get()), "`balances` is here")
                    .withPath("balance"));
        }
        SortedMap<String, BigDecimal> balances = new TreeMap<>();
        several.ifPresent(node -> balances.putAll(new AssetAmounts(problems).read(node, "balances", Range.ANY)));
        Optional<BigDecimal> balance = fields.decimal("balance", Range.ANY);
        if (balance.isPresent() && settle.isPresent()) {
            balances.put(settle.get(), balance.get());
            aliases.put(Paths.key("balances", settle.get()), Spots.of(one.orElseThrow()));
        }
        return balances;
    }
}
