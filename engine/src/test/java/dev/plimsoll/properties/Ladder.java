package dev.plimsoll.properties;

import dev.plimsoll.account.Position;
import java.math.BigDecimal;
import java.util.List;

/**
 * A policy whose instruments have between them every shape of maintenance margin that venues use: flat, in brackets that
 * are continuous, in brackets that jump, with a closing fee, and of an inverse contract; and the same by hand.
 */
enum Ladder {
    FLAT("FLAT-USDT", false, "1", "0.1", false, "0", List.of(), List.of("0.02")),
    STEP("STEP-USDT", false, "1", "0.01", false, "0", Texts.BOUNDS, Texts.RATES),
    JUMP("JUMP-USDT", false, "1", Texts.FINE, true, "0", List.of("2000", "6000"), List.of("0.01", "0.04", "0.08")),
    COST("COST-USDT", false, "0.1", "0.5", false, "0.001", Texts.BOUNDS, Texts.RATES),
    COIN("COIN-USD", true, "10", "0.05", false, "0", List.of("10", "50", "200"), Texts.RATES);

    /** With triggers that hold where equity and maintenance margin are equal. */
    static final Subject TOUCHING = Subject.run(text("<=", true));
    /** With triggers that do not hold there. */
    static final Subject BEYOND = Subject.run(text("<", true));
    /** Without ticks: prices have 12 decimals. */
    static final Subject FINE = Subject.run(text("<=", false));

    private final String symbol;
    private final boolean inverse;
    private final BigDecimal size;
    private final BigDecimal tick;
    private final Rungs rungs;

    Ladder(
            String symbol,
            boolean inverse,
            String size,
            String tick,
            boolean jumps,
            String fee,
            List<String> bounds,
            List<String> rates) {
        this.symbol = symbol;
        this.inverse = inverse;
        this.size = new BigDecimal(size);
        this.tick = new BigDecimal(tick);
        this.rungs = Rungs.of(jumps, fee, bounds, rates);
    }

    private static final class Texts {
        private static final String FINE = "0.000000000001";
        private static final List<String> BOUNDS = List.of("1000", "5000", "20000");
        private static final List<String> RATES = List.of("0.01", "0.025", "0.05", "0.1");
    }

    private static String text(String relation, boolean ticks) {
        String text = """
                policy ladder version "1"
                  settles in each
                instruments
                  FLAT-USDT is perpetual linear tick 0.1
                  STEP-USDT is perpetual linear tick 0.01
                  JUMP-USDT is perpetual linear
                  COST-USDT is perpetual linear contract_size 0.1 COST tick 0.5
                  COIN-USD is perpetual inverse contract_size 10 USD tick 0.05
                tiers steps by notional method marginal
                  for FLAT-USDT
                    above: maintenance_rate 2%, deduction 0 USDT
                  for STEP-USDT, COST-USDT
                    up to 1_000 USDT: maintenance_rate 1%, deduction auto
                    up to 5_000 USDT: maintenance_rate 2.5%, deduction auto
                    up to 20_000 USDT: maintenance_rate 5%, deduction auto
                    above: maintenance_rate 10%, deduction auto
                  for COIN-USD
                    up to 10 COIN: maintenance_rate 1%, deduction auto
                    up to 50 COIN: maintenance_rate 2.5%, deduction auto
                    up to 200 COIN: maintenance_rate 5%, deduction auto
                    above: maintenance_rate 10%, deduction auto
                tiers jumps by notional
                  for JUMP-USDT
                    up to 2_000 USDT: maintenance_rate 1%
                    up to 6_000 USDT: maintenance_rate 4%
                    above: maintenance_rate 8%
                margin initial basic: notional / leverage
                margin maintenance stepped: notional * steps.maintenance_rate - steps.deduction
                  when instrument is not JUMP-USDT
                margin maintenance jumping: notional * jumps.maintenance_rate when instrument is JUMP-USDT
                margin maintenance costly: notional * steps.maintenance_rate - steps.deduction + 0.1% * notional
                  when instrument is COST-USDT
                liquidate one: position when mode is isolated and equity <= maintenance_margin
                  by cancel_orders, close loss limited to margin
                liquidate pool: cross when equity <= maintenance_margin by cancel_orders, close_all
                """.replace("<=", relation);
        return ticks ? text : text.replaceAll(" tick [0-9.]+", "");
    }

    static Ladder of(String symbol) {
        for (Ladder each : values()) {
            if (each.symbol.equals(symbol)) {
                return each;
            }
        }
        throw new IllegalArgumentException(symbol);
    }

    String symbol() {
        return symbol;
    }

    String settle() {
        return inverse ? "COIN" : "USDT";
    }

    boolean inverse() {
        return inverse;
    }

    BigDecimal size() {
        return size;
    }

    BigDecimal tick() {
        return tick;
    }

    Rungs rungs() {
        return rungs;
    }

    /** Whether the maintenance margin has no jumps along the price. */
    boolean isContinuous() {
        return this != JUMP;
    }

    /** A position on it, by hand. */
    static ByHand byHand(Position position) {
        return new ByHand(of(position.instrument()), position);
    }
}
