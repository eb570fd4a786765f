package dev.plimsoll.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bombs in policies and in the tables that they name. */
final class PolicyBombs {
    private static final String HEAD = """
            policy bomb version "1"
              settles in USDT
            instruments
              BTC-USDT is perpetual linear
            """;

    private static final int MB = 1 << 20;

    private PolicyBombs() {}

    static List<Bomb> all() {
        List<Bomb> bombs = new ArrayList<>(List.of(
                policy("bytes", MB, "PLM1024", size -> padded(HEAD, "#", size)).upTo(17 * MB),
                policy("characters of three bytes", MB / 3, "PLM1024", size -> HEAD + "#" + "币".repeat(size - 100))
                        .upTo(6 * MB),
                policy("words", 200_000, "PLM1025", size -> ", ".repeat(size)).upTo(500_000),
                policy("words that are none", 1_000, "PLM1028", size -> "Lorem Ipsum ".repeat((size + 1) / 2)),
                policy("parentheses", 64, "PLM1026", size -> let("(".repeat(size) + "1" + ")".repeat(size))),
                policy("open parentheses", 64, "PLM1026", size -> let("(".repeat(size) + "1")),
                policy("negations", 64, "PLM1026", size -> let("not ".repeat(size) + "true")),
                policy("signs", 64, "PLM1026", size -> let("- ".repeat(size) + "1")),
                policy("conditions", 64, "PLM1026", size -> let("if true then 1 else ".repeat(size) + "1")),
                policy("functions", 64, "PLM1026", size -> let("abs(".repeat(size) + "1" + ")".repeat(size))),
                policy("digits", 21, "PLM1015", size -> let("9".repeat(size))),
                policy("decimals", 18, "PLM1015", size -> let("0." + "9".repeat(size))),
                policy("digits of an amount", 21, "PLM1015", size -> let("9".repeat(size) + " USDT")),
                policy("terms of a sum", 250, "PLM1027", size -> let("1" + " + 1".repeat(size - 1))),
                policy("factors", 250, "PLM1027", size -> let("1" + " * 1".repeat(size - 1))),
                policy("rates", 249, "PLM1027", size -> let("1" + " per BTC".repeat(size))),
                policy("operands of and", 19_999, "PLM1027", size -> let("true" + " and true".repeat(size - 1)))
                        .upTo(60_000),
                policy("operands of max", 19_999, "PLM1027", size -> let("max(1" + ", 1".repeat(size - 1) + ")"))
                        .upTo(60_000),
                policy("names in names", 200, "PLM1027", PolicyBombs::chain).upTo(5_000),
                policy(
                        "letters of a symbol",
                        64,
                        "PLM3204",
                        size -> "%s  %s is perpetual linear base A quote USDT\n".formatted(HEAD, "A".repeat(size)))));
        for (String name : List.of("t.yaml", "t.json")) {
            bombs.addAll(tables(name));
        }
        return bombs;
    }

    private static List<Bomb> tables(String name) {
        boolean json = name.endsWith("json");
        List<Bomb> bombs = new ArrayList<>(table(
                Door.TIERS,
                name,
                json
                        ? "{\"by\": \"notional\", \"all\": [{\"max_leverage\": \"20x\""
                        : "by: notional\nall: [{max_leverage: 20x",
                json ? "}]}" : "}]\n"));
        bombs.addAll(table(
                Door.INSTRUMENTS,
                name,
                json ? "{\"BTC-USDT\": {\"kind\": \"perpetual\"" : "BTC-USDT: {kind: perpetual",
                json ? "}}" : "}\n"));
        return bombs;
    }

    private static List<Bomb> table(Door door, String name, String start, String end) {
        int depth = door == Door.TIERS ? 29 : 30;
        return List.of(
                new Bomb(door, "bytes", name, 16 * MB - 1000, "PLM3105", size -> lines(start + end, size))
                        .upTo(17 * MB),
                table(
                        door,
                        "depth",
                        name,
                        depth,
                        size -> start + ", \"a\": " + "[".repeat(size) + "]".repeat(size) + end),
                table(
                        door,
                        "letters of a value",
                        name,
                        4096,
                        size -> start + ", \"a\": \"" + "x".repeat(size) + "\"" + end),
                table(door, "letters of a key", name, 128, size -> start + ", \"" + "x".repeat(size) + "\": 1" + end));
    }

    private static Bomb policy(String what, int limit, String code, IntFunction<String> text) {
        return new Bomb(Door.POLICY, what, "bomb.margin", limit, code, text);
    }

    private static Bomb table(Door door, String what, String name, int limit, IntFunction<String> text) {
        return new Bomb(door, what, name, limit, "PLM7005", text);
    }

    private static String let(String expression) {
        return HEAD + "let a = " + expression + "\n";
    }

    private static String chain(int size) {
        return HEAD + "let n0 = 1\n"
                + IntStream.range(1, size)
                        .mapToObj(i -> "let n" + i + " = n" + (i - 1) + " + 1\n")
                        .collect(Collectors.joining());
    }

    /** A text of a size, filled up with a comment. */
    private static String padded(String text, String comment, int size) {
        return text + comment + "x".repeat(size - text.length() - comment.length());
    }

    /** A text of a size, filled up with empty lines: a long line has a limit of its own. */
    private static String lines(String text, int size) {
        return text + "\n".repeat(size - text.length());
    }
}
