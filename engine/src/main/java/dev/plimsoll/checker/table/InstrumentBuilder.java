package dev.plimsoll.checker.table;

import dev.plimsoll.account.ContractKind;
import dev.plimsoll.account.Datum;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.InstrumentKind;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.LintCode;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.type.Unit;
import dev.plimsoll.vocabulary.Choices;
import dev.plimsoll.vocabulary.Vocabulary;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes an instrument of its fields: what is not given is derived, what is given must fit. */
final class InstrumentBuilder {
    private final Problems problems;
    private final OwnValues ownValues;

    InstrumentBuilder(Vocabulary vocabulary, Problems problems) {
        this.problems = problems;
        this.ownValues = new OwnValues(vocabulary, problems);
    }

    /** The instrument, unless it has errors; those are reported. */
    Optional<Instrument> build(InstrumentDraft draft) {
        int before = problems.errors();
        Optional<String> flaw = Symbols.flaw(draft.symbol());
        if (flaw.isPresent()) {
            problems.report(
                    NameCode.BAD_SYMBOL,
                    draft.place(),
                    "the symbol `" + shown(draft.symbol()) + "` " + flaw.get(),
                    "write it as the platform does, such as `BTC-USDT`");
            return Optional.empty();
        }
        InstrumentFields fields = new InstrumentFields(draft, problems);
        Optional<InstrumentKind> kind = kind(draft, fields);
        ContractKind contract = contract(fields, kind);
        Optional<Symbols.Parts> currencies = currencies(draft, fields);
        Optional<BigDecimal> tick = fields.tick();
        Map<String, Datum> attributes = ownValues.of(draft);
        if (currencies.isEmpty()) {
            return Optional.empty();
        }
        String base = currencies.get().base();
        String quote = currencies.get().quote();
        String settle = currencies.get().settle().orElse(contract == ContractKind.LINEAR ? quote : base);
        checkCurrencies(draft, fields, contract, currencies.get(), settle);
        Optional<BigDecimal> size = size(draft, fields, kind, contract, currencies.get());
        Optional<BigDecimal> lot = fields.amount("lot", size.isPresent() ? Unit.CONTRACTS : base);
        Instrument made = new Instrument(
                draft.symbol(),
                kind.orElse(InstrumentKind.PERPETUAL),
                contract,
                base,
                quote,
                settle,
                size,
                tick,
                lot,
                attributes);
        return problems.errors() == before ? Optional.of(made) : Optional.empty();
    }

