package dev.plimsoll.assessment;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.margin.BracketTable;
import dev.plimsoll.model.BuiltinCheck;
import dev.plimsoll.model.CheckedPolicy;
import dev.plimsoll.model.Formula;
import dev.plimsoll.model.Formulas;
import dev.plimsoll.model.PlanStep;
import dev.plimsoll.model.Rule;
import dev.plimsoll.model.Settlement;
import dev.plimsoll.syntax.RuleKind;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Action;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Choices;
import dev.plimsoll.vocabulary.Scope;
import dev.plimsoll.vocabulary.Subject;
import dev.plimsoll.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A checked policy written by hand; formulas read attributes of the language by their paths. */
final class HandMade {
    private final List<Rule> rules = new ArrayList<>();
    private final SortedMap<String, Instrument> instruments = new TreeMap<>();
    private final SortedMap<String, BracketTable> tables = new TreeMap<>();
    private final List<Attribute> own = new ArrayList<>();
    private Settlement settlement = new Settlement.In("USDT");
    private Optional<Duration> freshFor = Optional.empty();

    HandMade() {
        for (String symbol : List.of("BTC-USDT", "ETH-USDT", "SOL-USDT")) {
            instrument(linear(symbol));
        }
    }

    static Instrument linear(String symbol) {
        String[] parts = symbol.split("-");
        return new Instrument(
                symbol,
                InstrumentKind.PERPETUAL,
                ContractKind.LINEAR,
                parts[0],
                parts[1],
                parts[1],
                Optional.empty(),
                Optional.of(new BigDecimal("0.01")),
                Optional.empty());
    }

    static Instrument inverse(String symbol, String face) {
        Instrument linear = linear(symbol);
        return new Instrument(
                symbol,
                linear.kind(),
                ContractKind.INVERSE,
                linear.base(),
                linear.quote(),
                linear.base(),
                Optional.of(new BigDecimal(face)),
                linear.tick(),
                linear.lot());
    }

    static Instrument withTick(Instrument instrument, Optional<BigDecimal> tick) {
        return new Instrument(
                instrument.symbol(),
                instrument.kind(),
                instrument.contract(),
                instrument.base(),
                instrument.quote(),
                instrument.settle(),
                instrument.contractSize(),
                tick,
                instrument.lot());
    }

    static Instrument withLot(Instrument instrument, String lot) {
        return new Instrument(
                instrument.symbol(),
                instrument.kind(),
                instrument.contract(),
                instrument.base(),
                instrument.quote(),
                instrument.settle(),
                instrument.contractSize(),
                instrument.tick(),
                Optional.of(new BigDecimal(lot)));
    }

    HandMade instrument(Instrument instrument) {
        instruments.put(instrument.symbol(), instrument);
        return this;
    }

    HandMade table(BracketTable table) {
        tables.put(table.name(), table);
        return this;
    }

    HandMade settlesInEach() {
        settlement = new Settlement.InEach();
        return this;
    }

    HandMade freshFor(Duration duration) {
        freshFor = Optional.of(duration);
        return this;
    }

    HandMade own(Attribute attribute) {
        own.add(attribute);
        return this;
    }

    /** An attribute of the language: {@code position.equity}. */
    static Formula read(String path) {
        return Formulas.read(attribute(path));
    }

    static Attribute attribute(String path) {
        int dot = path.indexOf('.');
        for (Subject subject : Subject.values()) {
            if (subject.word().equals(path.substring(0, dot))) {
                return Vocabulary.language().the(subject, path.substring(dot + 1));
            }
        }
        throw new IllegalArgumentException(path);
    }

    static Formula is(MarginMode mode) {
        return Formulas.compare(read("position.mode"), "=", Formulas.choice(Choices.MODE, mode.word()));
    }

    static Formula lookup(BracketTable table, String column, Formula key) {
        return new Formula.Lookup(Formulas.SPAN, Type.NUMBER, table, column, key);
    }

    HandMade initial(Formula amount) {
        return margin("initial", Rule.Requirement.INITIAL, Rule.Holder.POSITION, amount, Formulas.TRUE);
    }

    HandMade maintenance(Formula amount) {
        return margin("maintenance", Rule.Requirement.MAINTENANCE, Rule.Holder.POSITION, amount, Formulas.TRUE);
    }

    HandMade margin(
            String name,
            Rule.Requirement requirement,
            Rule.Holder of,
            Formula amount,
            Formula when,
            String... overrides) {
        rules.add(new Rule.Margin(header(RuleKind.MARGIN, name, when, List.of(overrides)), requirement, of, amount));
        return this;
    }

    HandMade alert(String name, Scope scope, Formula when) {
        rules.add(new Rule.Warning(header(RuleKind.ALERT, name, when, List.of()), scope));
        return this;
    }

    HandMade call(String name, Scope scope, Formula when) {
        rules.add(new Rule.Warning(header(RuleKind.MARGIN_CALL, name, when, List.of()), scope));
        return this;
    }

    HandMade liquidate(String name, Scope scope, Formula when, PlanStep... steps) {
        return liquidate(name, scope, when, Optional.empty(), Optional.empty(), false, steps);
    }

    HandMade liquidate(
            String name,
            Scope scope,
            Formula when,
            Optional<Formula> fee,
            Optional<Formula> limit,
            boolean toFund,
            PlanStep... steps) {
        rules.add(new Rule.Liquidation(
                header(RuleKind.LIQUIDATE, name, when, List.of()), scope, List.of(steps), fee, limit, toFund));
        return this;
    }

    HandMade never(String name, boolean liquidated, Scope scope, Formula when) {
        rules.add(new Rule.NeverHealth(header(RuleKind.NEVER, name, when, List.of()), liquidated, scope));
        return this;
    }

    private Rule.Header header(RuleKind kind, String name, Formula when, List<String> overrides) {
        return new Rule.Header(
                rules.size(),
                kind,
                name,
                Formulas.SPAN,
                when,
                when,
                when,
                overrides,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    CheckedPolicy build() {
        List<Rule> all = new ArrayList<>(rules);
        Rule.Header header = header(RuleKind.DENY, BuiltinCheck.SUM_OF_POSITIONS.word(), Formulas.FALSE, List.of());
        all.add(new Rule.Check(header, BuiltinCheck.SUM_OF_POSITIONS, new java.util.TreeSet<>()));
        return new CheckedPolicy(
                "hand_made",
                "1.0",
                Optional.empty(),
                "0".repeat(64),
                settlement,
                List.of(MarginMode.CROSS, MarginMode.ISOLATED),
                freshFor,
                Optional.empty(),
                instruments,
                tables,
                new TreeMap<>(),
                Vocabulary.language().with(own, List.of()).attributes(),
                List.of(),
                new TreeMap<>(),
                Action.ALL,
                all);
    }
}
