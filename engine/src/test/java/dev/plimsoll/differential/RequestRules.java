package dev.plimsoll.differential;

import java.util.ArrayList;
import java.util.List;

/** The rules of a random policy on requests. */
final class RequestRules {
    private final Rolls rolls;
    private final Layout layout;
    private final Terms terms;
    private final StringBuilder text;
    private int number;

    RequestRules(Rolls rolls, Layout layout, Terms terms, StringBuilder text) {
        this.rolls = rolls;
        this.layout = layout;
        this.terms = terms;
        this.text = text;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private String name(String prefix) {
        return prefix + "_" + (++number);
    }

    void write() {
        caps();
        for (int i = 2 + rolls.below(5); i > 0; i--) {
            refusal();
        }
        if (layout.markets().stream().anyMatch(market -> market.row().startsWith("spot_margin"))) {
            line("require funded: after.position.debt <= " + terms.percent() + " * after.position.notional"
                    + " on open_position, place_order" + rolls.one("", " when instrument.kind is spot_margin"));
        }
        if (rolls.chance(20)) {
            line("require both_modes: true on open_position" + rolls.one("", " when account.experience is expert")
                    + " overrides mode_conflict");
        }
        if (rolls.chance(10)) {
            line("require thin: cross.equity > 0 on withdraw when account.flag overrides insufficient_margin");
        }
        if (rolls.chance(30)) {
            line("builtin no_change code \"-1\" because \"nothing to change\"");
        }
        if (rolls.chance(15)) {
            line("never over: allowed open_position when opens > 0 and leverage > 45x");
        }
    }

    /** What every request of places may read. */
    private Words common(boolean places) {
        Words words = new Words(layout.pool())
                .money(
                        "account.balance",
                        "account.equity",
                        "cross.equity",
                        "cross.balance",
                        "cross.initial_margin",
                        "cross.maintenance_margin",
                        "cross.available",
                        "account.withdrawable",
                        "account.assets",
                        "after.account.assets",
                        "account.debt",
                        "account.notional",
                        "after.cross.equity",
                        "after.cross.initial_margin",
                        "cross.unrealized_pnl",
                        "gain",
                        "after.gain")
                .ratios("account.factor", "account.level", "used", "buffer")
                .conditions(
                        "has_open_position",
                        "has_open_orders",
                        "account.position_mode is hedge",
                        "account.experience is beginner",
                        "account.experience < expert",
                        "account.experience is one of (beginner, expert)",
                        "account.flag",
                        "account.auto",
                        "account.level >= 3",
                        "account.note is missing",
                        "account.note is missing or account.note is \"x\"",
                        "account.status is healthy",
                        "cross.status >= margin_call",
                        "after.cross.status < liquidate",
                        "account.level is not missing",
                        "buffer <= 150%",
                        "after.buffer <= 120%",
                        "account.age > 7d",
                        "now >= 2026-05-01")
                .elements("positions", "orders", "balances");
        if (layout.isPooled()) {
            words.money("value_in(USD, 10 EUR)", "value_in(USD, 0.01 BTC)");
        }
        if (places) {
            words.money(
                    "position.notional",
                    "after.position.notional",
                    "position.unrealized_pnl",
                    "after.position.initial_margin",
                    "position.maintenance_margin",
                    "after.position.debt");
            words.leverages("position.leverage", "brackets.max_leverage");
            words.ratios("brackets.maintenance_rate", "position.weight", "limits.ratio", "instrument.grade");
            words.conditions(
                    "position.quantity > 0",
                    "market.mark_price > position.mark_price",
                    "position.hedged",
                    "position.status is not healthy",
                    "after.position.status is one of (alert, liquidate)",
                    "market.halted",
                    "market.band is missing or market.band > 50%",
                    "instrument.tag is missing",
                    "instrument.kind is spot_margin",
                    "position.mode is isolated",
                    "market.last_price > market.mark_price",
                    "market.price_age <= 30s");
        }
        return places ? words.withInstrument() : words;
    }

    private Words opening() {
        return common(true)
                .money("notional", "request.notional")
                .leverages("leverage")
                .conditions(
                        "mode is cross",
                        "mode is isolated",
                        "side is long",
                        "side is short",
                        "stop_loss is missing",
                        "stop_loss is not missing",
                        "reduce_only",
                        "leverage > 5x",
                        "set_mode is cross",
                        "opens > 0",
                        "price > market.mark_price",
                        "margin is missing",
                        "take_profit is not missing and take_profit > price");
    }

    private void caps() {
        Words words = opening();
        for (int i = 1 + rolls.below(3); i > 0; i--) {
            String name = name("cap");
            line("cap " + name + ": leverage at " + terms.leverage(words, 2) + conditions(words, 70) + cited());
            if (rolls.chance(30)) {
                line("cap " + name("cap") + ": leverage at " + terms.leverage() + " when " + terms.condition(words, 1)
                        + " overrides " + name);
            }
        }
        if (rolls.chance(50)) {
            line("cap " + name("cap") + ": " + rolls.one("notional", "after.position.notional") + " at "
                    + terms.money(opening(), 1) + conditions(words, 50));
        }
        if (rolls.chance(30)) {
            line("cap " + name("cap") + ": after.cross.notional at " + terms.money(common(false), 1)
                    + conditions(common(false), 50));
        }
        if (rolls.chance(40)) {
            line("floor " + name("floor") + ": "
                    + rolls.one("notional", "leverage", "after.cross.available", "after.cross.equity") + " at "
                    + "FLOOR");
            int at = text.lastIndexOf("FLOOR");
            boolean leverage = text.substring(text.lastIndexOf("floor ")).contains(": leverage");
            text.replace(at, at + "FLOOR".length(), leverage ? rolls.one("1x", "2x") : terms.money(common(false), 1));
        }
    }

    private String cited() {
        return rolls.one("", "", "", " code \"-4048\"", " cite \"nobody\"");
    }

    private String conditions(Words words, int percent) {
        String result = rolls.chance(percent) ? " when " + terms.condition(words, 2) : "";
        return result + (rolls.chance(15) ? " unless " + terms.condition(words, 1) : "");
    }

    private void refusal() {
        List<String> actions = new ArrayList<>();
        Words words;
        switch (rolls.below(10)) {
            case 0, 1, 2, 3 -> {
                actions.add(rolls.one("open_position", "place_order"));
                if (actions.contains("open_position") && rolls.chance(30)) {
                    actions.add("place_order");
                }
                words = opening();
            }
            case 4 -> {
                actions.add("set_leverage");
                words = common(true).leverages("leverage").conditions("mode is cross", "leverage > position.leverage");
            }
            case 5 -> {
                actions.add("switch_mode");
                words = common(false).conditions("new_mode is isolated", "set_mode is cross", "set_mode is new_mode");
            }
            case 6 -> {
                actions.add(rolls.one("add_margin", "remove_margin"));
                words = common(true)
                        .conditions(
                                "position.margin is missing", "after.position.equity < after.position.initial_margin");
            }
            case 7 -> {
                actions.add(rolls.one("withdraw", "deposit", "borrow", "repay"));
                words = common(false).conditions("asset is " + layout.assets().get(0), "account.debt > 0");
            }
            case 8 -> {
                actions.add(rolls.one("set_position_mode", "set_auto"));
                words = common(false)
                        .conditions(actions.contains("set_auto") ? "new_auto" : "new_position_mode is hedge");
            }
            default -> {
                actions.add(rolls.one("reduce_position", "close_position"));
                words = new Words("")
                        .conditions(
                                "side is long",
                                "mode is isolated",
                                "has_open_orders",
                                "account.experience is beginner",
                                "position.leverage > 5x",
                                "price < market.mark_price")
                        .withInstrument();
            }
        }
        String on = String.join(", ", actions);
        String dates = rolls.chance(6) ? " effective from 2026-05-01" + rolls.one("", " until 2026-06-01T12:00Z") : "";
        switch (rolls.below(5)) {
            case 0 ->
                line("lock " + name("lock") + ": " + on + " while " + terms.condition(words, 2) + conditions(words, 30)
                        + dates + cited());
            case 1, 2 ->
                line("deny " + name("deny") + ": " + on + " when " + terms.condition(words, 2) + dates
                        + " because \"no\"" + cited());
            case 3 ->
                line("require " + name("require") + ": " + terms.condition(words, 2) + " on " + on
                        + conditions(words, 50) + dates);
            default ->
                line("advise " + name("advise") + ": " + on + " when " + terms.condition(words, 2)
                        + " because \"care\"");
        }
    }
}
