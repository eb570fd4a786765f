package dev.plimsoll.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bombs in what policies name: files, steps, headers; and in the numbers and symbols of tables and of exchanges. */
final class MoreBombs {
    private static final int MB = 1 << 20;
    private static final String HEAD = "policy bomb version \"1\"\n  settles in USDT\n";
    private static final String INSTRUMENTS = "instruments\n  BTC-USDT is perpetual linear\n";

    /** Longer values of tables are said to be long texts. */
    private static final int LONG_WORD = 190;

    private static final int LONG_KEY = 120;

    private MoreBombs() {}

    static List<Bomb> all() {
        List<Bomb> bombs = new ArrayList<>(List.of(
                policy("includes in includes", 8, "PLM3105", size -> HEAD + include("deep-" + size)),
                policy("included files", 999, "PLM3105", MoreBombs::includes).upTo(30_000),
                policy(
                                "characters of included files",
                                MB - 150,
                                "PLM3105",
                                size -> HEAD
                                        + include("wide-" + size / 2)
                                        + include("wide-" + (size - size / 2) + "-b"))
                        .upTo(17 * MB),
                policy("characters of tables", 16 * MB, "PLM3105", MoreBombs::tables)
                        .upTo(17 * MB),
                policy(
                        "brackets of a step",
                        1_000,
                        "PLM4007",
                        size -> HEAD + INSTRUMENTS
                                + "tiers t by notional\n  for all\n    above: maintenance_rate 1%\n"
                                + "margin maintenance m: notional * t.maintenance_rate\nliquidate a: cross when equity <= maintenance_margin by reduce_tier "
                                + size + ", close_all\n"),
                policy(
                        "days that prices are fresh",
                        11_574,
                        "PLM3017",
                        size -> HEAD + "  prices fresh for " + size + "d\n"),
                policy("digits of a leverage", 21, "PLM1015", size -> let("9".repeat(size) + "x")),
                policy("decimals of a percentage", 18, "PLM1015", size -> let("0." + "9".repeat(size) + "%")),
                policy("decimals of an amount", 18, "PLM1015", size -> let("0." + "9".repeat(size) + " USDT")),
                policy("digits of a duration", 21, "PLM1015", size -> let("9".repeat(size) + "ms")),
                policy("quantifiers", 64, "PLM1026", size -> let("any position where ".repeat(size) + "true")),
                policy("lookups", 64, "PLM1026", size -> let("t[".repeat(size) + "1" + "].a".repeat(size))),
                policy("differences", 250, "PLM1027", size -> let("1" + " - 1".repeat(size - 1))),
                policy("quotients", 250, "PLM1027", size -> let("1" + " / 1".repeat(size - 1))),
                policy("operands of or", 19_999, "PLM1027", size -> let("true" + " or true".repeat(size - 1)))
                        .upTo(60_000),
                policy("items of a list", 19_998, "PLM1027", size -> let("1 in (1" + ", 1".repeat(size - 1) + ")"))
                        .upTo(60_000)));
        for (String suffix : List.of("yaml", "json")) {
            tables(bombs, "t." + suffix);
        }
        venues(bombs, Door.CONFIGURATION, "[{\"symbol\": \"BTCUSDT\", \"notionalCoef\": 1, \"a\": ", """
                , "brackets": [{"bracket": 1, "initialLeverage": 20, "notionalCap": 100, "notionalFloor": 0,
                "maintMarginRatio": 0.01, "cum": 0}]}]""");
        venues(bombs, Door.VENUE_ACCOUNT, "{\"feeTier\": 0, \"a\": ", """
                , "canTrade": true, "multiAssetsMargin": false, "totalWalletBalance": "1500",
                "assets": [{"asset": "USDT", "walletBalance": "1500", "crossWalletBalance": "1000"}], "positions": []}""");
        bombs.add(bomb(Door.CONFIGURATION, "digits", "v.json", 21, "PLM7008", size -> bracket("9".repeat(size))));
        bombs.add(bomb(
                Door.CONFIGURATION,
                "decimals",
                "v.json",
                18,
                "PLM7008",
                size -> bracket("0." + "0".repeat(size - 1) + "1")));
        return bombs;
    }

