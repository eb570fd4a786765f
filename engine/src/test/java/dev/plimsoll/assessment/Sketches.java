package dev.plimsoll.assessment;

import static dev.plimsoll.assessment.Sketch.TRUE;
import static dev.plimsoll.assessment.Sketch.and;
import static dev.plimsoll.assessment.Sketch.compare;
import static dev.plimsoll.assessment.Sketch.number;
import static dev.plimsoll.assessment.Sketch.or;
import static dev.plimsoll.assessment.Sketch.over;
import static dev.plimsoll.assessment.Sketch.times;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Rule.Requirement;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Choices;
import dev.plimsoll.vocabulary.Scope;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Small policies written by hand, in the shape that the checker gives them. */
final class Sketches {
    static final Vocabulary VOCABULARY = Vocabulary.language().with(List.of(own()), List.of());

    private static final Action[] LEVERAGED = {Action.OPEN_POSITION, Action.PLACE_ORDER, Action.SET_LEVERAGE};

    private Sketches() {}

    private static Attribute own() {
        return new Attribute(
                Subject.ACCOUNT, "experience", Choices.SIDE, true, Attribute.Origin.OWN, Optional.empty(), "Own.");
    }

    /** The guides' platform: leverage caps, the mode lock, 1% maintenance, liquidation, advice, a property. */
    static CheckedPolicy guide() {
        return policy(Sketches::guideRules);
    }

    /** The guides' platform with something added. */
    static CheckedPolicy guideAnd(Consumer<Sketch> more) {
        return policy(sketch -> {
            guideRules(sketch);
            more.accept(sketch);
        });
    }

    private static void guideRules(Sketch sketch) {
        Formula cross = sketch.is("mode", "cross");
        Formula isolated = sketch.is("mode", "isolated");
        Formula altcoin = new Formula.InGroup(
                Sketch.span("instrument in altcoins"),
                sketch.read("instrument"),
                "altcoins",
                new TreeSet<>(List.of("ADA-USDT")));
        sketch.cap("cross_leverage", "leverage", times("5"), cross, List.of(), LEVERAGED)
                .cap("isolated_leverage", "leverage", times("20"), isolated, List.of(), LEVERAGED)
                .cap("altcoin_leverage", "leverage", times("10"), and(isolated, altcoin), List.of(), LEVERAGED)
                .lock(
                        "mode_lock",
                        or(sketch.read("has_open_position"), sketch.read("has_open_orders")),
                        Action.SWITCH_MODE)
                .lock(
                        "margin_out",
                        compare(
                                sketch.read("after.position.equity"),
                                "<",
                                sketch.read("after.position.initial_margin")),
                        Action.REMOVE_MARGIN)
                .advise("no_stop", and(cross, Sketch.missing(sketch.read("stop_loss"))), Action.OPEN_POSITION)
                .neverAllowed(
                        "over_five",
                        and(
                                cross,
                                compare(sketch.read("opens"), ">", number("0", Type.NUMBER, "0")),
                                compare(sketch.read("leverage"), ">", times("5"))),
                        Action.OPEN_POSITION);
        margins(sketch, "0.01");
        health(sketch);
    }

    /** Initial margin is notional / leverage, maintenance a rate of notional. */
    static void margins(Sketch sketch, String rate) {
        Type settle = Type.amount(Unit.SETTLE);
        Formula notional = sketch.read("position.notional");
        sketch.margin("basic", Requirement.INITIAL, over(settle, notional, sketch.read("position.leverage"), false));
        sketch.margin("flat", Requirement.MAINTENANCE, Sketch.by(settle, notional, number(rate, Type.NUMBER, rate)));
    }

    static void health(Sketch sketch) {
        sketch.alert(
                        "thin",
                        Scope.CROSS,
                        compare(
                                over(
                                        Type.NUMBER,
                                        sketch.read("cross.equity"),
                                        sketch.read("cross.maintenance_margin"),
                                        true),
                                "<=",
                                number("300%", Type.NUMBER, "3")))
                .liquidate(
                        "isolated_position",
                        Scope.POSITION,
                        and(
                                sketch.is("position.mode", "isolated"),
                                compare(
                                        sketch.read("position.equity"),
                                        "<=",
                                        sketch.read("position.maintenance_margin"))))
                .liquidate(
                        "cross_pool",
                        Scope.CROSS,
                        compare(sketch.read("cross.equity"), "<=", sketch.read("cross.maintenance_margin")));
    }

    /** A policy of some rules and the built-in checks; prices fresh for a minute. */
    static CheckedPolicy policy(Consumer<Sketch> rules) {
        Sketch sketch = new Sketch(VOCABULARY);
        rules.accept(sketch);
        sketch.checks();
        SortedMap<String, Instrument> instruments = new TreeMap<>();
        for (String symbol : List.of("BTC-USDT", "ETH-USDT", "ADA-USDT")) {
            instruments.put(symbol, linear(symbol));
        }
        SortedMap<String, BracketTable> tables = new TreeMap<>();
        tables.put("brackets", brackets());
        return new CheckedPolicy(
                "sketch",
                "1.0",
                Optional.empty(),
                "0".repeat(64),
                new Settlement.In("USDT"),
                List.of(MarginMode.CROSS, MarginMode.ISOLATED),
                Optional.of(Duration.ofSeconds(60)),
                Optional.empty(),
                instruments,
                tables,
                new TreeMap<>(),
                VOCABULARY.attributes(),
                List.of(),
                new TreeMap<>(),
                VOCABULARY.actions(),
                sketch.rules());
    }

    private static Instrument linear(String symbol) {
        String base = symbol.substring(0, symbol.indexOf('-'));
        return new Instrument(
                symbol,
                InstrumentKind.PERPETUAL,
                ContractKind.LINEAR,
                base,
                "USDT",
                "USDT",
                Optional.empty(),
                Optional.of(new BigDecimal("0.01")),
                symbol.equals("BTC-USDT") ? Optional.of(new BigDecimal("0.001")) : Optional.empty());
    }

    /** ADA ends at 100,000; the others are open. */
    private static BracketTable brackets() {
        SortedMap<String, BigDecimal> cells = new TreeMap<>(Map.of("max_leverage", new BigDecimal("50")));
        Bracket open = new Bracket(BigDecimal.ZERO, Optional.empty(), cells);
        Bracket closed = new Bracket(BigDecimal.ZERO, Optional.of(new BigDecimal("100000")), cells);
        return new BracketTable(
                "brackets",
                "notional",
                true,
                false,
                new TreeMap<>(Map.of("ADA-USDT", List.of(closed))),
                Optional.of(List.of(open)));
    }

    static Formula always() {
        return TRUE;
    }
}
