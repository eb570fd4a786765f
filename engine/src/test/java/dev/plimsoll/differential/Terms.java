package dev.plimsoll.differential;

/** Random expressions of a wanted type, as text. */
final class Terms {
    private final Rolls rolls;
    private final Layout layout;

    Terms(Rolls rolls, Layout layout) {
        this.rolls = rolls;
        this.layout = layout;
    }

    String percent() {
        return rolls.one(
                "0.5%", "1%", "5%", "10%", "25%", "50%", "80%", "100%", "120%", "150%", "200%", "50bps", "0.75", "1.5");
    }

    String leverage() {
        return rolls.one("1x", "2x", "3x", "5x", "10x", "12.5x", "20x", "50x");
    }

    private String literal(Words words) {
        return words.currency().isEmpty()
                ? rolls.one(words.money())
                : rolls.one("1", "5", "10", "50", "100", "200", "500", "1_000", "0.01") + " " + words.currency();
    }

    /** An amount; in one piece, so that it can stand beside any operator. */
    String money(Words words, int depth) {
        if (words.money().isEmpty() || depth <= 0 || rolls.chance(35)) {
            return words.money().isEmpty() || rolls.chance(25) ? literal(words) : rolls.one(words.money());
        }
        int next = depth - 1;
        return switch (rolls.below(13)) {
            case 0 -> "(" + money(words, next) + " + " + money(words, next) + ")";
            case 1 -> "(" + money(words, next) + " - " + money(words, next) + ")";
            case 2 -> "(" + percent() + " * " + money(words, next) + ")";
            case 3 -> "(" + money(words, next) + " * " + ratio(words, next) + ")";
            case 4 -> "max(" + money(words, next) + ", " + money(words, next) + ")";
            case 5 -> "min(" + money(words, next) + ", " + money(words, next) + ")";
            case 6 -> "abs(" + money(words, next) + ")";
            case 7 ->
                "(if " + condition(words, next) + " then " + money(words, next) + " else " + money(words, next) + ")";
            case 8 ->
                rolls.one("round_up(", "round_down(") + money(words, next) + ", " + rolls.one("1", "10", "0.5") + ")";
            case 9 ->
                words.leverages().isEmpty() ? literal(words) : "(" + money(words, next) + " / " + lever(words) + ")";
            case 10 -> sum(words);
            case 11 -> "(-" + money(words, next) + ")";
            default -> "(" + money(words, next) + " / " + rolls.one("2", "4", "8") + ")";
        };
    }

    private String sum(Words words) {
        if (!words.elements().contains("positions") || !layout.sameMoney()) {
            return literal(words);
        }
        String what =
                rolls.one("notional", "margin_or_none", "entry_notional", "unrealized_pnl", "quantity * mark_price");
        if (what.equals("margin_or_none")
                || layout.counted() && what.startsWith("quantity")
                || layout.markets().size() > 1 && what.startsWith("quantity")) {
            what = "notional";
        }
        if (words.elements().contains("orders") && rolls.chance(20)) {
            return "(sum of initial_margin over orders)";
        }
        String kind = rolls.chance(70) ? "sum" : rolls.one("max", "min");
        String where = rolls.chance(50) ? " where " + element("positions") : "";
        return "(" + kind + " of " + what + " over positions" + where + ")";
    }

    private String lever(Words words) {
        return rolls.chance(50) ? leverage() : rolls.one(words.leverages());
    }

    String leverage(Words words, int depth) {
        if (words.leverages().isEmpty() || depth <= 0 || rolls.chance(60)) {
            return leverage();
        }
        return switch (rolls.below(5)) {
            case 0 -> rolls.one(words.leverages());
            case 1 -> "(" + rolls.one(words.leverages()) + " * " + rolls.one("50%", "2", "0.75") + ")";
            case 2 -> "(" + leverage() + " + " + leverage() + ")";
            case 3 ->
                words.money().isEmpty() ? leverage() : "(1x * (" + money(words, 0) + " / " + money(words, 0) + "))";
            default -> "(" + rolls.one(words.leverages()) + " - 1x)";
        };
    }

