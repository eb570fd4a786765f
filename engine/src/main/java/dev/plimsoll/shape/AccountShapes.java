package dev.plimsoll.shape;

import static dev.plimsoll.shape.Field.needed;
import static dev.plimsoll.shape.Field.optional;

import dev.plimsoll.vocabulary.Choices;
import dev.plimsoll.vocabulary.Subject;
import java.util.List;

/** Accounts and markets. */
public final class AccountShapes {
    private static final String INSTRUMENTS = "\\S(.*\\S)?";

    private AccountShapes() {}

    public static FieldList account(FileKeys keys) {
        return FieldList.of(
                        needed("account", Forms.NAME, "The name of the account."),
                        settle(keys),
                        optional(
                                "balance",
                                Forms.decimal(Range.ANY),
                                "The whole wallet in the settlement currency, isolated margins included."),
                        optional("balances", Forms.amounts(Range.ANY), "The whole wallet by asset."),
                        optional("level", Forms.decimal(Range.NOT_NEGATIVE), doc("level")),
                        optional("opened", Forms.INSTANT, "When: a date, or a time in UTC."),
                        OwnShapes.field(keys.of(Subject.ACCOUNT)),
                        optional("position_mode", HoldingShapes.words(Choices.POSITION_MODE), doc("position_mode")),
                        optional(
                                "settings",
                                list("setting", HoldingShapes.settings(keys.of(Subject.POSITION))),
                                "What the account has set for its instruments."),
                        optional(
                                "modes",
                                new Shape.MapOf(INSTRUMENTS, HoldingShapes.words(Choices.MODE)),
                                "Margin modes by instrument, short for `settings`."),
                        optional(
                                "leverages",
                                new Shape.MapOf(INSTRUMENTS, Forms.decimal(Range.LEVERAGE)),
                                "Leverages by instrument, short for `settings`."),
                        optional(
                                "positions",
                                list("position", HoldingShapes.position(keys.of(Subject.POSITION))),
                                "What is held."),
                        optional(
                                "orders",
                                list("order", HoldingShapes.order(keys.of(Subject.ORDER))),
                                "What rests in the market."),
                        optional("debts", Forms.amounts(Range.NOT_NEGATIVE), "What is owed, by asset."),
                        optional("market", market(keys).shape(), "The prices, unless another file gives them."))
                .with(
                        new FieldList.OneOf(List.of("balance", "balances")),
                        new FieldList.Where("position_mode", List.of("hedge"), true, List.of(withoutSides())));
    }

    /** Sides have settings of their own in hedge mode only. */
    private static Field withoutSides() {
        FieldList row = FieldList.of(Field.forbidden("side")).with(new Shape.MapOf(".*", new Shape.Anything()));
        return optional("settings", new Shape.ListOf(row.shape()), "");
    }

    private static Field settle(FileKeys keys) {
        Shape shape =
                keys.settle().<Shape>map(one -> new Shape.Word(List.of(one))).orElse(Forms.ASSET);
        String doc = "The currency that the account settles in; where the policy has one, it need not be given.";
        return new Field("settle", shape, keys.settleNeeded(), doc);
    }

    /** Quotes by instrument, {@code prices} of assets, {@code insurance_fund}. */
    public static FieldList market(FileKeys keys) {
        return FieldList.of(
                        optional("prices", Forms.amounts(Range.ANY), "Prices of assets, in the currency of the pool."),
                        optional(
                                "insurance_fund",
                                new Shape.Either(
                                        List.of(Forms.decimal(Range.NOT_NEGATIVE), Forms.amounts(Range.NOT_NEGATIVE))),
                                HoldingShapes.doc(Subject.INSURANCE_FUND, "balance") + " Or by currency."))
                .with(new Shape.MapOf(
                        INSTRUMENTS, new Shape.Named("quote", quote(keys).shape())));
    }

    public static FieldList quote(FileKeys keys) {
        return FieldList.of(
                optional("mark", Forms.decimal(Range.ANY), quoted("mark_price")),
                optional("last", Forms.decimal(Range.ANY), quoted("last_price")),
                optional("index", Forms.decimal(Range.ANY), quoted("index_price")),
                optional("funding", Forms.decimal(Range.ANY), quoted("funding_rate")),
                optional("open_interest", Forms.decimal(Range.NOT_NEGATIVE), quoted("open_interest")),
                optional("at", Forms.INSTANT, "When the mark price was made."),
                OwnShapes.field(keys.of(Subject.MARKET)));
    }

    private static Shape list(String name, FieldList items) {
        return new Shape.ListOf(new Shape.Named(name, items.shape()));
    }

    private static String doc(String name) {
        return HoldingShapes.doc(Subject.ACCOUNT, name);
    }

    private static String quoted(String name) {
        return HoldingShapes.doc(Subject.MARKET, name);
    }
}
