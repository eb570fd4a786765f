package dev.plimsoll.importer.accounts;

import dev.plimsoll.account.Account;
import dev.plimsoll.account.Instrument;
import dev.plimsoll.account.MarginMode;
import dev.plimsoll.account.Market;
import dev.plimsoll.account.Position;
import dev.plimsoll.account.Quote;
import dev.plimsoll.diagnostic.DataCode;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.source.Source;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes an account of what the files state and the user gives; what neither does is asked for. */
final class Assembly {
    private static final int DECIMALS = 18;
    private static final Pattern ASSET = Pattern.compile("[0-9]*[A-Z][A-Z0-9]*");

    private final Draft draft;
    private final AccountOptions options;
    private final Names names;
    private final Source source;
    private final SortedMap<String, Quote> quotes = new TreeMap<>();
    private final StatedFigures stated = new StatedFigures();

    Assembly(Draft draft, AccountOptions options, Source source) {
        this.draft = draft;
        this.options = options;
        this.names = new Names(options.policy(), draft.findings);
        this.source = source;
    }

    ImportedAccount account() {
        SortedMap<String, BigDecimal> balances = balances();
        String settle = new Settle(draft, options, source).of(balances);
        List<Position> positions = new ArrayList<>();
        draft.holdings().values().forEach(holding -> positions.add(position(holding, settle)));
        balances.putIfAbsent(settle, BigDecimal.ZERO);
        if (positions.isEmpty() && !draft.hasPositions()) {
            draft.findings.note("no file says what is held: the account is written without positions");
        }
        draft.pools().forEach(stated::put);
        SortedMap<String, BigDecimal> prices = new TreeMap<>(options.prices());
        draft.debts.keySet().stream()
                .filter(asset -> !asset.equals(settle) && !prices.containsKey(asset))
                .forEach(asset -> draft.findings.note("no file says what " + asset
                        + " that is owed is worth: give it with `--price " + asset + "=PRICE`"));
        Account account = new Account(
                options.name(),
                settle,
                balances,
                Optional.empty(),
                Optional.empty(),
                draft.positionMode,
                Map.of(),
                List.of(),
                positions,
                List.of(),
                draft.debts);
        return new ImportedAccount(
                account, new Market(quotes, prices, Optional.empty()), stated, draft.findings.notes());
    }

    private SortedMap<String, BigDecimal> balances() {
        SortedMap<String, BigDecimal> balances = new TreeMap<>();
        draft.balances.forEach((asset, amount) -> {
            if (ASSET.matcher(asset).matches()) {
                balances.put(asset, fit(amount));
            } else {
                draft.findings.note("what is held of `" + asset + "` is left out: an account file has no such name");
            }
        });
        options.balances().forEach((asset, amount) -> {
            BigDecimal said = balances.put(asset, amount);
            if (said != null && said.compareTo(amount) != 0) {
                draft.findings.note("the files say " + said.toPlainString() + " " + asset
                        + "; what was given with `--balance` holds");
            }
        });
        return balances;
    }

    private Position position(Holding holding, String settle) {
        Optional<Instrument> instrument = names.of(holding.symbol);
        String symbol = instrument.map(Instrument::symbol).orElse(holding.symbol);
        MarginMode mode = mode(holding);
        Optional<BigDecimal> margin = mode == MarginMode.ISOLATED ? margin(holding) : Optional.empty();
        String currency = instrument.map(Instrument::settle).orElse(settle);
        holding.marginAsset
                .filter(asset -> mode == MarginMode.ISOLATED && !asset.equals(currency))
                .ifPresent(asset -> draft.findings.note("the margin of `" + holding.key() + "` is stated in " + asset
                        + " and is taken for " + currency));
        Position position = new Position(
                symbol,
                holding.side,
                fit(new Quantities(draft).of(holding, instrument)),
                entryPrice(holding),
                leverage(holding),
                mode,
                margin,
                Optional.empty(),
                holding.opened,
                Map.of());
        stated.put(position, holding.figures());
        quote(holding, symbol);
        return position;
    }

    private MarginMode mode(Holding holding) {
        Optional<MarginMode> mode = options.mode().or(() -> holding.mode).or(() -> draft.mode);
        if (mode.isEmpty()) {
            ask(holding, "the margin mode", "--mode cross` or `--mode isolated");
        }
        return mode.orElse(MarginMode.CROSS);
    }

    private Optional<BigDecimal> margin(Holding holding) {
        Optional<BigDecimal> margin = holding.margin.map(Assembly::fit);
        if (margin.isEmpty()) {
            draft.findings.add(Diagnostic.of(
                            DataCode.MISSING_KEY,
                            holding.span,
                            "no file says what margin stands behind `" + holding.key() + "`, which is isolated")
                    .withHelp("give the exchange's answer about positions too"));
        }
        margin.filter(amount -> amount.signum() <= 0)
                .ifPresent(amount -> draft.findings.add(Diagnostic.of(
                        DataCode.OUT_OF_RANGE,
                        holding.span,
                        "the margin behind `" + holding.key() + "` is " + amount.toPlainString()
                                + ", and an account file holds isolated margins above 0")));
        return margin.or(() -> Optional.of(BigDecimal.ONE));
    }

    private BigDecimal entryPrice(Holding holding) {
        Optional<BigDecimal> price = holding.entryPrice.filter(given -> given.signum() > 0);
        if (price.isEmpty()) {
            draft.findings.add(Diagnostic.of(
                    DataCode.MISSING_KEY,
                    holding.span,
                    "no file says at what price `" + holding.key() + "` was entered"));
        }
        return price.orElse(BigDecimal.ONE);
    }

    private BigDecimal leverage(Holding holding) {
        Optional<BigDecimal> given = Optional.ofNullable(options.leverages().get(holding.symbol));
        Optional<BigDecimal> leverage =
                given.or(() -> holding.leverage).filter(times -> times.compareTo(BigDecimal.ONE) >= 0);
        if (leverage.isEmpty()) {
            ask(holding, "the leverage", "--leverage " + holding.symbol + "=10");
        }
        return leverage.orElse(BigDecimal.ONE);
    }

    private void ask(Holding holding, String what, String flag) {
        draft.findings.add(Diagnostic.of(
                        DataCode.MISSING_KEY, holding.span, "no file states " + what + " of `" + holding.key() + "`")
                .withHelp("give it with `" + flag + "`"));
    }

    private void quote(Holding holding, String symbol) {
        Optional<BigDecimal> mark =
                Optional.ofNullable(options.marks().get(holding.symbol)).or(() -> holding.mark);
        if (mark.isEmpty()) {
            draft.findings.note("no file states the mark price of `" + holding.symbol + "`: give it with `--mark "
                    + holding.symbol + "=PRICE`");
            return;
        }
        Optional<Instant> at = options.at().or(() -> draft.at);
        quotes.put(
                symbol,
                new Quote(mark, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), at, Map.of()));
    }

    /** As many decimals as an account file may have. */
    static BigDecimal fit(BigDecimal number) {
        return number.scale() > DECIMALS ? number.setScale(DECIMALS, RoundingMode.HALF_EVEN) : number;
    }
}
