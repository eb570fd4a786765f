package dev.plimsoll.checker;

import dev.plimsoll.diagnostic.Diagnostic;
import dev.plimsoll.diagnostic.NameCode;
import dev.plimsoll.diagnostic.Suggestions;
import dev.plimsoll.syntax.Expression;
import dev.plimsoll.type.Type;
import dev.plimsoll.vocabulary.Attribute;
import dev.plimsoll.vocabulary.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The words for names that are not known, or not here. The result is always empty: nothing more is said of them. */
final class UnknownNames {
    private final ExpressionResolver resolver;
    private final Environment environment;
    private final Scope scope;

    UnknownNames(ExpressionResolver resolver) {
        this.resolver = resolver;
        this.environment = resolver.environment();
        this.scope = resolver.scope();
    }

    Optional<Typed> bare(Expression.Path path, String name) {
        if (environment.isUnread(name)) {
            return Optional.empty();
        }
        if (resolver.hint().isPresent() && resolver.hint().get() instanceof Type.Choice choice) {
            return noValue(path, name, choice);
        }
        Optional<Subject> subject = PathResolver.subject(name);
        if (subject.isPresent()) {
            return report(
                    path,
                    NameCode.UNKNOWN_NAME,
                    "`" + name + "` is no value: it has attributes",
                    "name one of them, as in `" + name + "."
                            + environment
                                    .vocabulary()
                                    .attributesOf(subject.get())
                                    .get(0)
                                    .name() + "`");
        }
        if (environment.groups().containsKey(name)) {
            return report(
                    path,
                    NameCode.NOT_HERE,
                    "`" + name + "` is a group and no value",
                    "write `instrument in " + name + "`");
        }
        if (environment.tables().containsKey(name)) {
            return report(
                    path,
                    NameCode.NOT_HERE,
                    "`" + name + "` is a table and no value",
                    "name one of its columns, as in `" + name + "."
                            + environment.tables().get(name).schema().columns().keySet().stream()
                                    .findFirst()
                                    .orElse("max_leverage")
                            + "`");
        }
        List<String> elsewhere = elsewhere(name);
        if (!elsewhere.isEmpty()) {
            return report(
                    path,
                    NameCode.UNKNOWN_NAME,
                    scope.bare().isEmpty()
                            ? "in a named expression `" + name + "` must say whose it is"
                            : "a " + scope.bare().get().word().replace('_', ' ') + " has no attribute `" + name + "`",
                    "write " + Problems.oneOf(elsewhere));
        }
        if (name.equals("cap") || name.equals("floor")) {
            return report(
                    path,
                    NameCode.NOT_HERE,
                    "`" + name + "` has a meaning in the message of a `" + name + "` alone",
                    "write what is meant by it");
        }
        if (environment.vocabulary().attribute(Subject.LIQUIDATION, name).isPresent()) {
            return report(
                    path,
                    NameCode.NOT_HERE,
                    "`" + name + "` is known once something was liquidated",
                    "write a property: `never NAME: liquidated position when …`");
        }
        return silentOrNearest(path, name, name, names());
    }

    /** A word beside an enumeration. */
    private Optional<Typed> noValue(Expression.Path path, String name, Type.Choice choice) {
        Set<String> known = new LinkedHashSet<>(choice.values());
        known.addAll(names());
        if (environment.isSilent(name, known)) {
            return Optional.empty();
        }
        Optional<String> near = Suggestions.closest(name, known);
        Diagnostic diagnostic = Diagnostic.of(
                NameCode.UNKNOWN_VALUE, path.span(), "`" + name + "` is none of " + String.join(", ", choice.values()));
        resolver.problems()
                .report(near.map(word -> diagnostic
                                .withHelp("did you mean `" + word + "`?")
                                .withFix(path.span(), word))
                        .orElseGet(() -> diagnostic.withHelp("write " + Problems.oneOf(choice.values()))));
        return Optional.empty();
    }

    Optional<Typed> dotted(Expression.Path path, String first, String rest) {
        if (environment.isUnread(path.text())) {
            return Optional.empty();
        }
        if (environment.lets().isDeclared(first)) {
            return report(
                    path,
                    NameCode.UNKNOWN_NAME,
                    "`" + first + "` is a named expression and has no attributes",
                    "write `" + first + "`");
        }
        Set<String> known = new LinkedHashSet<>();
        for (Subject subject : scope.dotted()) {
            known.add(subject.word());
            environment.vocabulary().attributesOf(subject).forEach(attribute -> known.add(attribute.path()));
        }
        environment.tables().forEach((name, table) -> {
            known.add(name);
            table.schema().columns().keySet().forEach(column -> known.add(name + "." + column));
        });
        Optional<String> whole = Suggestions.closest(first + "." + rest, known);
        if (whole.isPresent()) {
            return silentOrNearest(path, first, first + "." + rest, known);
        }
        return silentOrNearest(path, first, first, known);
    }

