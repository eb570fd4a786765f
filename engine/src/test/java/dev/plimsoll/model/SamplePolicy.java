package dev.plimsoll.model;

import static dev.plimsoll.model.Formulas.SPAN;
import static dev.plimsoll.model.Formulas.and;
import static dev.plimsoll.model.Formulas.any;
import static dev.plimsoll.model.Formulas.arithmetic;
import static dev.plimsoll.model.Formulas.attribute;
import static dev.plimsoll.model.Formulas.choice;
import static dev.plimsoll.model.Formulas.compare;
import static dev.plimsoll.model.Formulas.inGroup;
import static dev.plimsoll.model.Formulas.limit;
import static dev.plimsoll.model.Formulas.not;
import static dev.plimsoll.model.Formulas.number;
import static dev.plimsoll.model.Formulas.or;
import static dev.plimsoll.model.Formulas.read;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.margin.Bracket;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.value.Fraction;
import dev.plimsoll.value.Value;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Collection;
import dev.plimsoll.vocabulary.Scope;
import dev.plimsoll.vocabulary.Subject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A small policy with a rule of most kinds, for what prints policies. */
public final class SamplePolicy {
    private static final Type MONEY = new Type.Quantity(Unit.of(Unit.SETTLE));
    private static final Attribute MODE = attribute(Subject.REQUEST, "mode", Formulas.MODES);
    private static final Attribute INSTRUMENT = attribute(Subject.REQUEST, "instrument", Type.INSTRUMENT);
    private static final Attribute LEVERAGE = attribute(Subject.REQUEST, "leverage", Type.LEVERAGE);
    private static final Attribute STOP = Formulas.optional(Subject.REQUEST, "stop_loss", Type.NUMBER);
    private static final Attribute EQUITY = attribute(Subject.CROSS, "equity", MONEY);
    private static final Attribute MAINTENANCE = attribute(Subject.CROSS, "maintenance_margin", MONEY);
    private static final Attribute NOTIONAL = attribute(Subject.POSITION, "notional", MONEY);
    private static final Attribute OPEN = attribute(Subject.REQUEST, "has_open_position", Type.TRUTH);
    private static final Formula CROSS = compare(read(MODE), "=", choice(Formulas.MODES, "cross"));
    private static final Formula ISOLATED = compare(read(MODE), "=", choice(Formulas.MODES, "isolated"));

    private SamplePolicy() {}

    private static Formula leverage(int times) {
        return new Formula.Constant(SPAN, Type.LEVERAGE, Value.of(Fraction.of(times)));
    }

    private static BracketTable brackets() {
        Bracket first = new Bracket(
                BigDecimal.ZERO,
                Optional.of(new BigDecimal("50000")),
                new TreeMap<>(Map.of("maintenance_rate", new BigDecimal("0.0040"))));
        Bracket last = new Bracket(
                new BigDecimal("50000"),
                Optional.empty(),
                new TreeMap<>(Map.of("maintenance_rate", new BigDecimal("0.01"))));
        return new BracketTable(
                "brackets", "notional", true, false, new TreeMap<>(), Optional.of(List.of(first, last)));
    }

    private static Formula tiered() {
        Formula rate = new Formula.Lookup(SPAN, Type.NUMBER, brackets(), "maintenance_rate", read(NOTIONAL));
        return arithmetic(read(NOTIONAL), "*", rate);
    }

    public static CheckedPolicy policy() {
        Formula buffer = limit(read(EQUITY), read(MAINTENANCE));
        Formula missing = new Formula.IsMissing(SPAN, (Formula.Read) read(STOP));
        TestPolicies policy = new TestPolicies()
                .cap("cross_leverage", LEVERAGE, leverage(5), CROSS, Action.OPEN_POSITION, Action.SET_LEVERAGE)
                .cap(
                        "altcoin_leverage",
                        LEVERAGE,
                        leverage(10),
                        and(ISOLATED, inGroup(read(INSTRUMENT), "altcoins", "ADA-USDT")),
                        Action.OPEN_POSITION,
                        Action.SET_LEVERAGE)
                .margin("tiered", Rule.Requirement.MAINTENANCE, tiered(), Formulas.TRUE)
                .lock("mode_lock", or(read(OPEN), any(Collection.ORDERS, Formulas.TRUE)), Action.SWITCH_MODE)
                .deny("no_stop", and(CROSS, missing), Action.OPEN_POSITION)
                .require(
                        "small_positions",
                        Formulas.every(Collection.POSITIONS, compare(read(NOTIONAL), "<", number("1000"))),
                        not(ISOLATED),
                        Action.OPEN_POSITION)
                .advise(
                        "many_positions",
                        compare(Formulas.count(Collection.POSITIONS, Formulas.TRUE), ">", number("3")),
                        Action.OPEN_POSITION)
                .alert("thin_buffer", Scope.CROSS, compare(buffer, "<=", number("3")))
                .liquidate(
                        "cross_pool",
                        Scope.CROSS,
                        compare(read(EQUITY), "<=", read(MAINTENANCE)),
                        PlanStep.Simple.CANCEL_ORDERS,
                        new PlanStep.ReduceTier(1),
                        new PlanStep.ReduceShare(number("0.5")),
                        new PlanStep.ReduceUntil(compare(buffer, ">", number("1.5"))),
                        PlanStep.Simple.CLOSE_ALL)
                .neverAllowed("over_ten", and(CROSS, compare(read(LEVERAGE), ">", leverage(10))), Action.OPEN_POSITION)
                .never("leak", true, Scope.POSITION, compare(read(NOTIONAL), ">", number("1")))
                .check(BuiltinCheck.REDUCE_ONLY, Action.OPEN_POSITION);
        return declared(policy.build(), buffer);
    }

    private static CheckedPolicy declared(CheckedPolicy plain, Formula buffer) {
        Instrument btc = new Instrument(
                "BTC-USDT",
                InstrumentKind.PERPETUAL,
                ContractKind.LINEAR,
                "BTC",
                "USDT",
                "USDT",
                Optional.empty(),
                Optional.of(new BigDecimal("0.10")),
                Optional.empty());
        Attribute experience = new Attribute(
                Subject.ACCOUNT,
                "experience",
                new Type.Choice(List.of("beginner", "expert")),
                false,
                Attribute.Origin.OWN,
                Optional.of(new Value.Choice("expert", 1)),
                "experience");
        return new CheckedPolicy(
                "sample",
                "1.0",
                Optional.of("A \"sample\""),
                plain.sha256(),
                new Settlement.InEach(),
                List.of(MarginMode.values()),
                Optional.of(Duration.ofSeconds(60)),
                Optional.of(new Dates(
                        Instant.parse("2026-01-01T00:00:00Z"), Optional.of(Instant.parse("2027-01-01T00:00:00Z")))),
                new TreeMap<>(Map.of("BTC-USDT", btc)),
                new TreeMap<>(Map.of("brackets", brackets())),
                new TreeMap<>(Map.of("altcoins", new TreeSet<>(List.of("ADA-USDT", "SOL-USDT")))),
                List.of(MODE, experience),
                List.of(),
                new TreeMap<>(Map.of("buffer", buffer)),
                plain.actions(),
                plain.rules());
    }
}
