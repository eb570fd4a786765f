package dev.plimsoll.checker;

import dev.plimsoll.account.Instrument;
import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.type.Type;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instruments, assets and texts: what a symbol or a quoted text is, its neighbour may decide. */
final class SymbolResolver {
    private static final Pattern GLUED = Pattern.compile("([0-9]+)([A-Z][A-Z0-9]*)");

    private final ExpressionResolver resolver;
    private final Environment environment;

    SymbolResolver(ExpressionResolver resolver) {
        this.resolver = resolver;
        this.environment = resolver.environment();
    }

    Optional<Typed> text(Expression.TextLiteral literal) {
        if (is(Type.INSTRUMENT)) {
            return instrument(literal.span(), literal.value());
        }
        return Optional.of(Literals.word(literal.span(), is(Type.ASSET) ? Type.ASSET : Type.TEXT, literal.value()));
    }

    Optional<Typed> symbol(Expression.SymbolLiteral literal) {
        String symbol = literal.symbol();
        if (is(Type.INSTRUMENT)) {
            return instrument(literal.span(), symbol);
        }
        Set<String> currencies = currencies();
        boolean currency = symbol.chars().noneMatch(c -> "-/:_".indexOf(c) >= 0);
        boolean glued = isGlued(symbol, currencies);
        if (currencies.contains(symbol) || is(Type.ASSET) && currency && !glued) {
            boolean instrument = !is(Type.ASSET) && isListed(symbol);
            return Optional.of(Literals.word(literal.span(), instrument ? Type.INSTRUMENT : Type.ASSET, symbol));
        }
        if (isListed(symbol)) {
            return Optional.of(Literals.word(literal.span(), Type.INSTRUMENT, symbol));
        }
        if (glued || environment.instruments().complete()) {
            unknown(literal.span(), symbol, currencies);
        }
        return Optional.empty();
    }

    private Optional<Typed> instrument(Span span, String symbol) {
        if (isListed(symbol)) {
            return Optional.of(Literals.word(span, Type.INSTRUMENT, symbol));
        }
        if (environment.instruments().complete()) {
            resolver.problems()
                    .unknown(
                            NameCode.UNKNOWN_INSTRUMENT,
                            span,
                            "the policy lists no instrument `" + symbol + "`",
                            symbol,
                            environment.instruments().places().keySet());
        }
        return Optional.empty();
    }

    private void unknown(Span span, String symbol, Set<String> currencies) {
        Diagnostic diagnostic = Diagnostic.of(
                NameCode.UNKNOWN_SYMBOL,
                span,
                "`" + symbol + "` is neither an instrument of this policy nor a currency");
        Matcher matcher = GLUED.matcher(symbol);
        if (isGlued(symbol, currencies) && matcher.matches()) {
            String amount = matcher.group(1) + " " + matcher.group(2);
            resolver.problems()
                    .report(diagnostic.withHelp("write `" + amount + "`").withFix(span, amount));
            return;
        }
        Set<String> known =
                new LinkedHashSet<>(environment.instruments().places().keySet());
        known.addAll(currencies);
        Optional<String> help = Suggestions.help(symbol, known);
        resolver.problems().report(help.map(diagnostic::withHelp).orElse(diagnostic));
    }

    /** {@code 300USDT}: an amount without its blank. */
    private static boolean isGlued(String symbol, Set<String> currencies) {
        Matcher matcher = GLUED.matcher(symbol);
        return !currencies.contains(symbol) && matcher.matches() && currencies.contains(matcher.group(2));
    }

    private boolean isListed(String symbol) {
        return environment.instruments().places().containsKey(symbol);
    }

    private boolean is(Type type) {
        return resolver.hint().isPresent() && Type.same(resolver.hint().get(), type);
    }

    private Set<String> currencies() {
        Set<String> currencies = new LinkedHashSet<>();
        environment.markets().currency().ifPresent(currencies::add);
        for (Instrument instrument : environment.instruments().bySymbol().values()) {
            currencies.add(instrument.base());
            currencies.add(instrument.quote());
            currencies.add(instrument.settle());
        }
        return currencies;
    }
}
