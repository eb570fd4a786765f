package dev.plimsoll.differential;

import java.util.ArrayList;
import java.util.List;

/** A random policy as text, well typed by construction. */
final class PolicyMaker {
    private final Rolls rolls;
    private final Layout layout;
    private final Terms terms;
    private final StringBuilder text = new StringBuilder();
    private int number;

    private PolicyMaker(long seed) {
        this.rolls = new Rolls(seed);
        this.layout = new Layout(rolls);
        this.terms = new Terms(rolls, layout);
    }

    /** A policy and what its states are made for. */
    record Made(String text, Layout layout) {}

    /** Of everything that the engine and the oracle are compared in, and that properties are asked of. */
    static Made make(long seed) {
        PolicyMaker maker = new PolicyMaker(seed);
        maker.header();
        maker.tables();
        maker.declarations();
        maker.margins();
        new RequestRules(maker.rolls, maker.layout, maker.terms, maker.text).write();
        new HealthRules(maker.rolls, maker.layout, maker.terms, maker.text).write();
        return new Made(maker.text.toString(), maker.layout);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private String name(String prefix) {
        return prefix + "_" + (++number);
    }

    private void header() {
        line("policy random version \"1\"");
        if (rolls.chance(20)) {
            line("  title \"made up\"");
        }
        line("  " + layout.settlement());
        if (!layout.modes().equals(List.of("cross", "isolated")) || rolls.chance(20)) {
            line("  modes " + String.join(", ", layout.modes()));
        }
        if (rolls.chance(30)) {
            line("  prices fresh for 60s");
        }
        if (rolls.chance(8)) {
            line("  effective from 2026-01-01" + rolls.one("", " until 2026-06-02", " until 2026-06-01T12:00Z"));
        }
        if (rolls.chance(20)) {
            line("  cite \"nobody\"");
        }
        line("instruments");
        layout.markets().forEach(market -> line("  " + market.symbol() + " is " + market.row()));
        line("group favoured is "
                + rolls.one(
                        layout.symbols().get(0),
                        "all except " + layout.symbols().get(0),
                        "instruments where instrument.contract is linear",
                        "instruments where instrument.grade > 50%",
                        "all"));
    }

    private void tables() {
        line("tiers brackets by notional method marginal");
        boolean below = rolls.chance(30);
        for (Layout.Market market : layout.markets()) {
            boolean coin = market.settle().equals("BTC");
            String unit = market.settle();
            String low = coin ? rolls.one("0.1", "0.5") : rolls.one("200", "500");
            String high = coin ? rolls.one("1", "2") : rolls.one("1_000", "2_000");
            boolean closed = rolls.chance(15);
            line("  for " + market.symbol());
            String bound = below ? "below " : "up to ";
            line("    " + bound + low + " " + unit
                    + ": maintenance_rate 1%, initial_rate 2%, max_leverage 50x, deduction 0 " + unit
                    + ", initial_deduction auto");
            line("    " + bound + high + " " + unit
                    + ": maintenance_rate 2.5%, initial_rate 5%, max_leverage 20x, deduction auto"
                    + ", initial_deduction auto");
            line(
                    "    " + (closed ? bound + (coin ? "8" : "8_000") + " " + unit : "above")
                            + ": maintenance_rate 5%, initial_rate 10%, max_leverage 10x, deduction auto, initial_deduction auto");
        }
        line("tiers limits by leverage");
        line("  for all");
        line("    below 5x: ratio 100%, most 10");
        line("    below 20x: ratio 60%, most 4");
        line("    above: ratio 20%, most 1.5");
    }

    private void declarations() {
        line("attribute account.experience is one of beginner, intermediate, expert default intermediate");
        line("attribute account.factor is ratio default 50%");
        line("attribute account.note is optional text");
        line("attribute account.flag is truth default false");
        line("attribute instrument.grade is ratio default " + rolls.one("25%", "75%"));
        line("attribute instrument.tag is optional text");
        line("attribute market.halted is truth default false");
        line("attribute market.band is optional ratio");
        line("attribute position.weight is ratio default 100%");
        line("setting account.auto is truth default false");
        line("setting position.hedged is truth default " + rolls.one("true", "false"));
        line("let buffer = cross.equity / cross.maintenance_margin");
        line("let used = cross.initial_margin / cross.equity");
        line("let gain = account.unrealized_pnl");
    }

    private void margins() {
        Words words = new Words("")
                .money("notional", "entry_notional", "(notional / leverage)", "(entry_notional / leverage)")
                .ratios("brackets.maintenance_rate", "limits.ratio", "weight", "account.factor", "instrument.grade")
                .leverages("leverage", "brackets.max_leverage")
                .conditions(
                        "side is long",
                        "mode is isolated",
                        "hedged",
                        "account.experience is beginner",
                        "account.flag",
                        "market.halted",
                        "mark_price < entry_price",
                        "unrealized_pnl < 0")
                .withInstrument();
        line("margin initial base: "
                + rolls.one(
                        "notional / leverage",
                        "entry_notional / leverage",
                        "notional * brackets.initial_rate - brackets.initial_deduction",
                        "max(notional / leverage, notional * brackets.initial_rate)",
                        "notional / leverage + 0.06% * notional"));
        line("margin maintenance kept: "
                + rolls.one(
                        "notional * brackets.maintenance_rate - brackets.deduction",
                        "notional * 1%",
                        "entry_notional * brackets[entry_notional].maintenance_rate",
                        "50% * initial_margin",
                        "notional * brackets.maintenance_rate"));
        List<String> names = new ArrayList<>(List.of("kept"));
        for (int i = rolls.below(3); i > 0; i--) {
            String kind = rolls.one("initial", "maintenance");
            String name = name("margin");
            line("margin " + kind + " " + name + ": abs(" + terms.money(words, 2) + ") * "
                    + rolls.one("1%", "10%", "0.5%")
                    + (rolls.chance(60) ? " when " + terms.condition(words, 1) : "")
                    + (kind.equals("maintenance") && rolls.chance(15) ? " overrides " + rolls.one(names) : ""));
            if (kind.equals("maintenance")) {
                names.add(name);
            }
        }
        if (rolls.chance(30)) {
            Layout.Market first = layout.markets().get(0);
            line("margin " + rolls.one("initial", "maintenance") + " sized: notional * max(1%, 0.5% per "
                    + first.quantityUnit() + " * quantity) when instrument is " + first.symbol());
        }
        if (rolls.chance(25)) {
            line("margin " + rolls.one("initial", "maintenance") + " netted of instrument: "
                    + rolls.one("2%", "10%", "50%")
                    + " * abs((sum of notional over positions where side is long)"
                    + " - (sum of notional over positions where side is short))"
                    + rolls.one("", " when account.position_mode is hedge", " when instrument in favoured")
                    + rolls.one("", " overrides sum_of_positions"));
        }
        if (rolls.chance(20)) {
            line("margin " + rolls.one("initial", "maintenance") + " entire of cross: " + rolls.one("3%", "20%")
                    + " * notional" + rolls.one("", " when account.flag")
                    + rolls.one("", "", " overrides sum_of_positions"));
        }
        if (layout.isPooled()) {
            line("collateral stable: value when asset is USD");
            line("collateral other: value * 80% when asset is not USD");
            if (rolls.chance(50)) {
                line("collateral few: "
                        + rolls.one("min(value, 500 USD)", "value * account.factor", "value - 10% * abs(value)")
                        + rolls.one("", " when asset is BTC", " overrides other"));
            }
        }
    }
}
