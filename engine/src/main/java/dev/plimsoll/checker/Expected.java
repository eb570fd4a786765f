package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.TypeCode;
import dev.plimsoll.source.Span;
import dev.plimsoll.type.OperatorTable;
import dev.plimsoll.type.Type;
import dev.plimsoll.type.TypeText;
import java.util.Optional;

/** What a place needs: a value of one type. */
final class Expected {
    private final ExpressionResolver resolver;
    private final Optional<Span> origin;

    Expected(ExpressionResolver resolver) {
        this(resolver, Optional.empty());
    }

    /** @param origin where the type that is needed comes from */
    Expected(ExpressionResolver resolver, Optional<Span> origin) {
        this.resolver = resolver;
        this.origin = origin;
    }

    /** Whether a value has the type that its place needs; reports if not. */
    boolean is(Typed value, Type wanted, String need) {
        return value(value, wanted, need).isPresent();
    }

    /**
     * The value, a bare 0 with the type that its place needs.
     *
     * @param need what needs it, for the message: {@code a fee is}
     */
    Optional<Typed> value(Typed given, Type wanted, String need) {
        Typed value = given.isZero() && Pairing.takesZero(wanted) ? new Pairing(resolver).as(given, wanted) : given;
        OperatorTable.Result result = resolver.world().operators().same(value.type(), wanted);
        if (result instanceof OperatorTable.Fits) {
            return Optional.of(value);
        }
        boolean units = result instanceof OperatorTable.UnitsDiffer;
        String is;
        String needed;
        if (result instanceof OperatorTable.UnitsDiffer differ) {
            is = TypeText.of(differ.clash().left());
            needed = TypeText.of(differ.clash().right());
        } else {
            is = Clashes.text(value.type(), resolver.world().fillings());
            needed = Clashes.text(wanted, resolver.world().fillings());
        }
        Diagnostic diagnostic = Diagnostic.of(
                units ? TypeCode.UNIT_CLASH : TypeCode.WRONG_TYPE,
                value.span(),
                "this is " + is + ", and " + need + " " + needed);
        if (result instanceof OperatorTable.UnitsDiffer differ) {
            diagnostic = Clashes.noted(diagnostic, differ.clash());
        }
        if (origin.isPresent()) {
            diagnostic = diagnostic.withRelated(origin.get(), "this is " + needed);
        }
        Optional<String> help = Clashes.literal(value, wanted);
        resolver.problems().report(help.map(diagnostic::withHelp).orElse(diagnostic));
        return Optional.empty();
    }
}