    private static void tables(List<Bomb> bombs, String name) {
        table(
                bombs,
                Door.TIERS,
                name,
                29,
                "{\"by\": \"notional\", \"all\": [{\"maintenance_rate\": \"1%\", \"max_leverage\": ",
                "}]}");
        table(bombs, Door.INSTRUMENTS, name, 30, "{\"BTC-USDT\": {\"kind\": \"perpetual\", \"tick\": ", "}}");
        bombs.add(bomb(
                        Door.INSTRUMENTS,
                        "letters of a symbol",
                        name,
                        64,
                        "PLM3204",
                        size -> "{\"BTC-USDT\": {\"kind\": \"perpetual\"}, \"" + "A".repeat(size)
                                + "\": {\"kind\": \"perpetual\", \"contract\": \"linear\", \"base\": \"A\", \"quote\": \"USDT\"}}")
                .upTo(LONG_KEY));
        if (name.endsWith("yaml")) {
            bombs.add(bomb(
                            Door.TIERS,
                            "characters of a line",
                            name,
                            MB / 4,
                            "PLM7005",
                            size -> "by: notional\nall: [{max_leverage: 20x}] #" + "x".repeat(size - 40) + "\n")
                    // Beyond 16 MB the policy's files are too much together, which is told first.
                    .upTo(15 * MB));
        }
    }

    private static void table(List<Bomb> bombs, Door door, String name, int depth, String start, String end) {
        bombs.add(bomb(
                door,
                "depth of maps",
                name,
                depth,
                "PLM7005",
                size -> start + "1, \"a\": " + "{\"a\": ".repeat(size) + "1" + "}".repeat(size) + end));
        bombs.add(bomb(door, "digits", name, 21, "PLM7008", size -> start + "9".repeat(size) + end)
                .upTo(LONG_WORD));
        bombs.add(bomb(door, "decimals", name, 18, "PLM7008", size -> start + "1." + "9".repeat(size) + end)
                .upTo(LONG_WORD));
    }

    private static void venues(List<Bomb> bombs, Door door, String start, String rest) {
        bombs.add(bomb(
                door,
                "depth of maps",
                "v.json",
                30,
                "PLM7005",
                size -> start + "{\"a\": ".repeat(size) + "1" + "}".repeat(size) + rest));
        bombs.add(bomb(
                        door,
                        "values of a part",
                        "v.json",
                        100_000,
                        "PLM7005",
                        size -> start + "[1" + ", 1".repeat(size - 21) + "]" + rest)
                .upTo(3_000_000));
    }

    private static String bracket(String deduction) {
        return "[{\"symbol\": \"BTCUSDT\", \"brackets\": [{\"bracket\": 1, \"initialLeverage\": 20, \"notionalCap\": 100,"
                + " \"notionalFloor\": 0, \"maintMarginRatio\": 0.01, \"cum\": " + deduction + "}]}]";
    }

    private static String include(String file) {
        return "include \"" + file + ".margin\"\n";
    }

    private static String includes(int size) {
        return HEAD
                + IntStream.range(0, size).mapToObj(i -> include("part-" + i)).collect(Collectors.joining());
    }

    private static String tables(int size) {
        return HEAD + INSTRUMENTS + "tiers a from \"wide-" + size / 2 + ".yaml\"\n" + "tiers b from \"wide-"
                + (size - size / 2) + "-b.yaml\"\n";
    }

    private static String let(String expression) {
        return HEAD + INSTRUMENTS + "let a = " + expression + "\n";
    }

    private static Bomb policy(String what, int limit, String code, IntFunction<String> text) {
        return bomb(Door.POLICY, what, BombFiles.NAME, limit, code, text);
    }

    private static Bomb bomb(Door door, String what, String name, int limit, String code, IntFunction<String> text) {
        return new Bomb(door, what, name, limit, code, text);
    }
}
