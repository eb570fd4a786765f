package dev.plimsoll.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Bombs in accounts, markets, requests, exchanges' answers and features. */
final class DataBombs {
    private static final int MB = 1 << 20;

    private DataBombs() {}

    static List<Bomb> all() {
        List<Bomb> bombs = new ArrayList<>();
        for (String suffix : List.of(".yaml", ".json")) {
            bombs.addAll(facts(
                    Door.ACCOUNT,
                    "a" + suffix,
                    "{\"account\": \"a\", \"settle\": \"USDT\", \"balance\": 1, \"level\": ",
                    "{\"account\": \"a\", \"settle\": \"USDT\", \"balance\": 1, \"debts\": "));
            bombs.addAll(facts(
                    Door.MARKET,
                    "m" + suffix,
                    "{\"BTC-USDT\": {\"mark\": 1}, \"insurance_fund\": ",
                    "{\"BTC-USDT\": "));
            bombs.addAll(facts(
                    Door.REQUEST,
                    "r" + suffix,
                    "{\"action\": \"withdraw\", \"asset\": \"USDT\", \"amount\": ",
                    "{\"action\": "));
        }
        bombs.addAll(facts(
                Door.LINES,
                "r.ndjson",
                "{\"action\": \"withdraw\", \"asset\": \"USDT\", \"amount\": ",
                "{\"action\": "));
        bombs.addAll(venues(Door.CONFIGURATION, "[{\"symbol\": \"BTCUSDT\", \"notionalCoef\": ", """
                , "brackets": [{"bracket": 1, "initialLeverage": 20, "notionalCap": 100, "notionalFloor": 0,
                "maintMarginRatio": 0.01, "cum": 0}]}]"""));
        bombs.addAll(venues(Door.VENUE_ACCOUNT, "{\"feeTier\": ", """
                , "canTrade": true, "multiAssetsMargin": false, "totalWalletBalance": "1500",
                "assets": [{"asset": "USDT", "walletBalance": "1500", "crossWalletBalance": "1000"}], "positions": []}"""));
        bombs.add(new Bomb(Door.FEATURE, "characters", "a.feature", 1_000_000, "PLM6010", size -> {
                    String feature = "Feature: a\n  Scenario: b\n    Given an account with a balance of 1 USDT\n"
                            + "    When it asks to withdraw 1 USDT\n    Then it is allowed\n";
                    return feature + "\n".repeat(size - feature.length());
                })
                .upTo(17 * MB));
        bombs.add(new Bomb(Door.FEATURE, "steps", "a.feature", 20_000, "PLM6010", DataBombs::outline).upTo(900_000));
        return bombs;
    }

    /** What goes before a number, and what goes before anything of some depth. */
    private static List<Bomb> facts(Door door, String name, String number, String value) {
        String one = number + "1}";
        return List.of(
                bomb(door, "bytes", name, MB, "PLM7005", size -> one + " ".repeat(size - one.length()))
                        .upTo(17 * MB),
                bomb(door, "depth", name, 31, "PLM7005", size -> value + "[".repeat(size) + "]".repeat(size) + "}"),
                bomb(
                        door,
                        "depth of maps",
                        name,
                        31,
                        "PLM7005",
                        size -> value + "{\"a\": ".repeat(size) + "1" + "}".repeat(size) + "}"),
                bomb(
                        door,
                        "letters of a value",
                        name,
                        4096,
                        "PLM7005",
                        size -> value + "\"" + "x".repeat(size) + "\"}"),
                bomb(
                        door,
                        "letters of a key",
                        name,
                        128,
                        "PLM7005",
                        size -> number + "1, \"" + "x".repeat(size) + "\": 1}"),
                bomb(door, "digits", name, 21, "PLM7008", size -> number + "9".repeat(size) + "}"),
                bomb(door, "decimals", name, 18, "PLM7008", size -> number + "0." + "9".repeat(size) + "}"));
    }

    private static List<Bomb> venues(Door door, String number, String rest) {
        String one = number + "1" + rest;
        return List.of(
                bomb(door, "bytes", "v.json", 16 * MB, "PLM7005", size -> one + "\n".repeat(size - one.length()))
                        .upTo(17 * MB),
                bomb(
                        door,
                        "depth",
                        "v.json",
                        30,
                        "PLM7005",
                        size -> number + "[".repeat(size) + "]".repeat(size) + rest),
                bomb(
                        door,
                        "letters of a value",
                        "v.json",
                        4096,
                        "PLM7005",
                        size -> number + "\"" + "x".repeat(size) + "\"" + rest),
                bomb(
                        door,
                        "letters of a key",
                        "v.json",
                        128,
                        "PLM7005",
                        size -> number + "1, \"" + "x".repeat(size) + "\": 1" + rest));
    }

    private static Bomb bomb(Door door, String what, String name, int limit, String code, IntFunction<String> text) {
        return new Bomb(door, what, name, limit, code, text);
    }

    /** An outline whose rows times its steps are so many. */
    private static String outline(int steps) {
        int rows = steps / 100;
        return "Feature: a\n  Scenario Outline: b\n" + "    * <x>\n".repeat(100) + "    Examples:\n      | x |\n"
                + "      | 1 |\n".repeat(rows + (steps > 20_000 ? 1 : 0));
    }
}
