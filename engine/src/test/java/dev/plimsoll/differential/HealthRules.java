package dev.plimsoll.differential;

/** The rules of a random policy on health. */
final class HealthRules {
    private final Rolls rolls;
    private final Layout layout;
    private final Terms terms;
    private final StringBuilder text;

    HealthRules(Rolls rolls, Layout layout, Terms terms, StringBuilder text) {
        this.rolls = rolls;
        this.layout = layout;
        this.terms = terms;
        this.text = text;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    void write() {
        String relation = rolls.one("<=", "<");
        for (String kind : new String[] {"alert", "margin_call"}) {
            if (rolls.chance(70)) {
                line(kind + " " + kind + "_cross: cross when "
                        + rolls.one(
                                "equity " + relation + " 150% * maintenance_margin",
                                "buffer <= 200%",
                                terms.condition(pool(), 2)));
            }
            if (rolls.chance(60)) {
                line(kind + " " + kind + "_position: position when "
                        + rolls.one(
                                "mode is isolated and equity " + relation + " 150% * maintenance_margin",
                                "mode is isolated and maintenance_margin / equity >= 50%",
                                terms.condition(position(), 2)));
            }
            if (rolls.chance(40)) {
                line(kind + " " + kind + "_account: account when "
                        + rolls.one("equity <= 120% * maintenance_margin", terms.condition(account(), 2)));
            }
        }
        if (rolls.chance(85)) {
            line("liquidate one: position when mode is isolated and "
                    + rolls.one(
                            "equity " + relation + " maintenance_margin",
                            "maintenance_margin / equity >= 100%",
                            "equity / maintenance_margin " + relation + " 1",
                            "margin + unrealized_pnl " + relation + " maintenance_margin + 0.05% * notional")
                    + " by "
                    + rolls.one(
                            "cancel_orders, close",
                            "cancel_orders, close",
                            "reduce 50%, close",
                            "reduce 25%, cancel_orders, reduce 60%, close",
                            "reduce 10%",
                            "cancel_orders, reduce_tier, close",
                            "reduce_tier 2, close",
                            "reduce until equity > maintenance_margin, close",
                            "cancel_orders, hand_over")
                    + rolls.one("", " fee 0.5%") + rolls.one("", " loss limited to margin")
                    + rolls.one("", "", " remainder to insurance_fund", " remainder to account"));
        }
        if (rolls.chance(85)) {
            line("liquidate pool: cross when "
                    + rolls.one(
                            "equity " + relation + " maintenance_margin",
                            "maintenance_margin / equity >= 80%",
                            "buffer <= 100%")
                    + " by "
                    + rolls.one(
                            "cancel_orders, close_all",
                            "cancel_orders, close_all",
                            "net_hedges, cancel_orders, close_all",
                            "cancel_orders, reduce_tier, close_all",
                            "reduce 25%, close_all",
                            "reduce 40%, net_hedges, reduce 70%",
                            "cancel_orders, reduce until buffer > 120%, close_all",
                            "cancel_orders, close",
                            "hand_over")
                    + rolls.one("", "", " fee 0.5%") + rolls.one("", "", " loss limited to balance"));
        }
        if (rolls.chance(15)) {
            line("liquidate whole: account when equity <= 0 by " + rolls.one("close_all", "repay, close_all"));
        }
    }

    private Words pool() {
        return new Words(layout.pool())
                .money(
                        "equity",
                        "balance",
                        "unrealized_pnl",
                        "initial_margin",
                        "maintenance_margin",
                        "available",
                        "notional",
                        "cross.equity",
                        "assets",
                        "debt")
                .ratios("buffer", "used", "account.factor")
                .conditions("account.experience is beginner", "account.flag", "equity <= 0")
                .elements("positions", "orders");
    }

    private Words position() {
        return new Words("")
                .money(
                        "equity",
                        "unrealized_pnl",
                        "notional",
                        "initial_margin",
                        "maintenance_margin",
                        "entry_notional",
                        "debt")
                .ratios("weight", "brackets.maintenance_rate", "instrument.grade")
                .leverages("leverage", "brackets.max_leverage")
                .conditions(
                        "mode is cross",
                        "mode is isolated",
                        "side is long",
                        "hedged",
                        "market.halted",
                        "mark_price < entry_price",
                        "leverage > 5x")
                .withInstrument();
    }

    private Words account() {
        return new Words(layout.pool())
                .money(
                        "equity",
                        "balance",
                        "unrealized_pnl",
                        "initial_margin",
                        "maintenance_margin",
                        "available",
                        "withdrawable",
                        "assets",
                        "debt",
                        "notional")
                .ratios("account.factor", "buffer")
                .conditions("flag", "experience is beginner", "position_mode is hedge", "account.debt > 0")
                .elements("positions", "orders", "balances");
    }
}