    private Optional<InstrumentKind> kind(InstrumentDraft draft, InstrumentFields fields) {
        if (!fields.has("kind")) {
            problems.report(
                    TypeCode.INSTRUMENT_CONTRACT,
                    draft.place(),
                    "`" + draft.symbol() + "` has no kind",
                    "say whether it is `perpetual`, `future` or `spot_margin`");
            return Optional.empty();
        }
        return fields.word("kind", "kind of instrument", Choices.KIND.values())
                .map(word -> InstrumentKind.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private ContractKind contract(InstrumentFields fields, Optional<InstrumentKind> kind) {
        ContractKind contract = fields.word("contract", "kind of contract", Choices.CONTRACT.values())
                .map(word -> ContractKind.valueOf(word.toUpperCase(Locale.ROOT)))
                .orElse(ContractKind.LINEAR);
        if (contract == ContractKind.INVERSE && kind.equals(Optional.of(InstrumentKind.SPOT_MARGIN))) {
            problems.report(
                    TypeCode.INSTRUMENT_CONTRACT,
                    fields.place("contract"),
                    "spot on margin is never inverse",
                    "leave `inverse` out, or write `perpetual` or `future`");
            return ContractKind.LINEAR;
        }
        return contract;
    }

    /** Base and quote as given, else as the symbol says; settlement where either says it. */
    private Optional<Symbols.Parts> currencies(InstrumentDraft draft, InstrumentFields fields) {
        Optional<Symbols.Parts> said = Symbols.parts(draft.symbol());
        Optional<String> base = fields.asset("base").or(() -> said.map(Symbols.Parts::base));
        Optional<String> quote = fields.asset("quote").or(() -> said.map(Symbols.Parts::quote));
        Optional<String> settle = fields.asset("settle").or(() -> said.flatMap(Symbols.Parts::settle));
        boolean baseLacks = base.isEmpty() && !fields.has("base");
        boolean quoteLacks = quote.isEmpty() && !fields.has("quote");
        if (baseLacks || quoteLacks) {
            String lacking = baseLacks && quoteLacks ? "base and quote" : baseLacks ? "the base" : "the quote";
            problems.report(
                    NameCode.NO_BASE_AND_QUOTE,
                    draft.place(),
                    lacking + " cannot be read from `" + draft.symbol() + "`",
                    draft.inFile() ? "add `base: BTC, quote: USDT`" : "add `base BTC quote USDT`");
        }
        if (base.isEmpty() || quote.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Symbols.Parts(base.get(), quote.get(), settle));
    }

    private void checkCurrencies(
            InstrumentDraft draft,
            InstrumentFields fields,
            ContractKind contract,
            Symbols.Parts currencies,
            String settle) {
        String symbol = "`" + draft.symbol() + "`";
        if (currencies.base().equals(currencies.quote())) {
            problems.report(
                    TypeCode.INSTRUMENT_CONTRACT,
                    fields.place("quote"),
                    "base and quote of " + symbol + " are both " + settle,
                    "the quote is what the price is in");
        } else if (contract == ContractKind.INVERSE && !settle.equals(currencies.base())) {
            problems.report(
                    TypeCode.INSTRUMENT_CONTRACT,
                    fields.place("settle"),
                    symbol + " is inverse and settles in " + settle + ", not in its base " + currencies.base(),
                    settle.equals(currencies.quote())
                            ? "write `linear`, if profit is paid in " + settle
                            : "settle it in " + currencies.base());
        } else if (contract == ContractKind.LINEAR && settle.equals(currencies.base())) {
            problems.report(
                    TypeCode.INSTRUMENT_CONTRACT,
                    fields.place("settle"),
                    symbol + " is linear and settles in its base " + settle,
                    "write `inverse`, if profit is paid in " + settle);
        } else if (contract == ContractKind.LINEAR && !settle.equals(currencies.quote())) {
            problems.report(Diagnostic.of(
                            LintCode.SETTLES_ELSEWHERE,
                            fields.place("settle"),
                            symbol + " is quoted in " + currencies.quote() + " and settles in " + settle)
                    .withNote("amounts are taken over one to one"));
        }
    }

    private Optional<BigDecimal> size(
            InstrumentDraft draft,
            InstrumentFields fields,
            Optional<InstrumentKind> kind,
            ContractKind contract,
            Symbols.Parts currencies) {
        boolean given = fields.has("contract_size");
        if (given && kind.equals(Optional.of(InstrumentKind.SPOT_MARGIN))) {
            problems.report(
                    TypeCode.INSTRUMENT_CONTRACT,
                    fields.place("contract_size"),
                    "spot on margin is not counted in contracts",
                    "leave `contract_size` out");
            return Optional.empty();
        }
        if (!given && contract == ContractKind.INVERSE) {
            problems.report(
                    TypeCode.INSTRUMENT_CONTRACT,
                    draft.place(),
                    "`" + draft.symbol() + "` is inverse and has no contract size",
                    (draft.inFile() ? "add `contract_size: 100 " : "add `contract_size 100 ") + currencies.quote()
                            + "`: what one contract stands for");
        }
        return fields.amount("contract_size", contract == ContractKind.LINEAR ? currencies.base() : currencies.quote());
    }

    private static String shown(String symbol) {
        return symbol.length() > 24 ? symbol.substring(0, symbol.offsetByCodePoints(0, 20)) + "…" : symbol;
    }
}
