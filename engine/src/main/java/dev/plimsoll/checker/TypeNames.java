package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.source.Span;
import dev.plimsoll.syntax.Name;
import dev.plimsoll.syntax.TypeName;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.Unit;
import dev.plimsoll.vocabulary.Subject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Types as they are written in {@code attribute} and {@code setting}. */
final class TypeNames {
    private static final List<String> WORDS = List.of(
            "text",
            "truth",
            "ratio",
            "percent",
            "number",
            "count",
            "leverage",
            "duration",
            "instant",
            "instrument",
            "price",
            "amount of settle",
            "number per quantity",
            "one of");
    private static final Pattern CURRENCY = Pattern.compile("[0-9]*[A-Z][A-Z0-9]*");

    private final Problems problems;

    TypeNames(Problems problems) {
        this.problems = problems;
    }

    /** @param subject whose data has the type: accounts and balances have no instrument that could fill roles */
    Optional<Type> resolve(TypeName name, Subject subject) {
        return name instanceof TypeName.OneOf oneOf ? choice(oneOf) : words((TypeName.Words) name, subject);
    }

    private Optional<Type> choice(TypeName.OneOf oneOf) {
        List<String> values = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Name value : oneOf.values()) {
            if (seen.add(value.text())) {
                values.add(value.text());
            } else {
                problems.report(
                        NameCode.DUPLICATE_NAME,
                        value.span(),
                        "`" + value.text() + "` is listed twice",
                        "remove one of them");
            }
        }
        return Optional.of(new Type.Choice(values));
    }

    private Optional<Type> words(TypeName.Words words, Subject subject) {
        List<Name> all = words.words();
        String first = all.get(0).text();
        if (all.size() == 1) {
            return plain(all.get(0), first, subject);
        }
        Name last = all.get(all.size() - 1);
        boolean per = words.span().text().contains(" per ");
        if (first.equals("amount") && !per) {
            return unit(last, subject).map(Type.Quantity::new);
        }
        if (first.equals("number") && per) {
            return unit(last, subject).map(unit -> new Type.Quantity(Unit.NONE.over(unit)));
        }
        return unknown(words.span());
    }

    private Optional<Type> plain(Name name, String word, Subject subject) {
        return switch (word) {
            case "text" -> Optional.of(Type.TEXT);
            case "truth" -> Optional.of(Type.TRUTH);
            case "ratio", "percent", "number", "count" -> Optional.of(Type.NUMBER);
            case "leverage" -> Optional.of(Type.LEVERAGE);
            case "duration" -> Optional.of(Type.DURATION);
            case "instant" -> Optional.of(Type.INSTANT);
            case "instrument" -> Optional.of(Type.INSTRUMENT);
            case "price" ->
                role(name, Unit.QUOTE, subject)
                        .flatMap(quote -> role(name, Unit.BASE, subject).map(quote::over))
                        .map(Type.Quantity::new);
            default -> unknown(name.span());
        };
    }

    private Optional<Unit> unit(Name name, Subject subject) {
        String word = name.text();
        return switch (word) {
            case Unit.SETTLE, Unit.BASE, Unit.QUOTE, Unit.QUANTITY -> role(name, word, subject);
            case Unit.CONTRACTS -> Optional.of(Unit.of(word));
            default -> {
                if (CURRENCY.matcher(word).matches()) {
                    yield Optional.of(Unit.of(word));
                }
                problems.unknown(
                        NameCode.UNKNOWN_WORD,
                        name.span(),
                        "`" + word + "` is nothing that amounts are of",
                        word,
                        List.of(Unit.SETTLE, Unit.BASE, Unit.QUOTE, Unit.QUANTITY, "USDT"));
                yield Optional.empty();
            }
        };
    }

    /** What an account has in settlement currency is in that of the pool; it has no base and no quote. */
    private Optional<Unit> role(Name name, String role, Subject subject) {
        boolean instrument = subject != Subject.ACCOUNT && subject != Subject.BALANCE;
        if (instrument) {
            return Optional.of(Unit.of(role));
        }
        if (role.equals(Unit.SETTLE)) {
            return Optional.of(Unit.of(Unit.POOL));
        }
        problems.report(
                TypeCode.WRONG_TYPE,
                name.span(),
                "the data of " + (subject == Subject.ACCOUNT ? "an account" : "a balance")
                        + " has no instrument that says what `" + name.text() + "` is",
                "write `amount of settle`, or name a currency");
        return Optional.empty();
    }

    private Optional<Type> unknown(Span span) {
        problems.unknown(NameCode.UNKNOWN_WORD, span, "there is no type `" + span.text() + "`", span.text(), WORDS);
        return Optional.empty();
    }
}