    /** A plain number. */
    String ratio(Words words, int depth) {
        if (depth <= 0 || rolls.chance(40)) {
            return words.ratios().isEmpty() || rolls.chance(50) ? percent() : rolls.one(words.ratios());
        }
        return switch (rolls.below(6)) {
            case 0, 1 ->
                words.money().isEmpty()
                        ? percent()
                        : "(" + rolls.one(words.money()) + " / " + rolls.one(words.money()) + ")";
            case 2 -> words.elements().isEmpty() ? percent() : count(words);
            case 3 -> "(" + ratio(words, depth - 1) + " * " + percent() + ")";
            case 4 -> "(1 - " + percent() + ")";
            default -> words.leverages().isEmpty() ? percent() : "(1x / " + rolls.one(words.leverages()) + ")";
        };
    }

    private String count(Words words) {
        String of = rolls.one(words.elements());
        return "(count of " + of + (rolls.chance(70) ? " where " + element(of) : "") + ")";
    }

    private String compared() {
        return rolls.one(" < ", " <= ", " > ", " >= ", " <= ", " < ", " = ", " != ");
    }

    /** A condition, in one piece. */
    String condition(Words words, int depth) {
        if (depth <= 0 || rolls.chance(25)) {
            return simple(words);
        }
        int next = depth - 1;
        return switch (rolls.below(9)) {
            case 0 -> "(" + condition(words, next) + " and " + condition(words, next) + ")";
            case 1 -> "(" + condition(words, next) + " or " + condition(words, next) + ")";
            case 2 -> "(not " + condition(words, next) + ")";
            case 3 ->
                "(" + ratio(words, next) + rolls.one("", " not") + " between " + percent() + " and "
                        + rolls.one("150%", "2", "300%", "5") + ")";
            case 4 -> quantifier(words);
            case 5 -> "(" + ratio(words, depth) + compared() + ratio(words, 0) + ")";
            default -> simple(words);
        };
    }

    private String simple(Words words) {
        int kind = rolls.below(10);
        if (kind < 4 && !words.money().isEmpty()) {
            return "(" + money(words, 1) + compared() + money(words, 1) + ")";
        }
        if (kind < 6 && !words.conditions().isEmpty()) {
            return "(" + rolls.one(words.conditions()) + ")";
        }
        if (kind == 6 && words.ofInstrument()) {
            return instrument();
        }
        if (kind == 7 && !words.leverages().isEmpty()) {
            return "(" + rolls.one(words.leverages()) + compared() + leverage(words, 1) + ")";
        }
        if (!words.conditions().isEmpty()) {
            return "(" + rolls.one(words.conditions()) + ")";
        }
        return "(" + money(words, 0) + compared() + money(words, 0) + ")";
    }

    private String instrument() {
        String some = rolls.one(layout.symbols());
        return switch (rolls.below(5)) {
            case 0 -> "(instrument in favoured)";
            case 1 -> "(instrument not in favoured)";
            case 2 -> "(instrument is " + some + ")";
            case 3 -> "(instrument in (" + String.join(", ", layout.symbols()) + "))";
            default -> "(instrument is not " + some + ")";
        };
    }

    private String quantifier(Words words) {
        if (words.elements().isEmpty()) {
            return simple(words);
        }
        String of = rolls.one(words.elements());
        String kind = rolls.one("any ", "no ", "every ");
        String singular = of.substring(0, of.length() - 1);
        String name = singular.equals("balance") ? "balance" : singular;
        return kind.equals("every ") || rolls.chance(70)
                ? "(" + kind + name + " where " + element(of) + ")"
                : "(" + kind + name + ")";
    }

    /** A condition on an element. */
    String element(String of) {
        return switch (of) {
            case "positions" ->
                rolls.one(
                        "mode is cross",
                        "mode is isolated",
                        "side is long",
                        "side is short",
                        "leverage > 5x",
                        "leverage >= 10x and side is long",
                        "unrealized_pnl < 0",
                        "notional > 50% * entry_notional",
                        "mark_price > entry_price",
                        "instrument in favoured",
                        "position.mode is isolated or leverage is one of (5x, 10x)",
                        "market.mark_price < position.entry_price");
            case "orders" ->
                rolls.one(
                        "mode is cross",
                        "side is long",
                        "reduce_only",
                        "leverage > 5x",
                        "initial_margin > 5% * notional",
                        "not reduce_only and side is short");
            default -> rolls.one("amount > 0", "asset is " + rolls.one(layout.assets()), "debt > 0", "amount >= debt");
        };
    }
}