    Optional<Typed> attribute(Expression.Path path, Subject subject, String name, boolean after) {
        List<String> names = environment.vocabulary().attributesOf(subject).stream()
                .map(Attribute::name)
                .toList();
        if (environment.isUnread(path.text()) || environment.isSilent(name, names)) {
            return Optional.empty();
        }
        String message = "`" + subject.word() + "` has no attribute `" + name + "`";
        Diagnostic diagnostic = Diagnostic.of(NameCode.UNKNOWN_NAME, path.span(), message);
        String prefix = (after && path.text().startsWith("after.") ? "after." : "") + subject.word() + ".";
        Optional<String> near = Suggestions.closest(name, names).map(known -> prefix + known);
        resolver.problems()
                .report(near.map(known -> diagnostic
                                .withHelp("did you mean `" + known + "`?")
                                .withFix(path.span(), known))
                        .orElse(diagnostic));
        return Optional.empty();
    }

    Optional<Typed> hidden(Expression.Path path, Subject subject) {
        String help = switch (subject) {
            case ORDER, BALANCE -> "ask it of the elements, as in `any " + subject.word() + " where …`";
            case POSITION -> "ask it of the positions, as in `any position where …`";
            case INSTRUMENT, MARKET -> "ask it of the positions, as in `any position where …`";
            default -> "leave it out, or ask it in a rule on requests";
        };
        return report(
                path,
                NameCode.NOT_HERE,
                "`" + subject.word() + "` has no meaning in " + (scope.depth() > 0 ? "this place" : scope.topic()),
                help);
    }

    Optional<Typed> noAfterwards(Expression.Path path, Subject subject, boolean element) {
        String name = path.text().substring("after.".length());
        return report(
                path,
                NameCode.NOT_HERE,
                element
                        ? "inside `where`, `" + subject.word() + "` is the one looked at and has no afterwards"
                        : "`" + subject.word() + "` has no afterwards",
                "write `" + name + "`; `after.` goes before `position`, `cross`, `account` and named expressions");
    }

    Optional<Typed> afterwards(Expression.Path path, String rest) {
        if (environment.isUnread(rest)) {
            return Optional.empty();
        }
        for (Subject subject : List.of(Subject.POSITION, Subject.CROSS, Subject.ACCOUNT)) {
            if (environment.vocabulary().attribute(subject, rest).isPresent()) {
                return report(
                        path,
                        NameCode.UNKNOWN_NAME,
                        "`" + rest + "` does not say whose it is afterwards",
                        "write `after." + subject.word() + "." + rest + "`");
            }
        }
        return silentOrNearest(path, rest, rest, environment.lets().names());
    }

    /** Where else an attribute of this name is, and can be reached. */
    private List<String> elsewhere(String name) {
        return scope.dotted().stream()
                .filter(subject ->
                        environment.vocabulary().attribute(subject, name).isPresent())
                .map(subject -> subject.word() + "." + name)
                .sorted()
                .toList();
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        scope.bare()
                .ifPresent(subject -> environment
                        .vocabulary()
                        .attributesOf(subject)
                        .forEach(attribute -> names.add(attribute.name())));
        names.addAll(scope.words().keySet());
        names.addAll(environment.lets().names());
        names.add("now");
        names.addAll(environment.tables().keySet());
        names.addAll(environment.groups().keySet());
        return names;
    }

    private Optional<Typed> silentOrNearest(Expression.Path path, String name, String written, Iterable<String> known) {
        if (environment.isSilent(written, known)) {
            return Optional.empty();
        }
        Diagnostic diagnostic = Diagnostic.of(NameCode.UNKNOWN_NAME, path.span(), "`" + name + "` is not known");
        Optional<String> near = Suggestions.closest(written, known);
        resolver.problems()
                .report(near.map(word -> Problems.meant(
                                diagnostic.withHelp("did you mean `" + word + "`?"), path.span(), written, word))
                        .orElse(diagnostic));
        return Optional.empty();
    }

    private Optional<Typed> report(Expression.Path path, NameCode code, String message, String help) {
        resolver.problems().report(code, path.span(), message, help);
        return Optional.empty();
    }
}
