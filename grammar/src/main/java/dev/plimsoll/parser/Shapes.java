package dev.plimsoll.parser;

import dev.plimsoll.parser.antlr.PolicyLexer;
import java.util.Map;
import java.util.Optional;

/** How statements are written, by the word they start with. */
final class Shapes {
    private static final Map<Integer, String> SHAPES = Map.ofEntries(
            Map.entry(PolicyLexer.POLICY, "policy NAME version \"1.0\""),
            Map.entry(PolicyLexer.INCLUDE, "include \"file.margin\""),
            Map.entry(
                    PolicyLexer.INSTRUMENTS,
                    "instruments from \"file.yaml\"` or rows such as `BTC-USDT is perpetual linear"),
            Map.entry(
                    PolicyLexer.TIERS,
                    "tiers NAME from \"file.yaml\"` or `tiers NAME by ATTRIBUTE` and blocks such as `for all"),
            Map.entry(PolicyLexer.GROUP, "group NAME is A, B` or `group NAME is all except A"),
            Map.entry(PolicyLexer.ATTRIBUTE, "attribute account.NAME is TYPE default VALUE"),
            Map.entry(PolicyLexer.SETTING, "setting account.NAME is TYPE default VALUE"),
            Map.entry(PolicyLexer.LET, "let NAME = EXPRESSION"),
            Map.entry(PolicyLexer.CAP, "cap NAME: ATTRIBUTE at EXPRESSION"),
            Map.entry(PolicyLexer.FLOOR, "floor NAME: ATTRIBUTE at EXPRESSION"),
            Map.entry(PolicyLexer.MARGIN, "margin initial NAME: EXPRESSION` or `margin maintenance NAME: EXPRESSION"),
            Map.entry(PolicyLexer.COLLATERAL, "collateral NAME: EXPRESSION"),
            Map.entry(PolicyLexer.LOCK, "lock NAME: ACTION while CONDITION"),
            Map.entry(PolicyLexer.DENY, "deny NAME: ACTION when CONDITION"),
            Map.entry(PolicyLexer.REQUIRE, "require NAME: CONDITION on ACTION"),
            Map.entry(PolicyLexer.ALERT, "alert NAME: SCOPE when CONDITION"),
            Map.entry(PolicyLexer.MARGIN_CALL, "margin_call NAME: SCOPE when CONDITION"),
            Map.entry(PolicyLexer.LIQUIDATE, "liquidate NAME: SCOPE when CONDITION by STEP, STEP"),
            Map.entry(PolicyLexer.ADVISE, "advise NAME: ACTION when CONDITION"),
            Map.entry(PolicyLexer.BUILTIN, "builtin NAME code \"…\" because \"…\""),
            Map.entry(
                    PolicyLexer.NEVER,
                    "never NAME: allowed ACTION when CONDITION` or `never NAME: liquidated SCOPE when CONDITION"));

    private Shapes() {}

    /** A help line. */
    static Optional<String> of(int keyword) {
        return Optional.ofNullable(SHAPES.get(keyword)).map(shape -> "it is written `" + shape + "`");
    }
}
