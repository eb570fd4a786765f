package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.model.Formula;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.util.Optional;

/** Names: values of enumerations, attributes, columns of tables, named expressions. */
final class PathResolver {
    private static final String AFTER = "after.";

    private final ExpressionResolver resolver;
    private final Environment environment;
    private final Scope scope;

    PathResolver(ExpressionResolver resolver) {
        this.resolver = resolver;
        this.environment = resolver.environment();
        this.scope = resolver.scope();
    }

    Optional<Typed> resolve(Expression.Path path) {
        String text = path.text();
        if (resolver.hint().isPresent()
                && resolver.hint().get() instanceof Type.Choice choice
                && choice.values().contains(text)) {
            return Optional.of(Literals.choice(path.span(), choice, text));
        }
        if (text.startsWith(AFTER)) {
            return afterwards(path, text.substring(AFTER.length()));
        }
        int dot = text.indexOf('.');
        return dot < 0 ? bare(path, text) : dotted(path, text.substring(0, dot), text.substring(dot + 1), false);
    }

    private Optional<Typed> bare(Expression.Path path, String name) {
        Typed word = scope.words().get(name);
        if (word != null) {
            return Optional.of(word.at(path.span()));
        }
        Optional<Attribute> own = scope.bare().flatMap(subject -> own(subject, name));
        if (own.isPresent()) {
            return Optional.of(read(path, own.get(), isState(own.get().subject()) && scope.after()));
        }
        if (scope.liquidation()) {
            Optional<Attribute> outcome = environment.vocabulary().attribute(Subject.LIQUIDATION, name);
            if (outcome.isPresent()) {
                return Optional.of(read(path, outcome.get(), false));
            }
        }
        Optional<Attribute> everywhere = environment.vocabulary().attribute(Subject.EVERYWHERE, name);
        if (everywhere.isPresent()) {
            return Optional.of(read(path, everywhere.get(), false));
        }
        return environment.lets().isDeclared(name)
                ? named(path, name, scope.after())
                : new UnknownNames(resolver).bare(path, name);
    }

    /** In a rule about an instrument {@code instrument} is the instrument itself, as it is in a rule about a position. */
    private Optional<Attribute> own(Subject subject, String name) {
        boolean itself = subject == Subject.INSTRUMENT && name.equals(subject.word());
        return environment.vocabulary().attribute(subject, itself ? "symbol" : name);
    }

    private Optional<Typed> afterwards(Expression.Path path, String rest) {
        if (!scope.request()) {
            resolver.problems()
                    .report(
                            NameCode.NOT_HERE,
                            path.span(),
                            "there is no afterwards in " + scope.topic(),
                            "write `" + rest + "`");
            return Optional.empty();
        }
        int dot = rest.indexOf('.');
        if (dot >= 0) {
            return dotted(path, rest.substring(0, dot), rest.substring(dot + 1), true);
        }
        if (environment.lets().isDeclared(rest)) {
            return named(path, rest, true);
        }
        return new UnknownNames(resolver).afterwards(path, rest);
    }

    private Optional<Typed> dotted(Expression.Path path, String first, String rest, boolean after) {
        Optional<Subject> subject = subject(first);
        if (subject.isPresent()) {
            return ofSubject(path, subject.get(), rest, after || scope.after() && isState(subject.get()));
        }
        if (environment.tables().containsKey(first) && !after) {
            return new TableResolver(resolver).cell(path, first, rest);
        }
        return new UnknownNames(resolver).dotted(path, first, rest);
    }

    private Optional<Typed> ofSubject(Expression.Path path, Subject subject, String name, boolean after) {
        Optional<Attribute> attribute = environment.vocabulary().attribute(subject, name);
        if (attribute.isEmpty()) {
            return new UnknownNames(resolver).attribute(path, subject, name, after);
        }
        if (!scope.dotted().contains(subject)) {
            return new UnknownNames(resolver).hidden(path, subject);
        }
        boolean element = scope.depth() > 0 && scope.bare().equals(Optional.of(subject));
        boolean written = path.text().startsWith(AFTER);
        if (written && (element || !isPlaceOrPool(subject))) {
            return new UnknownNames(resolver).noAfterwards(path, subject, element);
        }
        return Optional.of(read(path, attribute.get(), after));
    }

    private Optional<Typed> named(Expression.Path path, String name, boolean after) {
        if (environment.lets().isBroken(name)) {
            return Optional.empty();
        }
        Scope within = after ? scope.afterwards().dottedOnly() : scope.dottedOnly();
        resolver.problems().use(path.span());
        try {
            return resolver.in(within)
                    .resolve(environment.lets().expression(name))
                    .map(value -> value.at(path.span()));
        } finally {
            resolver.problems().leave();
        }
    }

    private Typed read(Expression.Path path, Attribute attribute, boolean after) {
        Type type = Tags.of(attribute.type(), attribute.subject(), scope, environment.markets());
        return new Typed(
                new Formula.Read(path.span(), resolver.world().plain(type), attribute, after),
                type,
                path.span(),
                Typed.Bare.NO);
    }

    /** The subject that a path begins with, whether or not it has a meaning here. */
    static Optional<Subject> subject(String word) {
        for (Subject subject : Subject.values()) {
            boolean prefix = subject != Subject.EVERYWHERE && subject != Subject.LIQUIDATION;
            if (prefix && subject.word().equals(word)) {
                return Optional.of(subject);
            }
        }
        return Optional.empty();
    }

    /** Whether a subject differs once the request is carried out. */
    private static boolean isState(Subject subject) {
        return isPlaceOrPool(subject) || subject == Subject.ORDER || subject == Subject.BALANCE;
    }

    private static boolean isPlaceOrPool(Subject subject) {
        return subject == Subject.POSITION || subject == Subject.CROSS || subject == Subject.ACCOUNT;
    }
}
