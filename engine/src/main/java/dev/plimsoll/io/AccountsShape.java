package dev.plimsoll.io;

import static dev.plimsoll.shape.Field.needed;
import static dev.plimsoll.shape.Field.optional;

import dev.plimsoll.shape.AccountShapes;
import dev.plimsoll.shape.FieldList;
import dev.plimsoll.shape.FileKeys;
import dev.plimsoll.shape.Shape;
import dev.plimsoll.vocabulary.Choices;
import java.util.List;

/** The shape of an account that was read from an exchange's files. */
final class AccountsShape {
    private static final Shape FIGURE = new Shape.Word(List.of(
            "balance",
            "notional",
            "unrealized_pnl",
            "equity",
            "initial_margin",
            "maintenance_margin",
            "liquidation_price",
            "bankruptcy_price"));

    private AccountsShape() {}

    static FieldList of(FileKeys keys) {
        return FieldList.of(
                AnswerShapes.schema("accounts"),
                needed("venue", AnswerShapes.TEXT, "Whose files were read."),
                needed(
                        "account",
                        new Shape.Named("account", AccountShapes.account(keys).shape()),
                        "The account, with its market."),
                needed("notes", AnswerShapes.TEXTS, "What is missing, and what was left out."),
                optional("written", AnswerShapes.TEXT, "The file that it was written to."),
                optional("policy", AnswerShapes.POLICY, "What it was compared with."),
                optional(
                        "compared",
                        new Shape.ListOf(AnswerShapes.named(
                                "compared",
                                optional("pool", AnswerShapes.TEXT, "Of a pool: its currency."),
                                optional("instrument", AnswerShapes.TEXT, "Of a position."),
                                optional("side", new Shape.Word(Choices.SIDE.values()), "Of a position."),
                                optional("mode", new Shape.Word(Choices.MODE.values()), "Of a position."),
                                needed("figure", FIGURE, "As assessments call it."),
                                optional(
                                        "theirs",
                                        AnswerShapes.NUMBER,
                                        "Left out where the exchange says there is none."),
                                optional("ours", AnswerShapes.NUMBER, "Left out where the policy has none."),
                                optional("difference", AnswerShapes.NUMBER, "Ours less theirs, where both have one."),
                                needed(
                                        "same",
                                        new Shape.Truth(),
                                        "Whether they agree in the decimals that are shown."))),
                        "Figure by figure: pools, then positions."));
    }
}
